import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useId, useState } from 'react';
import { faultText, type Result } from '../../shared/model/result.ts';
import { markDraft } from '../state/project.ts';
import { Combo, type LookupTable } from '../ui/Combo.tsx';

interface EditableFieldProps {
  readonly label: string;
  readonly value: string;
  /** Writes the new value; a refusal stays beside the draft. */
  readonly save: (value: string) => Promise<Result<unknown>>;
  /** Closed list, names of a table, lines of text, or one line. */
  readonly as?:
    | { readonly choices: readonly { readonly value: string; readonly title: string }[] }
    | { readonly table: LookupTable }
    | 'lines'
    | 'line';
  /** Shown under the draft while it is typed. */
  readonly preview?: (draft: string) => ReactNode;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** One field of a record, edited in place: leaving it or Enter saves, Esc keeps it as it was. */
export function EditableField(props: EditableFieldProps): ReactElement {
  const { label, value, as = 'line' } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const shown = draft ?? value;
  useEffect(() => () => markDraft(id, false), [id]);

  const type = (next: string): void => {
    setDraft(next);
    markDraft(id, next !== value);
  };
  const leave = (): void => {
    setDraft(null);
    setReason(null);
    markDraft(id, false);
  };
  const save = async (next: string): Promise<void> => {
    if (next === value) return leave();
    setDraft(next);
    const answer = await props.save(next);
    if (answer.ok) leave();
    else setReason(faultText(answer.fault));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && (as !== 'lines' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(shown);
    }
  };
  const onBlur = (): void => {
    if (draft !== null && reason === null) void save(draft);
  };
  const shared = {
    id,
    className: 'input',
    disabled: props.disabled,
    onKeyDown,
    ...(reason === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-reason` }),
  };
  let control: ReactElement;
  if (as === 'lines') {
    control = (
      <textarea
        {...shared}
        rows={3}
        value={shown}
        placeholder={props.placeholder}
        onChange={(event) => type(event.target.value)}
        onBlur={onBlur}
      />
    );
  } else if (as === 'line') {
    control = (
      <input
        {...shared}
        value={shown}
        placeholder={props.placeholder}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={onBlur}
      />
    );
  } else if ('choices' in as) {
    control = (
      <select {...shared} value={shown} onChange={(event) => void save(event.target.value)}>
        {as.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    );
  } else {
    control = (
      <Combo
        id={id}
        table={as.table}
        value={shown}
        onChange={type}
        onTake={(taken) => void save(taken)}
        onBlur={onBlur}
        onLeave={leave}
        invalid={reason !== null}
        describedBy={reason === null ? undefined : `${id}-reason`}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
    );
  }
  return (
    <div className="field field-row">
      <label htmlFor={id}>{label}</label>
      <div>
        {control}
        {props.preview !== undefined && draft !== null ? <div className="hint">{props.preview(draft)}</div> : null}
        {reason === null ? null : (
          <div className="error" id={`${id}-reason`} role="alert">
            {reason}
          </div>
        )}
      </div>
    </div>
  );
}
