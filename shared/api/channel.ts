import { z } from 'zod';

/**
 * The one contract between the screen (or the command line) and the store. Each channel has the schema of its input and the
 * type of its answer; a query only reads, a command makes an edit, a job may take long and can be cancelled by its job id.
 */
export type ChannelKind = 'query' | 'command' | 'job';

/** A channel: its kind, the schema of its input, the type of its answer. */
export interface Channel<I extends z.ZodType, O> {
  readonly kind: ChannelKind;
  readonly input: I;
  /** Carries the type of the answer; never read. */
  readonly output?: O;
}

/** Makes a channel whose answer is an `O`. */
export function channel<O>() {
  return <I extends z.ZodType>(kind: ChannelKind, input: I): Channel<I, O> => ({ kind, input });
}

export const id = z.uuid();
export const nothing = z.object({}).strict();
export const jobId = z.string().min(1).max(64);
