import type { ReactElement } from 'react';
import type { FindingDetail } from '../../shared/api.ts';
import { openInLedger } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';

interface HintsProps {
  readonly detail: FindingDetail;
  readonly canEdit: boolean;
  readonly onApply: (index: number) => void;
}

/** What would reconcile a finding. Hints that are edits carry a number key. */
export function Hints({ detail, canEdit, onApply }: HintsProps): ReactElement | null {
  if (detail.hints.length === 0) return null;
  let number = 0;
  return (
    <section className="hints" aria-labelledby="hints-heading">
      <h2 id="hints-heading">What would reconcile it</h2>
      {detail.hints.map((hint, index) => {
        const applies = hint.edit !== null && hint.edit.length > 0;
        if (applies) number += 1;
        const named = applies ? null : figureNamed(detail, hint.text);
        return (
          <div className="hint-row" key={hint.text}>
            <p className="num" id={`hint-${index}`}>
              {hint.text}
            </p>
            {named === null ? null : (
              <Button onClick={() => openInLedger('figure', named)} aria-describedby={`hint-${index}`}>
                Open figure
              </Button>
            )}
            {applies && canEdit ? (
              <Button
                kind={number === 1 ? 'go' : 'plain'}
                onClick={() => onApply(index)}
                {...(number <= 9 ? { keys: String(number) } : {})}
                aria-describedby={`hint-${index}`}
              >
                Apply
              </Button>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

/** The one figure of the finding whose words a hint quotes; null where it quotes none or several. */
function figureNamed(detail: FindingDetail, hint: string): string | null {
  const ids = new Set(
    detail.quotes.filter(({ figure }) => hint.includes(`“${figure.text.trim()}”`)).map(({ figure }) => figure.id),
  );
  const [id] = ids;
  return ids.size === 1 ? (id ?? null) : null;
}
