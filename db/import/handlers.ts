import type { Handlers } from '../context.ts';
import { writerOf } from '../handlers/need.ts';
import { READERS } from '../readers.ts';
import { previewFile } from './preview.ts';
import { runImport } from './run.ts';

/** The channels through which files come in. */
export const importHandlers = {
  'import.preview': ({ read }, file) => previewFile(read, file),
  'import.run': (context, { files }, job) => {
    const writer = writerOf(context);
    if (!writer.ok) return writer;
    return runImport(files, { read: context.read, edits: writer.value, readers: READERS, job });
  },
} satisfies Pick<Handlers, 'import.preview' | 'import.run'>;
