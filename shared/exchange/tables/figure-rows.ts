import type { Result } from '../../model/result.ts';
import {
  CLAIM_KINDS,
  type ClaimKind,
  FIGURE_KINDS,
  FIGURE_ROLES,
  type FigureKind,
  type FigureRole,
} from '../../model/vocabulary.ts';
import { documentDate } from '../documents/dates.ts';
import { attempt } from '../input-fault.ts';
import type { Draft, DraftClaim, DraftFigure, DraftQuote, QuantityOverrides } from '../ledger/draft.ts';
import type { Readers } from '../readers.ts';
import { clip } from '../yaml/node.ts';
import type { Table, TableRow } from './csv.ts';
import { RowReader } from './row-reader.ts';

export interface RowOptions {
  readonly readers: Readers;
  /** Called now and then; throws to stop. */
  readonly onProgress?: (done: number, total: number) => void;
}

const STEP = 500;

/**
 * A table of figures and claims as a draft: a row is a claim with its figure; rows that follow each other with the same
 * claim, speaker and quote are one claim with several figures. A figure that cannot be read is refused with its line.
 */
export function figureRows(
  table: Table,
  columns: ReadonlyMap<string, number>,
  file: string,
  { readers, onProgress }: RowOptions,
): Result<Draft> {
  return attempt(() => {
    const rows = new RowReader(table, columns, file);
    const claims: { claim: DraftClaim; figures: DraftFigure[]; key: string }[] = [];
    for (const [index, row] of table.rows.entries()) {
      if (index % STEP === 0) onProgress?.(index, table.rows.length);
      const figure = readFigure(rows, row, readers);
      const key = keyOf(rows, row);
      const last = claims.at(-1);
      if (last !== undefined && figure !== null && key !== null && last.key === key) {
        last.figures.push(figure);
        continue;
      }
      const figures = figure === null ? [] : [figure];
      claims.push({ claim: readClaim(rows, row, figure?.text ?? '', figures), figures, key: key ?? '' });
    }
    const none = { sources: [], actors: [], topics: [], indicators: [], events: [], series: [], dispositions: [] };
    return { ...none, file, claims: claims.map(({ claim }) => claim), whole: false };
  });
}

function keyOf(rows: RowReader, row: TableRow): string | null {
  if (rows.text(row, 'statement') === '') return null;
  const fields = ['statement', 'speaker', 'topic', 'source', 'quote', 'date'];
  return JSON.stringify([...fields.map((field) => rows.text(row, field)), claimKind(rows, row)]);
}

function readClaim(rows: RowReader, row: TableRow, words: string, figures: readonly DraftFigure[]): DraftClaim {
  const statement = rows.text(row, 'statement') || rows.text(row, 'quote') || describe(rows, row, words);
  if (statement === '') rows.refuse(row, 'text', 'a row without a figure or a claim', 'a figure, a value or a claim');
  return {
    at: { line: row.line, column: 1 },
    id: null,
    kind: claimKind(rows, row) ?? 'fact',
    statement,
    speaker: rows.located(row, 'speaker'),
    topic: rows.located(row, 'topic'),
    event: null,
    period: null,
    status: 'unchecked',
    confidence: null,
    note: figures.length === 0 ? rows.text(row, 'note') : '',
    date: dateOf(rows, row),
    quotes: quotesOf(rows, row),
    figures,
    targets: [],
    commitments: [],
  };
}

function describe(rows: RowReader, row: TableRow, words: string): string {
  if (words === '') return '';
  const about = ['indicator', 'subject', 'partner', 'period']
    .map((field) => rows.text(row, field))
    .filter((text) => text !== '');
  return about.length === 0 ? words : `${about.join(', ')}: ${words}`;
}

function dateOf(rows: RowReader, row: TableRow): string | null {
  const words = rows.text(row, 'date');
  if (words === '') return null;
  return documentDate(words) ?? rows.refuse(row, 'date', `“${clip(words)}” is no date`, 'a date such as 2025-12-31');
}

function quotesOf(rows: RowReader, row: TableRow): readonly DraftQuote[] {
  const source = rows.located(row, 'source');
  const exact = rows.text(row, 'quote');
  if (source === null && exact === '') return [];
  return [
    { at: rows.at(row, 'quote'), source, exact, prefix: null, suffix: null, start: null, lost: false, optional: true },
  ];
}

function readFigure(rows: RowReader, row: TableRow, readers: Readers): DraftFigure | null {
  const amount = readAmount(rows, row, readers);
  if (amount === null) return null;
  const period = (field: string): DraftFigure['period'] => {
    const words = rows.located(row, field);
    return words === null ? null : { value: { text: words.value, dates: null }, at: words.at };
  };
  return {
    at: { line: row.line, column: 1 },
    id: null,
    text: amount.text,
    quotes: 'by-text-if-there',
    role: roleOf(rows, row),
    indicator: rows.located(row, 'indicator'),
    subject: rows.located(row, 'subject'),
    partner: rows.located(row, 'partner'),
    place: rows.located(row, 'place'),
    period: period('period'),
    basePeriod: period('basePeriod'),
    basis: rows.text(row, 'basis'),
    pair: null,
    end: null,
    note: rows.text(row, 'note'),
    quantity: amount.quantity,
  };
}

interface Amount {
  readonly text: string;
  readonly quantity: QuantityOverrides;
}

/** The words of a row's figure and what its other cells say of it; null where the row has no figure. */
function readAmount(rows: RowReader, row: TableRow, readers: Readers): Amount | null {
  const number = rows.number(row, 'value');
  const valueWords = rows.isBlank(row, 'value') || number !== null ? '' : rows.text(row, 'value');
  const words = rows.text(row, 'text') || valueWords;
  if (words === '' && number === null) return null;
  const kind = figureKind(rows, row);
  const given = kind === null ? {} : { kind };
  const unit = rows.text(row, 'unit');
  const currency = currencyOf(rows, row);
  const written =
    words === ''
      ? compose(number?.text ?? '', unit, currency, readers)
      : { text: words, read: readers.readQuantity(words) };
  const { text, read } = written;
  if (read !== null) {
    const factor =
      words === '' && number !== null && number.value !== 0 && read.value !== null
        ? read.value / number.value
        : unitFactor(unit, currency, readers);
    const beside = words === '' || number === null ? {} : { value: number.value * factor };
    // The words are a bare number and the currency stands beside them.
    const money = read.kind === 'count' && read.currency === null && currency !== '';
    const measured = money ? { kind: 'money' as const, unit: null, currency } : {};
    return { text, quantity: { ...measured, ...given, ...beside, ...boundsOf(rows, row, factor) } };
  }
  if (number === null) {
    const field = rows.text(row, 'text') === '' ? 'value' : 'text';
    return rows.refuse(
      row,
      field,
      `“${clip(text)}” cannot be read as a figure`,
      'a figure such as “nearly $8.9 billion” or “11 %”',
    );
  }
  const exact = { value: number.value, low: number.value - number.ulp / 2, high: number.value + number.ulp / 2 };
  const measured = { ...(unit === '' ? {} : { unit }), ...(currency === '' ? {} : { currency }) };
  return { text, quantity: { ...given, ...exact, ...measured, ...boundsOf(rows, row, 1) } };
}

/** A number with its unit and currency in the order that can be read. */
function compose(
  number: string,
  unit: string,
  currency: string,
  readers: Readers,
): { text: string; read: ReturnType<Readers['readQuantity']> } {
  const orders = [
    [number, unit, currency],
    [currency, number, unit],
    [number, currency, unit],
  ];
  const texts = orders.map((parts) => parts.filter((part) => part !== '').join(' '));
  for (const text of new Set(texts)) {
    const read = readers.readQuantity(text);
    const isWhole = read !== null && read.value !== null && (currency === '' || read.currency === currency);
    if (isWhole) return { text, read };
  }
  return { text: texts[0] ?? number, read: null };
}

/** What one of a unit is in base units: 1e9 for "bn USD". */
function unitFactor(unit: string, currency: string, readers: Readers): number {
  if (unit === '') return 1;
  return compose('1', unit, currency, readers).read?.value ?? 1;
}

function boundsOf(rows: RowReader, row: TableRow, factor: number): Pick<QuantityOverrides, 'low' | 'high'> {
  const low = rows.numberOnly(row, 'low');
  const high = rows.numberOnly(row, 'high');
  if (low !== null && high !== null && low.value > high.value) {
    rows.refuse(row, 'low', `${low.text} lies above ${high.text}`, 'a lower bound not above the upper one');
  }
  return {
    ...(low === null ? {} : { low: low.value * factor }),
    ...(high === null ? {} : { high: high.value * factor }),
  };
}

/** The code in a cell of a currency column; a cell that holds none is refused. */
export function currencyOf(rows: RowReader, row: TableRow): string {
  const cell = rows.text(row, 'currency');
  if (cell === '') return '';
  const code = SYMBOLS[cell] ?? cell.toUpperCase();
  return /^[A-Z]{3}$/.test(code)
    ? code
    : rows.refuse(row, 'currency', `“${clip(cell)}” is no currency`, 'a code such as USD');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
};

function roleOf(rows: RowReader, row: TableRow): FigureRole | null {
  const cell = rows
    .text(row, 'role')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (cell === '') return null;
  const role = FIGURE_ROLES.find((candidate) => candidate === cell);
  return role ?? rows.refuse(row, 'role', `“${clip(cell)}” is no role`, FIGURE_ROLES.join(', '));
}

/** The column `kind` may speak of the claim (target) or of the figure (money): the words tell which. */
function claimKind(rows: RowReader, row: TableRow): ClaimKind | null {
  const cell = kindOf(rows, row);
  return CLAIM_KINDS.find((candidate) => candidate === cell) ?? null;
}

function figureKind(rows: RowReader, row: TableRow): FigureKind | null {
  const cell = kindOf(rows, row);
  return FIGURE_KINDS.find((candidate) => candidate === cell) ?? null;
}

function kindOf(rows: RowReader, row: TableRow): string {
  const cell = rows.text(row, 'kind').toLowerCase();
  const kinds: readonly string[] = [...CLAIM_KINDS, ...FIGURE_KINDS];
  if (cell !== '' && !kinds.includes(cell)) rows.refuse(row, 'kind', `“${clip(cell)}” is no kind`, kinds.join(', '));
  return cell;
}
