import { readPeriod } from '../shared/reading/period.ts';
import type { Readers, ReadQuantity } from './edits/readers.ts';

// INTERIM until shared/reading/quantity.ts is there.
const path: string = '../shared/reading/quantity.ts';
const quantity = (await import(path).catch(() => null)) as { readQuantity: Readers['readQuantity'] } | null;

/** The readers of words that an open project uses. */
export const READERS: Readers = {
  readQuantity: (text, options): ReadQuantity | null => quantity?.readQuantity(text, options) ?? null,
  readPeriod,
};
