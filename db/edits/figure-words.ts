import type { Figure } from '../../shared/model/records.ts';
import type { FigureKind } from '../../shared/model/vocabulary.ts';
import {
  BOUND_FIELDS,
  kindOfUnit,
  QUANTITY_FIELDS,
  quantityFields,
  usualRole,
} from '../../shared/reading/quantity-fields.ts';
import { FaultError } from '../fault-error.ts';
import type { Readers, ReadQuantity } from './readers.ts';

type Fields = Record<string, unknown>;

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
  for (const name of BOUND_FIELDS) {
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
  if (current === null && fields['role'] === undefined) fields['role'] = usualRole(fields['kind'] as FigureKind);
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
  return ['kind', 'role', ...BOUND_FIELDS].every((name) => fields[name] !== undefined);
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
  for (const name of QUANTITY_FIELDS) {
    if (name !== 'per' && fields[name] === undefined) fields[name] = words[name];
  }
  if (fields['per'] === undefined && (current === null || read.per !== null || read.kind !== current.kind)) {
    fields['per'] = read.per;
  }
  // A role set by hand outlives a correction of the words, but not a change of kind.
  if (fields['role'] === undefined && (current === null || read.kind !== current.kind)) fields['role'] = read.role;
}

/** A value given by hand without an interval is exact. */
function takeValue(fields: Fields, current: Figure | null): void {
  const value = fields['value'];
  if (BOUND_FIELDS.every((name) => fields[name] === undefined) && hasNumber(value)) {
    for (const name of BOUND_FIELDS) fields[name] = name.endsWith('Open') ? false : value;
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
    fields['kind'] = kindOfUnit(fields['unit'], fields['currency']);
  }
}
