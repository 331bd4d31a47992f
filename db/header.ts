import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../shared/model/result.ts';

/** "ASSY": tells a project from any other SQLite database. */
export const APPLICATION_ID = 0x41535359;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** What the first bytes of a project say. */
export interface Header {
  readonly version: number;
  readonly size: number;
}

/**
 * Reads the header of a project without SQLite, so that nothing foreign is ever touched. Faults: 'not-found', 'disk',
 * 'not-a-project' (another kind of file, or damaged) and 'newer-version'.
 * @param newest the newest schema version this program knows
 */
export function readHeader(path: string, newest: number): Result<Header> {
  const read = firstBytes(path);
  if (!read.ok) return read;
  const { bytes, size } = read.value;
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== MAGIC) {
    return fail('not-a-project', `${path} is not an Assay project: it is not a database.`, { file: path });
  }
  if (bytes.readUInt32BE(68) !== APPLICATION_ID) {
    return fail('not-a-project', `${path} is a database of another program, not an Assay project.`, { file: path });
  }
  const version = bytes.readInt32BE(60);
  if (version > newest) {
    return fail(
      'newer-version',
      `${path} was written by a newer Assay (version ${version} of the format; this one knows ${newest}). Nothing was changed.`,
      { file: path },
    );
  }
  if (version < 1) return fail('not-a-project', `${path} has no schema: it is damaged.`, { file: path });
  return ok({ version, size });
}

function firstBytes(path: string): Result<{ readonly bytes: Buffer; readonly size: number }> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', `There is no file ${path}.`, { file: path });
    return fail('disk', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      file: path,
    });
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return fail('not-a-project', `${path} is not a file.`, { file: path });
    const bytes = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, bytes, 0, HEADER_BYTES, 0);
    return ok({ bytes: bytes.subarray(0, length), size: stats.size });
  } catch (error) {
    return fail('disk', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      file: path,
    });
  } finally {
    closeSync(file);
  }
}
