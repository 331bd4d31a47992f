import { type ReactElement, useState } from 'react';
import type { Source } from '../../shared/model/records.ts';
import type { Fault } from '../../shared/model/result.ts';
import { undo } from '../state/commands.ts';
import { runJob } from '../state/jobs.ts';
import { showToast } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { reseatedWords } from './astray/reseatedWords.ts';

/** A field of more characters is slow to type in; longer texts come in as a new version of the file. */
const MOST = 2_000_000;

/** Correcting the words of a source: slips of a scan, rubbish that was pasted along. Its marks follow their words. */
export function TextDialog({
  source,
  onClose,
}: {
  readonly source: Source;
  readonly onClose: () => void;
}): ReactElement {
  const [draft, setDraft] = useState(source.text);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const tooLong = source.text.length > MOST;
  const save = async (): Promise<void> => {
    if (busy || tooLong) return;
    if (draft === source.text) return onClose();
    setBusy(true);
    setFault(null);
    const answer = await runJob('source.retext', `Finding the quotes of “${source.title}” again`, {
      id: source.id,
      rev: source.rev,
      text: draft,
    });
    setBusy(false);
    if (!answer.ok) return setFault(answer.fault);
    onClose();
    showToast(`Text corrected. ${reseatedWords(answer.value)}`, { act: { title: 'Undo', run: () => void undo() } });
  };
  return (
    <Dialog
      title={`Correct the text of “${source.title}”`}
      wide
      onClose={onClose}
      footer={
        <>
          <span className="quiet" style={{ flex: 1 }}>
            Marks follow their words; those that cannot are listed for you. One undo takes it all back.
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" keys="Mod+Enter" disabled={busy || tooLong} onClick={() => void save()}>
            {busy ? 'Saving…' : 'Save the text'}
          </Button>
        </>
      }
    >
      {fault === null ? null : <FaultNote fault={fault} />}
      {tooLong ? (
        <p>
          This text is too long to be corrected here. Correct its file and import it: Assay asks whether it is a new
          version of this source, and keeps the marks.
        </p>
      ) : (
        <textarea
          className="input text-draft read-face"
          aria-label="Text of the source"
          spellCheck={false}
          rows={22}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void save();
            }
          }}
        />
      )}
    </Dialog>
  );
}
