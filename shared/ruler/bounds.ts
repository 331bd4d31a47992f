import type { Ruler, RulerBar } from '../model/finding.ts';
import { formatInterval, formatQuantity } from '../quantity/format.ts';
import { interval } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';

/** One bound in words, with as few digits as show it to a twentieth of the width of its interval. */
export function boundText(bound: number, width: number, unit: string | null): string {
  for (let digits = 3; digits < 7; digits++) {
    const rounded = toSignificant(bound, digits);
    if (Math.abs(rounded - bound) <= width / 20) return formatQuantity(rounded, unit, null);
  }
  return formatQuantity(bound, unit, null);
}

/** The bounds of a bar in words: "8.8 – 8.9 bn USD". */
export function boundsText(bar: RulerBar, ruler: Pick<Ruler, 'unit' | 'currency'>): string {
  const low = bar.low ?? Number.NEGATIVE_INFINITY;
  const high = bar.high ?? Number.POSITIVE_INFINITY;
  return formatInterval(interval(Math.min(low, high), Math.max(low, high)), ruler.unit, ruler.currency);
}
