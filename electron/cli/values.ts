import { z } from 'zod';
import { IMPORT_KINDS, type ImportKind } from '../../shared/api.ts';
import { VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';

const isoDate = z.iso.date();

/** Option values as the person typed them: what they stand for, or null where they stand for nothing. */
export function dateValue(given: string): string | null {
  return isoDate.safeParse(given).success ? given : null;
}

/** A whole number from `least` to `most`. */
export function wholeNumber(given: string, least: number, most: number): number | null {
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A number from 0 to 1. */
export function fraction(given: string): number | null {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  return value >= 0 && value <= 1 ? value : null;
}

/** One of the kinds of import. */
export function importKind(given: string): ImportKind | null {
  return IMPORT_KINDS.find((kind) => kind === given) ?? null;
}

/** One of the verdicts. */
export function verdictValue(given: string): Verdict | null {
  return VERDICTS.find((verdict) => verdict === given) ?? null;
}
