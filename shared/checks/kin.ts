import { datesOf } from './spans.ts';
import type { FigureFacts } from './types.ts';

/** What tells how near one figure is to another: whom it is of, when, where it is told, and as what. */
export interface Kin {
  readonly subjectId: string | null;
  readonly partnerId: string | null;
  readonly sourceId: string | null;
  /** Of the period, as `datesOf` has them; null where it has none. */
  readonly dates: string | null;
  readonly indicatorId: string | null;
  readonly role: string;
}

/** So many tellings of one thing come before what is told as something else: a figure told often must not crowd out the rest. */
const MOST_OF_ONE = 4;

/** A figure as kin. */
export function kinOf({ figure, source, period }: FigureFacts): Kin {
  const { subjectId, partnerId, indicatorId, role } = figure;
  return { subjectId, partnerId, sourceId: source?.id ?? null, dates: datesOf(period), indicatorId, role };
}

/** Whether two figures may be of the same parties: nothing that both name differs. */
export function partiesAgree(
  a: { readonly subjectId: string | null; readonly partnerId: string | null },
  b: { readonly subjectId: string | null; readonly partnerId: string | null },
): boolean {
  const agree = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  return agree(a.subjectId, b.subjectId) && agree(a.partnerId, b.partnerId);
}

/** How far one is from the other, 0 for the same parties at the same time: parties weigh most, then time, then the source. */
export function distanceBetween(one: Kin, like: Kin): number {
  return (
    6 * distanceOfParties(one, like) + 2 * distanceInTime(one.dates, like.dates) + (sharesSource(one, like) ? 0 : 1)
  );
}

function distanceOfParties(one: Kin, like: Kin): number {
  const sameSubject = one.subjectId === like.subjectId;
  const samePartner = one.partnerId === like.partnerId;
  if (partiesAgree(one, like)) {
    if (sameSubject && samePartner) return 0;
    if ((sameSubject && one.subjectId !== null) || (samePartner && one.partnerId !== null)) return 1;
    return sharesSource(one, like) ? 2 : 4;
  }
  return sameSubject && one.subjectId !== null ? 3 : sharesSource(one, like) ? 5 : 6;
}

function distanceInTime(a: string | null, b: string | null): number {
  if (a !== null && a === b) return 0;
  return a === null || b === null ? 1 : 2;
}

function sharesSource(one: Kin, like: Kin): boolean {
  return one.sourceId !== null && one.sourceId === like.sourceId;
}

/** The nearest `most` to a figure, the nearest first, a few of each sort before more of one; else in the order given. */
export function nearest<T>(all: readonly T[], like: Kin, kin: (one: T) => Kin, most: number): readonly T[] {
  // Sorted by counting: the hints of a report rank thousands of figures a thousand times.
  const ranks: T[][] = [];
  for (const one of all) {
    const far = distanceBetween(kin(one), like);
    const there = ranks[far];
    if (there) there.push(one);
    else ranks[far] = [one];
  }
  const times = new Map<string, number>();
  const first: T[] = [];
  const later: T[] = [];
  for (const rank of ranks) {
    for (const one of rank ?? []) {
      const { indicatorId, role } = kin(one);
      const sort = `${indicatorId}|${role}`;
      const before = times.get(sort) ?? 0;
      times.set(sort, before + 1);
      if (before < MOST_OF_ONE) first.push(one);
      else if (later.length < most) later.push(one);
      if (first.length === most) return first;
    }
  }
  return [...first, ...later].slice(0, most);
}
