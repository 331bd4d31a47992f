import { type ReactElement, useMemo, useState } from 'react';
import { useRecordNames } from '../history/useRecordNames.ts';
import { fieldChanges, fieldWords } from '../history/words.ts';
import { go } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { rowName } from './hanging.ts';

interface CellHistoryProps {
  readonly row: GridRow;
  /** The column in focus; null where there is none. */
  readonly column: GridColumn | null;
  readonly onClose: () => void;
}

/** Who set a cell to what and when; or everything that was done to its row. */
export function CellHistory({ row, column, onClose }: CellHistoryProps): ReactElement {
  const fields = useMemo(() => fieldsBehind(column), [column]);
  const [whole, setWhole] = useState(fields.length === 0);
  const history = useQuery('history.record', { id: row.id, limit: 200 }, ['history']);
  const changes = useMemo(() => (history.data ?? []).map((one) => one.change), [history.data]);
  const names = useRecordNames(changes);
  const lines = (history.data ?? []).flatMap(({ entry, change }) => {
    const rows = fieldChanges(change).filter(({ field }) => whole || fields.includes(field));
    return rows.length === 0 ? [] : [{ entry, change, rows }];
  });
  const told = (value: unknown): string => {
    if (value === null || value === '' || value === undefined) return 'nothing';
    if (Array.isArray(value)) return value.map(told).join('; ');
    if (typeof value === 'object') return 'name' in value ? String(value.name) : JSON.stringify(value);
    return names.get(String(value)) ?? String(value);
  };
  return (
    <Dialog
      title={whole || column === null ? 'History of the row' : `History of “${column.header}”`}
      onClose={onClose}
      footer={
        <>
          {fields.length === 0 ? null : (
            <Button onClick={() => setWhole(!whole)}>{whole ? 'Only this cell' : 'The whole row'}</Button>
          )}
          <Button onClick={() => go('history', { record: row.id })}>Show in History</Button>
          <Button kind="go" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p className="read-face clip">{rowName(row)}</p>
      <Busy on={history.loading} />
      {history.fault === null ? null : <FaultNote fault={history.fault} />}
      {history.data !== null && lines.length === 0 ? <p>Nobody has set this yet.</p> : null}
      <ol className="cell-history">
        {lines.map(({ entry, change, rows }) => (
          <li key={entry.seq}>
            <div className="quiet num">
              {dayWords(localDay(entry.at))}, {localTime(entry.at)} · {entry.who}
            </div>
            <div className="clip">{entry.label}</div>
            {rows.map(({ field, before, after }) => (
              <div key={field} className="cell-step">
                {whole ? <span className="quiet">{fieldWords(field)}</span> : null}
                {change.before === null ? null : <del>{told(before)}</del>}
                {change.after === null ? null : <ins>{told(after)}</ins>}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** The fields of a record that a cell shows. */
function fieldsBehind(column: GridColumn | null): readonly string[] {
  const edit = column?.edit ?? null;
  if (column === null) return [];
  if (edit === null) return column.id === 'value' || column.id === 'low' ? ['value', 'low', 'high', 'text'] : [];
  switch (edit.how) {
    case 'lookup':
      return [edit.idField];
    case 'period':
      return [`${edit.field}Id`];
    default:
      return [edit.field];
  }
}
