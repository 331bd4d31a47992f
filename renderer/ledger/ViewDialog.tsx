import { type ReactElement, useState } from 'react';
import type { SavedView } from '../../shared/model/records.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface ViewDialogProps {
  readonly views: readonly SavedView[];
  readonly start: string;
  readonly onClose: () => void;
  readonly onKeep: (name: string) => void;
}

/** Asks under which name the grid is kept as it is. */
export function ViewDialog({ views, start, onClose, onKeep }: ViewDialogProps): ReactElement {
  const [name, setName] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const known = views.some((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  return (
    <Dialog
      title="Keep this view"
      onClose={onClose}
      onSubmit={() => {
        if (name.trim() === '') setError('Give it a name, such as “Exports in question”.');
        else onKeep(name.trim());
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit">
            {known ? 'Change it' : 'Keep'}
          </Button>
        </>
      }
    >
      <p className="quiet">
        Search, filters, order, columns and grouping are kept in the project, for everyone who opens it.
      </p>
      <Field label="Name" error={error} hint={known ? 'A view has this name: it becomes what you see now.' : null}>
        {(control) => (
          <input
            {...control}
            autoFocus
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
