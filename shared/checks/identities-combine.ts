import type { Finding } from '../model/finding.ts';
import { exactly } from '../quantity/interval.ts';
import { type Bounds, representatives } from './facts.ts';
import type { BoundIdentity } from './identities-bound.ts';
import { part } from './relation.ts';
import type { FigureFacts } from './types.ts';
import { nameOf } from './words.ts';

/** Of each member of an identity no more different values are tried than these, and of all together no more combinations. */
const MOST_EACH = 3;
const MOST_TOGETHER = 16;

/** The figures of one indicator each that are held against each other: of the left side first, then of the terms in their order. */
export type Row = readonly FigureFacts[];

/** The figures of each member, the left side first; empty where none is known. */
export function membersOf(
  identity: BoundIdentity,
  figures: readonly FigureFacts[],
): readonly (readonly FigureFacts[])[] {
  return [identity.left, ...identity.terms.map((t) => t.indicator)].map((indicator) =>
    representatives(
      figures.filter((f) => f.figure.indicatorId === indicator.id),
      MOST_EACH,
    ),
  );
}

/** All combinations of one of each, the first ones where there are too many; and whether they are all there are. */
export function rowsOf(members: readonly (readonly FigureFacts[])[]): readonly Row[] {
  let rows: readonly Row[] = [[]];
  for (const some of members) rows = rows.flatMap((row) => some.map((f) => [...row, f])).slice(0, MOST_TOGETHER);
  return rows;
}

/** Every combination of one reading of each. */
export function readingsOf(each: readonly (readonly Bounds[])[]): readonly (readonly Bounds[])[] {
  let all: readonly (readonly Bounds[])[] = [[]];
  for (const some of each) all = all.flatMap((row) => some.map((bounds) => [...row, bounds])).slice(0, MOST_TOGETHER);
  return all;
}

/** Whether a key stands for figures whose period is not told. */
export function isUndated(key: string): boolean {
  return /\|claim [^|]*\|$/.test(key);
}

/** What a sum begins with. */
export const NOTHING: Bounds = { printed: exactly(0), widest: exactly(0) };

/** The figures of a row with their parts in the identity. */
export function partsOfRow(row: Row): Finding['figures'] {
  return row.map((f, i) => part(f, i === 0 ? 'total' : nameOf(f)));
}
