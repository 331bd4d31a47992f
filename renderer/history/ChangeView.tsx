import type { ReactElement, ReactNode } from 'react';
import type { HistoryChange } from '../../shared/api.ts';
import { Button } from '../ui/Button.tsx';
import { dayWords } from '../words/dates.ts';
import { formatNumber } from '../words/numbers.ts';
import { changedThing, changeName, type FieldChange, fieldChanges, fieldWords } from './words.ts';

const LONGEST = 400;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface ChangeViewProps {
  readonly change: HistoryChange;
  readonly names: ReadonlyMap<string, string>;
  /** What can be done with the record. */
  readonly acts?: ReactNode;
  /** Brings the earlier value of a field back; left out where nothing can be changed. */
  readonly onField?: (row: FieldChange) => void;
}

/** One record: its fields before and after. */
export function ChangeView({ change, names, acts, onField }: ChangeViewProps): ReactElement {
  const what = change.before === null ? 'made' : change.after === null ? 'deleted' : 'changed';
  const name = changeName(change);
  const rows = fieldChanges(change);
  return (
    <div className="his-change">
      <div className="his-change-head">
        <span className={`his-what his-what-${what}`}>
          {changedThing(change)} {what}
        </span>
        <b className="clip">{name}</b>
        <span className="space" />
        {acts}
      </div>
      <table aria-label={`${changedThing(change)} ${what}: ${name}`}>
        <colgroup>
          <col style={{ width: 140 }} />
        </colgroup>
        <thead className="unseen">
          <tr>
            <th scope="col">Field</th>
            {change.before === null ? null : <th scope="col">Before</th>}
            {change.after === null ? null : <th scope="col">After</th>}
            {onField === undefined || what !== 'changed' ? null : <th scope="col">Act</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">{fieldWords(row.field)}</th>
              {change.before === null ? null : (
                <td className="his-before num">
                  <Value value={row.before} names={names} />
                </td>
              )}
              {change.after === null ? null : (
                <td className="his-after num">
                  <Value value={row.after} names={names} />
                </td>
              )}
              {onField === undefined || what !== 'changed' ? null : (
                <td className="his-field-act">
                  <Button
                    kind="ghost"
                    aria-label={`Restore ${fieldWords(row.field)} of ${name || change.table}`}
                    onClick={() => onField(row)}
                  >
                    Restore
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({
  value,
  names,
}: {
  readonly value: unknown;
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  if (value === null || value === undefined || value === '') return <span className="his-empty">empty</span>;
  if (typeof value === 'number') return <>{formatNumber(value)}</>;
  if (typeof value === 'boolean') return <>{value ? 'yes' : 'no'}</>;
  if (typeof value === 'string') return <>{shorten(names.get(value) ?? (DAY.test(value) ? dayWords(value) : value))}</>;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return <>{shorten(value.map((part) => names.get(part) ?? part).join(', '))}</>;
  }
  return <>{shorten(JSON.stringify(value))}</>;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${formatNumber(text.length)} characters)`;
}
