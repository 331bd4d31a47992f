import { type KeyboardEvent, type ReactElement, useDeferredValue, useId, useState } from 'react';
import type { ChannelInput } from '../../shared/api.ts';
import { useQuery } from '../state/query.ts';

export type LookupTable = ChannelInput<'lookup'>['table'];

interface ComboProps {
  readonly id?: string;
  readonly label?: string;
  readonly table: LookupTable;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A name was taken from the list, or Enter pressed on what was typed. */
  readonly onTake?: (value: string) => void;
  readonly onBlur?: () => void;
  /** Esc with no list open. */
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

const MOST = 8;
/** What a name that is not there yet would become. */
const NEW: Readonly<Record<LookupTable, string>> = {
  actor: 'new actor',
  indicator: 'new indicator',
  topic: 'new topic',
  event: 'new event',
  period: 'new period',
};

/** A field for a name of the ledger: proposes those that fit while typing, and takes a new one as typed. */
export function Combo(props: ComboProps): ReactElement {
  const { table, value, onChange } = props;
  const own = useId();
  const id = props.id ?? own;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useDeferredValue(value);
  const lookup = useQuery('lookup', open ? { table, text: asked.slice(0, 200) } : null, [table]);
  const found = open ? (lookup.data ?? []) : [];
  const known = found.filter((option) => option.name !== value).slice(0, MOST);
  const typed = value.trim();
  // What is typed and is no name yet is offered as a new one, once it is known that it is none.
  const isNew =
    open &&
    table !== 'period' &&
    typed !== '' &&
    asked === value &&
    lookup.data !== null &&
    !lookup.outdated &&
    !found.some((option) => option.name.toLowerCase() === typed.toLowerCase());
  const options = isNew ? [...known, { id: 'new', name: typed, detail: NEW[table] }] : known;
  const list = `${id}-list`;

  const take = (name: string): void => {
    setOpen(false);
    setAt(-1);
    onChange(name);
    props.onTake?.(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        setOpen(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setAt(options.length === 0 ? -1 : (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
        return;
      }
      case 'Enter': {
        const option = options[at];
        if (option !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          take(option.name);
        } else if (props.onTake !== undefined) {
          event.preventDefault();
          take(value);
        }
        return;
      }
      case 'Escape':
        if (open && known.length > 0) {
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
          setAt(-1);
        } else if (props.onLeave !== undefined) {
          event.preventDefault();
          props.onLeave();
        }
        return;
    }
  };

  return (
    <div className="combo">
      <input
        id={id}
        className="input"
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid === true ? true : undefined}
        autoComplete="off"
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setAt(-1);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          setAt(-1);
          props.onBlur?.();
        }}
      />
      <div className="combo-list" id={list} role="listbox" aria-label="Names that fit" hidden={options.length === 0}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="combo-option"
            onPointerDown={(event) => {
              // Before the field loses the focus and closes the list.
              event.preventDefault();
              take(option.name);
            }}
          >
            <span className="clip">{option.name}</span>
            {option.detail === '' ? null : <small className="clip">{option.detail}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}
