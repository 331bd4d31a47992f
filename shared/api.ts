import type { z } from 'zod';
import type { Channel } from './api/channel.ts';
import { COMMANDS } from './api/commands.ts';
import type { HostEvent } from './api/edits.ts';
import { QUERIES } from './api/queries.ts';
import type { Fault, Result } from './model/result.ts';

export type * from './api/channel.ts';
export type * from './api/charts.ts';
export * from './api/edits.ts';
export * from './api/files.ts';
export type * from './api/findings.ts';
export type * from './api/history.ts';
export type * from './api/project.ts';
export type * from './api/rows.ts';
export type * from './api/sources.ts';
export * from './api/views.ts';

/**
 * The one contract between the screen (or the command line) and the store. Each channel has the schema of its input and the
 * type of its answer; a query only reads, a command makes an edit, a job may take long and can be cancelled by its job id.
 */
export const CHANNELS = { ...QUERIES, ...COMMANDS } as const;

export type ChannelName = keyof typeof CHANNELS;
/** What a caller gives (defaults may be left out). */
export type ChannelInput<C extends ChannelName> = z.input<(typeof CHANNELS)[C]['input']>;
/** What the host gets after the schema. */
export type ChannelParsed<C extends ChannelName> = z.output<(typeof CHANNELS)[C]['input']>;
export type ChannelOutput<C extends ChannelName> = (typeof CHANNELS)[C] extends Channel<z.ZodType, infer O> ? O : never;

/** What the screen and the command line hold: invoke a channel, cancel a job, hear of changes. */
export interface Api {
  invoke<C extends ChannelName>(name: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>>;
  cancel(jobId: string): void;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** What the screen asks of the program around it: the desktop shell's dialogs, or the browser's download. */
export interface Shell {
  readonly kind: 'desktop' | 'served';
  /** Offers to save a file; false when the person cancelled. */
  save(suggestedName: string, mediaType: string, content: string): Promise<Result<boolean>>;
  /** A menu item or accelerator of the native menu, by the id of the command palette's action. */
  onMenu(listener: (action: string) => void): () => void;
}

export type { Fault, Result };
