import type { Figure } from '../../shared/model/records.ts';
import { FaultError } from '../fault-error.ts';
import type { Readers, ReadQuantity } from './readers.ts';

type Fields = Record<string, unknown>;

const QUANTITY_FIELDS = [
  'kind',
  'value',
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'wideLow',
  'wideHigh',
  'wideLowOpen',
  'wideHighOpen',
  'unit',
  'currency',
  'approx',
] as const;
const BOUNDS = ['low', 'high', 'lowOpen', 'highOpen', 'wideLow', 'wideHigh', 'wideLowOpen', 'wideHighOpen'] as const;

/**
 * Completes the fields of a figure from its words: what is given stays, the rest is read from `text`. Words that hold no
 * quantity are refused unless a value or an interval is given beside them.
 * @param current the figure being changed, or null for a new one
 * @param published the date of its source, asked for only where words have to be read
 */
export function fillFigure(
  fields: Fields,
  current: Figure | null,
  readers: Readers,
  published: () => string | null,
): void {
  for (const name of BOUNDS) {
    const value = fields[name];
    // The ledger writes "unbounded" as null.
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) fields[name] = null;
  }
  const text = fields['text'];
  const newWords = typeof text === 'string' && text.trim() !== '' && text !== current?.text;
  if (newWords && !isComplete(fields)) {
    const given = isGiven(fields);
    const read = readers.readQuantity(text, { published: published() });
    if (read === null) {
      if (!given) throw notAFigure(text);
      takeValue(fields, current);
    } else {
      takeReading(fields, current, read);
    }
  } else if (!newWords && hasNumber(fields['value']) && fields['value'] !== current?.value) {
    takeValue(fields, current);
  }
  if (current === null && fields['role'] === undefined) fields['role'] = roleOf(fields['kind']);
}

/** The fault of words that hold no quantity. */
function notAFigure(text: string): FaultError {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return new FaultError(
    'bad-input',
    `"${shown}" is not a figure: expected an amount such as "nearly $8.9 billion", "12.5 %" or "three years".`,
    { expected: 'an amount such as "nearly $8.9 billion", "12.5 %" or "three years"' },
  );
}

function isGiven(fields: Fields): boolean {
  return hasNumber(fields['value']) || hasNumber(fields['low']) || hasNumber(fields['high']);
}

/** Whether everything that words could tell is given: an accepted suggestion, or a row of another ledger. */
function isComplete(fields: Fields): boolean {
  return ['kind', 'role', ...BOUNDS].every((name) => fields[name] !== undefined);
}

function hasNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function takeReading(fields: Fields, current: Figure | null, read: ReadQuantity): void {
  const words = quantityFields(read);
  const value = fields['value'];
  // A value beside the words that the words do not allow: the value stands, and with it its own interval.
  const agrees = !hasNumber(value) || ((words.low ?? -Infinity) <= value && value <= (words.high ?? Infinity));
  if (!agrees) takeValue(fields, current);
  for (const name of QUANTITY_FIELDS) if (fields[name] === undefined) fields[name] = words[name];
  if (fields['per'] === undefined && (current === null || read.per !== null || read.kind !== current.kind)) {
    fields['per'] = read.per;
  }
  // A role set by hand outlives a correction of the words, but not a change of kind.
  if (fields['role'] === undefined && (current === null || read.kind !== current.kind)) fields['role'] = read.role;
}

/** The fields of a figure that a reading fills, unbounded sides as null. */
function quantityFields(read: ReadQuantity): Pick<Figure, (typeof QUANTITY_FIELDS)[number]> {
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
  };
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

/** A value given by hand without an interval is exact. */
function takeValue(fields: Fields, current: Figure | null): void {
  const value = fields['value'];
  if (BOUNDS.every((name) => fields[name] === undefined) && hasNumber(value)) {
    for (const name of BOUNDS) fields[name] = name.endsWith('Open') ? false : value;
  } else {
    for (const [from, to] of [
      ['low', 'wideLow'],
      ['high', 'wideHigh'],
      ['lowOpen', 'wideLowOpen'],
      ['highOpen', 'wideHighOpen'],
    ] as const) {
      if (fields[to] === undefined && fields[from] !== undefined) fields[to] = fields[from];
    }
  }
  if (current === null && fields['kind'] === undefined) {
    const unit = fields['unit'];
    const isPercent = unit === '%' || unit === 'pp' || unit === 'bp';
    fields['kind'] = typeof fields['currency'] === 'string' ? 'money' : isPercent ? 'percent' : 'count';
  }
}

function roleOf(kind: unknown): string {
  switch (kind) {
    case 'multiple':
      return 'multiple';
    case 'duration':
      return 'duration';
    case 'count':
      return 'count';
    case 'ordinal':
      return 'rank';
    default:
      return 'level';
  }
}
