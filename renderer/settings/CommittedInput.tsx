import { type ComponentProps, type ReactElement, useState } from 'react';

interface CommittedInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  /** Called with what was typed when the field is left or Enter pressed, where it is another than before. */
  readonly onCommit: (value: string) => void;
}

/** A field that counts when it is left or confirmed, not at every letter; Esc takes back what was typed. */
export function CommittedInput({ value, onCommit, ...rest }: CommittedInputProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim());
    setDraft(null);
  };
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape' && draft !== null) {
          // The first Esc takes the draft back, the next one closes the dialog.
          event.preventDefault();
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}
