import { formatNumber as formatPlain } from '../../shared/quantity/format.ts';
import { formats } from './formats.ts';

/** A narrow space that does not break, as the SI asks for between groups of digits. */
const THIN = '\u202f';

/**
 * A full number with its digits grouped as the person chose: "8,900,000" or "8 900 000". The point is always the decimal
 * mark, as in the words that are read into the ledger, so that no number can be misread.
 */
export function formatNumber(value: number): string {
  const plain = formatPlain(value);
  return formats().numbers === 'space' ? plain.replaceAll(',', THIN) : plain;
}
