import { formatNumber as formatPlain } from '../../shared/quantity/format.ts';
import { formats } from './formats.ts';

/** A narrow space that does not break, as the SI asks for between groups of digits. */
const THIN = '\u202f';

/**
 * A full number with its digits grouped as the person chose: "8,900,000" or "8 900 000". The point is always the decimal
 * mark, as in the words that are read into the ledger, so that no number can be misread.
 */
export function formatNumber(value: number): string {
  return regroup(formatPlain(value));
}

/** A text with numbers in it, like that of an interval, with their digits grouped as the person chose. */
export function regroup(text: string): string {
  return formats().numbers === 'space' ? text.replace(/(?<=\d),(?=\d{3})/g, THIN) : text;
}
