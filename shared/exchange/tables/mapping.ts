import type { Mapping } from '../../api.ts';
import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import type { Table } from './csv.ts';
import { fieldsOf, type TableField, type TableKind } from './fields.ts';
import { looksNumeric } from './number-style.ts';

/** A column's name as it is compared: letters and digits of any script, words apart by one space. */
function plainName(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Guesses which column is which field: by name, then by a name that begins or ends like one of the field's, then by what
 * the cells hold. Each field is given to one column at most; columns that fit none are left out (null).
 */
export function guessMapping(table: Table, kind: TableKind): Mapping {
  const fields = fieldsOf(kind);
  const names = table.columns.map(plainName);
  const mapping = new Map<string, string | null>(table.columns.map((column) => [column, null]));
  const free = new Set(fields.map(({ field }) => field));
  const give = (index: number, field: string): void => {
    const column = table.columns[index];
    if (column === undefined || !free.has(field) || mapping.get(column) !== null) return;
    mapping.set(column, field);
    free.delete(field);
  };
  const pass = (fits: (field: TableField, name: string) => boolean): void => {
    for (const field of fields) {
      const index = names.findIndex(
        (name, at) => mapping.get(table.columns[at] ?? '') === null && name !== '' && fits(field, name),
      );
      if (index >= 0) give(index, field.field);
    }
  };
  pass((field, name) => plainName(field.field) === name);
  pass((field, name) => field.names.includes(name));
  pass((field, name) =>
    field.names.some((known) => known.length > 3 && (name.startsWith(`${known} `) || name.endsWith(` ${known}`))),
  );
  guessByContent(table, mapping, free, give);
  return Object.fromEntries(mapping);
}

function guessByContent(
  table: Table,
  mapping: ReadonlyMap<string, string | null>,
  free: ReadonlySet<string>,
  give: (index: number, field: string) => void,
): void {
  const sample = table.rows.slice(0, 100);
  for (const [index, column] of table.columns.entries()) {
    if (mapping.get(column) !== null) continue;
    const cells = sample.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
    if (free.has('period') && share((cell) => /^(?:1[89]|20|21)\d\d$/.test(cell)) > 0.9) give(index, 'period');
    else if (free.has('currency') && share((cell) => /^[A-Z]{3}$/.test(cell)) > 0.9) give(index, 'currency');
    else if (free.has('value') && !free.has('period') && share(looksNumeric) > 0.9) give(index, 'value');
    else if (
      free.has('text') &&
      share((cell) => /[$€£¥%]|\b(?:billion|million|bn|percent|per cent)\b/i.test(cell) && cell.length < 80) > 0.7
    ) {
      give(index, 'text');
    }
  }
}

/** The kind of table that the columns speak for: observations of a series have a period and a value and no claim. */
export function guessTableKind(table: Table): TableKind {
  const figures = new Set(Object.values(guessMapping(table, 'figures')));
  const claims = ['text', 'statement', 'quote', 'speaker', 'role', 'kind', 'basePeriod'];
  if (claims.some((field) => figures.has(field))) return 'figures';
  return figures.has('value') && figures.has('period') ? 'series' : 'figures';
}

/** Field by column index. Refuses fields that are not known, fields given twice, and tables without what they need. */
export function columnsByField(
  table: Table,
  mapping: Mapping,
  kind: TableKind,
  name: string,
): Result<ReadonlyMap<string, number>> {
  return attempt(() => {
    const known = fieldsOf(kind);
    const where = { file: name, line: 1 };
    const columns = new Map<string, number>();
    for (const [index, column] of table.columns.entries()) {
      const field = Object.hasOwn(mapping, column) ? mapping[column] : null;
      if (field === null || field === undefined) continue;
      if (!known.some((candidate) => candidate.field === field)) {
        refuse(`the column “${column}” is mapped to “${field}”`, {
          ...where,
          expected: known.map((each) => each.field).join(', '),
        });
      }
      if (columns.has(field)) refuse(`two columns are mapped to “${field}”`, { ...where, expected: 'each field once' });
      columns.set(field, index);
    }
    const needed = kind === 'series' ? ['period', 'value'] : ['text', 'value', 'statement'];
    const missing = needed.filter((field) => !columns.has(field));
    if (kind === 'series' ? missing.length > 0 : missing.length === needed.length) {
      refuse(`no column of ${name} is a ${missing.join(kind === 'series' ? ' and no column a ' : ', ')}`, {
        ...where,
        expected:
          kind === 'series'
            ? 'columns for period and value'
            : 'a column for the figure as written, its value, or the claim',
      });
    }
    return columns;
  });
}

/**
 * The columns that no field was given to, as words ("value (2), remarks"); empty where all were taken. A column that the person
 * left out in so many words (null in the mapping given) is not told.
 */
export function columnsLeftOut(table: Table, mapping: Mapping, given: Mapping | undefined): string {
  const has = (of: Mapping, column: string): boolean => Object.hasOwn(of, column);
  return table.columns
    .filter((column) => !has(mapping, column) || mapping[column] === null)
    .filter((column) => given === undefined || !has(given, column))
    .join(', ');
}
