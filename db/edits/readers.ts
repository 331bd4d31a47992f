import type { FigureRole } from '../../shared/model/vocabulary.ts';
import type { Quantity, ReadPeriod } from '../../shared/reading/types.ts';

/** What the words of one figure say. */
export type ReadQuantity = Quantity & {
  readonly per: 'year' | 'month' | 'quarter' | null;
  readonly period: ReadPeriod | null;
  readonly reasons: readonly string[];
  readonly role: FigureRole;
};

/** The readers of words that the store uses; tests may give others. */
export interface Readers {
  readQuantity(text: string, options?: { published?: string | null }): ReadQuantity | null;
  readPeriod(text: string, published: string | null): ReadPeriod | null;
}
