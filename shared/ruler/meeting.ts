import type { Ruler, RulerBar } from '../model/finding.ts';
import { formatInterval, formatQuantity, formatShort } from '../quantity/format.ts';
import { interval } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';

/** What lies between two bars, by their places in the ruler: the distance that parts them, or the part they share. */
export interface RulerMeeting {
  readonly kind: 'gap' | 'overlap';
  readonly first: number;
  readonly second: number;
  /** Base units; null is unbounded. */
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
}

export interface RulerMeetings {
  /** Between what is stated and what is computed (or what is stated twice): the widest gap, else what all allow. */
  readonly mark: RulerMeeting | null;
  /** Where hints meet what is computed. */
  readonly bands: readonly RulerMeeting[];
}

/** What a ruler marks between its bars. On a scale of powers of ten a gap is told as a factor. */
export function rulerMeetings(ruler: Ruler, kind: 'linear' | 'log'): RulerMeetings {
  const bars = ruler.bars.map((bar, index) => ({ bar, index }));
  const stated = bars.filter(({ bar }) => bar.tone === 'stated');
  const computed = bars.filter(({ bar }) => bar.tone === 'computed');
  const hints = bars.filter(({ bar }) => bar.tone === 'hint');
  const couples =
    computed.length > 0 && stated.length > 0 ? pairs(stated, computed) : pairsWithin([...stated, ...computed]);
  const meetings = couples.map(([a, b]) => meeting(ruler, a, b, kind));
  const gaps = meetings.filter((m) => m.kind === 'gap').sort((a, b) => size(b, kind) - size(a, kind));
  const bands = pairs(hints, computed.length > 0 ? computed : stated)
    .map(([a, b]) => meeting(ruler, a, b, kind))
    .filter((m) => m.kind === 'overlap');
  // Three bars that meet in pairs need not share one part: only a single couple's overlap is told.
  return { mark: gaps[0] ?? (meetings.length === 1 ? (meetings[0] ?? null) : null), bands };
}

interface Placed {
  readonly bar: RulerBar;
  readonly index: number;
}

function pairs(some: readonly Placed[], others: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  return some.flatMap((a) => others.map((b): readonly [Placed, Placed] => (a.index < b.index ? [a, b] : [b, a])));
}

function pairsWithin(some: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  return some.flatMap((a, i) => some.slice(i + 1).map((b): readonly [Placed, Placed] => [a, b]));
}

function meeting(ruler: Ruler, a: Placed, b: Placed, kind: 'linear' | 'log'): RulerMeeting {
  const low = Math.max(a.bar.low ?? Number.NEGATIVE_INFINITY, b.bar.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.bar.high ?? Number.POSITIVE_INFINITY, b.bar.high ?? Number.POSITIVE_INFINITY);
  const between = { first: a.index, second: b.index };
  if (low > high) return { ...between, kind: 'gap', low: high, high: low, text: gapText(ruler, high, low, kind) };
  const shared = formatInterval(interval(low, high), ruler.unit, ruler.currency);
  return {
    ...between,
    kind: 'overlap',
    low: Number.isFinite(low) ? low : null,
    high: Number.isFinite(high) ? high : null,
    text: low === high ? `they touch at ${shared}` : `both allow ${shared}`,
  };
}

function gapText(ruler: Ruler, low: number, high: number, kind: 'linear' | 'log'): string {
  if (kind === 'log' && low > 0) return `apart by a factor of ${formatShort(toSignificant(high / low, 3))}`;
  const width = toSignificant(high - low, 2);
  if (ruler.unit === 'x') return `${formatShort(width)} apart`;
  if (ruler.unit === '%' || ruler.unit === 'pp') return `${formatShort(width)} percentage points apart`;
  return `${formatQuantity(width, ruler.unit, ruler.currency)} apart`;
}

function size({ low, high }: RulerMeeting, kind: 'linear' | 'log'): number {
  const from = low ?? 0;
  const until = high ?? 0;
  return kind === 'log' && from > 0 ? until / from : until - from;
}
