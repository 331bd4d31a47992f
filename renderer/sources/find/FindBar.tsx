import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { focusScreen } from '../../keys/focusBack.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { formatNumber } from '../../words/numbers.ts';
import { type Finding, MOST_FOUND } from './useFind.ts';

/** The field that finds words in the text, with the count and the steps. */
export function FindBar({ find }: { readonly find: Finding }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const leave = (): void => {
    find.close();
    focusScreen();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      find.step(event.key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      input.current?.select();
    }
  };
  const { places, at, typed } = find;
  const many = places.length === MOST_FOUND ? `${formatNumber(MOST_FOUND)} or more` : formatNumber(places.length);
  const said = typed.trim() === '' ? '' : places.length === 0 ? 'Nothing found' : `${formatNumber(at + 1)} of ${many}`;
  return (
    <search className="find-bar" aria-label="Find in this text" onKeyDown={onKeyDown} data-own-keys="">
      <Icon name="search" size={14} />
      <input
        ref={input}
        type="text"
        aria-label="Find in this text"
        placeholder="Find in this text"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => find.type(event.target.value)}
      />
      <span className="num quiet find-count" role="status">
        {said}
      </span>
      <IconButton icon="up" label="Previous place (Shift Enter)" disabled={at < 0} onClick={() => find.step(-1)} />
      <IconButton icon="down" label="Next place (Enter)" disabled={at < 0} onClick={() => find.step(1)} />
      <IconButton icon="close" label="Close the search (Esc)" onClick={leave} />
    </search>
  );
}
