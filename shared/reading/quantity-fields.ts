import type { Figure } from '../model/records.ts';
import type { FigureKind, FigureRole } from '../model/vocabulary.ts';

/** The bounds of a figure as printed and at its widest. */
export const BOUND_FIELDS = [
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'wideLow',
  'wideHigh',
  'wideLowOpen',
  'wideHighOpen',
] as const;

/** The fields of a figure that its words decide. */
export const QUANTITY_FIELDS = ['kind', 'value', ...BOUND_FIELDS, 'unit', 'currency', 'approx', 'per'] as const;

export type QuantityFields = Pick<Figure, (typeof QUANTITY_FIELDS)[number]>;

/** Both ways to write an unbounded side: ±Infinity in a reading, null where it was kept as JSON. */
interface ReadBounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

type ReadQuantity = Pick<Figure, 'kind' | 'value' | 'unit' | 'currency' | 'approx' | 'per'> & {
  readonly printed: ReadBounds;
  readonly widest: ReadBounds;
};

/** A quantity as the fields of a figure: base units, unbounded sides as null. */
export function quantityFields(read: ReadQuantity): QuantityFields {
  return {
    kind: read.kind,
    value: read.value,
    low: finite(read.printed.low),
    high: finite(read.printed.high),
    lowOpen: read.printed.lowOpen,
    highOpen: read.printed.highOpen,
    wideLow: finite(read.widest.low),
    wideHigh: finite(read.widest.high),
    wideLowOpen: read.widest.lowOpen,
    wideHighOpen: read.widest.highOpen,
    unit: read.unit,
    currency: read.currency,
    approx: read.approx,
    per: read.per,
  };
}

/** The kind of a bare value, from what stands beside it. */
export function kindOfUnit(unit: unknown, currency: unknown): FigureKind {
  if (typeof currency === 'string') return 'money';
  return unit === '%' || unit === 'pp' || unit === 'bp' ? 'percent' : 'count';
}

/** The role of a figure of which no one says it. */
export function usualRole(kind: FigureKind): FigureRole {
  switch (kind) {
    case 'multiple':
    case 'duration':
    case 'count':
      return kind;
    case 'ordinal':
      return 'rank';
    case 'money':
    case 'percent':
    case 'date':
    case 'dimension':
      return 'level';
  }
}

function finite(bound: number | null): number | null {
  // Adding 0 makes of -0 a 0, which files and dumps would otherwise tell apart.
  return bound !== null && Number.isFinite(bound) ? bound + 0 : null;
}
