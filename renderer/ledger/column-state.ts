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

/** Wide and narrow windows have columns of their own: what was set up on a large screen would push verdicts out of a small one. */
type Room = 'wide' | 'narrow';
type Kept = Readonly<Record<Room, readonly KeptColumn[] | null>>;

/** In pixels; the width below which columns with `hiddenBelow` make room for the others. */
const WIDE = 1400;

/** What the window has room for now. */
export function roomNow(): Room {
  return window.innerWidth < WIDE ? 'narrow' : 'wide';
}

const keyOf = (grid: string, room: Room): string => `ledger.columns.${grid}${room === 'wide' ? '' : '.narrow'}`;

/** Reads what `keepColumns` wrote; columns that no longer are there are dropped, new ones keep their first place at the end. */
export async function loadColumns(grid: string, columns: readonly GridColumn[]): Promise<readonly KeptColumn[] | null> {
  if (!last.has(grid)) {
    const [wide, narrow] = await Promise.all([read(grid, 'wide', columns), read(grid, 'narrow', columns)]);
    last.set(grid, { wide, narrow });
  }
  return knownColumns(grid, columns) ?? null;
}

async function read(grid: string, room: Room, columns: readonly GridColumn[]): Promise<readonly KeptColumn[] | null> {
  const answer = await api.invoke('setting.get', { key: keyOf(grid, room) });
  return answer.ok ? keptColumns(answer.value, columns) : null;
}

/** As last read or kept in this window: a grid that is returned to need not wait for them. */
const last = new Map<string, Kept>();

/** What `loadColumns` would answer, where that is known already: as kept for windows like this one, else made of the others'. */
export function knownColumns(grid: string, columns: readonly GridColumn[]): readonly KeptColumn[] | null | undefined {
  const kept = last.get(grid);
  if (kept === undefined) return undefined;
  const room = roomNow();
  return kept[room] ?? (room === 'narrow' ? narrowed(kept.wide, columns) : widened(kept.narrow, columns));
}

/** Columns of a wide window for a narrow one: none wider than usual, without those that a narrow window shows on wish only. */
export function narrowed(
  kept: readonly KeptColumn[] | null,
  columns: readonly GridColumn[],
): readonly KeptColumn[] | null {
  return changed(kept, columns, (one, { width, grow, hiddenBelow }) => ({
    ...one,
    width: Math.min(one.width, width),
    grows: one.width > width ? Math.max(one.grows, grow) : one.grows,
    hidden: one.hidden || hiddenBelow > 0,
  }));
}

/** Columns of a narrow window for a wide one: with those that there was no room for. */
export function widened(
  kept: readonly KeptColumn[] | null,
  columns: readonly GridColumn[],
): readonly KeptColumn[] | null {
  return changed(kept, columns, (one, { hidden, hiddenBelow }) =>
    hiddenBelow > 0 && !hidden ? { ...one, hidden: false } : one,
  );
}

/** Columns of a saved view for this window: narrowed where they would not fit into so many pixels. */
export function fitted(
  kept: readonly KeptColumn[],
  columns: readonly GridColumn[],
  pixels: number,
): readonly KeptColumn[] {
  const least = kept.reduce((sum, { id, width, grows, hidden }) => {
    const column = columns.find((one) => one.id === id);
    return hidden ? sum : sum + (grows > 0 ? Math.min(width, column?.least ?? column?.width ?? width) : width);
  }, 0);
  return roomNow() === 'wide' || least <= pixels ? kept : (narrowed(kept, columns) ?? kept);
}

function changed(
  kept: readonly KeptColumn[] | null,
  columns: readonly GridColumn[],
  change: (kept: KeptColumn, column: GridColumn) => KeptColumn,
): readonly KeptColumn[] | null {
  return (
    kept?.map((one) => {
      const column = columns.find(({ id }) => id === one.id);
      return column === undefined ? one : change(one, column);
    }) ?? null
  );
}

/** Every column as it is before the person changes anything, in a window like this one. */
export function firstColumns(columns: readonly GridColumn[]): readonly KeptColumn[] {
  return columns.map(({ id, width, grow, hidden, hiddenBelow }) => ({
    id,
    width,
    grows: grow,
    hidden: hidden || window.innerWidth < hiddenBelow,
    sort: null,
  }));
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

/** Remembers the columns of a grid for this project and windows like this one; their sort for all. */
export function keepColumns(grid: string, state: readonly ColumnState[], room: Room = roomNow()): void {
  const value = columnsOf(state);
  const other: Room = room === 'wide' ? 'narrow' : 'wide';
  const theirs = last.get(grid)?.[other] ?? null;
  const sorted = theirs?.map((one) => ({ ...one, sort: value.find(({ id }) => id === one.id)?.sort ?? null })) ?? null;
  last.set(grid, room === 'wide' ? { wide: value, narrow: sorted } : { wide: sorted, narrow: value });
  // A remembered width is no edit of the ledger: losing it harms nobody, so a refusal stays silent.
  void api.invoke('setting.set', { key: keyOf(grid, room), value });
  if (JSON.stringify(sorted) === JSON.stringify(theirs)) return;
  void api.invoke('setting.set', { key: keyOf(grid, other), value: sorted });
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
