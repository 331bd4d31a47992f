import { type ReactElement, useMemo } from 'react';
import type { HistoryEntry } from '../../shared/api.ts';
import { setParams } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Menu } from '../ui/Menu.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { ChangeView } from './ChangeView.tsx';
import { restoreField, restoreRecord } from './restoring.ts';
import { useRecordNames } from './useRecordNames.ts';
import { changeName } from './words.ts';

const MOST = 200;

interface EntryDetailProps {
  readonly entry: HistoryEntry;
  readonly canEdit: boolean;
  /** Nothing came after it. */
  readonly newest: boolean;
  readonly onTakeBack: () => void;
  readonly onMoment: () => void;
  readonly onCompare: () => void;
}

/** One edit in full: each record it touched, each field before and after, and what of it can be brought back. */
export function EntryDetail(props: EntryDetailProps): ReactElement {
  const { entry, canEdit, newest } = props;
  const changes = useQuery('history.get', { seq: entry.seq, limit: MOST }, []);
  const shown = useMemo(() => changes.data ?? [], [changes.data]);
  const names = useRecordNames(shown);
  return (
    <article className="his-entry" aria-labelledby="edit-heading">
      <Busy on={changes.loading} />
      <div className="quiet num">
        Edit {entry.seq} · {dayWords(localDay(entry.at), true)}, {localTime(entry.at)} · {entry.who}
        {entry.of === null ? '' : ` · of edit ${entry.of}`}
      </div>
      <h2 id="edit-heading" className="his-title">
        {entry.label}
      </h2>
      <div className="his-acts">
        {canEdit ? (
          <>
            <Button keys="t" onClick={props.onTakeBack}>
              Take back this edit
            </Button>
            {newest ? null : (
              <Button keys="m" onClick={props.onMoment}>
                Return to this moment
              </Button>
            )}
          </>
        ) : null}
        <Button kind={canEdit ? 'ghost' : 'plain'} keys="c" onClick={props.onCompare}>
          Compare with {newest ? 'another moment' : 'now'}
        </Button>
      </div>
      {changes.fault === null ? null : <FaultNote fault={changes.fault} />}
      {shown.map((change, index) => (
        <ChangeView
          // One edit may touch a record twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of an edit never move
          key={`${change.table} ${change.id} ${index}`}
          change={change}
          names={names}
          {...(canEdit ? { onField: (row) => void restoreField(change.id, row.field, entry.seq - 1) } : {})}
          acts={
            <>
              <Button
                kind="ghost"
                aria-label={`Only this record: ${changeName(change) || change.table}`}
                onClick={() => setParams({ record: change.id, edit: null })}
              >
                Only this record
              </Button>
              {canEdit ? (
                <Menu
                  label={`Restore this ${change.table}: ${changeName(change)}`}
                  items={[
                    ...(change.before === null
                      ? []
                      : [
                          {
                            id: 'before',
                            title: 'As it was before this edit',
                            run: () => void restoreRecord(change.id, entry.seq - 1),
                          },
                        ]),
                    ...(change.after === null
                      ? []
                      : [
                          {
                            id: 'after',
                            title: 'As it was after this edit',
                            run: () => void restoreRecord(change.id, entry.seq),
                          },
                        ]),
                  ]}
                >
                  Restore
                </Menu>
              ) : null}
            </>
          }
        />
      ))}
      {entry.changes > shown.length && shown.length > 0 ? (
        <p className="his-note num">
          The first {formatNumber(shown.length)} of {plural(entry.changes, 'record')} are shown.
        </p>
      ) : null}
    </article>
  );
}
