import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import './findings.css';
import { CHECKS } from '../../shared/model/finding.ts';
import { DISPOSITIONS, type DispositionState, type Verdict } from '../../shared/model/vocabulary.ts';
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
import { groupFindings } from './grouping.ts';

const MOST = 5000;
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
  const [folded, setFolded] = useState<ReadonlySet<Verdict>>(() => new Set());
  const [dismissing, setDismissing] = useState(false);

  const list = useQuery('finding.list', { limit: MOST, ...(show === 'all' ? {} : { disposition: show }) }, [
    'findings',
    'disposition',
  ]);
  const findings = useMemo(
    () => (list.data ?? []).filter((finding) => check === null || finding.check === check),
    [list.data, check],
  );
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const order = useMemo(
    () => groups.filter((group) => !folded.has(group.verdict)).flatMap((group) => group.findings),
    [groups, folded],
  );
  const currentId = wanted ?? order[0]?.id ?? null;
  const detail = useQuery('finding.get', currentId === null ? null : { id: currentId }, [
    'findings',
    'disposition',
    'figure',
    'claim',
    'source',
  ]);
  const shown = detail.data !== null && detail.data.id === currentId ? detail.data : null;

  // Where a finding that was worked on is gone, the one that took its place in the list is next.
  const place = useRef(0);
  const at = order.findIndex((finding) => finding.id === currentId);
  // The list knows enough to decide on; keys need not wait for the whole finding.
  const current = order[at] ?? shown;
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  useEffect(() => {
    if (wanted === null || detail.fault?.code !== 'not-found' || detail.outdated) return;
    setParams({ finding: order[Math.min(place.current, order.length - 1)]?.id ?? null });
  }, [wanted, detail.fault, detail.outdated, order]);

  const pick = (id: string | null): void => setParams({ finding: id });
  const step = (by: 1 | -1): void => {
    const from = at < 0 ? place.current - (by === 1 ? 1 : 0) : at;
    const next = order[Math.max(0, Math.min(order.length - 1, from + by))];
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

  if (list.data === null) return list.fault === null ? <Busy on={list.loading} /> : <FaultNote fault={list.fault} />;
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
              title: name === null ? 'All checks' : CHECK_WORDS[name],
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
        {groups.length === 0 ? (
          <p className="work-none">
            {show === 'open' && check === null ? 'Nothing is open.' : 'No finding of this kind.'}
          </p>
        ) : (
          <FindingList
            groups={groups}
            folded={folded}
            currentId={currentId}
            onFold={(verdict) => setFolded((before) => toggled(before, verdict))}
            onPick={pick}
            onStep={step}
          />
        )}
      </div>
      <div className="det-frame">
        <Busy on={detail.loading} />
        {shown === null ? (
          currentId === null ? (
            <NothingFound figures={figures} any={any} show={show} />
          ) : null
        ) : (
          <FindingView
            key={shown.id}
            detail={shown}
            canEdit={canEdit}
            onApply={(index) => void applyHint(shown, index)}
            onAccept={() => dispose('accepted', '', 'Accepted the finding')}
            onDismiss={() => setDismissing(true)}
            onReopen={() => dispose('open', '', 'Opened the finding again')}
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

function toggled(set: ReadonlySet<Verdict>, verdict: Verdict): ReadonlySet<Verdict> {
  const next = new Set(set);
  if (!next.delete(verdict)) next.add(verdict);
  return next;
}

interface NothingFoundProps {
  readonly figures: number;
  /** Whether the checks found anything at all, decided or not. */
  readonly any: boolean;
  readonly show: string;
}

function NothingFound({ figures, any, show }: NothingFoundProps): ReactElement {
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
  if (!any && show === 'open') {
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
      title={show === 'open' ? 'Nothing left to decide' : 'Nothing here'}
      acts={<Button onClick={() => setParams({ show: 'all', check: null, finding: null })}>Show all findings</Button>}
    >
      {show === 'open'
        ? 'Every finding of the checks has been accepted or dismissed. New ones appear as soon as a figure changes.'
        : 'No finding of this kind was accepted or dismissed yet.'}
    </EmptyState>
  );
}
