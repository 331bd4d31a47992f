import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { CellInput } from '../cell-edits.ts';
import type { EditHow } from '../grid-column.ts';
import { type Choice, useChoices } from './choices.ts';
import { useUpward } from './use-upward.ts';

interface ChoiceBoxProps {
  readonly edit: EditHow;
  readonly label: string;
  readonly start: string;
  /** `start` was typed just now, so it counts as input already. */
  readonly typed?: boolean;
  readonly onInput: (input: CellInput) => void;
  /** A line was clicked. */
  readonly onTake?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly className: string;
  readonly width?: number;
  readonly id?: string;
  readonly begin?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** An input with a list below: typing narrows it, arrows step, what is marked is what is taken. */
export function ChoiceBox(props: ChoiceBoxProps): ReactElement {
  const { edit, label, start, typed = false, onInput, onTake, inputRef, className, width, id, begin = false } = props;
  const [text, setText] = useState(start);
  const { list, of } = useChoices(edit, text);
  const [marked, setMarked] = useState<number | null>(null);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const open = focused && list.length > 0;
  const upward = useUpward(box, open ? list.length : -1);
  const touched = useRef(typed);
  const send = useRef(onInput);
  send.current = onInput;

  const at =
    marked ??
    (touched.current && of === text && edit.how !== 'period' ? meant(list, text, edit.how === 'closed') : null);
  const choice: Choice | undefined = at === null ? undefined : list[at];
  const key = choice === undefined ? '' : choice.key;
  useEffect(() => {
    // Until something is typed or marked, the cell stays as it was.
    if (touched.current) send.current(key !== '' && choice !== undefined ? choice.input : text);
  }, [key, text, choice]);
  useEffect(() => {
    if (at !== null) box.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || list.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    touched.current = true;
    setMarked(at === null ? (step === 1 ? 0 : list.length - 1) : (at + step + list.length) % list.length);
  };

  return (
    <div className="choice-box">
      <input
        id={id}
        ref={inputRef}
        // biome-ignore lint/a11y/noAutofocus: a dialog begins in its first field
        autoFocus={begin}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        className={className}
        style={width === undefined ? undefined : { width }}
        value={text}
        role="combobox"
        aria-label={id === undefined ? label : undefined}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choice === undefined ? undefined : `${listId}-${at}`}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => {
          touched.current = true;
          setMarked(null);
          setText(event.target.value);
        }}
      />
      <div
        className="choices"
        data-upward={upward}
        id={listId}
        role="listbox"
        aria-label={label}
        ref={box}
        hidden={!open}
      >
        {list.map((one, index) => (
          // The input keeps the focus; keys reach the lines through it.
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant marks the line
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={one.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className="choice"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              touched.current = true;
              send.current(one.input);
              setMarked(index);
              // The grid takes the value on its next turn.
              setTimeout(() => onTake?.(), 0);
            }}
          >
            <span>{one.title}</span>
            {one.detail === '' ? null : <small>{one.detail}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The line that typed words mean: the one of that very name, else the first; none of a closed list where none fits. */
function meant(list: readonly Choice[], text: string, isClosed: boolean): number | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const same = list.findIndex(({ title }) => title.toLowerCase() === wanted);
  if (same >= 0) return same;
  return isClosed && !list.some(({ title }) => title.toLowerCase().includes(wanted)) ? null : 0;
}
