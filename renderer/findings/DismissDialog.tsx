import { type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { focusOnMount } from '../ui/focus.ts';

interface DismissDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Dismisses; why it was refused, or null. */
  readonly onDismiss: (reason: string) => Promise<string | null>;
}

/** Asks why a finding does not count. The reason is kept with it and goes into the report. */
export function DismissDialog({ title, onClose, onDismiss }: DismissDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const ready = reason.trim() !== '' && !isAsked;
  const submit = async (): Promise<void> => {
    if (!ready) return;
    setAsked(true);
    const why = await onDismiss(reason.trim());
    setAsked(false);
    // What was typed stays, with the reason, where it was refused.
    if (why === null) onClose();
    else setRefused(why);
  };
  return (
    <Dialog
      title="Dismiss with a reason"
      onClose={onClose}
      onSubmit={() => void submit()}
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
      <Field
        label="Reason"
        error={refused}
        hint="It stays dismissed until one of its figures changes. The report tells the reason."
      >
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
              void submit();
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
