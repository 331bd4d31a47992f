import type { ChannelParsed } from '../../shared/api.ts';
import type { Statements } from '../connection.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { type Passage, passages } from '../queries/past.ts';
import type { Work } from './work.ts';

export type Restoring = ChannelParsed<'history.restore'>;

/** Makes records what they were after an edit of the past. Throws FaultError where there is nothing to bring back. */
export function restore(what: Restoring, last: number, read: ReadHandle, sql: Statements, work: Work): void {
  const back = targetsOf(what, last, read);
  // Rows that go make room for those that come back.
  const order = (passage: Passage): number => (passage.from === null ? 0 : 1);
  for (const passage of back.toSorted((a, b) => order(a) - order(b))) bringBack(passage, sql, work);
  if (work.count() === 0) {
    throw new FaultError('bad-input', 'It is so already: nothing differs from that moment.', {
      expected: 'another moment',
    });
  }
}

/** The records to bring back; `from` is what they become. */
function targetsOf(what: Restoring, last: number, read: ReadHandle): readonly Passage[] {
  switch (what.what) {
    case 'moment':
      return passages(read, what.seq, last);
    case 'record':
      return passages(read, what.seq, last, what.id);
    case 'field':
      return passages(read, what.seq, last, what.id).map((passage) => {
        if (passage.from === null || !(what.field in passage.from)) {
          throw new FaultError('not-found', 'This field was not told at that moment.', { recordId: what.id });
        }
        return { ...passage, from: { [what.field]: passage.from[what.field] ?? null }, whole: false };
      });
    case 'edit':
      return passages(read, what.seq - 1, what.seq);
    default:
      return what satisfies never;
  }
}

function bringBack({ table, id, rowId, from, whole }: Passage, sql: Statements, work: Work): void {
  const stored = work.find(table, id);
  if (from === null) {
    if (stored !== null) work.remove(table, stored);
  } else if (stored !== null) {
    work.update(table, stored, from);
  } else if (whole) {
    const free = sql.of(`SELECT 1 FROM "${table}" WHERE rowId = ?`).get(rowId) === undefined;
    work.insert(table, { ...from, id }, free ? rowId : undefined);
  }
}
