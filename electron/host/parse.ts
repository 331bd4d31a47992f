import { CHANNELS, type ChannelName } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';

export interface ParsedCall {
  readonly name: ChannelName;
  readonly input: unknown;
  /** The job's id where the channel is a job. */
  readonly jobId: string | null;
}

function isChannel(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(CHANNELS, name);
}

function jobIdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const id: unknown = Reflect.get(input, 'jobId');
  return typeof id === 'string' ? id : null;
}

/** Checks a call that came from outside against the contract: the channel is one of the contract's, the input fits its schema. */
export function parseCall(name: unknown, input: unknown): Result<ParsedCall> {
  if (!isChannel(name)) return fail('bad-input', 'There is no such channel.');
  const channel = CHANNELS[name];
  try {
    const parsed = channel.input.safeParse(input);
    if (parsed.success) {
      return ok({ name, input: parsed.data, jobId: channel.kind === 'job' ? jobIdOf(parsed.data) : null });
    }
    const [issue] = parsed.error.issues;
    const path = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
    return fail('bad-input', `${name}: ${issue?.message ?? 'the input does not fit'}${path}`);
  } catch {
    // Input nested deeper than the stack, or with getters that throw.
    return fail('bad-input', `${name}: the input cannot be read.`);
  }
}
