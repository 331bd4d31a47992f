import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { SourceDetail } from '../../shared/api.ts';
import type { Verdict as VerdictName } from '../../shared/model/vocabulary.ts';
import { go } from '../state/navigation.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';

interface ReaderBarProps {
  readonly detail: SourceDetail;
  readonly markUp: boolean;
  readonly onMarkUp: () => void;
  /** Null where the text has no headings. */
  readonly onOutline: (() => void) | null;
  readonly outlined: boolean;
  readonly onFind: () => void;
  readonly onBeside: (() => void) | null;
  readonly onEditText: (() => void) | null;
  /** In place of the title; null for the title. */
  readonly heading: ReactNode;
  /** Closes a text that was opened beside another. */
  readonly onClose: (() => void) | null;
}

const SHOWN = ['contradiction', 'holds-within-rounding'] as const;
const SHOWN_WORDS = { contradiction: 'in contradictions', 'holds-within-rounding': 'within rounding' } as const;

/** The source's title, how many of its figures are in question, and whether marks show. */
export function ReaderBar(props: ReaderBarProps): ReactElement {
  const { detail, markUp, onMarkUp } = props;
  const counts = useMemo(() => {
    const figures = new Map(detail.highlights.flatMap((h) => (h.figureId === null ? [] : [[h.figureId, h.verdict]])));
    const count = (verdict: VerdictName): number => [...figures.values()].filter((v) => v === verdict).length;
    return SHOWN.map((verdict) => ({ verdict, count: count(verdict) }));
  }, [detail.highlights]);
  return (
    <div className="bar reader-bar">
      {props.heading ?? <h1 title={detail.source.title}>{detail.source.title}</h1>}
      <span className="space" />
      {counts.map(({ verdict, count }) =>
        count === 0 ? null : (
          <button key={verdict} type="button" className="verdict-count num" onClick={() => go('findings', {})}>
            <Verdict verdict={verdict} label={`${plural(count, 'figure')} ${SHOWN_WORDS[verdict]}`}>
              {formatNumber(count)}
              <span className="bar-roomy">{count === 1 ? ' figure' : ' figures'}</span>
            </Verdict>
          </button>
        ),
      )}
      {props.onOutline === null ? null : (
        <IconButton icon="outline" label="Outline (o)" aria-pressed={props.outlined} onClick={props.onOutline} />
      )}
      <IconButton icon="search" label="Find in this text (Ctrl F)" onClick={props.onFind} />
      {props.onBeside === null ? null : (
        <IconButton icon="beside" label="Show another source beside this one (b)" onClick={props.onBeside} />
      )}
      {props.onEditText === null ? null : (
        <IconButton icon="edit" label="Correct the text of this source (E)" onClick={props.onEditText} />
      )}
      <Button className="bar-marks" keys="m" aria-pressed={markUp} onClick={onMarkUp}>
        {markUp ? 'Hide marks' : 'Show marks'}
      </Button>
      {props.onClose === null ? null : (
        <IconButton icon="close" label={`Close ${detail.source.title}`} onClick={props.onClose} />
      )}
    </div>
  );
}
