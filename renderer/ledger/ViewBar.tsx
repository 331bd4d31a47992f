import type { GridApi } from 'ag-grid-community';
import { type ReactElement, type RefObject, useState } from 'react';
import type { SavedView } from '../../shared/model/records.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { keepColumns } from './column-state.ts';
import { COLUMNS, GRID_WORDS, GROUPS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';

interface ViewBarProps {
  readonly grid: LedgerGrid;
  readonly gridApi: () => GridApi<GridRow> | null;
  readonly barRef: RefObject<HTMLDivElement | null>;
  readonly views: readonly SavedView[];
  /** The view that was taken; null for all rows. */
  readonly current: SavedView | null;
  /** Whether the grid shows something else than the view by now. */
  readonly strayed: boolean;
  readonly group: string;
  readonly onView: (view: SavedView | null) => void;
  readonly onKeep: () => void;
  readonly onChange: () => void;
  readonly onForget: () => void;
  readonly onGroup: (column: string) => void;
  readonly onReplace: () => void;
  readonly onExport: () => void;
}

/** The line under the tabs: saved views, grouping, columns, replacing, export. */
export function ViewBar(props: ViewBarProps): ReactElement {
  const { grid, gridApi, barRef, views, current, strayed, group } = props;
  const all = `All ${GRID_WORDS[grid].many.toLowerCase()}`;
  const header = (id: string): string => COLUMNS[grid].find((one) => one.id === id)?.header ?? id;
  const viewItems: readonly MenuItem[] = [
    { id: 'all', title: all, checked: current === null, run: () => props.onView(null) },
    ...views.map((view) => ({
      id: view.id,
      title: view.name,
      checked: view.id === current?.id,
      run: () => props.onView(view),
    })),
    { id: 'keep', title: 'Keep this view…', keys: 'Mod+Shift+S', run: props.onKeep },
    ...(current === null
      ? []
      : [
          { id: 'change', title: `Change “${current.name}” to what you see`, disabled: !strayed, run: props.onChange },
          { id: 'forget', title: `Delete “${current.name}”`, run: props.onForget },
        ]),
  ];
  const groupItems: readonly MenuItem[] = [
    { id: 'none', title: 'Not grouped', checked: group === '', run: () => props.onGroup('') },
    ...GROUPS[grid].map((id) => ({ id, title: header(id), checked: group === id, run: () => props.onGroup(id) })),
  ];
  return (
    <div className="view-bar" ref={barRef}>
      <Menu
        label={`View: ${current?.name ?? all}${strayed ? ' changed' : ''}`}
        className="btn btn-ghost view-menu"
        items={viewItems}
      >
        <span className="clip">{current === null ? all : current.name}</span>
        {strayed ? <span className="quiet">changed</span> : null}
      </Menu>
      {strayed && current !== null ? (
        <Button kind="ghost" onClick={() => props.onView(current)}>
          Back to it
        </Button>
      ) : null}
      <span className="space" />
      <Menu
        label={group === '' ? 'Group' : `Group: by ${header(group).toLowerCase()}`}
        className="btn btn-ghost group-menu"
        items={groupItems}
      >
        {group === '' ? 'Group' : `By ${header(group).toLowerCase()}`}
      </Menu>
      <ColumnsMenu grid={grid} gridApi={gridApi} />
      <Button kind="ghost" keys="Mod+H" onClick={props.onReplace}>
        Replace
      </Button>
      <Button kind="ghost" onClick={props.onExport}>
        Export
      </Button>
    </div>
  );
}

/** Which columns are shown. */
function ColumnsMenu({ grid, gridApi }: Pick<ViewBarProps, 'grid' | 'gridApi'>): ReactElement {
  const [, setTurn] = useState(0);
  const visible = (id: string): boolean => {
    const column = gridApi()?.getColumn(id);
    return column ? column.isVisible() : !COLUMNS[grid].some((one) => one.id === id && one.hidden);
  };
  return (
    <Menu
      label="Columns"
      several
      className="btn btn-ghost columns-menu"
      items={COLUMNS[grid].map((column) => ({
        id: column.id,
        title: column.header,
        checked: visible(column.id),
        run: () => {
          const held = gridApi();
          held?.setColumnsVisible([column.id], !visible(column.id));
          if (held) keepColumns(grid, held.getColumnState());
          setTurn((turn) => turn + 1);
        },
      }))}
    >
      Columns
    </Menu>
  );
}
