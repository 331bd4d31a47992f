import { memo, type ReactElement } from 'react';
import type { Suggestion } from '../../shared/model/records.ts';
import { Button } from '../ui/Button.tsx';
import { Unbroken } from '../words/Unbroken.tsx';
import { SuggestionForm } from './SuggestionForm.tsx';
import { namedLines, quoted, roleWords, shorten, titleOf, wordsOf } from './suggested.ts';

interface CardProps {
  readonly suggestion: Suggestion;
  readonly current: boolean;
  readonly editing: boolean;
  readonly onPick: (id: string) => void;
  readonly onAccept: (id: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly onReject: (id: string) => void;
  readonly onEdit: (id: string | null) => void;
}

/** One suggestion: the current one in full with its acts, the others in two lines. */
export const SuggestionCard = memo(function SuggestionCard(props: CardProps): ReactElement {
  const { suggestion, current, editing } = props;
  const words = wordsOf(suggestion);
  const isFigure = suggestion.kind === 'figure';
  const sure = `${Math.round(suggestion.confidence * 100)}%`;
  if (!current) {
    const lines = namedLines(suggestion).slice(0, 3);
    const detail = isFigure
      ? [words.indicator, words.period, quoted(suggestion.surface, 60), sure]
      : lines.length > 0
        ? [...lines.map(([, value]) => value), sure]
        : [quoted(suggestion.surface, 110), words.speaker, sure];
    return (
      <li data-card={suggestion.id}>
        <button type="button" className="card card-small" tabIndex={-1} onClick={() => props.onPick(suggestion.id)}>
          <b className="num">{isFigure ? <Unbroken text={shorten(words.headline, 80)} /> : titleOf(suggestion)}</b>
          <span className="why num">{detail.filter(Boolean).join(' · ')}</span>
        </button>
      </li>
    );
  }
  return (
    <li
      className="card card-now"
      aria-current="true"
      data-card={suggestion.id}
      data-own-keys={editing ? '' : undefined}
    >
      <div className="card-head">
        <span className={isFigure ? 'val num' : 'val val-words'}>
          {isFigure ? <Unbroken text={words.headline} /> : titleOf(suggestion)}
        </span>
        <span className="iv num">{words.interval === null ? null : <Unbroken text={words.interval} />}</span>
      </div>
      {editing ? (
        <SuggestionForm
          suggestion={suggestion}
          words={words}
          onSave={(fields) => props.onAccept(suggestion.id, fields)}
          onLeave={() => props.onEdit(null)}
        />
      ) : (
        <>
          <dl>
            <dt>words</dt>
            <dd className="read-face">{quoted(suggestion.surface, 280)}</dd>
            {namedLines(suggestion).map(([name, value]) => (
              <Line key={name} name={name} value={value} />
            ))}
            <Line name="indicator" value={words.indicator} />
            <Line name="who" value={words.subject} />
            <Line name="with whom" value={words.counterpart} />
            {words.role === null ? null : (
              <Line name="role" value={[roleWords(words.role), words.roleNote].filter(Boolean).join(', ')} />
            )}
            <Line name="relation" value={words.relation} />
            <Line name="period" value={words.period} />
            <Line name="basis" value={words.basis} />
            <Line name="speaker" value={words.speaker} />
          </dl>
          <div className="why num">
            {suggestion.reason === '' ? '' : `${suggestion.reason} · `}
            {sure}
          </div>
          <div className="acts">
            <Button kind="go" keys="Enter" onClick={() => props.onAccept(suggestion.id)}>
              Accept
            </Button>
            <Button keys="e" onClick={() => props.onEdit(suggestion.id)}>
              Edit
            </Button>
            <Button kind="ghost" keys="x" onClick={() => props.onReject(suggestion.id)}>
              Reject
            </Button>
          </div>
        </>
      )}
    </li>
  );
});

function Line({ name, value }: { readonly name: string; readonly value: string | null }): ReactElement | null {
  if (value === null || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
