import { type KeyboardEvent, memo, type ReactElement, useCallback, useEffect, useRef } from 'react';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import { VERDICT_WORDS, Verdict } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { Unbroken } from '../words/Unbroken.tsx';
import { CHECK_WORDS } from './checkWords.ts';
import type { FindingGroup, Grouping } from './grouping.ts';
import { PAGE } from './useWorklist.ts';

/** The least height of a row. */
const LEAST_ROW = 56;

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly currentId: string | null;
  readonly by: Grouping;
  readonly onFold: (key: string) => void;
  readonly onPage: (key: string, offset: number) => void;
  readonly onPick: (id: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The worklist, contradictions first. Arrows step while it has the focus. */
export function FindingList(props: FindingListProps): ReactElement {
  const { groups, currentId, by } = props;
  // Titles that a source or a person wrote, not words of the program.
  const sentences = by === 'claim' || by === 'source';
  const order = groups.flatMap(({ findings }) => findings);
  const at = order.findIndex(({ id }) => id === currentId);
  const drawn = useGrowing(order.length, at, LEAST_ROW);
  const reachable = groups.some((group) => group.findings.some(({ id }) => id === currentId));
  const box = useRef<HTMLDivElement>(null);
  // One function for all renders: a step then draws two rows anew, not all of them.
  const onPick = useRef(props.onPick);
  useEffect(() => {
    onPick.current = props.onPick;
  });
  const pick = useCallback((id: string): void => onPick.current(id), []);
  useEffect(() => {
    const row = currentId === null ? null : box.current?.querySelector(`[data-finding="${CSS.escape(currentId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // Stepping by arrows keeps the focus on the row that is selected.
    if (row instanceof HTMLElement && box.current?.contains(document.activeElement)) row.focus({ preventScroll: true });
  }, [currentId]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    props.onStep(step);
  };
  return (
    <div className={sentences ? 'work-list work-list-sentences' : 'work-list'} ref={box}>
      {groups.map((group, n) => {
        const before = groups.slice(0, n).reduce((sum, { findings }) => sum + findings.length, 0);
        const findings = group.findings.slice(0, Math.max(0, drawn - before));
        const { open } = group;
        return (
          <section key={group.key} aria-label={group.title}>
            <button
              type="button"
              className="work-group num"
              aria-expanded={open}
              onClick={() => props.onFold(group.key)}
            >
              <Icon name={open ? 'down' : 'right'} size={12} />
              <span className="clip">{group.title}</span>
              <span className="space" />
              {formatNumber(group.count)}
            </button>
            {open ? (
              <div role="listbox" aria-label={group.title} onKeyDown={onKeyDown}>
                {findings.map((finding, index) => (
                  <Row
                    key={finding.id}
                    finding={finding}
                    tellVerdict={by !== 'verdict'}
                    selected={finding.id === currentId}
                    reachable={finding.id === currentId || (!reachable && index === 0)}
                    onPick={pick}
                  />
                ))}
              </div>
            ) : null}
            {open ? <Stretch group={group} onPage={props.onPage} /> : null}
          </section>
        );
      })}
    </div>
  );
}

interface StretchProps {
  readonly group: FindingGroup;
  readonly onPage: (key: string, offset: number) => void;
}

/** Which part of a long group is listed, and the way to the others. */
function Stretch({ group, onPage }: StretchProps): ReactElement | null {
  const { key, offset, count, findings } = group;
  if (count <= PAGE || findings.length === 0) return null;
  const until = offset + findings.length;
  const next = Math.min(PAGE, count - until);
  return (
    <div className="work-more num">
      <span>
        {offset === 0 ? `First ${formatNumber(until)}` : `${formatNumber(offset + 1)} – ${formatNumber(until)}`} of{' '}
        {formatNumber(count)}
      </span>
      {offset === 0 ? null : (
        <Button kind="ghost" onClick={() => onPage(key, offset - PAGE)}>
          Those before
        </Button>
      )}
      {next === 0 ? null : (
        <Button kind="ghost" onClick={() => onPage(key, until)}>
          Show the next {formatNumber(next)}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  readonly finding: DisposedFinding;
  /** The heading of its group does not say it. */
  readonly tellVerdict: boolean;
  readonly selected: boolean;
  readonly reachable: boolean;
  readonly onPick: (id: string) => void;
}

const Row = memo(function Row({ finding, tellVerdict, selected, reachable, onPick }: RowProps): ReactElement {
  return (
    <div
      role="option"
      className={`work-row work-${finding.verdict}`}
      data-finding={finding.id}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onPick(finding.id)}
      onKeyDown={(event) => {
        if (event.key === ' ') {
          event.preventDefault();
          onPick(finding.id);
        }
      }}
    >
      <Verdict
        verdict={finding.verdict}
        {...(tellVerdict ? { label: `${VERDICT_WORDS[finding.verdict]}: ${finding.title}` } : {})}
      >
        {finding.title}
      </Verdict>
      <p>
        <Unbroken text={finding.summary} />
      </p>
      <small className="num">{about(finding)}</small>
    </div>
  );
});

/** "The same figure twice" under the heading "Same figure twice" would say it again. */
function sameWords(check: string, title: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/^the /, '');
  return bare(check) === bare(title);
}

function about(finding: DisposedFinding): string {
  return [
    finding.disposition === 'open' ? '' : finding.disposition,
    sameWords(CHECK_WORDS[finding.check], finding.title) ? '' : CHECK_WORDS[finding.check],
    finding.figures.length === 0 ? '' : plural(finding.figures.length, 'figure'),
    finding.missing.length === 0 ? '' : `missing: ${finding.missing.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
