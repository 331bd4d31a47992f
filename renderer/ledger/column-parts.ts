import type { Verdict } from '../../shared/model/vocabulary.ts';
import { unitOf } from '../../shared/quantity/units.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { dayWords } from '../words/dates.ts';
import { formatNumber } from '../words/numbers.ts';
import type { ColumnSpec, EditHow, LookupTable } from './grid-column.ts';

/** A word of a closed list as people read it: "growth-rate" is "growth rate". */
export function plainWord(word: string): string {
  return word in VERDICT_WORDS ? VERDICT_WORDS[word as Verdict] : word.replaceAll('-', ' ');
}

/** Where nothing is. */
export const DASH = '–';
/** A name, or the sign that there is none. */
export const named = (name: string | null): string => name ?? DASH;
/** The column of how many of something a row has; `id` is the row's field. */
export function count<K extends string>(
  id: K,
  header: string,
  width: number,
): ColumnSpec<{ readonly [F in K]: number }> {
  return { id, header, width, look: 'number', filter: 'number', show: (row) => formatNumber(row[id]) };
}
/** Edited as plain words. */
export const words = (field: string, required = false): EditHow => ({ how: 'words', field, required });
/** Edited as a word of a closed list. */
export const closed = (field: string, values: readonly string[]): EditHow => ({
  how: 'closed',
  field,
  values,
  nullable: false,
});
/** Edited as the name of another record; `byName` where the contract makes new ones of a name. */
export const lookup = (table: LookupTable, name: string, byName = true): EditHow => ({
  how: 'lookup',
  table,
  idField: `${name}Id`,
  nameField: byName ? name : null,
});
/** Edited as a period in words. */
export const period = (field: string, required = false): EditHow => ({ how: 'period', field, required });
/** Edited as a day, as people type it. */
export const date = (field: string): EditHow => ({ how: 'date', field });
/** A day as people read it. */
export const day = (iso: string | null): string => (iso === null ? DASH : dayWords(iso));

/** A unit as people read it in a column of its own: "years", "×". */
export function unitWords(unit: string | null): string {
  if (unit === null || unit === '') return DASH;
  const known = unitOf(unit);
  return known?.many ?? unit;
}
