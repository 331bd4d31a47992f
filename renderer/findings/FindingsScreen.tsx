import { type ReactElement, useState } from 'react';
import './findings.css';
import './worklist.css';
import './quotes.css';
import './hints.css';
import { CHECKS, type DisposedFinding } from '../../shared/model/finding.ts';
import { faultText } from '../../shared/model/result.ts';
import { DISPOSITIONS, type DispositionState, VERDICTS } from '../../shared/model/vocabulary.ts';
import type { Reads } from '../state/changes.ts';
import { runCommand } from '../state/commands.ts';
import { useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { readAhead, useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { plural } from '../words/plural.ts';
import { applyHint } from './applyHint.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { FindingList } from './FindingList.tsx';
import { FindingView } from './FindingView.tsx';
import { countsByVerdict, GROUPINGS } from './grouping.ts';
import { NothingFound } from './NothingFound.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';
import { Unnamed } from './Unnamed.tsx';
import { useFindingActions } from './useFindingActions.ts';
import { useSettled } from './useSettled.ts';
import { useStepping } from './useStepping.ts';
import { readWorklistAhead, useWorklist } from './useWorklist.ts';
import { type Show, WorkBar } from './WorkBar.tsx';

/** Findings stepped through faster than this are not read one by one. */
const STEP_MS = 90;

const DETAIL_READS: readonly Reads[] = ['findings', 'disposition', 'figure', 'claim', 'source'];

/** Reads ahead what the screen shows first, while nothing else is to be done. */
export async function warmFindings(): Promise<void> {
  const first = await readWorklistAhead();
  if (first !== null) await readAhead('finding.get', { id: first.id }, DETAIL_READS);
}

/** What the checks say: the worklist and one finding in full. */
export function FindingsScreen(): ReactElement {
  const shownParam = useParam('show') ?? 'open';
  const show: Show = shownParam === 'all' ? 'all' : (DISPOSITIONS.find((state) => state === shownParam) ?? 'open');
  const checkParam = useParam('check');
  const check = CHECKS.find((name) => name === checkParam) ?? null;
  const byParam = useParam('by');
  const by = GROUPINGS.find((name) => name === byParam) ?? 'verdict';
  const wanted = useParam('finding');
  const canEdit = !useProject((project) => project.state?.readOnly ?? false);
  const figures = useProject((project) => project.state?.counts.figure ?? 0);
  const any = useProject((project) => Object.values(project.state?.verdicts ?? {}).some((count) => count > 0));
  const [dismissing, setDismissing] = useState<DisposedFinding | null>(null);
  const [reading, setReading] = useState<string | null>(null);

  // Asked before the list: a finding that is linked to shows however long the list takes.
  const settled = useSettled(wanted, STEP_MS);
  const [first, setFirst] = useState<string | null>(null);
  const asked = wanted === null ? first : settled;
  const detail = useQuery('finding.get', asked === null ? null : { id: asked }, DETAIL_READS);
  const list = useWorklist(show === 'all' ? null : show, check, by);
  const { order } = list;
  const firstId = order[0]?.id ?? null;
  // While drawing, so that the first finding shows together with the list where both are known.
  if (first !== firstId) setFirst(firstId);
  const currentId = wanted ?? firstId;
  const shown = detail.data !== null && detail.data.id === currentId ? detail.data : null;
  // The finding before stays until the next is there, so that stepping does not flicker; nothing can be done with it.
  const seen = shown ?? (currentId === null || detail.fault !== null ? null : detail.data);
  const { at, current, pick, step, turn } = useStepping({ list, wanted, settled, currentId, detail, shown });

  /** Says what the person thinks of a finding as it was looked at; why it was refused, or null. */
  const dispose = async (
    finding: DisposedFinding,
    state: DispositionState,
    reason: string,
    done: string,
  ): Promise<string | null> => {
    const next = order[at + 1] ?? order[at - 1] ?? null;
    const leaves = show !== 'all' && state !== show;
    const { id, fingerprint } = finding;
    const toastFault = state !== 'dismissed';
    const answer = await runCommand('finding.dispose', { id, state, reason, fingerprint }, { done, toastFault });
    if (!answer.ok) return faultText(answer.fault);
    if (leaves) pick(next?.id ?? null);
    return null;
  };
  const settle = (state: DispositionState, done: string): void => {
    if (current !== null) void dispose(current, state, '', done);
  };
  const read = (figureId: string): void => {
    if (shown !== null && canEdit) setReading(figureId);
  };
  const accept = (): void => settle('accepted', 'Accepted the finding');
  const reopen = (): void => settle('open', 'Opened the finding again');
  useFindingActions({
    by,
    shown,
    current,
    canEdit,
    any: order.length > 0,
    step,
    accept,
    reopen,
    dismiss: () => setDismissing(current),
    read,
  });

  const totals = countsByVerdict(list.counts, check);
  const none = VERDICTS.every((verdict) => totals[verdict] === 0);
  // Nothing to list or to choose from yet: what to do about it has the screen to itself.
  const bare = figures === 0 && list.ready && none && show === 'open' && check === null;
  if (bare) {
    return (
      <div className="fin fin-bare">
        <NothingFound figures={figures} any={any} show={show} check={check} folded={false} level={1} />
      </div>
    );
  }
  return (
    <div className="fin">
      <div className="work">
        <WorkBar show={show} check={check} by={by} counts={list.counts} />
        <Busy on={list.loading} />
        {list.fault === null ? null : <FaultNote fault={list.fault} />}
        <FindingList
          groups={list.groups}
          currentId={currentId}
          by={by}
          onFold={list.fold}
          onPage={turn}
          onPick={pick}
          onStep={step}
        />
        {list.left === 0 ? null : (
          <p className="work-left num">
            The worst of them are grouped; {plural(list.left, 'more finding')} stand in the list by verdict.
          </p>
        )}
        {order.length === 0 ? null : <Unnamed />}
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
            onRead={read}
            onAccept={() => shown && accept()}
            onDismiss={() => shown && setDismissing(current)}
            onReopen={() => shown && reopen()}
            onNext={() => step(1)}
          />
        )}
      </div>
      <Splitter
        name="findings.list"
        of="list of findings"
        column={1}
        edge="right"
        usual={372}
        min={220}
        keys="Mod+Shift+L"
      />
      {dismissing !== null ? (
        <DismissDialog
          title={dismissing.summary}
          onClose={() => setDismissing(null)}
          onDismiss={(reason) => dispose(dismissing, 'dismissed', reason, 'Dismissed the finding')}
        />
      ) : null}
      {reading !== null && shown !== null ? (
        <ReadingDialog key={reading} detail={shown} figureId={reading} onClose={() => setReading(null)} />
      ) : null}
    </div>
  );
}
