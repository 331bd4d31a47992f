import type { ReactElement } from 'react';
import type { PledgeRow, PledgeStanding } from '../../shared/api.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import { openFinding, openInLedger, openQuote } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { standingWords } from './pledges.ts';

interface StandingProps {
  readonly row: PledgeRow;
  readonly standing: PledgeStanding;
  readonly canEdit: boolean;
  /** Sets the status on record to what the figures say. */
  readonly onTake: () => void;
}

/** What the figures say of a pledge beside the status on record, with the figure that decides. */
export function Standing({ row, standing, canEdit, onTake }: StandingProps): ReactElement | null {
  const { computed, actual, finding } = standing;
  if (computed === null) return null;
  const words = standingWords(row.status, standing);
  return (
    <div className={`standing${words.differs ? ' standing-differs' : ''}`}>
      <p>
        {words.text}
        {finding === null ? null : ` ${finding.summary}`}
      </p>
      <div className="pledge-acts">
        {actual === null ? null : (
          <Button
            kind="ghost"
            icon="quote"
            onClick={() =>
              actual.sourceId === null
                ? openInLedger('figure', actual.id)
                : openQuote(actual.sourceId, actual.start, actual.end)
            }
          >
            Latest: {actual.text.trim()}
            {actual.period === null ? '' : `, ${actual.period}`}
          </Button>
        )}
        {finding === null ? null : (
          <Button kind="ghost" onClick={() => openFinding(finding.id)}>
            The arithmetic
          </Button>
        )}
        {words.differs && canEdit ? (
          <Button keys="u" onClick={onTake}>
            Set to {computed.replaceAll('-', ' ')}
          </Button>
        ) : null}
      </div>
      {standing.due === null || (standing.due.low === null && standing.due.high === null) ? null : (
        <span className="unseen">
          wanted for that time:{' '}
          {formatQuantity(standing.due.low ?? standing.due.high, standing.unit, standing.currency)}
        </span>
      )}
    </div>
  );
}
