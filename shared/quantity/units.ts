/** Units of measure by their id, with what they measure and the words that show them. */

import { type Measure, SHOWN, UNIT_ROWS } from './unit-rows.ts';

export type { Measure } from './unit-rows.ts';

export interface Unit {
  /** The id that records store. */
  readonly id: string;
  readonly measure: Measure;
  /** As shown after a number of one, and of many. */
  readonly one: string;
  readonly many: string;
  /** What one of it is in the first unit of its measure; null where no plain factor does (degrees). */
  readonly factor: number | null;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_ROWS.map(([id, measure, factor, one, many]) => [
    id,
    { id, measure, factor, one: SHOWN.get(id)?.[0] ?? one, many: SHOWN.get(id)?.[1] ?? many ?? one },
  ]),
);

/** The unit of an id, or null where the id names what is counted ("people"). */
export function unitOf(id: string): Unit | null {
  return UNITS.get(id) ?? null;
}

/** Every unit id. */
export const UNIT_IDS: readonly string[] = [...UNITS.keys()];

/** How many of `to` one `from` is, or null where they measure different things or have no plain factor. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const a = unitOf(from);
  const b = unitOf(to);
  if (!a || !b || a.measure !== b.measure || a.factor === null || b.factor === null) return null;
  return a.factor / b.factor;
}
