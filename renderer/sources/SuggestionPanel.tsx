import { type ReactElement, useEffect, useRef } from 'react';
import type { Suggestion } from '../../shared/model/records.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import { plural } from '../words/plural.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { wordsOf } from './suggested.ts';
import { KIND_FILTERS, type KindFilter } from './suggestionFilter.ts';

/** Cards on the page around the current one; thousands would slow every key. */
const BEFORE = 30;
const AFTER = 60;
/** The least height of a card. */
const LEAST_CARD = 44;

interface PanelProps {
  readonly suggestions: readonly Suggestion[];
  /** How many are open with no filter. */
  readonly total: number;
  readonly currentId: string | null;
  readonly editing: boolean;
  readonly filter: KindFilter;
  readonly sureCount: number;
  readonly onFilter: (filter: KindFilter) => void;
  readonly onPick: (id: string) => void;
  readonly onAccept: (id: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly onReject: (id: string) => void;
  readonly onEdit: (id: string | null) => void;
  readonly onAcceptSure: () => void;
}

/** The open suggestions by place, the current one in full. */
export function SuggestionPanel(props: PanelProps): ReactElement {
  const { suggestions, currentId } = props;
  const box = useRef<HTMLOListElement>(null);
  const at = Math.max(
    0,
    suggestions.findIndex((suggestion) => suggestion.id === currentId),
  );
  const from = Math.max(0, at - BEFORE);
  const most = Math.min(suggestions.length, at + AFTER);
  const to = from + useGrowing(most - from, at - from, LEAST_CARD);

  useEffect(() => {
    if (currentId === null) return;
    const card = box.current?.querySelector(`[data-card="${currentId}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const filters = KIND_FILTERS.map((choice) => ({
    id: choice.id,
    title: choice.title,
    checked: choice.id === props.filter,
    run: () => props.onFilter(choice.id),
  }));
  const filterTitle = KIND_FILTERS.find((choice) => choice.id === props.filter)?.title ?? '';
  const count =
    suggestions.length === props.total
      ? props.total === 0
        ? 'No suggestions'
        : plural(props.total, 'suggestion')
      : `${suggestions.length} of ${plural(props.total, 'suggestion')}`;
  return (
    <>
      <div className="side-head">
        <h2 className="num" id="suggestions-heading">
          {count}
        </h2>
        <span className="space" />
        {props.total === 0 ? null : (
          <Menu label={`Kind of suggestion: ${filterTitle}`} items={filters} className="btn btn-ghost btn-tight">
            {props.filter === 'all' ? 'All' : filterTitle}
          </Menu>
        )}
        {props.sureCount === 0 ? null : (
          <Button
            kind="ghost"
            keys="A"
            className="btn-tight"
            title={`Accept ${plural(props.sureCount, 'suggestion')} of 90% and more`}
            onClick={props.onAcceptSure}
          >
            Accept all ≥ 90%
          </Button>
        )}
      </div>
      <div className="unseen" aria-live="polite">
        {spoken(suggestions[at])}
      </div>
      {suggestions.length === 0 ? (
        <div className="side-none">
          {props.total === 0 ? (
            <>
              <p>
                Everything here has been decided on. Select words in the text to mark more: <Kbd keys="c" />
                <span className="unseen">c</span> makes a claim, <Kbd keys="f" />
                <span className="unseen">f</span> a figure.
              </p>
              <Button onClick={() => go('findings')}>See what the checks found</Button>
            </>
          ) : (
            <p>None of this kind is open.</p>
          )}
        </div>
      ) : (
        <ol className="cards" aria-labelledby="suggestions-heading" ref={box}>
          {from === 0 ? null : (
            <li>
              <button type="button" className="more" tabIndex={-1} onClick={() => pick(props, from - 1)}>
                {plural(from, 'earlier one')}
              </button>
            </li>
          )}
          {suggestions.slice(from, to).map((suggestion) => (
            <SuggestionCard
              key={suggestion.id}
              suggestion={suggestion}
              current={suggestion.id === currentId}
              editing={props.editing && suggestion.id === currentId}
              onPick={props.onPick}
              onAccept={props.onAccept}
              onReject={props.onReject}
              onEdit={props.onEdit}
            />
          ))}
          {to < most || most === suggestions.length ? null : (
            <li>
              <button type="button" className="more" tabIndex={-1} onClick={() => pick(props, to)}>
                {plural(suggestions.length - to, 'more', 'more')}
              </button>
            </li>
          )}
        </ol>
      )}
    </>
  );
}

/** What a screen reader hears when the current suggestion changes. */
function spoken(suggestion: Suggestion | undefined): string {
  if (suggestion === undefined) return '';
  const { headline, indicator, period } = wordsOf(suggestion);
  return [headline, `written ${suggestion.surface}`, indicator, period].filter(Boolean).join(', ');
}

function pick(props: PanelProps, index: number): void {
  const suggestion = props.suggestions[index];
  if (suggestion !== undefined) props.onPick(suggestion.id);
}
