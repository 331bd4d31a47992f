import type { FigureRow } from '../../shared/api.ts';
import { formatInterval, formatQuantity, wholeThings } from '../../shared/quantity/format.ts';
import { asPercentage } from '../../shared/quantity/fractions.ts';
import { interval } from '../../shared/quantity/interval.ts';

type Told = Pick<FigureRow, 'kind' | 'role' | 'value' | 'low' | 'high' | 'unit' | 'currency'>;
type Bounds = Pick<FigureRow, 'kind' | 'role' | 'value' | 'unit' | 'low' | 'high' | 'lowOpen' | 'highOpen'>;

/** The value of a figure in words: "8.9 bn USD"; a year stays a year, since "2,023" is none. */
export function figureValue(figure: Told): string {
  const { kind, value, unit, currency } = asPercentage(figure);
  return kind === 'date' && value !== null && Number.isInteger(value)
    ? String(value)
    : formatQuantity(value, unit, currency);
}

/** The interval of a figure without its unit; null where its bounds leave nothing. */
export function figureInterval(figure: Bounds): string | null {
  const { kind, unit, low, high, lowOpen, highOpen } = asPercentage(figure);
  const from = low ?? Number.NEGATIVE_INFINITY;
  const to = high ?? Number.POSITIVE_INFINITY;
  if (from > to) return null;
  if (kind === 'date' && Number.isInteger(from) && Number.isInteger(to)) {
    return from === to ? String(from) : `${from} – ${to}`;
  }
  const bounds = interval(from, to, lowOpen, highOpen);
  return formatInterval(kind === 'count' && unit !== '%' ? wholeThings(bounds) : bounds, null, null);
}
