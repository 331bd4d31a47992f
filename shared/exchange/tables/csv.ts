import { type CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import { guessDelimiter } from './delimiter.ts';

/** A longer line is no row of a table. In characters. */
const MAX_LINE = 1_000_000;
const MAX_COLUMNS = 1_000;

export interface TableRow {
  /** The line on which it begins, one-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Each once and none empty: repeated names are numbered, empty ones named after their place. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
}

/** Reads delimited text (RFC 4180, any usual delimiter). `text` has LF newlines. Damage is a fault with its line. */
export function readCsv(text: string, name: string): Result<Table> {
  return attempt(() => {
    checkLines(text, name);
    const delimiter = guessDelimiter(text);
    const rows = recordsOf(text, name, delimiter).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const [header, ...body] = rows;
    if (header === undefined)
      return refuse(`${name} is empty`, { file: name, line: 1, expected: 'a row of column names' });
    if (header.cells.length > MAX_COLUMNS) {
      refuse(`${name} has ${header.cells.length} columns`, {
        file: name,
        line: header.line,
        expected: `at most ${MAX_COLUMNS}`,
      });
    }
    return { columns: columnNames(header.cells), rows: checkWidths(body, header.cells.length, name), delimiter };
  });
}

/** Column names that are all there and all different, in their order. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const given = new Set(cells.map((cell) => cell.trim()));
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = cell.trim() || `column ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name) || (name !== base && given.has(name)); count++) name = `${base} (${count})`;
    taken.add(name);
    return name;
  });
}

function checkLines(text: string, name: string): void {
  let line = 1;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > MAX_LINE) {
      refuse(`a line of ${end - start} characters`, {
        file: name,
        line,
        expected: `lines of at most ${MAX_LINE} characters`,
      });
    }
    start = end + 1;
    line++;
  }
}

/** What the parser gives with each row: the line on which it ends. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, name: string, delimiter: string): readonly TableRow[] {
  let last = 0;
  try {
    // As bytes: the parser's own conversion of a long text is several times slower.
    const parsed: readonly unknown[] = parse(new TextEncoder().encode(text), {
      delimiter,
      relax_column_count: true,
      record_delimiter: '\n',
      max_record_size: 4 * MAX_LINE,
      info: true,
      on_record: (row: unknown) => {
        last = (row as ParsedRow).info.lines;
        return row as string[];
      },
    });
    return (parsed as readonly ParsedRow[]).map(({ record, info }) => ({
      line: info.lines - newlines(record),
      cells: record,
    }));
  } catch (error) {
    return refuseDamage(error as CsvError & { readonly lines?: number }, text, name, last + 1);
  }
}

/** Newlines inside quoted cells: the parser tells the line on which a record ends. */
function newlines(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** `first` is the line on which the row begins that could not be read. */
function refuseDamage(error: CsvError & { readonly lines?: number }, text: string, name: string, first: number): never {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE': {
      const { line, column } = openQuote(text, first);
      return refuse('a quote that is never closed opens here', { file: name, line, column, expected: 'a closing "' });
    }
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return refuse('a quote inside a cell', {
        file: name,
        line: error.lines ?? first,
        expected: 'quotes around the whole cell, and "" for a quote inside it',
      });
    default:
      // Every other code of the parser is about options that are not used here.
      return refuse('a row that cannot be read', {
        file: name,
        line: first,
        expected: 'cells divided by one delimiter',
      });
  }
}

/** Where the quote opens that is not closed, from the line on which its row begins. */
function openQuote(text: string, firstLine: number): { readonly line: number; readonly column: number } {
  let at = 0;
  for (let line = 1; line < firstLine; line++) at = text.indexOf('\n', at) + 1;
  let line = firstLine;
  let lineStart = at;
  let open: { readonly line: number; readonly column: number } | null = null;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) open = open === null ? { line, column: at - lineStart + 1 } : null;
    else if (code === 10) {
      line++;
      lineStart = at + 1;
    }
  }
  return open ?? { line: firstLine, column: 1 };
}

function checkWidths(rows: readonly TableRow[], width: number, name: string): readonly TableRow[] {
  return rows.map((row) => {
    const { line, cells } = row;
    if (cells.length === width) return row;
    // Spreadsheets leave empty cells at the ends of rows, more or fewer than the header has.
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) {
      return { line, cells: cells.slice(0, width) };
    }
    return refuse(`${cells.length} cells, expected ${width}`, {
      file: name,
      line,
      expected: `${width} cells, as many as the first row has`,
    });
  });
}
