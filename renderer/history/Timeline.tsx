import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { HistoryEntry } from '../../shared/api.ts';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { plural } from '../words/plural.ts';
import type { HistoryDay } from './words.ts';

const KIND_WORDS = { edit: 'edit', import: 'import', accept: 'accept', undo: 'undo', redo: 'redo' } as const;

interface TimelineProps {
  readonly days: readonly HistoryDay[];
  readonly currentSeq: number | null;
  /** The moment that others are compared with. */
  readonly fromSeq: number | null;
  readonly onPick: (entry: HistoryEntry) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: ReactNode;
}

/** Edits by day, newest first. Arrows step while it has the focus. */
export function Timeline({ days, currentSeq, fromSeq, onPick, onStep, children }: TimelineProps): ReactElement {
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
            <div role="listbox" aria-label={`Edits of ${title === 'Today' ? 'today' : title}`} onKeyDown={onKeyDown}>
              {entries.map((entry) => (
                <div
                  key={entry.seq}
                  role="option"
                  className={entry.seq === fromSeq ? 'his-row his-from' : 'his-row'}
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
                    {entry.seq === fromSeq ? 'compared from here · ' : ''}
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
