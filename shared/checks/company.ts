import { standingOf } from './facts.ts';
import { hash32 } from './hash.ts';
import { tellsChange } from './pairing.ts';
import type { Company, FigureFacts, Members } from './types.ts';

/** Company of every kind: what is assumed where one record is asked without the others. */
export const ANY_COMPANY: Company = {
  claim: true,
  subject: true,
  measure: true,
  changing: true,
  placed: true,
  partnered: true,
  expected: true,
  pledged: true,
};

/** What is noted of a slot: that it was met once, that it was met again, and what was met there. */
const ONCE = 1;
const AGAIN = 2;
const CHANGING = 4;
const PLACED = 8;
const PARTNERED = 16;
const EXPECTED = 32;
const PLEDGED = 64;
/** Beside those of a measure, whether a figure's claim and its subject were met again. */
const CLAIM = 128;
const SUBJECT = 256;

/** One for each set of notes. */
const COMPANIES: readonly Company[] = Array.from({ length: 512 }, (_, notes) => ({
  claim: (notes & CLAIM) !== 0,
  subject: (notes & SUBJECT) !== 0,
  measure: (notes & AGAIN) !== 0,
  changing: (notes & CHANGING) !== 0,
  placed: (notes & PLACED) !== 0,
  partnered: (notes & PARTNERED) !== 0,
  expected: (notes & EXPECTED) !== 0,
  pledged: (notes & PLEDGED) !== 0,
}));

/**
 * What company the nth figure has among all. Told by hashes: now and then one is said to have company that has none, which costs a
 * look more and is no fault.
 */
export function companyAmong({ figures, claims }: Members): (figure: number) => Company {
  const [ofClaim, ofSubject, ofMeasure] = [
    new Crowd(figures.length),
    new Crowd(figures.length),
    new Crowd(figures.length),
  ];
  for (const [n, facts] of figures.entries()) {
    const { subjectId, indicatorId } = facts.figure;
    const subject = idHash(subjectId, 1);
    ofClaim.seat(n, idHash(facts.claim.id, 0), 0);
    ofSubject.seat(n, subject, 0);
    ofMeasure.seat(n, idHash(indicatorId, subject), notesOf(facts));
  }
  // What the words beside a figure say of it matters only where another is of its measure, and takes reading them.
  for (const [n, facts] of figures.entries()) {
    if ((ofMeasure.notesAt(n) & AGAIN) !== 0 && standingOf(facts) === 'expected') ofMeasure.noteAt(n, EXPECTED);
  }
  for (const { pledge, threshold } of claims) {
    if (pledge === null || threshold === null) continue;
    const { indicatorId, subjectId } = threshold.figure;
    ofMeasure.note(idHash(indicatorId ?? pledge.indicatorId, idHash(subjectId, 1)), PLEDGED);
  }
  return (n) => {
    const claim = (ofClaim.notesAt(n) & AGAIN) === 0 ? 0 : CLAIM;
    const subject = (ofSubject.notesAt(n) & AGAIN) === 0 ? 0 : SUBJECT;
    return COMPANIES[ofMeasure.notesAt(n) | claim | subject] ?? ANY_COMPANY;
  };
}

function notesOf(facts: FigureFacts): number {
  const { pairId, placeId, partnerId } = facts.figure;
  return (
    (pairId !== null || tellsChange(facts) ? CHANGING : 0) |
    (placeId === null ? 0 : PLACED) |
    (partnerId === null ? 0 : PARTNERED) |
    (facts.claim.kind === 'forecast' ? EXPECTED : 0)
  );
}

/** The last group of a UUID tells it from others as well as the whole. */
function idHash(id: string | null, seed: number): number {
  return id === null ? seed : hash32(id, seed, Math.max(0, id.length - 12));
}

/** Slots for each figure, so that few hashes fall together that are not the same. */
const SLOTS = 16;
const MOST_SLOTS = 1 << 21;

/** What was noted of each hash, and where each figure sits. */
class Crowd {
  readonly #notes: Uint8Array;
  readonly #seats: Int32Array;

  constructor(figures: number) {
    let slots = 64;
    while (slots < figures * SLOTS && slots < MOST_SLOTS) slots *= 2;
    this.#notes = new Uint8Array(slots);
    this.#seats = new Int32Array(figures);
  }

  /** Notes something of a hash; the slot it falls into. */
  note(hash: number, notes: number): number {
    const slot = hash & (this.#notes.length - 1);
    this.#notes[slot] = (this.#notes[slot] ?? 0) | notes;
    return slot;
  }

  /** Notes the nth figure under its hash, and what it brings. */
  seat(n: number, hash: number, notes: number): void {
    const slot = this.note(hash, notes);
    const before = this.#notes[slot] ?? 0;
    this.#notes[slot] = before | ((before & ONCE) === 0 ? ONCE : AGAIN);
    this.#seats[n] = slot;
  }

  /** Notes something more of what the nth figure was seated under. */
  noteAt(n: number, notes: number): void {
    const slot = this.#seats[n] ?? 0;
    this.#notes[slot] = (this.#notes[slot] ?? 0) | notes;
  }

  /** What was noted under the nth figure's hash. */
  notesAt(n: number): number {
    return this.#notes[this.#seats[n] ?? 0] ?? 0;
  }
}
