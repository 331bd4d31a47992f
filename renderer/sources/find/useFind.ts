import { useDeferredValue, useMemo, useState } from 'react';
import type { Mark } from '../marks.ts';
import type { Spot } from '../Reader.tsx';

type Shade = Extract<Mark, { what: 'shade' }>;

/** More places are not counted: nobody steps through them. */
export const MOST_FOUND = 5000;

/** Where words stand in a text, without regard to case and with any white space between them. */
export function placesOf(text: string, typed: string): readonly Spot[] {
  const words = typed.trim();
  if (words === '') return [];
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  const found: Spot[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

export interface Finding {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly places: readonly Spot[];
  /** The place that the search is at, from 0; -1 where there is none. */
  readonly at: number;
  readonly shades: readonly Shade[];
  readonly spot: Spot | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (typed: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Finding words in the text of one source. */
export function useFind(text: string): Finding {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [turn, setTurn] = useState(0);
  const asked = useDeferredValue(isOpen ? typed : '');
  const places = useMemo(() => placesOf(text, asked), [text, asked]);
  const at = places.length === 0 ? -1 : ((turn % places.length) + places.length) % places.length;
  const spot = places[at] ?? null;
  const shades = useMemo(
    () => places.map((place, n): Shade => ({ what: 'shade', id: n === at ? 'found-now' : 'found', ...place })),
    [places, at],
  );
  return {
    isOpen,
    typed,
    places,
    at,
    shades,
    spot,
    open: () => setOpen(true),
    close: () => setOpen(false),
    type: (next) => {
      setTyped(next);
      setTurn(0);
    },
    step: (by) => setTurn((before) => before + by),
  };
}
