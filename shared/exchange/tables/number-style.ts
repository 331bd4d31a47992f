/** How a column writes its numbers. */
export interface NumberStyle {
  readonly decimal: '.' | ',';
}

const NUMBER = /^[+\-−–(]?\s*[\d.,'’\s\u00a0\u202f_]*\d[\d.,'’\s\u00a0\u202f_]*\)?(?:[eE][+-]?\d{1,3})?$/;

/** Whether a cell is a plain number in some style. */
export function looksNumeric(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

/**
 * The style of a column, decided by the cells that can be read in one way only ("1.234,5", "0,25", "1,234.5", "1,234,567").
 * Where all are ambiguous ("1,234") a comma divides thousands.
 */
export function numberStyle(cells: Iterable<string>): NumberStyle {
  let comma = 0;
  let point = 0;
  for (const raw of cells) {
    const cell = raw.trim();
    if (!looksNumeric(cell)) continue;
    const lastComma = cell.lastIndexOf(',');
    const lastPoint = cell.lastIndexOf('.');
    if (lastComma >= 0 && lastPoint >= 0) lastComma > lastPoint ? comma++ : point++;
    else if (lastComma >= 0) {
      if (isGrouped(cell, ',')) {
        if (cell.indexOf(',') !== lastComma) point++;
      } else comma++;
    } else if (lastPoint >= 0) {
      if (isGrouped(cell, '.')) {
        if (cell.indexOf('.') !== lastPoint) comma++;
      } else point++;
    }
  }
  return { decimal: comma > point ? ',' : '.' };
}

function isGrouped(cell: string, separator: ',' | '.'): boolean {
  return separator === ',' ? /^\D?\d{1,3}(?:,\d{3})+\D*$/.test(cell) : /^\D?\d{1,3}(?:\.\d{3})+\D*$/.test(cell);
}

export interface ReadNumber {
  readonly value: number;
  /** One unit of its last written digit. */
  readonly ulp: number;
  /** Its digits with a point, as readers of words take them. */
  readonly text: string;
}

/** "5.7 billion", "320 m": a number with its scale behind it, as people write them in tables. */
const SCALED = /^(.*\d)\s*(thousand|k|million|mln|mn|m|billion|bln|bn|b|trillion|trn|tn)\.?$/i;

/** How many zeros a word of scale stands for. */
function zerosOf(word: string): number {
  const first = word.charAt(0).toLowerCase();
  if (first === 'k' || /^thousand$/i.test(word)) return 3;
  return first === 'm' ? 6 : first === 'b' ? 9 : 12;
}

/** A cell without the scale that it may tell in words. */
export function withoutScale(cell: string): string {
  return SCALED.exec(cell.trim())?.[1] ?? cell;
}

/** A cell that may tell its scale in words ("5.7 billion"), as the whole number; null where it is no number either way. */
export function readScaledNumber(cell: string, style: NumberStyle): ReadNumber | null {
  const [, digits, scale] = SCALED.exec(cell.trim()) ?? [];
  if (digits === undefined || scale === undefined) return readNumber(cell, style);
  const read = readNumber(digits, style);
  if (read === null || /e/i.test(read.text)) return null;
  const text = `${read.text}e${zerosOf(scale)}`;
  return { value: Number(text), ulp: read.ulp * 10 ** zerosOf(scale), text };
}

/** A cell as a number of the column's style; null where it is none. Parentheses are a minus, as accountants write. */
export function readNumber(cell: string, style: NumberStyle): ReadNumber | null {
  const trimmed = cell.trim();
  if (!NUMBER.test(trimmed)) return null;
  const negative = /^[-−–(]/.test(trimmed);
  const body = trimmed
    .replace(/^[+\-−–(]\s*/, '')
    .replace(/\)$/, '')
    .replace(/[\s\u00a0\u202f'’_]/g, '');
  const group = style.decimal === ',' ? '.' : ',';
  const [whole = '', ...rest] = body.split(style.decimal);
  if (rest.length > 1 || rest.some((part) => part.includes(group))) return null;
  const groups = whole.split(group);
  // "1,23" is no number where a comma divides thousands.
  if (groups.length > 1 && !(groups.slice(1).every((part) => part.length === 3) && (groups[0]?.length ?? 0) <= 3))
    return null;
  const text = `${negative ? '-' : ''}${groups.join('')}${rest.length === 0 ? '' : `.${rest[0]}`}`;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return null;
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return { value: value + 0, ulp: Number(`1e${Number(exponent) - decimals}`), text };
}
