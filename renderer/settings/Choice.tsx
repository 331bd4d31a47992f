import { type ReactElement, useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly hint?: string;
}

/** A few choices side by side, of which one holds: radio buttons, so that the arrows step through them. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactElement {
  const { label, values, words, value, onChange, hint } = props;
  const id = useId();
  return (
    <fieldset className="radio-set" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      <div className="radio-row">
        {values.map((one) => (
          <label key={one}>
            <input type="radio" name={id} value={one} checked={one === value} onChange={() => onChange(one)} />
            <span className="num">{words[one]}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
