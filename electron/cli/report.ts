import { extname, resolve } from 'node:path';
import { writeFileAtomic } from '../atomic-file.ts';
import { badInput, done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { missingFolder } from './out-folder.ts';
import { JOB_ID, jobControl, withProject } from './project.ts';

/** The formats by the ending of the file. */
const FORMATS: Readonly<Record<string, 'html' | 'md'>> = { '.html': 'html', '.htm': 'html', '.md': 'md' };

/** `assay report`. */
export const runReport: RunCommand = async (args, io) => {
  const out = args.text('out');
  if (out === null) return wrongUse('--out says where the report goes.');
  const format = FORMATS[extname(out).toLowerCase()];
  if (format === undefined) return wrongUse('The report ends in .html or .md.');
  const missing = await missingFolder(resolve(out));
  if (missing !== null) return badInput(missing, { file: out });
  return withProject(firstWord(args), 'read', async (project) => {
    const report = project.call('report.render', { jobId: JOB_ID, format }, jobControl(io));
    if (!report.ok) return faulty(report);
    const written = await writeFileAtomic(resolve(out), report.value);
    return written.ok ? done({ out: resolve(out), format }, `Wrote ${out}.`) : faulty(written);
  });
};
