export type CsvCell = string | number | boolean | null | undefined;

/**
 * Begins like a formula in some spreadsheet, perhaps after white space: an equals, plus, minus or at sign, their full-width
 * forms, or a control character that a spreadsheet drops before it looks.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u;

/** A plain negative or positive number: it may begin with a sign and stay a number. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * One cell of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe in front; real numbers, negative
 * ones too, stay as they are. Quotes where they are needed.
 */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value + 0);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const harmless = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\n\r|]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Takes the apostrophe off a cell that `csvCell` (or a careful spreadsheet) put it before. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A row with its newline. Files are UTF-8 without a byte order mark, LF, commas: what version control and scripts expect. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

/** A table with its header. */
export function csvTable(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [csvRow(header)];
  for (const row of rows) lines.push(csvRow(row));
  return lines.join('');
}
