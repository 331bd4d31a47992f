import type { ReactElement } from 'react';
import type { Hanging, View } from '../../shared/api.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { CellHistory } from './CellHistory.tsx';
import type { LedgerGrid } from './columns.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';
import { NewDialog } from './NewDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import type { SavedViews } from './use-saved-views.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** The dialog that is open over a grid. */
export type OpenDialog =
  | { readonly dialog: 'new'; readonly grid: LedgerGrid; readonly owner: Readonly<Record<string, string>> }
  | { readonly dialog: 'bulk'; readonly rows: readonly GridRow[] }
  | { readonly dialog: 'delete'; readonly rows: readonly GridRow[]; readonly hanging: readonly Hanging[] }
  | {
      readonly dialog: 'replace';
      readonly view: View;
      readonly rows: readonly GridRow[] | null;
      readonly column: string | null;
    }
  | { readonly dialog: 'history'; readonly row: GridRow; readonly column: GridColumn | null }
  | { readonly dialog: 'view' };

interface LedgerDialogsProps {
  readonly grid: LedgerGrid;
  readonly open: OpenDialog | null;
  readonly onClose: () => void;
  readonly onDelete: (rows: readonly GridRow[]) => void;
  readonly onCreated: () => void;
  readonly saved: SavedViews;
}

/** Draws the open dialog, if any. */
export function LedgerDialogs({
  grid,
  open,
  onClose,
  onDelete,
  onCreated,
  saved,
}: LedgerDialogsProps): ReactElement | null {
  switch (open?.dialog) {
    case 'new':
      return <NewDialog grid={open.grid} owner={open.owner} onClose={onClose} onCreated={onCreated} />;
    case 'bulk':
      return <BulkDialog grid={grid} rows={open.rows} onClose={onClose} />;
    case 'delete':
      return (
        <DeleteDialog
          grid={grid}
          rows={open.rows}
          hanging={open.hanging}
          onClose={onClose}
          onDelete={() => onDelete(open.rows)}
        />
      );
    case 'replace':
      return <ReplaceDialog grid={grid} view={open.view} rows={open.rows} column={open.column} onClose={onClose} />;
    case 'history':
      return <CellHistory row={open.row} column={open.column} onClose={onClose} />;
    case 'view':
      return (
        <ViewDialog
          views={saved.views}
          start={saved.current?.name ?? ''}
          onClose={onClose}
          onKeep={(name) => {
            onClose();
            void saved.keep(name);
          }}
        />
      );
    case undefined:
      return null;
  }
}
