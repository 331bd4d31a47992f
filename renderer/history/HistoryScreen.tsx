import { type ReactElement, useMemo, useState } from 'react';
import './history.css';
import type { HistoryEntry } from '../../shared/api.ts';
import { useActions } from '../keys/registry.ts';
import { redo, undo } from '../state/commands.ts';
import { go, setParams, useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { plural } from '../words/plural.ts';
import { CompareView } from './CompareView.tsx';
import { EntryDetail } from './EntryDetail.tsx';
import { HistoryFilters, useNarrowing } from './HistoryFilters.tsx';
import { MomentDialog } from './MomentDialog.tsx';
import { takeBack } from './restoring.ts';
import { Timeline } from './Timeline.tsx';
import { daysOf } from './words.ts';

const PAGE = 200;
const MOST = 500;

/** Every edit, by whom and when, with what it changed; undo and redo. */
export function HistoryScreen(): ReactElement {
  const record = useParam('record');
  const wanted = useParam('edit');
  const [limit, setLimit] = useState(PAGE);
  const state = useProject((project) => project.state);
  const narrowing = useNarrowing();
  const narrowed = Object.keys(narrowing).length > 0;
  const fromParam = Number(useParam('from') ?? Number.NaN);
  const from = Number.isInteger(fromParam) && fromParam >= 0 ? fromParam : null;
  const [returning, setReturning] = useState(false);
  const history = useQuery('history.list', { limit, ...(record === null ? {} : { recordId: record }), ...narrowing }, [
    'history',
  ]);
  const last = state?.seq ?? 0;
  const canEdit = state !== null && !state.readOnly;
  const entries = history.data?.entries ?? [];
  const total = history.data?.total ?? 0;
  const current = entries.find((entry) => String(entry.seq) === wanted) ?? entries[0] ?? null;
  const days = useMemo(() => daysOf(history.data?.entries ?? []), [history.data]);

  const pick = (entry: HistoryEntry | undefined): void => {
    if (entry !== undefined) setParams({ edit: String(entry.seq) });
  };
  const step = (by: 1 | -1): void => {
    const at = entries.findIndex((entry) => entry.seq === current?.seq);
    pick(entries[Math.max(0, Math.min(entries.length - 1, at + by))]);
  };
  const compare = (): void => {
    if (current === null) return;
    // With now, until another moment is picked among all of them.
    const all = { who: null, kind: null, table: null, text: null, record: null };
    setParams({ ...all, from: String(current.seq), edit: String(last) });
  };
  const there = current !== null && from === null;
  useActions([
    {
      id: 'history.take-back',
      title: 'Take back this edit alone',
      keys: ['t'],
      where: 'history',
      short: 'take back',
      enabled: there && canEdit,
      run: () => current !== null && void takeBack(current.seq),
    },
    {
      id: 'history.moment',
      title: 'Return to the moment after this edit',
      keys: ['m'],
      where: 'history',
      short: 'return',
      enabled: there && canEdit && current.seq !== last,
      run: () => setReturning(true),
    },
    {
      id: 'history.compare',
      title: 'Compare this moment with another',
      keys: ['c'],
      where: 'history',
      short: 'compare',
      enabled: there,
      run: compare,
    },
    {
      id: 'history.compare-leave',
      title: 'Leave the comparison',
      keys: ['Escape'],
      where: 'history',
      enabled: from !== null,
      run: () => setParams({ from: null }),
    },
    {
      id: 'history.next',
      title: 'Next edit',
      keys: ['j'],
      where: 'history',
      short: 'step',
      enabled: entries.length > 0,
      run: () => step(1),
    },
    {
      id: 'history.previous',
      title: 'Previous edit',
      keys: ['k'],
      where: 'history',
      enabled: entries.length > 0,
      run: () => step(-1),
    },
    {
      id: 'history.all',
      title: 'Show the edits of all records',
      keys: ['Escape'],
      where: 'history',
      enabled: record !== null && from === null,
      run: () => setParams({ record: null, edit: null }),
    },
  ]);

  if (history.data === null) {
    return history.fault === null ? <Busy on={history.loading} /> : <FaultNote fault={history.fault} />;
  }
  return (
    <div className="his">
      <div className="bar">
        <h1>History</h1>
        <span className="quiet num">{plural(total, 'edit')}</span>
        {record === null ? null : (
          <Button onClick={() => setParams({ record: null, edit: null })} keys="Escape">
            Of one record only
          </Button>
        )}
        <span className="space" />
        <Button
          icon="undo"
          keys="Mod+Z"
          disabled={state === null || state.undo === null || state.readOnly}
          title={state?.undo ?? undefined}
          onClick={() => void undo()}
        >
          Undo
        </Button>
        <Button
          icon="redo"
          keys="Mod+Shift+Z"
          disabled={state === null || state.redo === null || state.readOnly}
          title={state?.redo ?? undefined}
          onClick={() => void redo()}
        >
          Redo
        </Button>
      </div>
      {total === 0 && !narrowed && record === null ? null : <HistoryFilters narrowing={narrowing} />}
      {entries.length === 0 && narrowed ? (
        <EmptyState icon="search" title="No edit fits">
          Nobody made such an edit. Choose another person or kind above, or show all.
        </EmptyState>
      ) : entries.length === 0 ? (
        <EmptyState
          icon="history"
          title="Nothing has been done yet"
          acts={<Button onClick={() => go('sources')}>Go to Sources</Button>}
        >
          Every import, every accepted suggestion and every edit will stand here, with who made it, when, and what was
          before. All of it can be undone, also after a restart.
        </EmptyState>
      ) : (
        <div className="his-in">
          <Timeline days={days} currentSeq={current?.seq ?? null} fromSeq={from} onPick={pick} onStep={step}>
            {total > entries.length && limit < MOST ? (
              <Button kind="ghost" onClick={() => setLimit(MOST)}>
                Show older edits
              </Button>
            ) : null}
            {total > entries.length && limit >= MOST ? (
              <p className="his-note num">
                The newest {entries.length} are shown. Pick a record to see all of its edits.
              </p>
            ) : null}
          </Timeline>
          <div className="his-detail">
            {current === null ? null : from === null ? (
              <EntryDetail
                key={current.seq}
                entry={current}
                canEdit={canEdit}
                newest={current.seq === last}
                onTakeBack={() => void takeBack(current.seq)}
                onMoment={() => setReturning(true)}
                onCompare={compare}
              />
            ) : (
              <CompareView
                from={from}
                to={current.seq}
                fromWords={momentWords(from, last)}
                toWords={momentWords(current.seq, last)}
              />
            )}
          </div>
          <Splitter
            name="history.list"
            of="time line"
            column={1}
            edge="right"
            usual={460}
            min={260}
            keys="Mod+Shift+L"
          />
        </div>
      )}
      {returning && current !== null ? (
        <MomentDialog entry={current} last={last} onClose={() => setReturning(false)} />
      ) : null}
    </div>
  );
}

function momentWords(seq: number, last: number): string {
  return seq === 0 ? 'the empty project' : seq === last ? 'now' : `after edit ${seq}`;
}
