import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { GoldEntry } from './entries.ts';
import { loadJsonl } from './load-jsonl.ts';
import { placeEntry } from './place.ts';
import { writtenEntry } from './written.ts';

/** Thrown for a gold file that cannot be trusted; the message has one line a problem, each with file and id. */
export class GoldError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'GoldError';
  }
}

/** The entries of a gold file (.yaml, or .jsonl of outside gold). Throws GoldError where anything in it is wrong. */
export function loadGold(file: string): readonly GoldEntry[] {
  const source = readFileSync(file, 'utf8');
  return parseGold(basename(file), source, extname(file) === '.jsonl' ? 'jsonl' : 'yaml');
}

/** The entries of a gold file's text; `name` is what its problems are told under. Throws GoldError. */
export function parseGold(name: string, source: string, format: 'yaml' | 'jsonl'): readonly GoldEntry[] {
  const problems: string[] = [];
  const entries = format === 'jsonl' ? loadJsonl(name, source, problems) : loadYaml(name, source, problems);
  if (problems.length > 0) throw new GoldError(problems);
  return entries;
}

function loadYaml(name: string, source: string, problems: string[]): readonly GoldEntry[] {
  const document = parseDocument(source);
  for (const error of document.errors) problems.push(`${name}: ${error.message}`);
  if (document.errors.length > 0) return [];
  const list = z.array(z.unknown()).safeParse(document.toJS());
  if (!list.success) {
    problems.push(`${name}: a gold file is a list of entries`);
    return [];
  }
  const taken = new Set<string>();
  return list.data.flatMap((item, index) => {
    const id = z.looseObject({ id: z.string() }).safeParse(item).data?.id ?? `entry ${index + 1}`;
    const tell = (problem: string): void => {
      problems.push(`${name} ${id}: ${problem}`);
    };
    if (taken.has(id)) tell('this id is taken');
    taken.add(id);
    const parsed = writtenEntry.safeParse(item);
    if (parsed.success) return [placeEntry(parsed.data, tell)];
    for (const issue of parsed.error.issues) tell(`${issue.path.join('.')}: ${issue.message}`);
    return [];
  });
}
