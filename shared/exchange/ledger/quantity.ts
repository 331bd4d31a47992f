import { kindOfUnit, type QuantityFields, quantityFields } from '../../reading/quantity-fields.ts';
import type { WordsOfFigure } from '../readers.ts';
import type { QuantityOverrides } from './draft.ts';

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

const NO_BOUNDS: Bounds = { low: null, high: null, lowOpen: false, highOpen: false };

/**
 * A figure's quantity from the reading of its words and what is given beside them. What is given stands; a value that the
 * words do not allow is exact; where the printed interval is given or exact, the widest is the same unless given too.
 */
export function completeQuantity(read: WordsOfFigure | null, given: QuantityOverrides): QuantityFields {
  const words = read === null ? null : quantityFields(read);
  const unit = given.unit !== undefined ? given.unit : (words?.unit ?? null);
  const currency = given.currency !== undefined ? given.currency : (words?.currency ?? null);
  const value = given.value !== undefined ? given.value : (words?.value ?? null);
  const own = printedOf(words, given);
  const printed = own ?? words ?? NO_BOUNDS;
  const wide: Bounds =
    given.wide !== undefined
      ? { ...pickBounds(printed), ...given.wide }
      : own !== null || words === null
        ? printed
        : { low: words.wideLow, high: words.wideHigh, lowOpen: words.wideLowOpen, highOpen: words.wideHighOpen };
  return {
    kind: given.kind ?? words?.kind ?? kindOfUnit(unit, currency),
    value,
    ...pickBounds(printed),
    wideLow: wide.low,
    wideHigh: wide.high,
    wideLowOpen: wide.lowOpen,
    wideHighOpen: wide.highOpen,
    unit,
    currency,
    approx: given.approx !== undefined ? given.approx : (words?.approx ?? null),
    per: given.per !== undefined ? given.per : (words?.per ?? null),
  };
}

/** The printed interval that is given, or that a given value makes; null where the words decide. */
function printedOf(words: QuantityFields | null, given: QuantityOverrides): Bounds | null {
  const base = words === null ? NO_BOUNDS : pickBounds(words);
  const { low, high, lowOpen, highOpen, value } = given;
  if (low !== undefined || high !== undefined || lowOpen !== undefined || highOpen !== undefined) {
    return {
      low: low === undefined ? base.low : low,
      high: high === undefined ? base.high : high,
      lowOpen: lowOpen ?? base.lowOpen,
      highOpen: highOpen ?? base.highOpen,
    };
  }
  if (value === undefined || value === null) return null;
  const allowed =
    words !== null &&
    value >= (words.low ?? Number.NEGATIVE_INFINITY) &&
    value <= (words.high ?? Number.POSITIVE_INFINITY);
  return allowed ? null : { low: value, high: value, lowOpen: false, highOpen: false };
}

/** The least that has to be given beside the words so that `completeQuantity` makes the figure's quantity again. */
export function overridesFor(read: WordsOfFigure | null, figure: QuantityFields): QuantityOverrides {
  const words = read === null ? completeQuantity(null, {}) : quantityFields(read);
  const differing: { -readonly [K in keyof QuantityOverrides]: QuantityOverrides[K] } = {};
  if (figure.unit !== words.unit) differing.unit = figure.unit;
  if (figure.currency !== words.currency) differing.currency = figure.currency;
  if (figure.approx !== words.approx) differing.approx = figure.approx;
  if (figure.per !== words.per) differing.per = figure.per;
  if (figure.value !== words.value) differing.value = figure.value;
  if (completeQuantity(read, differing).kind !== figure.kind) differing.kind = figure.kind;
  if (!sameBounds(pickBounds(completeQuantity(read, differing)), pickBounds(figure))) {
    // All four, so that what is given never leans on how the words are read.
    differing.low = figure.low;
    differing.high = figure.high;
    if (figure.lowOpen !== words.lowOpen) differing.lowOpen = figure.lowOpen;
    if (figure.highOpen !== words.highOpen) differing.highOpen = figure.highOpen;
  }
  if (!sameBounds(wideOf(completeQuantity(read, differing)), wideOf(figure))) {
    const wide = wideOf(figure);
    differing.wide = {
      low: wide.low,
      high: wide.high,
      ...(wide.lowOpen === figure.lowOpen ? {} : { lowOpen: wide.lowOpen }),
      ...(wide.highOpen === figure.highOpen ? {} : { highOpen: wide.highOpen }),
    };
  }
  return differing;
}

function pickBounds(bounds: Bounds): Bounds {
  return { low: bounds.low, high: bounds.high, lowOpen: bounds.lowOpen, highOpen: bounds.highOpen };
}

function wideOf(figure: QuantityFields): Bounds {
  return {
    low: figure.wideLow,
    high: figure.wideHigh,
    lowOpen: figure.wideLowOpen,
    highOpen: figure.wideHighOpen,
  };
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}
