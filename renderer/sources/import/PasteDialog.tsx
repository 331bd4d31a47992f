import { type ReactElement, useState } from 'react';
import type { Fault } from '../../../shared/model/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultNote } from '../../ui/FaultNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusOnMount } from '../../ui/focus.ts';
import { closePaste } from './importState.ts';
import { runImport } from './runImport.ts';

const LONGEST_TITLE = 120;

/** The first line with words, for a text without a title. */
export function titleOf(text: string): string {
  const line = text
    .split('\n')
    .map((part) => part.replace(/^#+\s*/, '').trim())
    .find((part) => part !== '');
  if (line === undefined) return 'Pasted text';
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
}

/** A text from the clipboard becomes a source. */
export function PasteDialog(): ReactElement {
  const [title, setTitle] = useState('');
  const [published, setPublished] = useState('');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '' && !busy;
  const run = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const name = title.trim() || titleOf(text);
    const refused = await runImport([
      {
        name: `${name.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'pasted'}.txt`,
        bytes: new TextEncoder().encode(text),
        as: 'document',
        meta: { title: name, published: published === '' ? null : published },
      },
    ]);
    setBusy(false);
    if (refused === null) closePaste();
    else setFault(refused);
  };
  return (
    <Dialog
      title="Paste a text"
      onClose={closePaste}
      onSubmit={() => void run()}
      footer={
        <>
          <Button kind="ghost" onClick={closePaste}>
            Cancel
          </Button>
          <Button kind="go" type="submit" keys="Mod+Enter" disabled={!ready}>
            {busy ? 'Adding…' : 'Add the source'}
          </Button>
        </>
      }
    >
      {fault === null ? null : <FaultNote fault={fault} />}
      <Field label="Text">
        {(control) => (
          <textarea
            {...control}
            className="input read-face paste-text"
            ref={focusOnMount}
            rows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void run();
              }
            }}
          />
        )}
      </Field>
      <div className="meta-fields">
        <Field label="Title" hint="Left empty, the first line is taken.">
          {(control) => (
            <input
              {...control}
              value={title}
              placeholder={text.trim() === '' ? '' : titleOf(text)}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label="Published" hint="Tells what “last year” means in the text.">
          {(control) => (
            <input {...control} type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
