import type { ReadHandle } from '../context.ts';
import type { Marks } from './marks.ts';
import { ftsPrefix } from './terms.ts';

/** Words kept: those of a search that is being typed. */
const MAX_WORDS = 12;

interface Kept {
  readonly seq: number;
  /** The row id of the claim of each figure, by the row id of the figure. */
  readonly claimOf: Int32Array;
  readonly words: Map<string, Marks>;
}

const KEPT = new WeakMap<ReadHandle, Kept>();

/** Figures that hold the word themselves, or that measure, or are of, what is called so. */
const FIGURES = `
SELECT json_group_array(figureRow) AS found FROM (
  SELECT rowid AS figureRow FROM figure_words WHERE figure_words MATCH ?
  UNION ALL SELECT rowId FROM figure WHERE indicatorId IN (SELECT id FROM indicator WHERE name IN (
    SELECT name FROM indicator WHERE rowId IN (SELECT rowid FROM indicator_words WHERE indicator_words MATCH ?)))
  UNION ALL SELECT rowId FROM figure WHERE subjectId IN (SELECT id FROM named)
  UNION ALL SELECT rowId FROM figure WHERE partnerId IN (SELECT id FROM named))`;
const CLAIMS = `
SELECT json_group_array(claimRow) AS found FROM (
  SELECT rowid AS claimRow FROM claim_words WHERE claim_words MATCH ?
  UNION ALL SELECT rowId FROM claim WHERE speakerId IN (SELECT id FROM named))`;
/** Actors that are called so, and those of the same name: a row shows the name alone. */
const NAMED = `
WITH named AS MATERIALIZED (SELECT id FROM actor WHERE name IN (
  SELECT name FROM actor WHERE rowId IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)))`;

/**
 * The figures that hold a word by its beginning, in whatever the search of their grid looks at: what the condition of the grid
 * says of each row by itself, found through the indexes of words and names and kept until the edit after `seq`.
 */
export function figuresWith(read: ReadHandle, seq: number, word: string): Marks {
  const kept = keptOf(read, seq);
  const marks = kept.words.get(word) ?? find(read, kept.claimOf, word);
  kept.words.delete(word);
  kept.words.set(word, marks);
  const oldest = kept.words.keys().next().value;
  if (kept.words.size > MAX_WORDS && oldest !== undefined) kept.words.delete(oldest);
  return marks;
}

function find(read: ReadHandle, claimOf: Int32Array, word: string): Marks {
  const term = ftsPrefix(word);
  const claims = rowIds(read, `${NAMED} ${CLAIMS}`, term);
  const meant = new Uint8Array(claims.reduce((most, row) => Math.max(most, row), 0) + 1);
  for (const row of claims) meant[row] = 1;
  const marks = new Uint8Array(claimOf.length);
  for (let row = 0; row < claimOf.length; row += 1) marks[row] = meant[claimOf[row] ?? 0] ?? 0;
  for (const row of rowIds(read, `${NAMED} ${FIGURES}`, term)) marks[row] = 1;
  return marks;
}

function keptOf(read: ReadHandle, seq: number): Kept {
  const before = KEPT.get(read);
  if (before?.seq === seq) return before;
  const kept: Kept = { seq, claimOf: readClaims(read), words: new Map() };
  KEPT.set(read, kept);
  return kept;
}

/** One text of numbers a column: a hundred thousand row objects would take ten times as long. */
function readClaims(read: ReadHandle): Int32Array {
  const row = read.get(
    `SELECT json_group_array(figureRow) AS figures, json_group_array(claimRow) AS claims
     FROM figure_shown INDEXED BY figure_shown_claim`,
  );
  const figures = JSON.parse(String(row?.['figures'] ?? '[]')) as readonly number[];
  const claims = JSON.parse(String(row?.['claims'] ?? '[]')) as readonly number[];
  // Row ids are counted up from 1: 0 is no claim.
  const claimOf = new Int32Array(figures.reduce((most, figure) => Math.max(most, figure), 0) + 1);
  figures.forEach((figure, at) => {
    claimOf[figure] = claims[at] ?? 0;
  });
  return claimOf;
}

function rowIds(read: ReadHandle, sql: string, term: string): readonly number[] {
  const bound = new Array<string>(sql.split('?').length - 1).fill(term);
  return JSON.parse(String(read.get(sql, ...bound)?.['found'] ?? '[]')) as readonly number[];
}
