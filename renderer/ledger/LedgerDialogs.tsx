import type { ReactElement } from 'react';
import { BulkDialog } from './BulkDialog.tsx';
import type { LedgerGrid } from './columns.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import type { GridRow } from './grid-column.ts';
import { NewDialog } from './NewDialog.tsx';

/** The dialog that is open over a grid. */
export type OpenDialog =
  | { readonly dialog: 'new'; readonly grid: LedgerGrid; readonly claimId: string | null }
  | { readonly dialog: 'bulk' | 'delete'; readonly rows: readonly GridRow[] };

interface LedgerDialogsProps {
  readonly grid: LedgerGrid;
  readonly open: OpenDialog | null;
  readonly onClose: () => void;
  readonly onDelete: (rows: readonly GridRow[]) => void;
  readonly onCreated: () => void;
}

/** Draws the open dialog, if any. */
export function LedgerDialogs({ grid, open, onClose, onDelete, onCreated }: LedgerDialogsProps): ReactElement | null {
  switch (open?.dialog) {
    case 'new':
      return <NewDialog grid={open.grid} claimId={open.claimId} onClose={onClose} onCreated={onCreated} />;
    case 'bulk':
      return <BulkDialog grid={grid} rows={open.rows} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog grid={grid} rows={open.rows} onClose={onClose} onDelete={() => onDelete(open.rows)} />;
    case undefined:
      return null;
  }
}
