import { GRID_WORDS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';

/** "1 figure", "12 figures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Rows of a grid by number: "1 claim", "3 series". */
export function countedRows(grid: LedgerGrid, count: number): string {
  return counted(count, GRID_WORDS[grid].one, GRID_WORDS[grid].many.toLowerCase());
}

/** What a row is called in a sentence: its words, its statement or its name. */
export function rowName(row: GridRow): string {
  if ('text' in row) return row.text;
  if ('statement' in row) return row.statement;
  if ('name' in row) return row.name;
  return '';
}

/** What deleting rows takes along or leaves without a name, in a sentence; null where nothing hangs on them. */
export function hanging(grid: LedgerGrid, rows: readonly GridRow[]): string | null {
  const sum = (key: 'figures' | 'claims' | 'observations'): number =>
    rows.reduce((total, row) => total + (Number((row as Readonly<Record<string, unknown>>)[key]) || 0), 0);
  switch (grid) {
    case 'claim':
      return sum('figures') === 0 ? null : `${counted(sum('figures'), 'figure')} will be deleted with ${them(rows)}.`;
    case 'series':
      return sum('observations') === 0
        ? null
        : `${counted(sum('observations'), 'observation')} will be deleted with ${them(rows)}.`;
    case 'actor':
      return sum('claims') === 0 ? null : `${counted(sum('claims'), 'claim')} will have no speaker.`;
    case 'indicator':
      return sum('figures') === 0 ? null : `${counted(sum('figures'), 'figure')} will have no indicator.`;
    case 'topic':
      return sum('claims') === 0 ? null : `${counted(sum('claims'), 'claim')} will have no topic.`;
    case 'figure':
    case 'event':
      return null;
    default:
      return grid satisfies never;
  }
}

function them(rows: readonly GridRow[]): string {
  return rows.length === 1 ? 'it' : 'them';
}
