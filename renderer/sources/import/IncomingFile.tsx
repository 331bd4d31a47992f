import type { ReactElement } from 'react';
import type { DocumentPreview, ImportKind, LedgerPreview } from '../../../shared/api.ts';
import { dateInHead } from '../../../shared/exchange/documents/dates.ts';
import { FaultNote } from '../../ui/FaultNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { plural } from '../../words/plural.ts';
import { change, type Incoming, recognise } from './importState.ts';
import { MetaFields } from './MetaFields.tsx';
import { TableMapping } from './TableMapping.tsx';
import { VersionChoice } from './VersionChoice.tsx';

const KINDS: readonly { readonly kind: ImportKind; readonly title: string }[] = [
  { kind: 'document', title: 'a document' },
  { kind: 'figures', title: 'a table of claims and figures' },
  { kind: 'series', title: 'a table of reference data' },
  { kind: 'ledger', title: 'a ledger file' },
];

/** One file before its import: what it is taken for, and what can be put right. */
export function IncomingFile({ item }: { readonly item: Incoming }): ReactElement {
  const { preview, fault } = item;
  return (
    <>
      {/* A file that cannot be read is no kind; a kind that a person chose can be chosen otherwise. */}
      {preview === null && item.as === null ? null : (
        <Field label="Taken as">
          {(control) => (
            <select
              {...control}
              value={item.as ?? preview?.kind ?? ''}
              onChange={(event) => {
                const as = KINDS.find((choice) => choice.kind === event.target.value)?.kind ?? null;
                change(item.id, { as });
                void recognise(item.id);
              }}
            >
              {KINDS.map((choice) => (
                <option key={choice.kind} value={choice.kind}>
                  {choice.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {fault === null ? null : <FaultNote fault={fault} />}
      {preview === null ? null : <Shown item={item} />}
    </>
  );
}

function Shown({ item }: { readonly item: Incoming }): ReactElement | null {
  const { preview } = item;
  switch (preview?.kind) {
    case undefined:
      return null;
    case 'document':
      return <DocumentShown item={item} preview={preview} />;
    case 'figures':
    case 'series':
      return <TableMapping item={item} preview={preview} />;
    case 'ledger':
      return <LedgerShown preview={preview} />;
  }
}

function DocumentShown({
  item,
  preview,
}: {
  readonly item: Incoming;
  readonly preview: DocumentPreview;
}): ReactElement {
  return (
    <>
      {preview.duplicateOf === null ? null : (
        <p className="notice">
          The same file is here already as “{preview.duplicateOf.title}”. It will not be imported a second time.
        </p>
      )}
      {preview.versionOf === null ? null : (
        <VersionChoice
          version={preview.versionOf}
          taken={item.versionOf !== null}
          onChange={(versionOf) => change(item.id, { versionOf })}
        />
      )}
      <MetaFields meta={item.meta} found={dateInHead(preview.text)} onChange={(meta) => change(item.id, { meta })} />
      <figure className="excerpt">
        <figcaption className="quiet num">The text begins ({plural(preview.length, 'character')} in all)</figcaption>
        <p className="read-face" dir="auto">
          {preview.text.slice(0, 900)}
          {preview.length > 900 ? ' …' : ''}
        </p>
      </figure>
    </>
  );
}

function LedgerShown({ preview }: { readonly preview: LedgerPreview }): ReactElement {
  const counts = Object.entries(preview.counts).filter(([, count]) => count > 0);
  return (
    <dl className="counts num">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      {counts.length === 0 ? <div>The file is a ledger without records.</div> : null}
    </dl>
  );
}
