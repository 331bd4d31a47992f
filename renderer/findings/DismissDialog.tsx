import { type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';

interface DismissDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDismiss: (reason: string) => void;
}

/** Asks why a finding does not count. The reason is kept with it and goes into the report. */
export function DismissDialog({ title, onClose, onDismiss }: DismissDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  const submit = (): void => {
    if (ready) onDismiss(reason.trim());
  };
  return (
    <Dialog
      title="Dismiss with a reason"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={!ready}>
            Dismiss
          </Button>
        </>
      }
    >
      <p className="quiet">{title}</p>
      <Field label="Reason" hint="It stays dismissed until one of its figures changes. The report tells the reason.">
        {(control) => (
          <textarea
            {...control}
            ref={focusOnMount}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
