import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react';
import type { Chunk } from './paragraphs.ts';

/** Units a line, pixels a line and pixels between paragraphs: for the height of chunks not laid out yet. */
const LINE_UNITS = 66;
const LINE_PX = 28.4;
const GAP_PX = 14;
/** Texts up to this size are drawn to their end, so that the browser's own search finds every word. */
const WHOLE_LENGTH = 72_000;
const WHOLE_PARAGRAPHS = 360;
/** Beyond what is in sight, chunks are drawn so far ahead of scrolling. */
const AHEAD = '1600px 0px';
/** The rest is drawn however busy the screen is. */
const PATIENCE_MS = 500;

/** The height of a chunk that is not laid out yet, as far as its length tells. */
export function guessedHeight(chunk: Chunk): number {
  return chunk.paragraphs.reduce((sum, p) => sum + Math.ceil((p.end - p.start) / LINE_UNITS) * LINE_PX + GAP_PX, 0);
}

/** The first and the last of the chunks that reach so many pixels before and after the one at `index`. */
export function chunksAround(
  chunks: readonly Chunk[],
  index: number,
  pixels: number,
): { readonly from: number; readonly to: number } {
  const reach = (by: 1 | -1): number => {
    let at = index;
    let left = pixels;
    for (let next = chunks[at + by]; next !== undefined && left > 0; next = chunks[at + by]) {
      at += by;
      left -= guessedHeight(next);
    }
    return at;
  };
  return { from: reach(-1), to: reach(1) };
}

/** Whether a text is short enough to be drawn to its end. */
export function isDrawnWhole(chunks: readonly Chunk[]): boolean {
  const paragraphs = chunks.reduce((sum, chunk) => sum + chunk.paragraphs.length, 0);
  return paragraphs <= WHOLE_PARAGRAPHS && (chunks.at(-1)?.end ?? 0) <= WHOLE_LENGTH;
}

/**
 * Which chunks are drawn: first those around the wanted place, so that they show at once; then those near the view; and of
 * a text that is not very long the others too, a few at a time while nothing else is to be done.
 */
export function useDrawnChunks(
  chunks: readonly Chunk[],
  wanted: number | null,
  scroller: RefObject<HTMLElement | null>,
): (index: number) => boolean {
  const whole = useMemo(() => isDrawnWhole(chunks), [chunks]);
  const around = useMemo(() => chunksAround(chunks, wanted ?? 0, window.innerHeight), [chunks, wanted]);
  // Those next to where reading begins come first.
  const [home] = useState(wanted ?? 0);
  const [reach, setReach] = useState(0);
  const complete = whole && reach >= chunks.length;
  useEffect(() => {
    if (!whole || reach >= chunks.length) return;
    const idle = requestIdleCallback(() => startTransition(() => setReach(reach + 1)), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [whole, reach, chunks.length]);
  const near = useChunksNear(chunks, scroller, !complete);
  return (index) =>
    complete ||
    (index >= around.from && index <= around.to) ||
    near.has(index) ||
    (whole && Math.abs(index - home) <= reach);
}

const NONE: ReadonlySet<number> = new Set();

/** Which chunks are near the view: an observer over all of them. */
function useChunksNear(
  chunks: readonly Chunk[],
  scroller: RefObject<HTMLElement | null>,
  on: boolean,
): ReadonlySet<number> {
  const [near, setNear] = useState(NONE);
  useEffect(() => {
    const box = scroller.current;
    if (box === null || !on || chunks.length === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before);
          for (const entry of entries) {
            const index = Number(entry.target.getAttribute('data-chunk'));
            if (entry.isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        });
      },
      { root: box, rootMargin: AHEAD },
    );
    const observe = (): void => {
      for (const element of box.querySelectorAll('[data-chunk]')) observer.observe(element);
    };
    observe();
    // A chunk that opens or closes is a new element: observe what comes.
    const changes = new MutationObserver(observe);
    const page = box.querySelector('.page');
    if (page !== null) changes.observe(page, { childList: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, [chunks, scroller, on]);
  return near;
}
