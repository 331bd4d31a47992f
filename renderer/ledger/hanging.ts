import type { Hanging } from '../../shared/api.ts';
import { formatNumber } from '../words/numbers.ts';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';

/** "1 figure", "12 figures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
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
  if ('title' in row) return row.title;
  if ('seriesId' in row) return `${row.series}, ${row.period}`;
  return '';
}

/** What hangs on a record, in a sentence: "3 claims will have no topic." */
export function hangingSentence({ table, fate, field, count }: Hanging, rows: number): string {
  const [one, many] = WORDS[table] ?? [table, `${table}s`];
  const them = rows === 1 ? 'it' : 'them';
  switch (fate) {
    case 'delete':
      return `${counted(count, one, many)} will be deleted with ${them}.`;
    case 'clear':
      return `${counted(count, one, many)} will have no ${FIELDS[field] ?? field.replace(/Id$/, '')}.`;
    case 'refuse':
      return `${counted(count, one, many)} cannot be without ${them}.`;
    default:
      return fate satisfies never;
  }
}

const WORDS: Partial<Record<Hanging['table'], readonly [string, string]>> = {
  series: ['series', 'series'],
};
const FIELDS: Readonly<Record<string, string>> = {
  thresholdId: 'threshold figure',
  baselineId: 'baseline figure',
  responsibleId: 'one responsible',
  parentId: 'topic above',
  partnerId: 'partner',
  parties: 'party by this name',
  participants: 'participant by this name',
  periodId: 'period',
  basePeriodId: 'base period',
};
