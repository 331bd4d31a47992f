import type { ReactElement } from 'react';
import type { FigureRow, FindingDetail } from '../../shared/api.ts';
import type { Hint } from '../../shared/model/finding.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { Unbroken } from '../words/Unbroken.tsx';
import { Effect } from './Effect.tsx';
import { figuresOfHint, hintChanges } from './hintChanges.ts';

interface HintsProps {
  readonly detail: FindingDetail;
  readonly canEdit: boolean;
  readonly onApply: (index: number) => void;
  /** Opens the dialog that reads a figure otherwise. */
  readonly onRead: (figureId: string) => void;
}

/** What would reconcile a finding. Hints that are edits carry a number key, and tell what they would make of the findings. */
export function Hints({ detail, canEdit, onApply, onRead }: HintsProps): ReactElement | null {
  if (detail.hints.length === 0) return null;
  const edits = detail.hints.filter((hint) => hint.edit !== null && hint.edit.length > 0);
  return (
    <section className="hints" aria-labelledby="hints-heading">
      <h3 id="hints-heading">What would reconcile it</h3>
      {detail.hints.map((hint, index) => {
        const number = edits.indexOf(hint) + 1;
        return number > 0 ? (
          <EditHint
            key={hint.text}
            id={`hint-${index}`}
            hint={hint}
            number={number}
            canEdit={canEdit}
            onApply={() => onApply(index)}
          />
        ) : (
          <PlainHint
            key={hint.text}
            id={`hint-${index}`}
            hint={hint}
            detail={detail}
            canEdit={canEdit}
            onRead={onRead}
          />
        );
      })}
    </section>
  );
}

interface EditHintProps {
  readonly id: string;
  readonly hint: Hint;
  readonly number: number;
  readonly canEdit: boolean;
  readonly onApply: () => void;
}

function EditHint({ id, hint, number, canEdit, onApply }: EditHintProps): ReactElement {
  const rows = useQuery('grid.rows', { table: 'figure', ids: [...figuresOfHint(hint)] }, ['figure']);
  const figures = (rows.data ?? []).filter((row): row is FigureRow => 'pairEnd' in row);
  const changes = rows.outdated ? [] : hintChanges(hint, figures);
  const preview = useQuery('edit.preview', canEdit && changes.length > 0 ? { changes: [...changes] } : null, [
    'findings',
  ]);
  return (
    <div className="hint-row">
      <div className="hint-words">
        <p className="num" id={id}>
          <Unbroken text={hint.text} />
        </p>
        {canEdit ? <Effect preview={preview} /> : null}
      </div>
      {canEdit ? (
        <Button
          kind={number === 1 ? 'go' : 'plain'}
          onClick={onApply}
          {...(number <= 9 ? { keys: String(number) } : {})}
          aria-describedby={id}
        >
          Apply
        </Button>
      ) : null}
    </div>
  );
}

interface PlainHintProps {
  readonly id: string;
  readonly hint: Hint;
  readonly detail: FindingDetail;
  readonly canEdit: boolean;
  readonly onRead: (figureId: string) => void;
}

function PlainHint({ id, hint, detail, canEdit, onRead }: PlainHintProps): ReactElement {
  const named = figureNamed(detail, hint.text);
  return (
    <div className="hint-row">
      <p className="num hint-words" id={id}>
        <Unbroken text={hint.text} />
      </p>
      {named === null || !canEdit ? null : (
        <Button onClick={() => onRead(named)} aria-describedby={id}>
          Read it otherwise
        </Button>
      )}
    </div>
  );
}

/** The one figure of the finding whose words a hint quotes first; any of them where it speaks of the basis; else null. */
function figureNamed(detail: FindingDetail, hint: string): string | null {
  if (hint.includes('a basis of its own')) return detail.quotes.at(-1)?.figure.id ?? null;
  const places = detail.quotes
    .map(({ figure }) => ({ id: figure.id, at: hint.indexOf(`“${figure.text.trim()}”`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return places[0]?.id ?? null;
}
