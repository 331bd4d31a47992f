import type { FindingDetail } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { type Action, useActions } from '../keys/registry.ts';
import { openQuote, setParams } from '../state/navigation.ts';
import { applyHint } from './applyHint.ts';
import { copyFinding } from './copied.ts';
import { GROUPINGS, type Grouping } from './grouping.ts';
import { GROUPING_WORDS } from './WorkBar.tsx';

/** Hints that have a number key. */
const NUMBERED = 9;

interface FindingActs {
  readonly by: Grouping;
  /** The finding that is shown in full; null while it is on its way. */
  readonly shown: FindingDetail | null;
  readonly current: DisposedFinding | null;
  readonly canEdit: boolean;
  /** There is something to step through. */
  readonly any: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly accept: () => void;
  readonly dismiss: () => void;
  readonly reopen: () => void;
  readonly read: (figureId: string) => void;
}

/** All that can be done on the screen of findings, with its keys. */
export function useFindingActions(acts: FindingActs): void {
  const { shown, current, canEdit, step } = acts;
  const isOpen = current?.disposition === 'open';
  const edits = (shown?.hints ?? []).flatMap((hint, index) => (hint.edit?.length ? [{ hint, index }] : []));
  const quote = shown?.quotes.find(({ figure }) => figure.sourceId !== null)?.figure ?? null;
  const claim = shown?.claims.find(({ sourceId }) => sourceId !== null) ?? null;
  const place = quote ?? claim;
  const figure = shown?.quotes[0]?.figure.id ?? null;
  const next = GROUPINGS[(GROUPINGS.indexOf(acts.by) + 1) % GROUPINGS.length] ?? 'verdict';
  useActions([
    act('next', 'Next finding', ['j'], () => step(1), { short: 'step', enabled: acts.any }),
    act('previous', 'Previous finding', ['k'], () => step(-1), { enabled: acts.any }),
    act('accept', 'Accept the finding', ['a'], acts.accept, { short: 'accept', enabled: canEdit && isOpen }),
    act('dismiss', 'Dismiss the finding with a reason', ['d'], acts.dismiss, {
      short: 'dismiss',
      enabled: canEdit && isOpen,
    }),
    act('reopen', 'Open the finding again', ['o'], acts.reopen, {
      short: 'open again',
      enabled: canEdit && current !== null && !isOpen,
    }),
    act(
      'source',
      'Open the first quote in its source',
      ['s'],
      () => {
        if (place?.sourceId != null) openQuote(place.sourceId, place.start, place.end);
      },
      { short: 'source', enabled: place !== null },
    ),
    act('read', 'Read a figure of the finding otherwise', ['e'], () => figure !== null && acts.read(figure), {
      short: 'read otherwise',
      enabled: canEdit && figure !== null,
    }),
    act('copy', 'Copy the finding with its quotes', ['c'], () => shown && void copyFinding(shown), {
      enabled: shown !== null,
    }),
    act('group', 'Group the findings otherwise', ['b'], () => setParams({ by: next === 'verdict' ? null : next })),
    ...GROUPINGS.map((grouping) =>
      act(`group-${grouping}`, `Group the findings: ${GROUPING_WORDS[grouping].toLowerCase()}`, [], () =>
        setParams({ by: grouping === 'verdict' ? null : grouping }),
      ),
    ),
    ...edits
      .slice(0, NUMBERED)
      .map(({ hint, index }, number) =>
        act(
          `hint-${number + 1}`,
          `Apply: ${hint.text}`,
          [String(number + 1)],
          () => shown && void applyHint(shown, index),
          { enabled: canEdit },
        ),
      ),
  ]);
}

function act(id: string, title: string, keys: readonly string[], run: () => void, rest: Partial<Action> = {}): Action {
  return { id: `findings.${id}`, title, keys, where: 'findings', run, ...rest };
}
