import type { FigureRole } from '../model/vocabulary.ts';
import type { Quantity, ReadPeriod } from '../reading/types.ts';

/** What the words of one figure say, with the role and the rate they speak of. */
export interface WordsOfFigure extends Quantity {
  readonly role: FigureRole;
  readonly per: 'year' | 'month' | 'quarter' | null;
}

/** The readers of words that files are read and written with: the same that documents are read with. */
export interface Readers {
  readQuantity(text: string, options?: { readonly published?: string | null }): WordsOfFigure | null;
  readPeriod(text: string, published: string | null): ReadPeriod | null;
}
