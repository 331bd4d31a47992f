import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';

/** A document with a contradiction in it: note.txt of every folder. */
export const TEXT = `Trade with the partner grew over the decade.

The minister said exports doubled, from $2.5 billion to nearly $8.9 billion.
Turnover reached around $9 billion in 2025, and the share of services was 11%.
`;

/** How a command ended, and what it wrote. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The folder of the test that runs. */
export let folder = '';
/** A project in it, which is not made yet. */
export let project = '';

/** Runs a command in this process, with the given words on standard input. */
export async function assay(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  let out = '';
  let err = '';
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const status = await runCli(args, {
    out: async (text) => {
      out += text;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    input: (async function* () {
      // In small pieces, as a pipe may give them.
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })(),
    interactive: false,
  });
  return { status, out, err };
}

/** The one JSON value that a command wrote. */
export function json(run: Run): unknown {
  return JSON.parse(run.out);
}

/** Gives every test of a file a folder of its own. */
export function inFolders(): void {
  let root = '';
  let count = 0;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'assay-cli-'));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });
  beforeEach(async () => {
    count += 1;
    folder = await mkdtemp(join(root, `${count}-`));
    project = join(folder, 'p.assay');
    await writeFile(join(folder, 'note.txt'), TEXT);
  });
}

/** A path in the folder of the test. */
export const inside = (name: string): string => join(folder, name);

/** Makes the project, takes the note in and accepts all that is read in it. */
export async function makeChecked(): Promise<void> {
  expect((await assay(['new', project])).status).toBe(0);
  expect((await assay(['import', project, inside('note.txt'), '--published', '2026-01-15'])).status).toBe(0);
  expect((await assay(['accept', project, '--all'])).status).toBe(0);
}
