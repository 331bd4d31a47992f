import { reseat, type Seat } from '../../../shared/reseating/reseat.ts';
import type { EditedText, Truth } from './edited-text.ts';

/** So many of the words under a quote, which read as it does, must be its own and not others that read the same. */
const OWN = 0.5;

/** How many quotes there were of each fate, and how re-seating took them. */
export interface Tally {
  survived: number;
  survivedRight: number;
  reworded: number;
  rewordedRight: number;
  gone: number;
  goneTold: number;
  /** Attached without a word to a place that is not the quote's. */
  wrongSilently: number;
  /** Proposed for somebody to look at, where the quote does not stand. */
  wrongShown: number;
}

export function emptyTally(): Tally {
  return {
    survived: 0,
    survivedRight: 0,
    reworded: 0,
    rewordedRight: 0,
    gone: 0,
    goneTold: 0,
    wrongSilently: 0,
    wrongShown: 0,
  };
}

/** Adds one edited text; calls back for every quote attached to wrong words, or lost though it survived. */
export function addTo(
  tally: Tally,
  text: EditedText,
  onWrong: (n: number, seat: Seat, truth: Truth) => void = () => {},
): void {
  const seats = reseat(text.before, text.after, text.quotes);
  seats.forEach((seat, n) => {
    const truth = text.truths[n];
    if (truth === undefined) return;
    const isThere =
      seat.kind !== 'lost' && truth.places.some(({ start, end }) => start === seat.start && end === seat.end);
    switch (truth.fate) {
      case 'survives':
        tally.survived += 1;
        if (isThere) tally.survivedRight += 1;
        break;
      case 'reworded':
        tally.reworded += 1;
        if (isThere) tally.rewordedRight += 1;
        break;
      case 'gone':
        tally.gone += 1;
        if (seat.kind === 'lost') tally.goneTold += 1;
        break;
    }
    if (isThere) return;
    if (seat.kind === 'lost') {
      if (truth.fate === 'survives') onWrong(n, seat, truth);
      return;
    }
    // Where a word at the edge was taken away and one that reads the same follows, the quote still stands on its own words.
    if (seat.kind === 'kept' && text.ownShare(n, seat) >= OWN) return;
    if (seat.kind === 'kept') tally.wrongSilently += 1;
    else tally.wrongShown += 1;
    onWrong(n, seat, truth);
  });
}
