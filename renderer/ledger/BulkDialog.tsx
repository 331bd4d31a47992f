import { type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import type { CellInput } from './cell-edits.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import { FieldInput } from './FieldInput.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';
import { countedRows } from './hanging.ts';
import { setField } from './row-acts.ts';

interface BulkDialogProps {
  readonly grid: LedgerGrid;
  readonly rows: readonly GridRow[];
  readonly onClose: () => void;
}

/** Sets one column of all selected rows in one change. */
export function BulkDialog({ grid, rows, onClose }: BulkDialogProps): ReactElement {
  const columns = COLUMNS[grid].filter((column) => column.edit !== null);
  const [column, setColumn] = useState<GridColumn | undefined>(
    columns.find((one) => one.edit?.how === 'lookup') ?? columns[0],
  );
  const [input, setInput] = useState<CellInput>('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (column === undefined || busy) return;
    setBusy(true);
    const answer = await setField(grid, rows, column, input);
    setBusy(false);
    if (answer.ok) onClose();
    else setError(answer.fault.message);
  };
  return (
    <Dialog
      title={`Set a column of ${countedRows(grid, rows.length)}`}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy}>
            Set {countedRows(grid, rows.length)}
          </Button>
        </>
      }
    >
      <Field label="Column">
        {(control) => (
          <select
            {...control}
            value={column?.id}
            onChange={(event) => {
              setColumn(columns.find((one) => one.id === event.target.value));
              setInput('');
              setError(null);
            }}
          >
            {columns.map((one) => (
              <option key={one.id} value={one.id}>
                {one.header}
              </option>
            ))}
          </select>
        )}
      </Field>
      {column === undefined ? null : (
        <FieldInput
          key={column.id}
          column={column}
          error={error}
          onInput={setInput}
          hint="Empty clears the column."
          begin
        />
      )}
    </Dialog>
  );
}
