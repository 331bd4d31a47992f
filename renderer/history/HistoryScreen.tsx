import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
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
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { plural } from '../words/plural.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { daysOf } from './words.ts';

const PAGE = 200;
const MOST = 500;
const KIND_WORDS = { edit: 'edit', import: 'import', accept: 'accept', undo: 'undo', redo: 'redo' } as const;

/** Every edit, by whom and when, with what it changed; undo and redo. */
export function HistoryScreen(): ReactElement {
  const record = useParam('record');
  const wanted = useParam('edit');
  const [limit, setLimit] = useState(PAGE);
  const state = useProject((project) => project.state);
  const history = useQuery('history.list', { limit, ...(record === null ? {} : { recordId: record }) }, ['history']);
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
  useActions([
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
      enabled: record !== null,
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
      {entries.length === 0 ? (
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
          <Timeline days={days} currentSeq={current?.seq ?? null} onPick={pick} onStep={step}>
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
            {current === null ? null : <EntryDetail key={current.seq} entry={current} />}
          </div>
        </div>
      )}
    </div>
  );
}

interface TimelineProps {
  readonly days: ReturnType<typeof daysOf>;
  readonly currentSeq: number | null;
  readonly onPick: (entry: HistoryEntry) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: React.ReactNode;
}

function Timeline({ days, currentSeq, onPick, onStep, children }: TimelineProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = box.current?.querySelector(`[data-seq="${currentSeq}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (row instanceof HTMLElement && box.current?.contains(document.activeElement)) row.focus({ preventScroll: true });
  }, [currentSeq]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onStep(by);
  };
  const today = localDay(new Date().toISOString());
  return (
    <div className="his-list" ref={box}>
      {days.map(({ day, entries }) => {
        const title = day === today ? 'Today' : dayWords(day, true);
        return (
          <section key={`${day} ${entries[0]?.seq}`} aria-label={title}>
            <h2 className="his-day num">{title}</h2>
            <div role="listbox" aria-label={`Edits of ${title}`} onKeyDown={onKeyDown}>
              {entries.map((entry) => (
                <div
                  key={entry.seq}
                  role="option"
                  className="his-row"
                  data-seq={entry.seq}
                  aria-selected={entry.seq === currentSeq}
                  tabIndex={entry.seq === currentSeq ? 0 : -1}
                  onClick={() => onPick(entry)}
                  onKeyDown={(event) => {
                    if (event.key === ' ') onPick(entry);
                  }}
                >
                  <span className="num quiet">{localTime(entry.at)}</span>
                  <span className="his-label">{entry.label}</span>
                  <span className={`his-kind his-kind-${entry.kind}`}>{KIND_WORDS[entry.kind]}</span>
                  <small className="num">
                    {entry.who}
                    {entry.changes > 1 ? ` · ${plural(entry.changes, 'record')}` : ''}
                  </small>
                </div>
              ))}
            </div>
          </section>
        );
      })}
      {children}
    </div>
  );
}
