import { type ReactElement, useState } from 'react';
import type { HistoryEntry } from '../../shared/api.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { dayWords, localDay, localTime } from '../words/dates.ts';
import { countsInWords } from './compareWords.ts';
import { returnTo } from './restoring.ts';

interface MomentDialogProps {
  readonly entry: HistoryEntry;
  /** The newest edit. */
  readonly last: number;
  readonly onClose: () => void;
}

/** Says what would change before the project returns to a moment. */
export function MomentDialog({ entry, last, onClose }: MomentDialogProps): ReactElement {
  const compared = useQuery('history.compare', { from: last, to: entry.seq, limit: 0 }, []);
  const [busy, setBusy] = useState(false);
  const words = compared.data === null ? [] : countsInWords(compared.data.counts);
  const nothing = compared.data !== null && compared.data.total === 0;
  const go = (): void => {
    if (busy || compared.data === null || nothing) return;
    setBusy(true);
    void returnTo(entry.seq).then((done) => (done ? onClose() : setBusy(false)));
  };
  return (
    <Dialog
      title="Return to this moment"
      onClose={onClose}
      onSubmit={go}
      begin="confirm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy || compared.data === null || nothing}>
            Return to it
          </Button>
        </>
      }
    >
      <p>
        The project becomes what it was after “{entry.label}”, {dayWords(localDay(entry.at), true)} at{' '}
        {localTime(entry.at)}.
      </p>
      {compared.fault === null ? null : <FaultNote fault={compared.fault} />}
      {nothing ? <p className="quiet">Nothing differs from now.</p> : null}
      <ul className="his-counts num">
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">
        It is one edit of its own: nothing is lost from the history, and one undo brings the present back.
      </p>
    </Dialog>
  );
}
