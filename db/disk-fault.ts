import { fail, type Result } from '../shared/model/result.ts';

/** The code of an error of SQLite or the file system; '' where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether an error says that a file or its folder cannot be written to, as where SQLite wants to make files beside a project. */
export function isWriteProtected(error: unknown): boolean {
  const code = errorCode(error);
  return /^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(code) || ['EACCES', 'EPERM', 'EROFS'].includes(code);
}

/** A fault for an error of the disk (full, unreadable, protected, in use), or null where the error is of another kind. */
export function diskFault(error: unknown): Result<never> | null {
  if (!(error instanceof Error)) return null;
  const code = errorCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return fail('locked', `Another program is using the file; nothing was saved. (${error.message})`);
  }
  const what = sentence(code);
  if (what === null) return null;
  return fail('disk', `${what} Nothing was saved; the project is as it was. (${error.message})`);
}

function sentence(code: string): string | null {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'The disk is full.';
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return 'The disk could not be read or written.';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'The file is write-protected.';
  if (code.startsWith('SQLITE_PERM') || code === 'EACCES' || code === 'EPERM') return 'The file may not be written.';
  return null;
}
