import type { ColumnState } from 'ag-grid-community';
import { api } from '../host/api.ts';
import type { GridColumn } from './grid-column.ts';
import { isOfRecord } from './tick-column.ts';

/** How the person left one column. */
export interface KeptColumn {
  readonly id: string;
  readonly width: number;
  /** Its part of the space that is left over, until the person gives it a width. */
  readonly grows: number;
  readonly hidden: boolean;
  readonly sort: 'asc' | 'desc' | null;
}

const keyOf = (grid: string): string => `ledger.columns.${grid}`;

/** Reads what `keepColumns` wrote; columns that no longer are there are dropped, new ones keep their first place at the end. */
export async function loadColumns(grid: string, columns: readonly GridColumn[]): Promise<readonly KeptColumn[] | null> {
  const known = last.get(grid);
  if (known !== undefined) return known;
  const answer = await api.invoke('setting.get', { key: keyOf(grid) });
  const kept = answer.ok ? keptColumns(answer.value, columns) : null;
  last.set(grid, kept);
  return kept;
}

/** As last read or kept in this window: a grid that is returned to need not wait for them. */
const last = new Map<string, readonly KeptColumn[] | null>();

/** What `loadColumns` would answer, where that is known already. */
export function knownColumns(grid: string): readonly KeptColumn[] | null | undefined {
  return last.get(grid);
}

/** The order, widths, visibility and sort of columns out of a stored value; null where it is none. */
export function keptColumns(stored: unknown, columns: readonly GridColumn[]): readonly KeptColumn[] | null {
  if (!Array.isArray(stored)) return null;
  const kept = stored.flatMap((raw: unknown): KeptColumn[] => {
    if (typeof raw !== 'object' || raw === null) return [];
    const { id, width, grows, hidden, sort } = raw as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || !columns.some((column) => column.id === id)) return [];
    return [
      {
        id,
        width: typeof width === 'number' && width >= 40 && width <= 2000 ? width : 120,
        grows: typeof grows === 'number' && grows > 0 && grows <= 100 ? grows : 0,
        hidden: hidden === true,
        sort: sort === 'asc' || sort === 'desc' ? sort : null,
      },
    ];
  });
  return kept.length === 0 ? null : kept;
}

/** The columns as they stand now. */
export function columnsOf(state: readonly ColumnState[]): readonly KeptColumn[] {
  return state
    .filter((column) => isOfRecord(column.colId))
    .map((column) => ({
      id: column.colId,
      width: Math.round(column.width ?? 120),
      grows: column.flex ?? 0,
      hidden: column.hide === true,
      sort: column.sort ?? null,
    }));
}

/** Remembers the columns of a grid for this project. */
export function keepColumns(grid: string, state: readonly ColumnState[]): void {
  const value = columnsOf(state);
  last.set(grid, value);
  // A remembered width is no edit of the ledger: losing it harms nobody, so a refusal stays silent.
  void api.invoke('setting.set', { key: keyOf(grid), value });
}

/** The kept columns as the grid takes them. */
export function toColumnState(kept: readonly KeptColumn[]): ColumnState[] {
  return kept.map(({ id, width, grows, hidden, sort }) => ({
    colId: id,
    width,
    hide: hidden,
    sort,
    flex: grows > 0 ? grows : null,
  }));
}
