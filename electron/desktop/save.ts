import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { writeFileAtomic } from '../atomic-file.ts';
import type { DialogApi } from './electron-api.ts';

/** Longest text that is written at once: above any report, below what a string holds. */
const MOST_TEXT = 300_000_000;

const requestSchema = z.tuple([z.string().min(1).max(300), z.string().max(200), z.string().max(MOST_TEXT)]);

/** A name that is only a name, on every system: no folders, no device names, no control characters. */
export function safeFileName(given: string): string {
  const plain = [...basename(given.replaceAll('\\', '/'))]
    .map((c) => (c < ' ' || c === '\u007f' || '<>:"/\\|?*'.includes(c) ? '-' : c))
    .join('')
    .slice(0, 120)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (plain === '') return 'assay';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain) ? `_${plain}` : plain;
}

const PICTURE = /^data:image\/png;base64,/;

/** A picture comes as a data: URL, everything else as its text. */
function bytesOf(content: string): string | Uint8Array {
  const head = PICTURE.exec(content)?.[0];
  return head === undefined ? content : Buffer.from(content.slice(head.length), 'base64');
}

/** Asks where to save a text or picture that the screen made, and writes it there. False where the person cancelled. */
export async function saveFile(dialog: DialogApi, folder: string, args: readonly unknown[]): Promise<Result<boolean>> {
  const request = requestSchema.safeParse(args);
  if (!request.success) return fail('bad-input', 'That cannot be saved.');
  const [name, , content] = request.data;
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: join(folder, safeFileName(name)) });
  if (canceled || filePath === '') return ok(false);
  const written = await writeFileAtomic(filePath, bytesOf(content));
  return written.ok ? ok(true) : written;
}
