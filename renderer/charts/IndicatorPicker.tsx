import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { focusScreen } from '../keys/focusBack.ts';
import { formatNumber } from '../words/numbers.ts';

export interface PickedIndicator {
  readonly id: string;
  readonly name: string;
  readonly figures: number;
}

interface IndicatorPickerProps {
  readonly all: readonly PickedIndicator[];
  /** The list is on its way: Enter waits for it. */
  readonly loading: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/**
 * Which indicators are drawn: a click adds one to the others or takes it away, “only” takes it alone. By keys: Enter in
 * the search takes the first found alone, the arrow goes down into the list.
 */
export function IndicatorPicker({ all, loading, chosen, onChoose }: IndicatorPickerProps): ReactElement {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = all.filter((one) => one.name.toLowerCase().includes(wanted));
  const list = useRef<HTMLUListElement>(null);
  const [pressed, setPressed] = useState(false);
  const take = (one: PickedIndicator | undefined): void => {
    setPressed(false);
    if (one === undefined) return;
    onChoose([one.id]);
    setText('');
    focusScreen();
  };
  useEffect(() => {
    if (pressed && !loading) take(shown[0]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && wanted !== '') {
      if (loading) setPressed(true);
      else take(shown[0]);
    } else if (event.key === 'ArrowDown') list.current?.querySelector('input')?.focus();
    else if (event.key === 'Escape') {
      setText('');
      focusScreen();
    } else return;
    event.preventDefault();
  };
  return (
    <aside className="picker" aria-label="Indicators">
      <h2>Indicators</h2>
      <input
        className="input"
        type="search"
        placeholder="Find an indicator"
        aria-label="Find an indicator"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPressed(false);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list}>
        {shown.map((one) => {
          const on = chosen.includes(one.id);
          return (
            <li key={one.id} className={on ? 'on' : undefined}>
              <label className="picker-name">
                <input
                  type="checkbox"
                  checked={on}
                  onChange={() => onChoose(on ? chosen.filter((id) => id !== one.id) : [...chosen, one.id])}
                />
                <span className="clip" title={one.name}>
                  {one.name}
                </span>
                <span className="num quiet">
                  {formatNumber(one.figures)}
                  <span className="unseen">{one.figures === 1 ? ' figure' : ' figures'}</span>
                </span>
              </label>
              <button
                type="button"
                className="picker-only"
                aria-label={`Only ${one.name}`}
                onClick={() => onChoose([one.id])}
              >
                only
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && !loading ? <p className="quiet">No indicator has this in its name.</p> : null}
    </aside>
  );
}
