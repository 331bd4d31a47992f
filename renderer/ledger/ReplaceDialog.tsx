import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { View } from '../../shared/api.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { formatNumber } from '../words/numbers.ts';
import { readWords } from '../words/readWords.ts';
import type { LedgerGrid } from './columns.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { counted, countedRows } from './hanging.ts';
import { replaceable, replacements, rowsWith, type Search } from './replace.ts';
import { setCells } from './row-acts.ts';

/** Changes shown before they are made. */
const SHOWN = 50;
const SETTLE_MS = 150;

interface ReplaceDialogProps {
  readonly grid: LedgerGrid;
  readonly view: View;
  /** The selected rows; null for all of the view. */
  readonly rows: readonly GridRow[] | null;
  /** The column in focus. */
  readonly column: string | null;
  readonly onClose: () => void;
}

/** Finds words in a column and shows what each cell would become, before one edit changes them all. */
export function ReplaceDialog({ grid, view, rows, column: first, onClose }: ReplaceDialogProps): ReactElement {
  const columns = useMemo(() => replaceable(grid), [grid]);
  const [column, setColumn] = useState<GridColumn | undefined>(columns.find((one) => one.id === first) ?? columns[0]);
  const [search, setSearch] = useState<Search>({ find: '', replace: '', exact: false, whole: false });
  const [found, setFound] = useState<readonly GridRow[]>(rows ?? []);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { find } = search;
  useEffect(() => {
    if (rows !== null || column === undefined) return;
    let current = true;
    const timer = setTimeout(() => {
      void rowsWith(view, column, find).then((answer) => {
        if (!current) return;
        setFound(answer.ok ? answer.value : []);
        setError(answer.ok ? null : answer.fault.message);
      });
    }, SETTLE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [rows, view, column, find]);
  const cells = useMemo(
    () => (column === undefined ? [] : replacements(found, column, search)),
    [found, column, search],
  );
  const change = (part: Partial<Search>): void => {
    setError(null);
    setSearch((before) => ({ ...before, ...part }));
  };
  const run = async (): Promise<void> => {
    if (busy || cells.length === 0) return;
    setBusy(true);
    const label = `Replace “${find}” with “${search.replace}” in ${countedRows(grid, cells.length)}`;
    const answer = await setCells(grid, cells, label);
    setBusy(false);
    if (answer.ok) onClose();
    else setError(answer.fault.message);
  };
  return (
    <Dialog
      title={rows === null ? 'Find and replace' : `Find and replace in ${countedRows(grid, rows.length)}`}
      wide
      onClose={onClose}
      onSubmit={() => void run()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy || cells.length === 0}>
            Replace in {countedRows(grid, cells.length)}
          </Button>
        </>
      }
    >
      <div className="replace-fields">
        <Field label="Find" error={error}>
          {(control) => (
            <input
              {...control}
              autoFocus
              value={find}
              maxLength={500}
              onChange={(event) => change({ find: event.target.value })}
            />
          )}
        </Field>
        <Field label="Replace with">
          {(control) => (
            <input
              {...control}
              value={search.replace}
              maxLength={500}
              onChange={(event) => change({ replace: event.target.value })}
            />
          )}
        </Field>
        <Field label="In the column">
          {(control) => (
            <select
              {...control}
              value={column?.id}
              onChange={(event) => setColumn(columns.find((one) => one.id === event.target.value))}
            >
              {columns.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.header}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="replace-how">
        <label>
          <input type="checkbox" checked={search.exact} onChange={(event) => change({ exact: event.target.checked })} />{' '}
          Capitals count
        </label>
        <label>
          <input type="checkbox" checked={search.whole} onChange={(event) => change({ whole: event.target.checked })} />{' '}
          Only whole cells
        </label>
      </div>
      <p className="num" role="status">
        {find === '' ? 'Type what to look for.' : `${counted(cells.length, 'cell')} would change.`}
      </p>
      {cells.length === 0 ? null : (
        <ul className="replace-list" aria-label="What would change">
          {cells.slice(0, SHOWN).map(({ row, before, after }) => (
            <li key={row.id}>
              <del className="clip">{before}</del>
              <ins className="clip">{after === '' ? 'nothing' : after}</ins>
              {column?.edit?.how === 'quantity' ? <span className="quiet num">{meaning(after)}</span> : null}
            </li>
          ))}
          {cells.length > SHOWN ? <li className="quiet num">and {formatNumber(cells.length - SHOWN)} more</li> : null}
        </ul>
      )}
    </Dialog>
  );
}

/** What the words of a figure would mean: a replaced word may change more than it seems. */
function meaning(text: string): string {
  const read = readWords(text);
  return read === null ? 'cannot be read' : formatQuantity(read.value, read.unit, read.currency);
}
