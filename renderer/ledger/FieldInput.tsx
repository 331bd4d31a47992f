import { type ReactElement, type ReactNode, useState } from 'react';
import { Field } from '../ui/Field.tsx';
import type { CellInput } from './cell-edits.ts';
import { ChoiceBox } from './editors/ChoiceBox.tsx';
import { hasChoices } from './editors/choices.ts';
import { QuantityPreview } from './editors/QuantityPreview.tsx';
import type { GridColumn } from './grid-column.ts';

interface FieldInputProps {
  readonly column: GridColumn;
  readonly error?: string | null;
  readonly hint?: ReactNode;
  readonly onInput: (input: CellInput) => void;
  /** The dialog begins in this field. */
  readonly begin?: boolean;
}

/** The field of a dialog that takes what a cell of this column takes. */
export function FieldInput({ column, error, hint, onInput, begin = false }: FieldInputProps): ReactElement {
  const [text, setText] = useState('');
  const { edit } = column;
  return (
    <Field label={column.header} error={error} hint={hint}>
      {(control) =>
        edit !== null && hasChoices(edit) ? (
          <ChoiceBox {...control} edit={edit} label={column.header} start="" onInput={onInput} begin={begin} />
        ) : (
          <>
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: a dialog begins in its first field
              autoFocus={begin}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                onInput(event.target.value);
              }}
            />
            {edit?.how === 'quantity' ? <QuantityPreview text={text} /> : null}
          </>
        )
      }
    </Field>
  );
}
