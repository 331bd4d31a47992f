import { hash32 } from './hash.ts';
import { KeyTable } from './key-table.ts';
import type { Company, Members } from './types.ts';

/** Company of every kind: what is assumed where one record is asked without the others. */
export const ANY_COMPANY: Company = { claim: true, subject: true, measure: true };

const KINDS = ['claim', 'subject', 'measure'] as const;
/** One for each set of kinds, the first kind's bit the lowest. */
const COMPANIES: readonly Company[] = Array.from({ length: 2 ** KINDS.length }, (_, bits) => ({
  claim: (bits & 1) !== 0,
  subject: (bits & 2) !== 0,
  measure: (bits & 4) !== 0,
}));

/**
 * What company the nth figure has among all. Told by hashes: now and then one is said to have company that has none, which costs a
 * look more and is no fault. A pledge stands for a figure of the measure that it names.
 */
export function companyAmong({ figures, claims }: Members): (figure: number) => Company {
  const table = new KeyTable(figures.length * KINDS.length + claims.length);
  for (const { figure, claim } of figures) {
    const subject = idHash(figure.subjectId, 1);
    table.add(idHash(claim.id, 0), 0, false);
    table.add(subject, 1, false);
    table.add(measureHash(figure.indicatorId, subject), 2, false);
  }
  for (const { pledge, threshold } of claims) {
    if (pledge === null || threshold === null) continue;
    const { indicatorId, subjectId } = threshold.figure;
    table.add(measureHash(indicatorId ?? pledge.indicatorId, idHash(subjectId, 1)), 2, false);
  }
  return (figure) => COMPANIES[table.checksBetween(figure * KINDS.length, (figure + 1) * KINDS.length)] ?? ANY_COMPANY;
}

function measureHash(indicatorId: string | null, subject: number): number {
  return idHash(indicatorId, subject);
}

/** The last group of a UUID tells it from others as well as the whole. */
function idHash(id: string | null, seed: number): number {
  return id === null ? seed : hash32(id, seed, Math.max(0, id.length - 12));
}
