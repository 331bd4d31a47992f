import { type ReactElement, useState } from 'react';
import type { DocumentPreview } from '../../../shared/api.ts';
import { dateInHead } from '../../../shared/exchange/documents/dates.ts';
import type { Fault } from '../../../shared/model/result.ts';
import { api } from '../../host/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultNote } from '../../ui/FaultNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusOnMount } from '../../ui/focus.ts';
import { closePaste } from './importState.ts';
import { publishedHint } from './publishedHint.ts';
import { runImport } from './runImport.ts';
import { VersionChoice } from './VersionChoice.tsx';

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
  // Null until the person says: then the day that the first lines name is offered.
  const [told, setPublished] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState<string | null>(null);
  const [version, setVersion] = useState<DocumentPreview['versionOf']>(null);
  const [versionOf, setVersionOf] = useState<string | null>(null);
  const found = dateInHead(text);
  const published = told ?? found?.date ?? '';
  const ready = text.trim() !== '' && !busy;
  const run = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const name = title.trim() || titleOf(text);
    const file = {
      name: `${name.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'pasted'}.txt`,
      bytes: new TextEncoder().encode(text),
      as: 'document' as const,
    };
    let replaces = versionOf;
    if (seen !== text) {
      // A text that seems to be here already is asked about once, before anything is imported.
      const preview = await api.invoke('import.preview', file);
      const found = preview.ok && preview.value.kind === 'document' ? preview.value.versionOf : null;
      setSeen(text);
      setVersion(found);
      replaces = found?.id ?? null;
      setVersionOf(replaces);
      if (found !== null) {
        setBusy(false);
        return;
      }
    }
    const date = published === '' ? null : published;
    const refused = await runImport([
      replaces === null
        ? { ...file, meta: { title: name, published: date } }
        : // What the source is called, and when it was published, stays unless it is told anew.
          {
            ...file,
            versionOf: replaces,
            meta: { ...(title.trim() === '' ? {} : { title: name }), ...(date === null ? {} : { published: date }) },
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
          <Button onClick={closePaste}>Cancel</Button>
          <Button kind="go" type="submit" keys="Mod+Enter" disabled={!ready}>
            {busy ? 'Adding…' : version !== null && versionOf !== null ? 'Take the new version' : 'Add the source'}
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
      <div role="status">
        {version === null ? null : (
          <VersionChoice version={version} taken={versionOf !== null} onChange={setVersionOf} />
        )}
      </div>
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
        <Field label="Published" hint={publishedHint(found, published)}>
          {(control) => (
            <input {...control} type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
