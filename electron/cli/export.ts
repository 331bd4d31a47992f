import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { writeFileAtomic } from '../atomic-file.ts';
import { badInput, done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { missingFolder, outFolder } from './out-folder.ts';
import { JOB_ID, jobControl, withProject } from './project.ts';

/** Endings of files that people would expect another format in: a folder of that name helps nobody. */
const OTHER_FILES = /\.(?:csv|tsv|xlsx?|ods|jsonl?|jsonld|qdpx|zip|html?|md|txt|pdf|docx)$/i;

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function formatOf(given: string | null, out: string): 'yaml' | 'csv' | null {
  if (given !== null) return given === 'yaml' || given === 'csv' ? given : null;
  return ['.yaml', '.yml'].includes(extname(out).toLowerCase()) ? 'yaml' : 'csv';
}

/** The very file, by whatever name. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = await Promise.all([stat(a), stat(b)]);
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
}

/** `assay export`. */
export const runExport: RunCommand = async (args, io) => {
  const out = args.text('out');
  if (out === null) return wrongUse('--out says where the export goes.');
  const format = formatOf(args.text('format'), out);
  if (format === null) return wrongUse('--format is yaml or csv.');
  const target = resolve(out);
  if (format === 'csv' && OTHER_FILES.test(target) && !(await isFolder(target))) {
    return wrongUse(`An export is a file that ends in .yaml, or a folder of CSV files; "${out}" is neither.`);
  }
  return withProject(firstWord(args), 'read', async (project) => {
    if (extname(target).toLowerCase() === '.assay' || (await isSameFile(project.path, target))) {
      return badInput('An export does not go over a project.', { file: out });
    }
    const missing = await missingFolder(target);
    if (missing !== null) return badInput(missing, { file: out });
    const rendered = project.call('export.render', { jobId: JOB_ID, format }, jobControl(io));
    if (!rendered.ok) return faulty(rendered);
    const files = rendered.value.map(({ name, text }) => ({
      path: format === 'yaml' ? target : join(target, name),
      text,
    }));
    const folder = format === 'csv' ? await outFolder(target) : null;
    if (folder?.ok === false) return faulty(folder);
    for (const { path, text } of files) {
      const written = await writeFileAtomic(path, text);
      if (written.ok) continue;
      await folder?.value.remove();
      return faulty(written);
    }
    return done({ out: target, format, files: files.map(({ path }) => path) }, `Wrote ${out}.`);
  });
};
