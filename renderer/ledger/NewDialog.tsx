import { type ReactElement, useState } from 'react';
import type { Change } from '../../shared/api.ts';
import { runCommand } from '../state/commands.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type CellInput, fieldsOf, inputWords } from './cell-edits.ts';
import { COLUMNS, GRID_WORDS, type LedgerGrid } from './columns.ts';
import { FieldInput } from './FieldInput.tsx';
import type { GridColumn } from './grid-column.ts';

/** What is asked for a new row, first what it cannot be without; and what the rest is at first. */
const ASKED: { readonly [G in LedgerGrid]: readonly string[] } = {
  claim: ['statement', 'kind', 'speaker', 'topic', 'period'],
  figure: ['text', 'indicator', 'period'],
  source: ['title'],
  observation: ['period', 'value'],
  actor: ['name', 'kind'],
  indicator: ['name', 'dimension', 'unit'],
  topic: ['name', 'parent'],
  event: ['name', 'period', 'place', 'topic'],
  series: ['name', 'indicator', 'subject', 'origin'],
};

interface NewDialogProps {
  readonly grid: LedgerGrid;
  /** What a new row belongs to: the claim of a figure, the series of an observation. */
  readonly owner: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** Makes a new row of a grid; a figure within its claim. */
export function NewDialog({ grid, owner, onClose, onCreated }: NewDialogProps): ReactElement {
  const [inputs, setInputs] = useState<ReadonlyMap<string, CellInput>>(new Map());
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const columns = ASKED[grid].flatMap((id): readonly GridColumn[] =>
    COLUMNS[grid].filter((column) => column.id === id),
  );

  const save = async (): Promise<void> => {
    if (busy) return;
    const wrong = new Map<string, string>();
    let fields: Readonly<Record<string, unknown>> = owner;
    for (const column of columns) {
      const input = inputs.get(column.id) ?? '';
      const must = column === columns[0];
      if (column.edit === null || (inputWords(input).trim() === '' && !must)) continue;
      const set = fieldsOf(column.edit, input, null);
      if (set.ok) fields = { ...fields, ...set.value };
      else wrong.set(column.id, set.fault.message);
    }
    setErrors(wrong);
    if (wrong.size > 0) return;
    setBusy(true);
    const name = inputWords(inputs.get(columns[0]?.id ?? '') ?? '').slice(0, 80);
    const changes: readonly Change[] = [{ op: 'create', table: grid, fields: { ...fields } }];
    const answer = await runCommand(
      'edit.apply',
      { label: `New ${GRID_WORDS[grid].one} “${name}”`, changes: [...changes] },
      { toastFault: false },
    );
    setBusy(false);
    if (!answer.ok) {
      setErrors(new Map([[columns[0]?.id ?? '', answer.fault.message]]));
      return;
    }
    const [id] = answer.value.created.slice(-1);
    if (id !== undefined) onCreated(id);
    onClose();
  };

  return (
    <Dialog
      title={`New ${GRID_WORDS[grid].one}`}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="go" type="submit" disabled={busy}>
            Create
          </Button>
        </>
      }
    >
      {owner['claimId'] === undefined ? null : <ClaimWords id={owner['claimId']} />}
      {columns.map((column, at) => (
        <FieldInput
          key={column.id}
          column={column}
          begin={at === 0}
          error={errors.get(column.id) ?? null}
          onInput={(input) => setInputs((before) => new Map(before).set(column.id, input))}
        />
      ))}
    </Dialog>
  );
}

function ClaimWords({ id }: { readonly id: string }): ReactElement {
  const claim = useQuery('grid.rows', { table: 'claim', ids: [id] }, ['claim']);
  const [row] = claim.data ?? [];
  return <p className="claim-words read-face">{row !== undefined && 'statement' in row ? row.statement : ''}</p>;
}
