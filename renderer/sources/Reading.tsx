import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { SourceDetail, SourceSummary } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { focusScreen } from '../keys/focusBack.ts';
import { type Action, useActions } from '../keys/registry.ts';
import { openFinding, setParams, useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { AstrayNotice, AstrayPanel } from './astray/AstrayPanel.tsx';
import { useAstray } from './astray/useAstray.ts';
import { Beside } from './Beside.tsx';
import { Inspector } from './Inspector.tsx';
import { placeOf, usePicked } from './picked.ts';
import type { Spot } from './Reader.tsx';
import { ReaderPane } from './ReaderPane.tsx';
import { SuggestionPanel } from './SuggestionPanel.tsx';
import { TextDialog } from './TextDialog.tsx';
import { useLevel } from './useLevel.ts';
import { useSuggestions } from './useSuggestions.ts';

interface ReadingProps {
  readonly detail: SourceDetail;
  readonly sources: readonly SourceSummary[];
  /** The source shown beside this one. */
  readonly besideId: string | null;
}

/** Reading one source: its text, and beside it what is suggested, selected, or to be reviewed. */
export function Reading({ detail, sources, besideId }: ReadingProps): ReactElement {
  const { source } = detail;
  const stepping = useSuggestions(detail);
  const { current } = stepping;
  const at = useParam('at');
  const { picked, pick } = usePicked(detail, at);
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  const astray = useAstray(detail, readOnly);
  const [editing, setEditing] = useState(false);
  const [second, setSecond] = useState(false);
  const side = useRef<HTMLElement>(null);
  const isSecond = second && besideId !== null;
  const shown = astray.isOpen ? null : picked;
  const spot = useSpot(
    astray.isOpen ? null : at,
    astray.isOpen ? (astray.current?.place ?? null) : shown === null ? current : null,
  );
  const level = useLevel(side, spot, !astray.isOpen && shown === null && !stepping.editing);

  const openWorstFinding = async (): Promise<void> => {
    if (picked?.figureId == null) return;
    const answer = await api.invoke('finding.list', { figureId: picked.figureId, limit: 20 });
    const worst = answer.ok ? answer.value.find((finding) => finding.disposition !== 'dismissed') : undefined;
    if (worst !== undefined) openFinding(worst.id);
  };
  const anyMark = detail.highlights.length > 0;
  const deciding = current !== null && picked === null && !stepping.editing && !readOnly && !astray.isOpen && !isSecond;
  const stepHighlight = (by: 1 | -1): void => {
    const order = detail.highlights.filter((h) => h.figureId !== null || h.claimId !== null);
    const from = picked?.start ?? (by === 1 ? -1 : Number.MAX_SAFE_INTEGER);
    const next = by === 1 ? order.find((h) => h.start > from) : order.findLast((h) => h.start < from);
    if (next !== undefined) pick(next.figureId ?? next.claimId);
  };
  const others = sources.filter(({ id }) => id !== source.id);
  const toggleBeside = (): void => {
    const index = sources.findIndex(({ id }) => id === source.id);
    const next = sources[index + 1] ?? others[0];
    setSecond(false);
    setParams({ beside: besideId === null ? (next?.id ?? null) : null });
  };
  const act = (id: string, title: string, keys: readonly string[], run: () => void, rest: Partial<Action>): Action => ({
    id: `sources.${id}`,
    title,
    keys,
    where: 'sources',
    run,
    ...rest,
  });
  useActions([
    act('next', 'Next suggestion', ['j'], () => stepping.step(1), { short: 'step', enabled: deciding }),
    act('previous', 'Previous suggestion', ['k'], () => stepping.step(-1), { enabled: deciding }),
    act('accept', 'Accept the suggestion', ['Enter'], () => current && stepping.accept(current.id), {
      short: 'accept',
      enabled: deciding,
    }),
    act('reject', 'Reject the suggestion', ['x'], () => current && stepping.reject(current.id), {
      short: 'reject',
      enabled: deciding,
    }),
    act('edit', 'Edit the suggestion before accepting', ['e'], () => current && stepping.edit(current.id), {
      short: 'edit',
      when: 'a suggestion is current',
      enabled: deciding,
    }),
    act('accept-sure', 'Accept all suggestions of 90% and more', ['A'], stepping.acceptSure, {
      enabled: deciding && stepping.sure.length > 0,
    }),
    act('finding', 'Open the finding of the figure', ['f'], () => void openWorstFinding(), {
      when: 'a figure is picked',
      enabled: shown?.figureId != null,
    }),
    act('fields', 'Edit the fields of the selected words', ['e'], focusInspector, {
      short: 'edit',
      when: 'a mark is picked',
      enabled: shown !== null && !readOnly,
    }),
    act('next-mark', 'Next figure or claim in the text', [']'], () => stepHighlight(1), { enabled: anyMark }),
    act('previous-mark', 'Previous figure or claim in the text', ['['], () => stepHighlight(-1), { enabled: anyMark }),
    act('back', 'Back to the suggestions', ['Escape'], () => pick(null), { enabled: shown !== null, inFields: true }),
    act('other-text', 'Go to the other of two texts', ['\\'], () => setSecond(!isSecond), {
      when: 'two texts are side by side',
      enabled: besideId !== null,
      short: 'other text',
    }),
  ]);

  return (
    <>
      <ReaderPane
        detail={detail}
        open={stepping.open}
        taken={stepping.taken}
        currentId={shown === null && !astray.isOpen ? (current?.id ?? null) : null}
        selectedId={shown?.figureId ?? shown?.claimId ?? astray.current?.figureId ?? astray.current?.claimId ?? null}
        spot={spot}
        readOnly={readOnly}
        active={!isSecond}
        onActive={() => setSecond(false)}
        onPick={(what, id) => {
          if (astray.isOpen) astray.close();
          if (what === 'suggestion') {
            pick(null);
            stepping.pick(id);
          } else pick(id);
        }}
        onMade={(place) => setParams({ at: placeOf(place) })}
        onSeat={astray.current === null ? null : (place) => astray.current && astray.seat(astray.current, place)}
        onScroll={level}
        onBeside={others.length === 0 ? null : toggleBeside}
        onClose={null}
        onEditText={readOnly ? null : () => setEditing(true)}
      />
      {besideId === null ? null : (
        <Beside
          id={besideId}
          sources={others}
          active={isSecond}
          readOnly={readOnly}
          onActive={() => setSecond(true)}
          onClose={toggleBeside}
        />
      )}
      <aside className="side" aria-label={shown === null ? 'Suggestions' : 'Selected words'} ref={side}>
        {astray.isOpen ? (
          <AstrayPanel astray={astray} readOnly={readOnly} />
        ) : shown !== null ? (
          <Inspector figureId={shown.figureId} claimId={shown.claimId} onClose={() => pick(null)} />
        ) : (
          <>
            <AstrayNotice astray={astray} />
            <SuggestionPanel
              suggestions={stepping.open}
              total={stepping.total}
              currentId={current?.id ?? null}
              editing={stepping.editing}
              filter={stepping.filter}
              sureCount={stepping.sure.length}
              onFilter={stepping.setFilter}
              onPick={stepping.pick}
              onAccept={stepping.accept}
              onReject={stepping.reject}
              onEdit={stepping.edit}
              onAcceptSure={stepping.acceptSure}
            />
          </>
        )}
      </aside>
      {editing ? (
        <TextDialog
          source={source}
          onClose={() => {
            setEditing(false);
            // Not to the button that opened it: Enter is the key of the review then.
            setTimeout(focusScreen, 0);
          }}
        />
      ) : null}
    </>
  );
}

function focusInspector(): void {
  document.querySelector<HTMLElement>('.inspector .input')?.focus();
}

/** The words to bring into view: those of the address, or those that are decided on once they move. */
function useSpot(at: string | null, words: Spot | null): Spot | null {
  const start = words?.start ?? null;
  const end = words?.end ?? null;
  return useMemo(() => {
    const place = /^(\d+)-(\d+)$/.exec(at ?? '');
    if (place !== null) return { start: Number(place[1]), end: Number(place[2]) };
    return start === null || end === null ? null : { start, end };
  }, [at, start, end]);
}
