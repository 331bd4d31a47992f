/** How many the gold holds, how many were read, and how many of those are right. */
export interface Tally {
  readonly gold: number;
  readonly read: number;
  readonly hit: number;
}

export const NOTHING: Tally = { gold: 0, read: 0, hit: 0 };

/** The right among the read, 0 to 1; null where none was read. */
export function precision({ read, hit }: Tally): number | null {
  return read === 0 ? null : hit / read;
}

/** The found among the gold, 0 to 1; null where the gold holds none. */
export function recall({ gold, hit }: Tally): number | null {
  return gold === 0 ? null : hit / gold;
}

/** The harmonic mean of precision and recall, 0 to 1; null where neither gold nor reader holds any. */
export function f1({ gold, read, hit }: Tally): number | null {
  return gold + read === 0 ? null : (2 * hit) / (gold + read);
}

/** Tallies by name, in the order in which the names first come. */
export class Tallies {
  readonly #byName = new Map<string, Tally>();

  /** Counts one of the gold, one read, and whether they are the same right one. */
  add(name: string, gold: boolean, read: boolean, hit: boolean): void {
    const was = this.#byName.get(name) ?? NOTHING;
    this.#byName.set(name, {
      gold: was.gold + Number(gold),
      read: was.read + Number(read),
      hit: was.hit + Number(hit),
    });
  }

  of(name: string): Tally {
    return this.#byName.get(name) ?? NOTHING;
  }

  entries(): readonly (readonly [name: string, tally: Tally])[] {
    return [...this.#byName];
  }

  /** All names together. */
  total(): Tally {
    return [...this.#byName.values()].reduce(
      (sum, one) => ({ gold: sum.gold + one.gold, read: sum.read + one.read, hit: sum.hit + one.hit }),
      NOTHING,
    );
  }
}

/** Lower edges of the confidence buckets. */
export const BUCKET_EDGES: readonly number[] = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

interface Bucket {
  readonly read: number;
  readonly right: number;
}

/** How many suggestions are right, by how sure the reader was, for one kind or for all. */
export class Calibration {
  readonly #buckets: Bucket[] = BUCKET_EDGES.map(() => ({ read: 0, right: 0 }));

  add(confidence: number, right: boolean): void {
    const at = BUCKET_EDGES.findLastIndex((edge) => confidence >= edge - 1e-9);
    const was = this.#buckets[at];
    if (was) this.#buckets[at] = { read: was.read + 1, right: was.right + Number(right) };
  }

  /** One bucket for each of BUCKET_EDGES. */
  get buckets(): readonly Bucket[] {
    return this.#buckets;
  }

  /** The suggestions at a confidence (an edge) and above. */
  from(edge: number): Bucket {
    return this.#buckets.reduce<Bucket>(
      (sum, one, k) =>
        (BUCKET_EDGES[k] ?? 0) >= edge ? { read: sum.read + one.read, right: sum.right + one.right } : sum,
      { read: 0, right: 0 },
    );
  }
}
