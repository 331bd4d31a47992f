import { fail, type Result } from '../../shared/model/result.ts';
import type { Context, Edits } from '../context.ts';

/** The writer, or the fault of a project that is open for reading only. */
export function writerOf(context: Context): Result<Edits> {
  if (context.edits === null) return fail('read-only', 'The project is open for reading only.');
  return { ok: true, value: context.edits };
}

/** The fault of something that is not there (any more). */
export function notFound(what: string, id: string): Result<never> {
  return fail('not-found', `There is no such ${what} (any more).`, { recordId: id });
}
