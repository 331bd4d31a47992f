import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import type { SourceSummary } from '../../shared/api.ts';
import { IconButton } from '../ui/Button.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import { dayWords } from '../words/dates.ts';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { pasteText, pickFiles } from './import/importState.ts';

/** From this many on the list says which of them is open. */
const MANY = 20;

/** The least height of a source in the list. */
const LEAST_LINE = 52;

interface SourceListProps {
  readonly sources: readonly SourceSummary[];
  readonly currentId: string | null;
  readonly onPick: (id: string) => void;
}

/** The sources with what is known and what is left to review. Arrows step while the list has the focus. */
export function SourceList({ sources, currentId, onPick }: SourceListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const at = sources.findIndex(({ id }) => id === currentId);
  const drawn = useGrowing(sources.length, at, LEAST_LINE);
  useEffect(() => {
    if (currentId !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = sources[Math.max(0, Math.min(sources.length - 1, at + step))];
    if (next === undefined) return;
    onPick(next.id);
    list.current?.querySelector<HTMLElement>(`[data-source="${next.id}"]`)?.focus();
  };
  return (
    <div className="src-list">
      <div className="src-list-head">
        <h2 id="sources-heading">Sources</h2>
        {sources.length < MANY ? null : (
          <span className="src-place num">
            {formatNumber(Math.max(0, at) + 1)} of {formatNumber(sources.length)}
          </span>
        )}
        <span className="space" />
        <IconButton icon="paste" label="Paste a text" onClick={pasteText} />
        <IconButton icon="plus" label="Import files" onClick={pickFiles} />
      </div>
      <div className="src-items" role="listbox" aria-labelledby="sources-heading" ref={list} onKeyDown={onKeyDown}>
        {sources.slice(0, drawn).map((source, index) => (
          <div
            key={source.id}
            role="option"
            className="item"
            data-source={source.id}
            aria-selected={source.id === currentId}
            tabIndex={source.id === currentId || (currentId === null && index === 0) ? 0 : -1}
            onClick={() => onPick(source.id)}
            onKeyDown={(event) => {
              if (event.key === ' ') {
                event.preventDefault();
                onPick(source.id);
              }
            }}
          >
            <strong>{source.title}</strong>
            <span className="num">{about(source)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function about(source: SourceSummary): string {
  const parts = [
    source.published === null ? source.publisher : dayWords(source.published),
    source.figures === 0 ? '' : plural(source.figures, 'figure'),
    source.openSuggestions === 0 ? '' : `${formatNumber(source.openSuggestions)} to review`,
  ];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? 'No date, nothing marked yet' : said.join(' · ');
}
