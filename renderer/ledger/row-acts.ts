import type { GridApi } from 'ag-grid-community';
import type { Change, EditAnswer, View } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { runCommand } from '../state/commands.ts';
import { formatNumber } from '../words/numbers.ts';
import { type CellInput, fieldsOf, inputWords, updateOf } from './cell-edits.ts';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';
import { dropDraft, holdDraft } from './drafts.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { countedRows, rowName } from './hanging.ts';

/** As many changes as one edit may carry. */
export const MOST_CHANGES = 10_000;
/** Rows read at once where many are wanted. */
export const PAGE = 1000;
const MOST_NAME = 80;

function short(text: string): string {
  return text.length > MOST_NAME ? `${text.slice(0, MOST_NAME - 1)}…` : text;
}

/** Writes what was put into one cell. Until the store has it, and for as long as it is refused, the words stay as a draft. */
export async function saveCell(
  held: GridApi<GridRow>,
  grid: LedgerGrid,
  column: GridColumn,
  row: GridRow,
  input: CellInput,
): Promise<void> {
  if (column.edit === null) return;
  const text = inputWords(input);
  const place = { grid, rowId: row.id, column: column.id };
  const fields = fieldsOf(column.edit, input, row);
  if (!fields.ok) return holdDraft({ ...place, text, reason: fields.fault.message });
  holdDraft({ ...place, text, reason: null });
  const label = short(`Set ${column.header.toLowerCase()} of “${short(rowName(row))}” to ${text || 'nothing'}`);
  const answer = await runCommand(
    'edit.apply',
    { label, changes: [updateOf(grid, row, fields.value)] },
    { toastFault: false },
  );
  if (!answer.ok) return holdDraft({ ...place, text, reason: answer.fault.message });
  // It is on disk: nobody waits for the row to be read again.
  holdDraft({ ...place, text, reason: null, saved: true });
  const fresh = await api.invoke('grid.rows', { table: grid, ids: [row.id] });
  const [now] = fresh.ok ? fresh.value : [];
  if (now !== undefined && !held.isDestroyed()) held.getRowNode(row.id)?.setData(now);
  dropDraft(row.id, column.id);
}

/** All rows of a view, page after page; a fault where they are more than one edit can change. */
export async function rowsOfView(view: View): Promise<Result<readonly GridRow[]>> {
  const rows: GridRow[] = [];
  for (;;) {
    const page = await api.invoke('grid.page', { ...view, offset: rows.length, limit: PAGE });
    if (!page.ok) return page;
    if (page.value.total > MOST_CHANGES) {
      return fail('bad-input', `One change may touch ${formatNumber(MOST_CHANGES)} rows. Filter or search first.`);
    }
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return ok(rows);
  }
}

/** Deletes rows in one edit, which one undo takes back. */
export async function deleteRows(grid: LedgerGrid, rows: readonly GridRow[]): Promise<boolean> {
  const [first] = rows;
  if (first === undefined) return false;
  const what =
    rows.length === 1 ? `${GRID_WORDS[grid].one} “${short(rowName(first))}”` : countedRows(grid, rows.length);
  const answer = await runCommand(
    'edit.apply',
    {
      label: `Delete ${what}`,
      changes: rows.map((row): Change => ({ op: 'delete', table: grid, id: row.id, rev: row.rev })),
    },
    { done: `Deleted ${what}.` },
  );
  return answer.ok;
}

/** Sets one field of many rows in one edit. */
export async function setField(
  grid: LedgerGrid,
  rows: readonly GridRow[],
  column: GridColumn,
  input: CellInput,
): Promise<Result<EditAnswer>> {
  return setCells(
    grid,
    rows.map((row) => ({ row, column, input })),
    `Set ${column.header.toLowerCase()} of ${countedRows(grid, rows.length)} to ${inputWords(input) || 'nothing'}`,
  );
}

export interface CellChange {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly input: CellInput;
}

/** Sets many cells in one edit: all of them, or none and why. */
export async function setCells(
  grid: LedgerGrid,
  cells: readonly CellChange[],
  label: string,
): Promise<Result<EditAnswer>> {
  const byRow = new Map<string, { readonly row: GridRow; fields: Readonly<Record<string, unknown>> }>();
  for (const { row, column, input } of cells) {
    if (column.edit === null)
      return fail('bad-input', `${column.header} follows from other columns and cannot be set.`);
    const fields = fieldsOf(column.edit, input, row);
    if (!fields.ok) return fail('bad-input', `${column.header} of “${short(rowName(row))}”: ${fields.fault.message}`);
    byRow.set(row.id, { row, fields: { ...byRow.get(row.id)?.fields, ...fields.value } });
  }
  const changes = [...byRow.values()].map(({ row, fields }) => updateOf(grid, row, fields));
  if (changes.length === 0) return fail('bad-input', 'There is nothing to change.');
  return runCommand('edit.apply', { label: short(label), changes }, { done: `${short(label)}.`, toastFault: false });
}
