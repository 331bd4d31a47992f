import type { Filter, View } from '../../shared/api.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { startWords } from './column-defs.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { type CellChange, rowsOfView } from './row-acts.ts';

export interface Search {
  readonly find: string;
  readonly replace: string;
  /** Capitals count. */
  readonly exact: boolean;
  /** Only cells that hold nothing else. */
  readonly whole: boolean;
}

export interface Replacement extends CellChange {
  readonly before: string;
  readonly after: string;
}

/** The columns in which words can be replaced. */
export function replaceable(grid: LedgerGrid): readonly GridColumn[] {
  return COLUMNS[grid].filter(({ edit }) => {
    if (edit === null) return false;
    return (
      edit.how === 'words' ||
      edit.how === 'quantity' ||
      edit.how === 'period' ||
      (edit.how === 'lookup' && edit.nameField !== null)
    );
  });
}

/** What the words of a cell become; null where they stay. */
export function replaced(words: string, { find, replace, exact, whole }: Search): string | null {
  if (find === '') return null;
  const fold = (text: string): string => (exact ? text : text.toLocaleLowerCase('en'));
  if (whole) return fold(words) === fold(find) && words !== replace ? replace : null;
  // Found in the words themselves: a fold may change the length.
  const pattern = new RegExp(find.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), exact ? 'gu' : 'giu');
  const after = words.replaceAll(pattern, () => replace);
  return after === words ? null : after;
}

/** The cells of a column that would change, among the rows given. */
export function replacements(rows: readonly GridRow[], column: GridColumn, search: Search): readonly Replacement[] {
  return rows.flatMap((row) => {
    const before = startWords(column, row);
    const after = replaced(before, search);
    return after === null ? [] : [{ row, column, input: after.trim(), before, after: after.trim() }];
  });
}

/** The rows of a view whose column may hold the words: the store finds them, so that a large grid need not be read whole. */
export async function rowsWith(view: View, column: GridColumn, find: string): Promise<Result<readonly GridRow[]>> {
  if (find === '') return ok([]);
  const filter: Filter = { kind: 'text', column: column.id, how: 'contains', value: find };
  return rowsOfView({ ...view, filters: [...view.filters, filter] });
}
