import { useCallback, useMemo } from 'react';
import type { Highlight, SourceDetail } from '../../shared/api.ts';
import { setParams } from '../state/navigation.ts';

/** The highlight whose record is shown beside the text. */
export interface Picked {
  readonly start: number;
  readonly figureId: string | null;
  readonly claimId: string | null;
}

export function placeOf(words: { readonly start: number; readonly end: number }): string {
  return `${words.start}-${words.end}`;
}

/** The highlight at a place: the one with these very bounds, else the shortest around its start; figures before claims. */
export function highlightAt(highlights: readonly Highlight[], start: number, end: number): Highlight | null {
  const rank = (h: Highlight): number => (h.figureId === null ? 1 : 0);
  const exact = highlights.filter((h) => h.start === start && h.end === end);
  const pool = exact.length > 0 ? exact : highlights.filter((h) => h.start <= start && h.end > start);
  return pool.toSorted((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** What is picked lives in the address as the place of its words, so that a reload or a link returns to it. */
export function usePicked(
  detail: SourceDetail,
  at: string | null,
): { readonly picked: Picked | null; readonly pick: (id: string | null) => void } {
  const picked = useMemo<Picked | null>(() => {
    const place = /^(\d+)-(\d+)$/.exec(at ?? '');
    if (place === null) return null;
    const found = highlightAt(detail.highlights, Number(place[1]), Number(place[2]));
    return found === null ? null : { start: found.start, figureId: found.figureId, claimId: found.claimId };
  }, [at, detail.highlights]);
  const pick = useCallback(
    (id: string | null): void => {
      const found =
        detail.highlights.find((h) => h.figureId === id) ??
        detail.highlights.find((h) => h.figureId === null && h.claimId === id);
      setParams({ at: id === null || found === undefined ? null : placeOf(found) });
    },
    [detail.highlights],
  );
  return { picked, pick };
}
