import { type ReactElement, useEffect } from 'react';
import type { ClaimRow, FigureRow } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';
import type { Result } from '../../shared/model/result.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { formatInterval } from '../../shared/quantity/format.ts';
import { interval } from '../../shared/quantity/interval.ts';
import { runCommand } from '../state/commands.ts';
import { openInLedger } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { figureValue } from '../words/figures.ts';
import { QuantityReading } from '../words/QuantityReading.tsx';
import { ClaimQuotes } from './ClaimQuotes.tsx';
import { EditableField } from './EditableField.tsx';
import { FindingCards } from './FindingCards.tsx';
import { rememberClaim } from './marking/marks-made.ts';
import { NoteField } from './NoteField.tsx';
import { quoted, roleWords } from './suggested.ts';

interface InspectorProps {
  readonly figureId: string | null;
  readonly claimId: string | null;
  readonly onClose: () => void;
}

const choices = (values: readonly string[]): { readonly choices: readonly { value: string; title: string }[] } => ({
  choices: values.map((value) => ({ value, title: roleWords(value) })),
});

const PER = {
  choices: [
    { value: '', title: 'no rate' },
    { value: 'year', title: 'a year' },
    { value: 'quarter', title: 'a quarter' },
    { value: 'month', title: 'a month' },
  ],
} as const;

type Save = (field: string, title: string, nullable?: boolean) => (value: string) => Promise<Result<unknown>>;

function saver(table: TableName, id: string, rev: number, what: string): Save {
  return (field, title, nullable = true) =>
    (value) =>
      runCommand(
        'edit.apply',
        {
          label: `Change the ${title} of ${what}`,
          changes: [
            {
              op: 'update',
              table,
              id,
              rev,
              fields: { [field]: nullable && value.trim() === '' ? null : value.trim() },
            },
          ],
        },
        { toastFault: false },
      );
}

/** The record behind the selected highlight, its fields edited in place. */
export function Inspector({ figureId, claimId, onClose }: InspectorProps): ReactElement {
  const figures = useQuery('grid.rows', figureId === null ? null : { table: 'figure', ids: [figureId] }, [
    'figure',
    'claim',
    'period',
    'indicator',
    'actor',
    'findings',
  ]);
  const figure = (figures.data?.[0] as FigureRow | undefined) ?? null;
  const shownClaim = figure?.claimId ?? claimId;
  const claims = useQuery('grid.rows', shownClaim === null ? null : { table: 'claim', ids: [shownClaim] }, [
    'claim',
    'period',
    'topic',
    'actor',
  ]);
  const claim = (claims.data?.[0] as ClaimRow | undefined) ?? null;
  useEffect(() => {
    if (claim !== null) rememberClaim(claim.id, claim.statement);
  }, [claim]);
  return (
    <section className="inspector" aria-label={figureId === null ? 'Claim' : 'Figure'} data-own-keys="">
      <div className="side-head">
        <h2>{figureId === null ? 'Claim' : 'Figure'}</h2>
        <span className="space" />
        <IconButton icon="close" label="Back to the suggestions" onClick={onClose} />
      </div>
      {figure === null || figureId === null ? null : <FigureFields key={figure.id} figure={figure} onGone={onClose} />}
      {figureId === null ? null : <FindingCards figureId={figureId} />}
      {claim === null ? null : (
        <>
          {figureId === null ? null : <h2 className="inspector-part">Its claim</h2>}
          <ClaimFields key={claim.id} claim={claim} whole={figureId === null} onGone={onClose} />
        </>
      )}
    </section>
  );
}

function FigureFields({ figure, onGone }: { readonly figure: FigureRow; readonly onGone: () => void }): ReactElement {
  const save = saver('figure', figure.id, figure.rev, quoted(figure.text, 80));
  const bounds =
    figure.low === null && figure.high === null
      ? null
      : interval(
          figure.low ?? Number.NEGATIVE_INFINITY,
          figure.high ?? Number.POSITIVE_INFINITY,
          figure.lowOpen,
          figure.highOpen,
        );
  const value = figureValue(figure);
  const single = figure.value !== null && figure.low === figure.value && figure.high === figure.value;
  const range = bounds === null ? '' : single ? value : formatInterval(bounds, figure.unit, figure.currency);
  return (
    <div className="fields">
      <div className="card-head">
        <span className="val num">{figure.value === null ? range : value}</span>
        <span className="iv num">{figure.value === null || range === value ? '' : range}</span>
      </div>
      <EditableField
        label="Words"
        value={figure.text}
        save={save('text', 'words', false)}
        preview={(draft) => <QuantityReading text={draft} />}
      />
      <EditableField
        label="Indicator"
        value={figure.indicator ?? ''}
        as={{ table: 'indicator' }}
        save={save('indicator', 'indicator')}
      />
      <EditableField label="Role" value={figure.role} as={choices(FIGURE_ROLES)} save={save('role', 'role', false)} />
      <EditableField label="Rate" value={figure.per ?? ''} as={PER} save={save('per', 'rate')} />
      <EditableField
        label="Period"
        value={figure.period ?? ''}
        as={{ table: 'period' }}
        save={save('period', 'period')}
      />
      <EditableField
        label="Base period"
        value={figure.basePeriod ?? ''}
        as={{ table: 'period' }}
        save={save('basePeriod', 'base period')}
      />
      <EditableField
        label="Who"
        value={figure.subject ?? ''}
        as={{ table: 'actor' }}
        save={save('subject', 'subject')}
      />
      <EditableField
        label="With whom"
        value={figure.partner ?? ''}
        as={{ table: 'actor' }}
        save={save('partner', 'partner')}
      />
      <EditableField label="Where" value={figure.place ?? ''} as={{ table: 'actor' }} save={save('place', 'place')} />
      <EditableField
        label="Basis"
        value={figure.basis}
        save={(v) => save('basis', 'basis', false)(v)}
        placeholder="goods, goods and services…"
      />
      <NoteField value={figure.note} save={save('note', 'note', false)} />
      <div className="acts">
        <Button kind="ghost" onClick={() => openInLedger('figure', figure.id)}>
          Show in the ledger
        </Button>
        <span className="space" />
        <Button
          kind="danger"
          icon="trash"
          onClick={() => void remove('figure', figure.id, figure.rev, `figure ${quoted(figure.text, 80)}`, onGone)}
        >
          Delete
        </Button>
      </div>
    </div>
  );
}

interface ClaimFieldsProps {
  readonly claim: ClaimRow;
  /** With the acts that concern the whole claim. */
  readonly whole: boolean;
  readonly onGone: () => void;
}

function ClaimFields({ claim, whole, onGone }: ClaimFieldsProps): ReactElement {
  const save = saver('claim', claim.id, claim.rev, 'the claim');
  return (
    <div className="fields">
      <EditableField
        label="Statement"
        value={claim.statement}
        as="lines"
        save={save('statement', 'statement', false)}
      />
      <EditableField label="Kind" value={claim.kind} as={choices(CLAIM_KINDS)} save={save('kind', 'kind', false)} />
      <EditableField
        label="Speaker"
        value={claim.speaker ?? ''}
        as={{ table: 'actor' }}
        save={save('speaker', 'speaker')}
      />
      <EditableField label="Topic" value={claim.topic ?? ''} as={{ table: 'topic' }} save={save('topic', 'topic')} />
      <EditableField
        label="Period"
        value={claim.period ?? ''}
        as={{ table: 'period' }}
        save={save('period', 'period')}
      />
      <EditableField
        label="Status"
        value={claim.status}
        as={choices(CLAIM_STATUSES)}
        save={save('status', 'status', false)}
      />
      <NoteField value={claim.note} save={save('note', 'note', false)} />
      <ClaimQuotes claimId={claim.id} />
      {whole ? (
        <div className="acts">
          <Button kind="ghost" onClick={() => openInLedger('claim', claim.id)}>
            Show in the ledger
          </Button>
          <span className="space" />
          <Button
            kind="danger"
            icon="trash"
            onClick={() =>
              void remove(
                'claim',
                claim.id,
                claim.rev,
                claim.figures === 0 ? 'the claim' : `the claim and its ${claim.figures} figures`,
                onGone,
              )
            }
          >
            Delete
          </Button>
        </div>
      ) : null}
    </div>
  );
}

async function remove(
  table: 'claim' | 'figure',
  id: string,
  rev: number,
  what: string,
  gone: () => void,
): Promise<void> {
  const answer = await runCommand(
    'edit.apply',
    { label: `Delete ${what}`, changes: [{ op: 'delete', table, id, rev }] },
    { done: `Deleted ${what}` },
  );
  if (answer.ok) gone();
}
