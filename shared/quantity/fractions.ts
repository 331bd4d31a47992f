import type { Figure } from '../model/records.ts';
import { toSignificant } from './rounding.ts';

type Fraction = Pick<Figure, 'kind' | 'role' | 'value' | 'low' | 'high' | 'unit'> &
  Partial<Pick<Figure, 'wideLow' | 'wideHigh'>>;

/** Whether a figure tells a part of something in words: "rose by *a third*", "*four out of five* visitors". */
export function isFraction({ kind, role, value, unit }: Omit<Fraction, 'low' | 'high'>): boolean {
  if (kind !== 'count' || unit !== null || value === null || value <= 0 || value >= 1) return false;
  return role === 'growth-rate' || role === 'share';
}

/** A fraction in words as the percentage that a person would say: 33.3 %, not 0.3333; any other figure as it is. */
export function asPercentage<T extends Fraction>(figure: T): T {
  if (!isFraction(figure)) return figure;
  const times = (bound: number | null | undefined): number | null =>
    bound === null || bound === undefined ? null : toSignificant(bound * 100, 4);
  const { value, low, high, wideLow, wideHigh } = figure;
  return {
    ...figure,
    unit: '%',
    value: times(value),
    low: times(low),
    high: times(high),
    ...(wideLow === undefined ? {} : { wideLow: times(wideLow) }),
    ...(wideHigh === undefined ? {} : { wideHigh: times(wideHigh) }),
  };
}
