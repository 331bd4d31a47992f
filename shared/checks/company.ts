import { hash32 } from './hash.ts';
import type { Company, Members } from './types.ts';

/** Company of every kind: what is assumed where one record is asked without the others. */
export const ANY_COMPANY: Company = { claim: true, subject: true, measure: true };

/** One for each set of kinds: 1 with a claim's company, 2 with a subject's, 4 with a measure's. */
const COMPANIES: readonly Company[] = Array.from({ length: 8 }, (_, bits) => ({
  claim: (bits & 1) !== 0,
  subject: (bits & 2) !== 0,
  measure: (bits & 4) !== 0,
}));

/**
 * What company the nth figure has among all. Told by hashes: now and then one is said to have company that has none, which costs a
 * look more and is no fault. A pledge stands for a figure of the measure that it names.
 */
export function companyAmong({ figures, claims }: Members): (figure: number) => Company {
  const [ofClaim, ofSubject, ofMeasure] = [
    new Crowd(figures.length),
    new Crowd(figures.length),
    new Crowd(figures.length),
  ];
  for (const [n, { figure, claim }] of figures.entries()) {
    const subject = idHash(figure.subjectId, 1);
    ofClaim.seat(n, idHash(claim.id, 0));
    ofSubject.seat(n, subject);
    ofMeasure.seat(n, idHash(figure.indicatorId, subject));
  }
  for (const { pledge, threshold } of claims) {
    if (pledge === null || threshold === null) continue;
    const { indicatorId, subjectId } = threshold.figure;
    ofMeasure.count(idHash(indicatorId ?? pledge.indicatorId, idHash(subjectId, 1)));
  }
  return (n) => COMPANIES[ofClaim.bit(n) | (ofSubject.bit(n) << 1) | (ofMeasure.bit(n) << 2)] ?? ANY_COMPANY;
}

/** The last group of a UUID tells it from others as well as the whole. */
function idHash(id: string | null, seed: number): number {
  return id === null ? seed : hash32(id, seed, Math.max(0, id.length - 12));
}

/** Slots for each figure, so that few hashes fall together that are not the same. */
const SLOTS = 32;
const MOST_SLOTS = 1 << 22;

/** How often each hash was met, up to twice, and where each figure sits. */
class Crowd {
  readonly #met: Uint8Array;
  readonly #seats: Int32Array;

  constructor(figures: number) {
    let slots = 64;
    while (slots < figures * SLOTS && slots < MOST_SLOTS) slots *= 2;
    this.#met = new Uint8Array(slots);
    this.#seats = new Int32Array(figures);
  }

  /** Counts a hash; the slot it falls into. */
  count(hash: number): number {
    const slot = hash & (this.#met.length - 1);
    this.#met[slot] = Math.min(2, (this.#met[slot] ?? 0) + 1);
    return slot;
  }

  /** Counts the hash of the nth figure. */
  seat(n: number, hash: number): void {
    this.#seats[n] = this.count(hash);
  }

  /** 1 where the nth figure's hash was met again, 0 where it was met once. */
  bit(n: number): 0 | 1 {
    return this.#met[this.#seats[n] ?? 0] === 2 ? 1 : 0;
  }
}
