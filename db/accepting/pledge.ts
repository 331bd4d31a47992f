import type { ClaimKind, Comparator } from '../../shared/model/vocabulary.ts';

type Fields = Record<string, unknown>;

/** The figure that sets what a target or commitment promises. */
export interface FigureForPledge {
  readonly id: string;
  readonly fields: Fields;
}

/** The table of a claim's measure; null for claims that promise nothing. */
export function pledgeTable(kind: ClaimKind): 'target' | 'commitment' | null {
  return kind === 'target' || kind === 'commitment' ? kind : null;
}

/** What a threshold figure tells of the measure: indicator, comparator and, where it names a period, the deadline. */
export function measureOf({ id, fields }: FigureForPledge): Fields {
  const measure: Fields = { thresholdId: id, comparator: comparatorOf(fields['approx']) };
  if (fields['indicatorId'] !== undefined) measure['indicatorId'] = fields['indicatorId'];
  else if (fields['indicator'] !== undefined) measure['indicator'] = fields['indicator'];
  const deadline = lastDay(fields['period']);
  if (deadline !== null) measure['deadline'] = deadline;
  return measure;
}

function comparatorOf(approx: unknown): Comparator {
  switch (approx) {
    case 'at-most':
    case 'above':
    case 'below':
      return approx;
    default:
      // A plain amount that is promised is a floor: "invest $2 billion by 2030" is not broken by three.
      return 'at-least';
  }
}

/** The last day of a period whose end is told; periods are half-open. */
function lastDay(period: unknown): string | null {
  if (typeof period !== 'object' || period === null || !('end' in period) || typeof period.end !== 'string')
    return null;
  const end = new Date(`${period.end}T00:00:00Z`);
  if (Number.isNaN(end.getTime())) return null;
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
