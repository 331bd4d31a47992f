import { type ReactElement, useMemo } from 'react';
import { setParams } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { ChangeView } from './ChangeView.tsx';
import { countsInWords } from './compareWords.ts';
import { useRecordNames } from './useRecordNames.ts';

const MOST = 200;
/** More kinds of difference than these are a list under the heading. */
const SHORT = 2;

interface CompareViewProps {
  /** The moments: after these edits; 0 is the empty project. */
  readonly from: number;
  readonly to: number;
  /** What the moments are called. */
  readonly fromWords: string;
  readonly toWords: string;
}

/** What was added, changed and removed between two moments, all edits taken together. */
export function CompareView({ from, to, fromWords, toWords }: CompareViewProps): ReactElement {
  const compared = useQuery('history.compare', { from, to, limit: MOST }, []);
  const shown = useMemo(
    () => (compared.outdated ? [] : (compared.data?.changes ?? [])),
    [compared.data, compared.outdated],
  );
  const names = useRecordNames(shown);
  const words = compared.data === null || compared.outdated ? [] : countsInWords(compared.data.counts);
  return (
    <article className="his-entry" aria-labelledby="compare-heading">
      <Busy on={compared.loading} />
      <div className="quiet num">
        From {fromWords} to {toWords}
      </div>
      <h2 id="compare-heading" className="his-title num">
        {from === to
          ? 'Choose another moment at the left'
          : compared.data === null || compared.outdated
            ? 'Comparing …'
            : words.length === 0
              ? 'Nothing differs'
              : words.length <= SHORT
                ? words.join(', ')
                : plural(compared.data.total, 'record differs', 'records differ')}
      </h2>
      {words.length <= SHORT ? null : (
        <ul className="his-counts num">
          {words.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      )}
      <div className="his-acts">
        <Button onClick={() => setParams({ from: String(to), edit: String(from) })}>Swap the moments</Button>
        <Button kind="ghost" keys="Escape" onClick={() => setParams({ from: null })}>
          Leave the comparison
        </Button>
      </div>
      {compared.fault === null ? null : <FaultNote fault={compared.fault} />}
      {from === to ? (
        <p className="his-note">Step with j and k, or click an edit: what differs from here to there is shown.</p>
      ) : null}
      {shown.map((change) => (
        <ChangeView key={`${change.table} ${change.id}`} change={change} names={names} />
      ))}
      {compared.data !== null && compared.data.total > shown.length && shown.length > 0 ? (
        <p className="his-note num">
          The first {formatNumber(shown.length)} of {formatNumber(compared.data.total)} records are shown.
        </p>
      ) : null}
    </article>
  );
}
