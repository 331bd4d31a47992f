import type { Records } from '../../model/records.ts';

/** The tables that files carry; suggestions, saved views and the charts of the report stay behind. */
export type CarriedTable = Exclude<keyof Records, 'suggestion' | 'savedView' | 'reportChart'>;

/** All records of a project that files carry. */
export type Snapshot = { readonly [T in CarriedTable]: readonly Records[T][] };

export const EMPTY_SNAPSHOT: Snapshot = {
  source: [],
  anchor: [],
  actor: [],
  topic: [],
  period: [],
  indicator: [],
  event: [],
  claim: [],
  figure: [],
  series: [],
  observation: [],
  target: [],
  commitment: [],
  disposition: [],
};

/** Records by one of their fields, each list in the order of ids (which is the order in which they were made). */
export function groupBy<R extends { readonly id: string }>(
  records: readonly R[],
  key: (record: R) => string | null,
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const record of byId(records)) {
    const value = key(record);
    if (value === null) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [record]);
    else group.push(record);
  }
  return groups;
}

/** A copy in the order of ids. */
export function byId<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
