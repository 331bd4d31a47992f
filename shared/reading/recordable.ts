import type { ReadFigure } from './types.ts';

/** The reason given for an ordinal that says a place in an order ("second-largest"), not one of several ("the twelfth meeting"). */
export const RANKING = 'ranks it among others';

/**
 * Whether a figure that was read is worth a record of its own. A bare year or date is not: it is when another figure holds, and is
 * kept as its period. Nor is an ordinal that only numbers a meeting or a session.
 */
export function isRecordable({ kind, reasons }: Pick<ReadFigure, 'kind' | 'reasons'>): boolean {
  switch (kind) {
    case 'date':
      return false;
    case 'ordinal':
      return reasons.includes(RANKING);
    case 'money':
    case 'percent':
    case 'count':
    case 'multiple':
    case 'duration':
    case 'dimension':
      return true;
  }
}
