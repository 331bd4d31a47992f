import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ChannelInput, type Mapping, mappingSchema } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { badInput, done, faulty, firstWord, type RunCommand, wrongUse } from './command.ts';
import { JOB_ID, jobControl, withProject } from './project.ts';
import { dateValue, importKind } from './values.ts';

/** Bytes of a file, or a fault that names it. */
export async function readInput(path: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const message =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'EISDIR'
          ? 'This is a folder, not a file.'
          : `The file cannot be read (${String(code)}).`;
    return fail('bad-input', message, { file: path });
  }
}

async function readMapping(given: string): Promise<Result<Mapping>> {
  const inline = given.trimStart().startsWith('{');
  const where = inline ? {} : { file: given };
  let text = given;
  if (!inline) {
    const bytes = await readInput(given);
    if (!bytes.ok) return bytes;
    text = new TextDecoder().decode(bytes.value);
  }
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // Told below.
  }
  return fail('bad-input', 'The mapping cannot be read.', { ...where, expected: '{"COLUMN": "field" or null, ...}' });
}

/** What a person counts, in the order of interest; anchors and periods come along unsaid. */
const COUNTED: readonly (readonly [table: string, one: string, many: string])[] = [
  ['source', 'source', 'sources'],
  ['suggestion', 'suggestion', 'suggestions'],
  ['claim', 'claim', 'claims'],
  ['figure', 'figure', 'figures'],
  ['target', 'target', 'targets'],
  ['commitment', 'commitment', 'commitments'],
  ['actor', 'actor', 'actors'],
  ['indicator', 'indicator', 'indicators'],
  ['topic', 'topic', 'topics'],
  ['event', 'event', 'events'],
  ['series', 'series', 'series'],
  ['observation', 'observation', 'observations'],
];

function tell(created: Readonly<Record<string, number | undefined>>, skipped: readonly string[]): string {
  const made = COUNTED.flatMap(([table, one, many]) => {
    const n = created[table] ?? 0;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  });
  const lines = [made.length === 0 ? 'Nothing new.' : `Imported: ${made.join(', ')}.`];
  if (skipped.length > 0) lines.push(`There already: ${skipped.join(', ')}.`);
  return lines.join('\n');
}

/** `assay import`: every file is read before the project is opened, and all go in as one edit. */
export const runImport: RunCommand = async (args, io) => {
  const published = args.text('published');
  if (published !== null && dateValue(published) === null) return wrongUse('--published is a date like 2026-01-15.');
  const as = args.text('as');
  const kind = as === null ? null : importKind(as);
  if (as !== null && kind === null) return wrongUse('--as is document, figures, series or ledger.');
  const language = args.text('lang');
  const given = args.text('mapping');
  const mapping = given === null ? null : await readMapping(given);
  if (mapping?.ok === false) return faulty(mapping);

  const meta = { ...(published === null ? {} : { published }), ...(language === null ? {} : { language }) };
  const files: ChannelInput<'import.run'>['files'] = [];
  for (const path of args.positionals.slice(1)) {
    const bytes = await readInput(path);
    if (!bytes.ok) return faulty(bytes);
    files.push({
      name: basename(path),
      bytes: bytes.value,
      ...(kind === null ? {} : { as: kind }),
      ...(mapping === null ? {} : { mapping: mapping.value }),
      ...(Object.keys(meta).length === 0 ? {} : { meta }),
    });
  }
  if (files.length === 0) return badInput('There is nothing to import.');
  return withProject(firstWord(args), 'write', (project) => {
    const answer = project.call('import.run', { jobId: JOB_ID, files }, jobControl(io));
    if (!answer.ok) return faulty(answer);
    for (const note of answer.value.notes ?? []) io.err(note);
    return done(answer.value, tell(answer.value.created, answer.value.skipped));
  });
};
