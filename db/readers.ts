import { readPeriod } from '../shared/reading/period.ts';
import { readQuantity } from '../shared/reading/quantity.ts';
import type { Readers } from './edits/readers.ts';

/** The readers of words that an open project uses. */
export const READERS: Readers = { readQuantity, readPeriod };
