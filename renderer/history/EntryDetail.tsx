import { type ReactElement, useMemo } from 'react';
import type { HistoryChange, HistoryEntry } from '../../shared/api.ts';
import { formatNumber } from '../../shared/quantity/format.ts';
import { setParams } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { plural } from '../words/plural.ts';
import { useRecordNames } from './useRecordNames.ts';
import { changedThing, changeName, fieldChanges, fieldWords } from './words.ts';

const MOST = 200;
const LONGEST = 400;

/** One edit in full: each record it touched, each field before and after. */
export function EntryDetail({ entry }: { readonly entry: HistoryEntry }): ReactElement {
  const changes = useQuery('history.get', { seq: entry.seq, limit: MOST }, []);
  const shown = useMemo(() => changes.data ?? [], [changes.data]);
  const names = useRecordNames(shown);
  return (
    <article className="his-entry" aria-labelledby="edit-heading">
      <Busy on={changes.loading} />
      <div className="quiet num">
        {dayWords(localDay(entry.at), true)}, {localTime(entry.at)} · {entry.who}
        {entry.of === null ? '' : ` · of edit ${entry.of}`}
      </div>
      <h1 id="edit-heading">{entry.label}</h1>
      {changes.fault === null ? null : <FaultNote fault={changes.fault} />}
      {shown.map((change) => (
        <ChangeView key={`${change.table} ${change.id}`} change={change} names={names} />
      ))}
      {entry.changes > shown.length && shown.length > 0 ? (
        <p className="his-note num">
          The first {shown.length} of {plural(entry.changes, 'record')} are shown.
        </p>
      ) : null}
    </article>
  );
}

interface ChangeViewProps {
  readonly change: HistoryChange;
  readonly names: ReadonlyMap<string, string>;
}

function ChangeView({ change, names }: ChangeViewProps): ReactElement {
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
        <Button kind="ghost" onClick={() => setParams({ record: change.id, edit: null })}>
          Only this record
        </Button>
      </div>
      <table>
        <colgroup>
          <col style={{ width: 140 }} />
        </colgroup>
        <thead className="unseen">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
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
  if (typeof value === 'string') return <>{shorten(names.get(value) ?? value)}</>;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return <>{shorten(value.map((part) => names.get(part) ?? part).join(', '))}</>;
  }
  return <>{shorten(JSON.stringify(value))}</>;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${formatNumber(text.length)} characters)`;
}
