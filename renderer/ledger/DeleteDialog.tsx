import type { ReactElement } from 'react';
import type { Hanging } from '../../shared/api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber } from '../words/numbers.ts';
import { GRID_WORDS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';
import { countedRows, hangingSentence, rowName } from './hanging.ts';

interface DeleteDialogProps {
  readonly grid: LedgerGrid;
  readonly rows: readonly GridRow[];
  /** What goes, or loses a name, with them. */
  readonly hanging: readonly Hanging[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before rows are deleted on which something hangs, and says what. */
export function DeleteDialog({ grid, rows, hanging, onClose, onDelete }: DeleteDialogProps): ReactElement {
  const [first] = rows;
  const refused = hanging.some(({ fate }) => fate === 'refuse');
  const what = rows.length === 1 ? `this ${GRID_WORDS[grid].one}` : countedRows(grid, rows.length);
  return (
    <Dialog
      title={`Delete ${what}?`}
      onClose={onClose}
      onSubmit={onDelete}
      footer={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button kind="danger" type="submit" disabled={refused}>
            Delete
          </Button>
        </>
      }
    >
      {rows.length === 1 && first !== undefined ? <p className="read-face">{rowName(first)}</p> : null}
      {hanging.length === 0 ? (
        <p>Nothing else hangs on {rows.length === 1 ? 'it' : 'them'}.</p>
      ) : (
        <ul className="hanging">
          {hanging.map((one) => (
            <li key={`${one.table} ${one.field}`}>
              <b>{hangingSentence(one, rows.length)}</b>
              {one.names.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the names never change while they are shown
                <span key={at} className="clip quiet">
                  {name}
                </span>
              ))}
              {one.names.length > 0 && one.count > one.names.length ? (
                <span className="quiet num">and {formatNumber(one.count - one.names.length)} more</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{refused ? 'Change those first.' : 'You can undo this.'}</p>
    </Dialog>
  );
}
