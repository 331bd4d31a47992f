import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../shared/reading/read.ts';
import type { Reading } from '../../shared/reading/types.ts';
import type { GoldEntry } from './entries.ts';

/** The gold files of this folder, in alphabetical order. */
export function goldFiles(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(import.meta.dirname, name));
}

/** What this program's reader reads in an entry. */
export function readEntry({ text, published }: GoldEntry): Reading {
  return readText(text, { published });
}
