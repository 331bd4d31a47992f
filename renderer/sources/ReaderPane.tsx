import { type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceDetail } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { FindBar } from './find/FindBar.tsx';
import { useFind } from './find/useFind.ts';
import { MarkBar } from './marking/MarkBar.tsx';
import { useMarking } from './marking/useMarking.ts';
import { marksOf } from './marks.ts';
import { headingsOf, Outline } from './Outline.tsx';
import { paragraphsOf } from './paragraphs.ts';
import { Reader, type Spot } from './Reader.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { SourceNote } from './SourceNote.tsx';
import { useReadingKeys } from './useReadingKeys.ts';

interface ReaderPaneProps {
  readonly detail: SourceDetail;
  readonly open: readonly Suggestion[];
  readonly taken: readonly Suggestion[];
  readonly currentId: string | null;
  readonly selectedId: string | null;
  /** The words to bring into view. */
  readonly spot: Spot | null;
  readonly readOnly: boolean;
  /** Whether the keys act here, of two texts side by side. */
  readonly active: boolean;
  readonly onActive: () => void;
  /** Words that carry a mark were clicked. */
  readonly onPick: (what: 'figure' | 'claim' | 'suggestion', id: string) => void;
  /** Words were made a mark. */
  readonly onMade: (place: Spot) => void;
  /** Seats the quote under review on the selected words; null where none is under review. */
  readonly onSeat: ((place: Spot) => void) | null;
  /** Told where the text is scrolled to and where its current words stand, in pixels of the window. */
  readonly onScroll?: () => void;
  readonly onBeside: (() => void) | null;
  readonly onClose: (() => void) | null;
  readonly onEditText: (() => void) | null;
  /** Stands in the bar in place of the title. */
  readonly heading?: ReactNode;
}

const NONE: readonly Suggestion[] = [];

/** One text to be read: its bar, its words with their marks, finding in it, its outline, and what a selection can be made. */
export function ReaderPane(props: ReaderPaneProps): ReactElement {
  const { detail, active, readOnly } = props;
  const { source } = detail;
  const scroller = useRef<HTMLElement>(null);
  const [markUp, setMarkUp] = useState(true);
  const [outline, setOutline] = useState(false);
  const [went, setWent] = useState<Spot | null>(null);
  const find = useFind(source.text);
  const marking = useMarking({
    source,
    scroller,
    active: active && !readOnly,
    begin: props.spot?.start ?? null,
    onMade: props.onMade,
    onSeat: props.onSeat,
  });
  const headings = useMemo(() => headingsOf(source.text, paragraphsOf(source.text)), [source.text]);
  const marks = useMemo(
    () =>
      marksOf(detail.highlights, props.open ?? NONE, props.taken ?? NONE, [
        ...find.shades,
        ...(marking.held === null ? [] : [{ what: 'shade' as const, id: 'held' as const, ...marking.held }]),
      ]),
    [detail.highlights, props.open, props.taken, find.shades, marking.held],
  );
  useReadingKeys({
    active,
    markUp,
    hasOutline: headings.length > 1,
    find,
    onMarkUp: () => setMarkUp(!markUp),
    onOutline: () => setOutline(!outline),
    onBeside: props.onBeside,
    onEditText: props.onEditText,
  });
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const onClick = (event: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return;
      const mark = event.target.closest('[data-what]');
      const id = mark?.getAttribute('data-id');
      const what = mark?.getAttribute('data-what');
      if (id != null && (what === 'figure' || what === 'claim' || what === 'suggestion'))
        latest.current.onPick(what, id);
    };
    const onScroll = (): void => latest.current.onScroll?.();
    box.addEventListener('click', onClick);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      box.removeEventListener('click', onClick);
      box.removeEventListener('scroll', onScroll);
    };
  }, []);
  const spot = useNewest(props.spot, find.isOpen ? find.spot : null, went);

  return (
    <div
      className={`read${active ? ' read-active' : ''}`}
      onPointerDownCapture={props.onActive}
      onFocusCapture={props.onActive}
    >
      <ReaderBar
        detail={detail}
        markUp={markUp}
        onMarkUp={() => setMarkUp(!markUp)}
        onOutline={headings.length > 1 ? () => setOutline(!outline) : null}
        outlined={outline}
        onFind={find.open}
        onBeside={props.onBeside}
        onEditText={props.onEditText}
        onClose={props.onClose}
        heading={props.heading ?? null}
      />
      {find.isOpen ? <FindBar find={find} /> : null}
      <div className="read-body">
        {outline ? (
          <Outline
            headings={headings}
            at={scroller.current === null ? 0 : firstInView(scroller.current)}
            onGo={({ start }) => setWent({ start, end: start })}
            onClose={() => setOutline(false)}
          />
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable to be scrolled by keys */}
        <section className="read-scroll" ref={scroller} tabIndex={0} aria-label={`Text of ${source.title}`}>
          <ReaderHead source={source} note={<SourceNote source={source} readOnly={readOnly} />} />
          <Reader
            text={source.text}
            marks={marks}
            currentId={props.currentId}
            selectedId={props.selectedId}
            markUp={markUp}
            spot={spot}
            scroller={scroller}
          />
        </section>
      </div>
      {marking.selection === null || readOnly ? null : (
        <MarkBar
          selection={marking.selection}
          words={{ source, start: marking.selection.start, end: marking.selection.end }}
          asking={marking.asking}
          onAsk={marking.ask}
          onSeat={marking.seat}
          onDone={marking.done}
        />
      )}
    </div>
  );
}

/** Of several wishes to bring words into view the one that changed last. */
function useNewest(...wishes: readonly (Spot | null)[]): Spot | null {
  const [held, setHeld] = useState<{ readonly wishes: readonly (Spot | null)[]; readonly newest: Spot | null }>({
    wishes,
    newest: wishes.find((wish) => wish !== null) ?? null,
  });
  const changed = wishes.findIndex((wish, n) => wish !== held.wishes[n]);
  if (changed < 0) return held.newest;
  const newest = wishes[changed] ?? held.newest;
  setHeld({ wishes, newest });
  return newest;
}

/** The offset of the first paragraph that begins in view. */
function firstInView(box: HTMLElement): number {
  const view = box.getBoundingClientRect();
  const paragraphs = [...box.querySelectorAll('[data-para]')];
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > view.top + 40);
  return Number(first?.getAttribute('data-para') ?? 0);
}
