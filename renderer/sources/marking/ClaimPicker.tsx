import { type KeyboardEvent, type ReactElement, useDeferredValue, useId, useState } from 'react';
import { useQuery } from '../../state/query.ts';
import { focusOnMount } from '../../ui/focus.ts';
import { useLastClaim } from './marks-made.ts';

interface ClaimPickerProps {
  readonly onTake: (id: string, statement: string) => void;
  readonly onLeave: () => void;
}

interface Choice {
  readonly id: string;
  readonly statement: string;
  readonly detail: string;
}

const MOST = 7;

/** A claim of the project by some of its words; the one made last stands first, so that Enter alone takes it. */
export function ClaimPicker({ onTake, onLeave }: ClaimPickerProps): ReactElement {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const last = useLastClaim();
  const words = useDeferredValue(typed.trim());
  const found = useQuery('search', words.length < 2 ? null : { text: words, limit: 40 }, ['claim']);
  const newest = useQuery('grid.page', words.length >= 2 ? null : { table: 'claim', offset: 0, limit: MOST }, [
    'claim',
  ]);
  const choices: readonly Choice[] = (
    words.length >= 2
      ? (found.data ?? [])
          .filter((hit) => hit.table === 'claim')
          .map((hit) => ({ id: hit.id, statement: hit.title, detail: '' }))
      : [
          ...(last.id === null ? [] : [{ id: last.id, statement: last.statement, detail: 'the last one' }]),
          ...(newest.data?.rows ?? []).flatMap((row) =>
            'statement' in row && row.id !== last.id
              ? [{ id: row.id, statement: row.statement, detail: 'source' in row ? (row.source ?? '') : '' }]
              : [],
          ),
        ]
  ).slice(0, MOST);
  const current = choices[Math.min(at, choices.length - 1)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(choices.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (current !== undefined) onTake(current.id, current.statement);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div className="mark-form mark-form-wide">
      <input
        className="input"
        role="combobox"
        aria-label="Add the words to which claim?"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={current === undefined ? undefined : `${list}-${choices.indexOf(current)}`}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Add to which claim? Some of its words"
        ref={focusOnMount}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="mark-choices" role="listbox" id={list} aria-label="Claims">
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === current}
            className="combo-option"
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(choice.id, choice.statement);
            }}
          >
            <span className="clip">{choice.statement}</span>
            {choice.detail === '' ? null : <small className="clip">{choice.detail}</small>}
          </div>
        ))}
        {choices.length === 0 ? (
          <p className="quiet">
            {words === ''
              ? 'There is no claim yet. Press Esc, then c to make these words one.'
              : 'No claim has these words.'}
          </p>
        ) : null}
      </div>
    </div>
  );
}
