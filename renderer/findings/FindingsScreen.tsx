import { type ReactElement, useEffect, useRef, useState } from 'react';
import './findings.css';
import type { FindingCount } from '../../shared/api.ts';
import { CHECKS, type CheckName } from '../../shared/model/finding.ts';
import { DISPOSITIONS, type DispositionState, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import { formatNumber } from '../../shared/quantity/format.ts';
import { type Action, useActions } from '../keys/registry.ts';
import { runCommand } from '../state/commands.ts';
import { go, openQuote, setParams, useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Menu } from '../ui/Menu.tsx';
import { applyHint } from './applyHint.ts';
import { CHECK_WORDS } from './checkWords.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { FindingList } from './FindingList.tsx';
import { FindingView } from './FindingView.tsx';
import { countsByVerdict } from './grouping.ts';
import { useSettled } from './useSettled.ts';
import { useWorklist } from './useWorklist.ts';

/** Findings stepped through faster than this are not read one by one. */
const STEP_MS = 90;
const SHOW_WORDS: Readonly<Record<DispositionState | 'all', string>> = {
  open: 'Open',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  all: 'All',
};

/** What the checks say: the worklist and one finding in full. */
export function FindingsScreen(): ReactElement {
  const shownParam = useParam('show') ?? 'open';
  const show = shownParam === 'all' ? 'all' : (DISPOSITIONS.find((state) => state === shownParam) ?? 'open');
  const checkParam = useParam('check');
  const check = CHECKS.find((name) => name === checkParam) ?? null;
  const wanted = useParam('finding');
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  const figures = useProject((project) => project.state?.counts.figure ?? 0);
  const any = useProject((project) => Object.values(project.state?.verdicts ?? {}).some((count) => count > 0));
  const [dismissing, setDismissing] = useState(false);

  // Asked before the list: a finding that is linked to shows however long the list takes.
  const settled = useSettled(wanted, STEP_MS);
  const [first, setFirst] = useState<string | null>(null);
  const asked = wanted === null ? first : settled;
  const detail = useQuery('finding.get', asked === null ? null : { id: asked }, [
    'findings',
    'disposition',
    'figure',
    'claim',
    'source',
  ]);
  const list = useWorklist(show === 'all' ? null : show, check);
  const { order } = list;
  const firstId = order[0]?.id ?? null;
  useEffect(() => setFirst(firstId), [firstId]);
  const currentId = wanted ?? firstId;
  const shown = detail.data !== null && detail.data.id === currentId ? detail.data : null;
  // The finding before stays until the next is there, so that stepping does not flicker; nothing can be done with it.
  const seen = shown ?? (currentId === null || detail.fault !== null ? null : detail.data);

  // Where a finding that was worked on is gone, the one that took its place in the list is next.
  const place = useRef(0);
  const at = order.findIndex((finding) => finding.id === currentId);
  // The list knows enough to decide on; keys need not wait for the whole finding.
  const current = order[at] ?? shown;
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  useEffect(() => {
    if (wanted === null || detail.fault?.code !== 'not-found' || detail.outdated || settled !== wanted) return;
    if (!list.ready) return;
    setParams({ finding: order[Math.min(place.current, order.length - 1)]?.id ?? null });
  }, [wanted, settled, detail.fault, detail.outdated, list.ready, order]);

  const pick = (id: string | null): void => setParams({ finding: id });
  // Another stretch of a group begins with its first finding, once it is there.
  const turned = useRef<{ readonly verdict: Verdict; readonly offset: number } | null>(null);
  const turn = (verdict: Verdict, offset: number): void => {
    turned.current = { verdict, offset: Math.max(0, offset) };
    list.page(verdict, offset);
  };
  useEffect(() => {
    const at = turned.current;
    if (at === null || !list.ready) return;
    const group = list.groups.find(({ verdict, offset }) => verdict === at.verdict && offset === at.offset);
    const id = group?.findings[0]?.id;
    if (id === undefined) return;
    turned.current = null;
    setParams({ finding: id });
  }, [list.ready, list.groups]);
  const step = (by: 1 | -1): void => {
    const from = at < 0 ? place.current - (by === 1 ? 1 : 0) : at;
    const next = order[Math.max(0, Math.min(order.length - 1, from + by))];
    // Past the end of what is listed, the next stretch of that group is.
    const group = list.groups.findLast(({ open, findings }) => open && findings.length > 0);
    if (by === 1 && from + by >= order.length && group !== undefined) {
      const until = group.offset + group.findings.length;
      if (until < group.count) {
        turn(group.verdict, until);
        return;
      }
    }
    if (next !== undefined) pick(next.id);
  };
  const dispose = (state: DispositionState, reason: string, done: string): void => {
    if (current === null) return;
    const next = order[at + 1] ?? order[at - 1] ?? null;
    const leaves = show !== 'all' && state !== show;
    void runCommand('finding.dispose', { id: current.id, state, reason }, { done }).then((answer) => {
      if (answer.ok && leaves) pick(next?.id ?? null);
    });
  };
  const edits = (shown?.hints ?? []).flatMap((hint, index) => (hint.edit?.length ? [{ hint, index }] : []));
  const canEdit = !readOnly;
  const isOpen = current?.disposition === 'open';
  const firstQuote = shown?.quotes.find((quote) => quote.figure.sourceId !== null)?.figure ?? null;
  useActions([
    act('next', 'Next finding', ['j'], () => step(1), { short: 'step', enabled: order.length > 0 }),
    act('previous', 'Previous finding', ['k'], () => step(-1), { enabled: order.length > 0 }),
    act('accept', 'Accept the finding', ['a'], () => dispose('accepted', '', 'Accepted the finding'), {
      short: 'accept',
      enabled: canEdit && isOpen,
    }),
    act('dismiss', 'Dismiss the finding with a reason', ['d'], () => setDismissing(true), {
      short: 'dismiss',
      enabled: canEdit && isOpen,
    }),
    act('reopen', 'Open the finding again', ['o'], () => dispose('open', '', 'Opened the finding again'), {
      short: 'open again',
      enabled: canEdit && current !== null && !isOpen,
    }),
    act(
      'source',
      'Open the first quote in its source',
      ['s'],
      () => {
        if (firstQuote?.sourceId != null) openQuote(firstQuote.sourceId, firstQuote.start, firstQuote.end);
      },
      { short: 'source', enabled: firstQuote !== null },
    ),
    ...edits.slice(0, 9).map(({ hint, index }, number) =>
      act(
        `hint-${number + 1}`,
        `Apply: ${hint.text}`,
        [String(number + 1)],
        () => shown && void applyHint(shown, index),
        {
          enabled: canEdit,
        },
      ),
    ),
  ]);

  const checkCounts = countsByCheck(list.counts);
  const totals = countsByVerdict(list.counts, check);
  const none = VERDICTS.every((verdict) => totals[verdict] === 0);
  return (
    <div className="fin">
      <div className="work">
        <div className="bar work-bar">
          <h1>Findings</h1>
          <span className="space" />
          <Menu
            label={`Check: ${check === null ? 'All checks' : CHECK_WORDS[check]}`}
            items={[null, ...CHECKS].map((name) => ({
              id: name ?? 'all',
              title: name === null ? 'All checks' : withCount(CHECK_WORDS[name], checkCounts.get(name) ?? 0),
              checked: name === check,
              run: () => setParams({ check: name, finding: null }),
            }))}
          >
            {check === null ? 'All checks' : CHECK_WORDS[check]}
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
        <Busy on={list.loading} />
        {list.fault === null ? null : <FaultNote fault={list.fault} />}
        <FindingList
          groups={list.groups}
          currentId={currentId}
          onFold={list.fold}
          onPage={turn}
          onPick={pick}
          onStep={step}
        />
      </div>
      <div className="det-frame">
        <Busy on={detail.loading} />
        {seen === null ? (
          list.ready && currentId === null ? (
            <NothingFound figures={figures} any={any} show={show} check={check} folded={!none} />
          ) : null
        ) : (
          <FindingView
            key={seen.id}
            detail={seen}
            canEdit={canEdit}
            onApply={(index) => shown && void applyHint(shown, index)}
            onAccept={() => shown && dispose('accepted', '', 'Accepted the finding')}
            onDismiss={() => shown && setDismissing(true)}
            onReopen={() => shown && dispose('open', '', 'Opened the finding again')}
            onNext={() => step(1)}
          />
        )}
      </div>
      {dismissing && current !== null ? (
        <DismissDialog
          title={current.summary}
          onClose={() => setDismissing(false)}
          onDismiss={(reason) => {
            setDismissing(false);
            dispose('dismissed', reason, 'Dismissed the finding');
          }}
        />
      ) : null}
    </div>
  );
}

function act(id: string, title: string, keys: readonly string[], run: () => void, rest: Partial<Action> = {}): Action {
  return { id: `findings.${id}`, title, keys, where: 'findings', run, ...rest };
}

function countsByCheck(counts: readonly FindingCount[]): ReadonlyMap<CheckName, number> {
  const sums = new Map<CheckName, number>();
  for (const { check, count } of counts) sums.set(check, (sums.get(check) ?? 0) + count);
  return sums;
}

function withCount(words: string, count: number): string {
  return count === 0 ? words : `${words} (${formatNumber(count)})`;
}

interface NothingFoundProps {
  readonly figures: number;
  /** Whether the checks found anything at all, decided or not. */
  readonly any: boolean;
  readonly show: string;
  readonly check: CheckName | null;
  /** There are some, but none is unfolded. */
  readonly folded: boolean;
}

function NothingFound({ figures, any, show, check, folded }: NothingFoundProps): ReactElement {
  if (folded) {
    return (
      <EmptyState icon="findings" title="Choose a finding">
        The groups at the left are folded. Unfold one to see its findings here.
      </EmptyState>
    );
  }
  if (figures === 0) {
    return (
      <EmptyState
        icon="findings"
        title="Findings come from figures"
        acts={
          <Button kind="go" onClick={() => go('sources')}>
            Go to Sources
          </Button>
        }
      >
        Accept figures from a source and the checks compare them at once: a change against its growth rate, a share
        against its whole, the same figure told twice. What cannot be true together stands here first.
      </EmptyState>
    );
  }
  if (!any && show === 'open' && check === null) {
    return (
      <EmptyState
        icon="findings"
        title="Nothing to compare yet"
        acts={
          <Button kind="go" onClick={() => go('ledger', { grid: 'figure' })}>
            Name what the figures measure
          </Button>
        }
      >
        The checks compare figures that say what they measure. Give them an indicator, a period and a role, and what
        cannot be true together appears here at once.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="findings"
      title={show === 'open' && check === null ? 'Nothing left to decide' : 'Nothing here'}
      acts={<Button onClick={() => setParams({ show: 'all', check: null, finding: null })}>Show all findings</Button>}
    >
      {check !== null
        ? `No such finding of the check “${CHECK_WORDS[check]}”.`
        : show === 'open'
          ? 'Every finding of the checks has been accepted or dismissed. New ones appear as soon as a figure changes.'
          : 'No finding of this kind was accepted or dismissed yet.'}
    </EmptyState>
  );
}
