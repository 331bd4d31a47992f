import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import './sources.css';
import type { SourceDetail, SourceSummary } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/registry.ts';
import { go, openFinding, setParams, useParam } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { annotate } from './annotate.ts';
import { Inspector } from './Inspector.tsx';
import { pasteText, pickFiles } from './import/importState.ts';
import { marksOf } from './marks.ts';
import { placeOf, usePicked } from './picked.ts';
import { Reader, type Spot } from './Reader.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SourceList } from './SourceList.tsx';
import { SuggestionPanel } from './SuggestionPanel.tsx';
import { clearTextSelection, selectFirstWord, stepWord, useTextSelection } from './textSelection.ts';
import { useSuggestions } from './useSuggestions.ts';

/** Sources whose reading takes long enough to be felt: then marks are drawn ahead of it and it waits for a pause. */
const LARGE_LENGTH = 400_000;
const LARGE_SUGGESTIONS = 1500;
const LARGE_SETTLE_MS = 1500;

function isLarge(source: SourceSummary | undefined): boolean {
  return source !== undefined && (source.length > LARGE_LENGTH || source.openSuggestions > LARGE_SUGGESTIONS);
}

/** The sources: the list, the reader with its marks, and beside it what is suggested or selected. */
export function SourcesScreen(): ReactElement {
  const wanted = useParam('source');
  const sources = useQuery('source.list', {}, ['source', 'figure', 'claim', 'suggestion', 'anchor']);
  const list = sources.data;
  const known = list?.some((source) => source.id === wanted) ?? false;
  const currentId = known ? wanted : (list?.[0]?.id ?? null);
  const detail = useQuery(
    'source.get',
    currentId === null ? null : { id: currentId },
    ['source', 'figure', 'claim', 'anchor', 'suggestion', 'findings', 'disposition'],
    { settle: isLarge(list?.find((source) => source.id === currentId)) ? LARGE_SETTLE_MS : 0 },
  );

  if (list === null)
    return sources.fault === null ? <Busy on={sources.loading} /> : <FaultNote fault={sources.fault} />;
  if (list.length === 0) return <NoSources />;
  const shown = detail.data !== null && detail.data.source.id === currentId ? detail.data : null;
  return (
    <div className="src">
      <SourceList sources={list} currentId={currentId} onPick={(id) => go('sources', { source: id })} />
      {shown === null ? (
        <div className="read">
          <Busy on={detail.loading} />
          {detail.fault === null ? null : <FaultNote fault={detail.fault} />}
        </div>
      ) : (
        <Reading key={shown.source.id} detail={shown} />
      )}
    </div>
  );
}

function NoSources(): ReactElement {
  return (
    <div className="src-empty">
      <EmptyState
        icon="sources"
        level={1}
        title="Begin with a document"
        acts={
          <>
            <Button kind="go" keys="Mod+I" onClick={pickFiles}>
              Import files
            </Button>
            <Button keys="p" onClick={pasteText}>
              Paste a text
            </Button>
          </>
        }
      >
        Drop a text, Markdown or HTML file anywhere on this window. Assay finds the figures in it and proposes them one
        by one beside their words; nothing enters the ledger until you accept it. Tables (CSV) and ledger files (YAML)
        come in the same way.
      </EmptyState>
    </div>
  );
}

function Reading({ detail }: { readonly detail: SourceDetail }): ReactElement {
  const { source } = detail;
  const stepping = useSuggestions(detail);
  const { current } = stepping;
  const at = useParam('at');
  const { picked, pick } = usePicked(detail, at);
  const [markUp, setMarkUp] = useState(true);
  const scroller = useRef<HTMLElement>(null);
  const selection = useTextSelection(scroller, source.text);
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  const marks = useMemo(
    () => marksOf(detail.highlights, stepping.open, stepping.taken),
    [detail.highlights, stepping.open, stepping.taken],
  );
  const spot = useSpot(
    at,
    picked === null ? (current?.start ?? null) : null,
    picked === null ? (current?.end ?? null) : null,
  );
  const selectedId = picked?.figureId ?? picked?.claimId ?? null;

  // A click on marked words picks what they carry.
  const latest = useRef({ stepping, pick });
  useEffect(() => {
    latest.current = { stepping, pick };
  });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const onClick = (event: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return;
      const mark = event.target.closest('[data-what]');
      const id = mark?.getAttribute('data-id');
      if (mark === null || id == null) return;
      if (mark.getAttribute('data-what') === 'suggestion') {
        latest.current.pick(null);
        latest.current.stepping.pick(id);
      } else latest.current.pick(id);
    };
    box.addEventListener('click', onClick);
    return () => box.removeEventListener('click', onClick);
  }, []);

  const mark = (as: 'claim' | 'figure'): void => {
    if (selection === null) return;
    const { start, end } = selection;
    void annotate(source, start, end, as).then((done) => {
      if (!done) return;
      clearTextSelection();
      setParams({ at: placeOf({ start, end }) });
    });
  };
  const openWorstFinding = async (): Promise<void> => {
    if (picked?.figureId == null) return;
    const answer = await api.invoke('finding.list', { figureId: picked.figureId, limit: 20 });
    const worst = answer.ok ? answer.value.find((finding) => finding.disposition !== 'dismissed') : undefined;
    if (worst !== undefined) openFinding(worst.id);
  };
  const selecting = selection !== null;
  const anyMark = detail.highlights.length > 0;
  const deciding = current !== null && picked === null && !stepping.editing && !readOnly;
  const stepHighlight = (by: 1 | -1): void => {
    const order = detail.highlights.filter((h) => h.figureId !== null || h.claimId !== null);
    const from = picked?.start ?? (by === 1 ? -1 : Number.MAX_SAFE_INTEGER);
    const next = by === 1 ? order.find((h) => h.start > from) : order.findLast((h) => h.start < from);
    if (next !== undefined) pick(next.figureId ?? next.claimId);
  };
  const act = (
    id: string,
    title: string,
    keys: readonly string[],
    run: () => void,
    rest: Partial<Action> = {},
  ): Action => ({
    id: `sources.${id}`,
    title,
    keys,
    where: 'sources',
    run,
    ...rest,
  });
  useActions([
    act('next', 'Next suggestion', ['j'], () => stepping.step(1), { short: 'step', enabled: deciding && !selecting }),
    act('previous', 'Previous suggestion', ['k'], () => stepping.step(-1), { enabled: deciding }),
    act('accept', 'Accept the suggestion', ['Enter'], () => current && stepping.accept(current.id), {
      short: 'accept',
      enabled: deciding && !selecting,
    }),
    act('reject', 'Reject the suggestion', ['x'], () => current && stepping.reject(current.id), {
      short: 'reject',
      enabled: deciding && !selecting,
    }),
    act('edit', 'Edit the suggestion before accepting', ['e'], () => current && stepping.edit(current.id), {
      short: 'edit',
      when: 'a suggestion is current',
      enabled: deciding && !selecting,
    }),
    act('accept-sure', 'Accept all suggestions of 90% and more', ['A'], stepping.acceptSure, {
      enabled: deciding && stepping.sure.length > 0,
    }),
    act(
      'words',
      'Select words by keyboard',
      ['w'],
      () => scroller.current && selectFirstWord(scroller.current, spot?.start ?? null),
      {
        short: 'select words',
        enabled: !selecting && !stepping.editing && source.text.trim() !== '',
      },
    ),
    act('word-right', 'Next word', ['ArrowRight'], () => stepWord('forward', 'word', false), { enabled: selecting }),
    act('word-left', 'Previous word', ['ArrowLeft'], () => stepWord('backward', 'word', false), { enabled: selecting }),
    act('word-down', 'Next line', ['ArrowDown'], () => stepWord('forward', 'line', false), { enabled: selecting }),
    act('word-up', 'Previous line', ['ArrowUp'], () => stepWord('backward', 'line', false), { enabled: selecting }),
    act('more-right', 'Select one more word', ['Shift+ArrowRight'], () => stepWord('forward', 'word', true), {
      enabled: selecting,
    }),
    act('more-left', 'Select one word less', ['Shift+ArrowLeft'], () => stepWord('backward', 'word', true), {
      enabled: selecting,
    }),
    act('more-down', 'Select one more line', ['Shift+ArrowDown'], () => stepWord('forward', 'line', true), {
      enabled: selecting,
    }),
    act('claim', 'Make the selected words a claim', ['c'], () => mark('claim'), {
      short: 'claim',
      enabled: selecting && !readOnly,
    }),
    act('figure', 'Make the selected words a figure', ['f'], () => mark('figure'), {
      short: 'figure',
      when: 'words are selected',
      enabled: selecting && !readOnly,
    }),
    act('finding', 'Open the finding of the figure', ['f'], () => void openWorstFinding(), {
      when: 'a figure is picked',
      enabled: !selecting && picked?.figureId != null,
    }),
    act('fields', 'Edit the fields of the selected words', ['e'], focusInspector, {
      short: 'edit',
      when: 'a mark is picked',
      enabled: picked !== null && !selecting && !readOnly,
    }),
    act('next-mark', 'Next figure or claim in the text', [']'], () => stepHighlight(1), { enabled: anyMark }),
    act('previous-mark', 'Previous figure or claim in the text', ['['], () => stepHighlight(-1), {
      enabled: anyMark,
    }),
    act('mark-up', markUp ? 'Hide the marks in the text' : 'Show the marks in the text', ['m'], () =>
      setMarkUp(!markUp),
    ),
    act('back', 'Back to the suggestions', ['Escape'], () => (selecting ? clearTextSelection() : pick(null)), {
      enabled: selecting || picked !== null,
      inFields: true,
    }),
  ]);

  return (
    <>
      <div className="read">
        <ReaderBar detail={detail} markUp={markUp} onMarkUp={() => setMarkUp(!markUp)} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable to be scrolled by keys */}
        <section className="read-scroll" ref={scroller} tabIndex={0} aria-label={`Text of ${source.title}`}>
          <ReaderHead source={source} />
          <Reader
            text={source.text}
            marks={marks}
            currentId={picked === null ? (current?.id ?? null) : null}
            selectedId={selectedId}
            markUp={markUp}
            spot={spot}
            scroller={scroller}
          />
        </section>
        {selection === null || readOnly ? null : <SelectionBar selection={selection} onMark={mark} />}
      </div>
      <aside className="side" aria-label={picked === null ? 'Suggestions' : 'Selected words'}>
        {picked !== null ? (
          <Inspector figureId={picked.figureId} claimId={picked.claimId} onClose={() => pick(null)} />
        ) : (
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
        )}
      </aside>
    </>
  );
}

function focusInspector(): void {
  document.querySelector<HTMLElement>('.inspector .input')?.focus();
}

/** The words to bring into view: those of the address, or those of the current suggestion once it moves. */
function useSpot(at: string | null, start: number | null, end: number | null): Spot | null {
  return useMemo(() => {
    const place = /^(\d+)-(\d+)$/.exec(at ?? '');
    if (place !== null) return { start: Number(place[1]), end: Number(place[2]) };
    return start === null || end === null ? null : { start, end };
  }, [at, start, end]);
}
