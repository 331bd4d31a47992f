import { type ReactElement, useState } from 'react';
import type { Fault } from '../../../shared/model/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultNote } from '../../ui/FaultNote.tsx';
import { plural } from '../../words/plural.ts';
import { missingFields } from './mapping.ts';
import './import.css';
import { IncomingFile } from './IncomingFile.tsx';
import { closeImport, type Incoming, leaveOut, useImport } from './importState.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { runImport } from './runImport.ts';

/** What is shown before anything is imported, over every screen. */
export function ImportDialogs(): ReactElement | null {
  const pasting = useImport((state) => state.pasting);
  const any = useImport((state) => state.incoming.length > 0);
  if (any) return <ImportDialog />;
  return pasting ? <PasteDialog /> : null;
}

function isReady(item: Incoming): boolean {
  return item.preview !== null && missingFields(item).length === 0;
}

function ImportDialog(): ReactElement {
  const incoming = useImport((state) => state.incoming);
  const [shownId, setShownId] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = incoming.find((item) => item.id === shownId) ?? incoming[0];
  const ready = incoming.filter(isReady);
  const waiting = incoming.some((item) => item.preview === null && item.fault === null);

  const run = async (): Promise<void> => {
    if (ready.length === 0 || busy) return;
    setBusy(true);
    setFault(null);
    const refused = await runImport(
      ready.map((item) => ({
        name: item.name,
        bytes: item.bytes,
        ...(item.as === null ? {} : { as: item.as }),
        ...(item.preview?.kind === 'document' ? { meta: item.meta } : {}),
        ...(item.versionOf === null ? {} : { versionOf: item.versionOf }),
        ...(item.preview?.kind === 'figures' || item.preview?.kind === 'series' ? { mapping: item.mapping } : {}),
      })),
    );
    setBusy(false);
    if (refused !== null) {
      setFault(refused);
      return;
    }
    if (ready.length === incoming.length) closeImport();
    else for (const item of ready) leaveOut(item.id);
  };

  const first = incoming.length === 1 ? (incoming[0]?.name ?? '') : plural(incoming.length, 'file');
  const act =
    incoming.length === 1
      ? 'Import'
      : waiting || ready.length === incoming.length
        ? `Import ${plural(incoming.length, 'file')}`
        : `Import ${ready.length} of ${plural(incoming.length, 'file')}`;
  return (
    <Dialog
      title={`Import ${first}`}
      onClose={closeImport}
      wide
      begin="confirm"
      onSubmit={() => void run()}
      footer={
        <>
          <span className="quiet" style={{ flex: 1 }}>
            {waiting ? 'Reading…' : ready.length === 0 ? '' : 'One undo takes the whole import back.'}
          </span>
          <Button onClick={closeImport}>Cancel</Button>
          <Button kind="go" type="submit" keys="Enter" disabled={ready.length === 0 || busy}>
            {busy ? 'Importing…' : act}
          </Button>
        </>
      }
    >
      {fault === null ? null : <FaultNote fault={fault} />}
      {incoming.length < 2 ? null : (
        <ul className="incoming" aria-label="Files">
          {incoming.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className="incoming-file"
                aria-current={item === shown ? 'true' : undefined}
                onClick={() => setShownId(item.id)}
              >
                <span className="clip">{item.name}</span>
                <span className={item.fault === null ? 'quiet' : 'incoming-fault'}>{stateWords(item)}</span>
              </button>
              <Button kind="ghost" aria-label={`Leave out ${item.name}`} onClick={() => leaveOut(item.id)}>
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? null : <IncomingFile key={shown.id} item={shown} />}
    </Dialog>
  );
}

function stateWords(item: Incoming): string {
  if (item.fault !== null) return 'cannot be imported';
  if (item.preview === null) return 'reading…';
  if (missingFields(item).length > 0) return 'needs columns';
  switch (item.preview.kind) {
    case 'document':
      return item.preview.duplicateOf === null ? 'document' : 'already here';
    case 'figures':
      return plural(item.preview.total, 'row');
    case 'series':
      return plural(item.preview.total, 'observation');
    case 'ledger':
      return 'ledger';
  }
}
