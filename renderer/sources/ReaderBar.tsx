import { type ReactElement, useMemo } from 'react';
import type { SourceDetail } from '../../shared/api.ts';
import type { Verdict as VerdictName } from '../../shared/model/vocabulary.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { plural } from '../words/plural.ts';

interface ReaderBarProps {
  readonly detail: SourceDetail;
  readonly markUp: boolean;
  readonly onMarkUp: () => void;
}

const SHOWN = ['contradiction', 'holds-within-rounding'] as const;
const SHOWN_WORDS = { contradiction: 'in contradictions', 'holds-within-rounding': 'within rounding' } as const;

/** The source's title, how many of its figures are in question, and whether marks show. */
export function ReaderBar({ detail, markUp, onMarkUp }: ReaderBarProps): ReactElement {
  const counts = useMemo(() => {
    const figures = new Map(detail.highlights.flatMap((h) => (h.figureId === null ? [] : [[h.figureId, h.verdict]])));
    const count = (verdict: VerdictName): number => [...figures.values()].filter((v) => v === verdict).length;
    return SHOWN.map((verdict) => ({ verdict, count: count(verdict) }));
  }, [detail.highlights]);
  return (
    <div className="bar">
      <h1 title={detail.source.title}>{detail.source.title}</h1>
      <span className="space" />
      {counts.map(({ verdict, count }) =>
        count === 0 ? null : (
          <button key={verdict} type="button" className="verdict-count num" onClick={() => go('findings', {})}>
            <Verdict verdict={verdict} label={`${plural(count, 'figure')} ${SHOWN_WORDS[verdict]}`}>
              {plural(count, 'figure')}
            </Verdict>
          </button>
        ),
      )}
      <Button keys="m" aria-pressed={markUp} onClick={onMarkUp}>
        {markUp ? 'Hide marks' : 'Show marks'}
      </Button>
    </div>
  );
}
