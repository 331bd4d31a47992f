import { memo, type ReactElement, type RefObject, useEffect, useMemo } from 'react';
import { runsOf } from './invisible.ts';
import { type Mark, marksWithin, type Piece, piecesOf } from './marks.ts';
import { type Chunk, chunkAt, chunksOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { guessedHeight, useDrawnChunks } from './useDrawnChunks.ts';

export interface Spot {
  readonly start: number;
  readonly end: number;
}

interface ReaderProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The suggestion being decided on: its words are outlined. */
  readonly currentId: string | null;
  /** The highlight whose fields are shown. */
  readonly selectedId: string | null;
  /** Whether marks show. */
  readonly markUp: boolean;
  /** The words to bring into view; a new object scrolls again. */
  readonly spot: Spot | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** A source's text as plain text nodes with marks over it. Chunks far from the view are not laid out. */
export const Reader = memo(function Reader(props: ReaderProps): ReactElement {
  const { text, marks, spot, scroller } = props;
  const chunks = useMemo(() => chunksOf(paragraphsOf(text)), [text]);
  const longest = useMemo(() => marks.reduce((most, mark) => Math.max(most, mark.end - mark.start), 0), [marks]);
  const spotChunk = spot === null ? null : (chunkAt(chunks, spot.start)?.index ?? null);
  const isDrawn = useDrawnChunks(chunks, spotChunk, scroller);

  useEffect(() => {
    const box = scroller.current;
    if (spot === null || box === null) return;
    // Two frames: the chunk is laid out in the first, its place is known in the second.
    const bring = (): void => bringIntoView(box, spot);
    bring();
    const frame = requestAnimationFrame(() => requestAnimationFrame(bring));
    return () => cancelAnimationFrame(frame);
  }, [spot, scroller]);

  return (
    <div className={`page${props.markUp ? '' : ' page-plain'}`}>
      {chunks.map((chunk) => {
        if (!isDrawn(chunk.index)) return <Placeholder key={chunk.index} chunk={chunk} />;
        const within = marksWithin(marks, chunk.start, chunk.end, longest);
        const has = (id: string | null): string | null => (id !== null && within.some((m) => m.id === id) ? id : null);
        return (
          <ChunkView
            key={chunk.index}
            chunk={chunk}
            text={text}
            marks={within}
            currentId={has(props.currentId)}
            selectedId={has(props.selectedId)}
          />
        );
      })}
    </div>
  );
});

const Placeholder = memo(function Placeholder({ chunk }: { readonly chunk: Chunk }): ReactElement {
  return <div data-chunk={chunk.index} style={{ height: guessedHeight(chunk) }} />;
});

interface ChunkProps {
  readonly chunk: Chunk;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly currentId: string | null;
  readonly selectedId: string | null;
}

function sameChunk(a: ChunkProps, b: ChunkProps): boolean {
  return (
    a.chunk === b.chunk &&
    a.text === b.text &&
    a.currentId === b.currentId &&
    a.selectedId === b.selectedId &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, i) => sameMark(mark, b.marks[i]))
  );
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (b === undefined || a.id !== b.id || a.start !== b.start || a.end !== b.end || a.what !== b.what) return false;
  if (a.what === 'claim' && b.what === 'claim') return a.isAstray === b.isAstray;
  if (a.what !== 'figure' || b.what !== 'figure') return true;
  return a.kind === b.kind && a.verdict === b.verdict && a.isAstray === b.isAstray;
}

const ChunkView = memo(function ChunkView(props: ChunkProps): ReactElement {
  const { chunk, text, marks, currentId, selectedId } = props;
  return (
    <div className="chunk" data-chunk={chunk.index}>
      {chunk.paragraphs.map((paragraph) => (
        <ParagraphView
          key={paragraph.start}
          paragraph={paragraph}
          text={text}
          marks={marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start)}
          currentId={currentId}
          selectedId={selectedId}
        />
      ))}
    </div>
  );
}, sameChunk);

interface ParagraphProps extends Omit<ChunkProps, 'chunk'> {
  readonly paragraph: Paragraph;
}

function ParagraphView({ paragraph, text, marks, currentId, selectedId }: ParagraphProps): ReactElement {
  // The signs that make a heading stay in the text for its offsets, and show as the heading's looks instead.
  const mark =
    paragraph.kind === 'heading' ? (/^#{1,6} +/.exec(text.slice(paragraph.start, paragraph.end))?.[0] ?? '') : '';
  return (
    <div className="para" data-para={paragraph.start}>
      {paragraph.page === null ? null : (
        <div className="page-mark num" role="note">
          Page {paragraph.page}
        </div>
      )}
      <i className="para-number num" aria-hidden="true">
        {paragraph.number}
      </i>
      <p dir="auto" className={paragraph.kind === 'heading' ? 'para-heading' : undefined}>
        {mark === '' ? null : (
          <span className="heading-mark" data-start={paragraph.start}>
            {mark}
          </span>
        )}
        {piecesOf(paragraph.start + mark.length, paragraph.end, marks).flatMap((piece) =>
          pieceView(piece, text, currentId, selectedId),
        )}
      </p>
    </div>
  );
}

/** A stretch of text: no component of its own, since a long text has thousands of them. */
function pieceView(
  piece: Piece,
  text: string,
  currentId: string | null,
  selectedId: string | null,
): readonly ReactElement[] {
  const { figure, claim, suggestion } = piece;
  const names: string[] = [];
  if (figure !== null) names.push('f', `f-${figure.kind ?? 'count'}`);
  else if (suggestion !== null) names.push(suggestion.kind === null ? 'sug-claim' : `sug sug-${suggestion.kind}`);
  if (figure?.verdict === 'contradiction') names.push('f-contra');
  if (claim !== null) names.push('in-claim');
  if (piece.claims > 1) names.push('in-claims');
  if (figure?.isAstray === true || (figure === null && claim?.isAstray === true)) names.push('astray');
  for (const mark of piece.over) if (mark.what === 'shade') names.push(`shade-${mark.id}`);
  const now = currentId === null ? undefined : piece.over.find((mark) => mark.id === currentId);
  if (now?.what === 'suggestion') names.push(now.kind === null ? 'now-claim' : 'now');
  const picked = selectedId === null ? undefined : piece.over.find((mark) => mark.id === selectedId);
  if (picked !== undefined) names.push(picked.what === 'claim' ? 'picked-claim' : 'picked');
  // A tint that begins or ends in the middle of its mark has no round end there.
  const mark = figure ?? suggestion;
  if (mark !== null && piece.start > mark.start) names.push('cut-left');
  if (mark !== null && piece.end < mark.end) names.push('cut-right');
  const target = figure ?? suggestion ?? claim;
  const ends = claim !== null && figure === null && suggestion === null && piece.claims > 1;
  if (ends && piece.start === claim.start) names.push('claim-begins');
  const runs = runsOf(text.slice(piece.start, piece.end), piece.start).map((run) =>
    run.mark === null ? (
      <span key={run.start} data-start={run.start}>
        {run.text}
      </span>
    ) : (
      <span
        key={run.start}
        className="unseen-mark"
        data-start={run.start}
        data-name={run.mark}
        title={`Invisible character ${run.mark}`}
      />
    ),
  );
  if (names.length === 0) return runs;
  return [
    <span key={`mark ${piece.start}`} className={names.join(' ')} data-what={target?.what} data-id={target?.id}>
      {runs}
    </span>,
  ];
}

/** Scrolls so that the words stand in the calm middle of the view; leaves them where they already do. */
function bringIntoView(box: HTMLElement, spot: Spot): void {
  const element = elementAt(box, spot.start);
  if (element === null) return;
  const place = element.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const top = place.top - view.top;
  if (top >= view.height * 0.12 && top <= view.height * 0.72) return;
  box.scrollTop += top - view.height * 0.36;
}

/** The run that holds an offset, where it is laid out. */
function elementAt(box: HTMLElement, offset: number): Element | null {
  let found: Element | null = null;
  for (const run of box.querySelectorAll('[data-start]')) {
    if (Number(run.getAttribute('data-start')) > offset) break;
    found = run;
  }
  // The signs of a heading are not shown: they stand nowhere.
  return found?.matches('.heading-mark') === true ? found.parentElement : found;
}
