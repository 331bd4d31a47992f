import type { ReactElement } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';
import { countedRows, hanging, rowName } from './hanging.ts';

interface DeleteDialogProps {
  readonly grid: LedgerGrid;
  readonly rows: readonly GridRow[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before rows are deleted on which something hangs, and says what. */
export function DeleteDialog({ grid, rows, onClose, onDelete }: DeleteDialogProps): ReactElement {
  const [first] = rows;
  const what = rows.length === 1 ? `this ${GRID_WORDS[grid].one}` : countedRows(grid, rows.length);
  return (
    <Dialog
      title={`Delete ${what}?`}
      onClose={onClose}
      onSubmit={onDelete}
      footer={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button kind="danger" type="submit">
            Delete
          </Button>
        </>
      }
    >
      {rows.length === 1 && first !== undefined ? <p className="read-face">{rowName(first)}</p> : null}
      <p>{hanging(grid, rows) ?? `Nothing else hangs on ${rows.length === 1 ? 'it.' : 'them.'}`} You can undo this.</p>
    </Dialog>
  );
}
