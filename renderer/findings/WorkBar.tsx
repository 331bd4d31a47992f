import type { ReactElement } from 'react';
import type { FindingCount } from '../../shared/api.ts';
import { CHECKS, type CheckName } from '../../shared/model/finding.ts';
import { DISPOSITIONS, type DispositionState, type Verdict } from '../../shared/model/vocabulary.ts';
import { setParams } from '../state/navigation.ts';
import { Menu } from '../ui/Menu.tsx';
import { VerdictMark } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { CHECK_WORDS } from './checkWords.ts';
import { GROUPINGS, type Grouping } from './grouping.ts';

/** What of the findings is shown. */
export type Show = DispositionState | 'all';

const SHOW_WORDS: Readonly<Record<Show, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  all: 'All',
};

/** What the list is grouped by, as people say it. */
export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  verdict: 'By verdict',
  check: 'By check',
  source: 'By source',
  claim: 'By claim',
};

interface WorkBarProps {
  readonly show: Show;
  readonly check: CheckName | null;
  readonly by: Grouping;
  readonly counts: readonly FindingCount[];
}

/** The head of the worklist: which findings, in what groups, and of which check, with a count for each. */
export function WorkBar({ show, check, by, counts }: WorkBarProps): ReactElement {
  const found = checksFound(counts);
  const total = found.reduce((sum, one) => sum + one.count, 0);
  const wrong = found.reduce((sum, one) => sum + one.wrong, 0);
  return (
    <>
      <div className="bar work-bar">
        <h1>Findings</h1>
        <span className="space" />
        <Menu
          label={`Group: ${GROUPING_WORDS[by]}`}
          items={GROUPINGS.map((grouping) => ({
            id: grouping,
            title: GROUPING_WORDS[grouping],
            checked: grouping === by,
            run: () => setParams({ by: grouping === 'verdict' ? null : grouping }),
          }))}
        >
          {GROUPING_WORDS[by]}
        </Menu>
        <Menu
          label={`Show: ${SHOW_WORDS[show]}`}
          items={([...DISPOSITIONS, 'all'] as const).map((state) => ({
            id: state,
            title: SHOW_WORDS[state],
            checked: state === show,
            run: () => setParams({ show: state === 'open' ? null : state, finding: null }),
          }))}
        >
          {SHOW_WORDS[show]}
        </Menu>
      </div>
      {found.length < 2 && check === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a row of switches, no form
        <div className="work-checks" role="group" aria-label="Checks">
          <Chip title="All" count={total} wrong={wrong} on={check === null} name={null} />
          {found.map((one) => (
            <Chip
              key={one.check}
              title={CHECK_WORDS[one.check]}
              count={one.count}
              wrong={one.wrong}
              on={one.check === check}
              name={one.check}
            />
          ))}
          {check !== null && !found.some((one) => one.check === check) ? (
            <Chip title={CHECK_WORDS[check]} count={0} wrong={0} on name={check} />
          ) : null}
        </div>
      )}
    </>
  );
}

interface ChipProps {
  readonly title: string;
  readonly count: number;
  readonly wrong: number;
  readonly on: boolean;
  readonly name: CheckName | null;
}

function Chip({ title, count, wrong, on, name }: ChipProps): ReactElement {
  return (
    <button
      type="button"
      className="work-chip"
      aria-pressed={on}
      title={wrong === 0 ? undefined : `${formatNumber(wrong)} of ${formatNumber(count)} are contradictions`}
      onClick={() => setParams({ check: on ? null : name, finding: null })}
    >
      {title} <span className="num">{formatNumber(count)}</span>
      <span className="unseen">{count === 1 ? ' finding' : ' findings'}</span>
      {wrong === 0 ? null : (
        <span className="num work-chip-wrong">
          <VerdictMark verdict="contradiction" />
          {formatNumber(wrong)}
          <span className="unseen"> of them contradictions</span>
        </span>
      )}
    </button>
  );
}

interface CheckFound {
  readonly check: CheckName;
  readonly count: number;
  /** Contradictions among them. */
  readonly wrong: number;
}

/** The checks that found something, those with contradictions first, then in their own order. */
export function checksFound(counts: readonly FindingCount[]): readonly CheckFound[] {
  const sum = (check: CheckName, only: Verdict | null): number =>
    counts.reduce(
      (total, one) => total + (one.check === check && (only === null || one.verdict === only) ? one.count : 0),
      0,
    );
  return CHECKS.map((check) => ({ check, count: sum(check, null), wrong: sum(check, 'contradiction') }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => Number(b.wrong > 0) - Number(a.wrong > 0));
}
