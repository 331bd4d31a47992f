import { contains as containsFinite, type Interval, meets as meetsFinite } from '../quantity/interval.ts';

/**
 * The interval module compares bounds with a relative tolerance, which is itself infinite beside an infinite bound; so unbounded
 * sides are taken as the largest number here before intervals are compared.
 */
function within(a: Interval): Interval {
  if (Number.isFinite(a.low) && Number.isFinite(a.high)) return a;
  return { ...a, low: clamp(a.low), high: clamp(a.high) };
}

function clamp(bound: number): number {
  return Math.min(Math.max(bound, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/** Whether two intervals share at least one number; sides may be unbounded. */
export function meets(a: Interval, b: Interval): boolean {
  return meetsFinite(within(a), within(b));
}

/** Whether a value lies in the interval; sides may be unbounded. */
export function contains(a: Interval, value: number): boolean {
  return containsFinite(within(a), value);
}
