import { formatInterval, formatQuantity } from '../quantity/format.ts';
import { interval } from '../quantity/interval.ts';
import { type ChartMark, markName, type TimeChart } from './time-charts.ts';

export const VERDICT_WORDS = {
  contradiction: 'Contradiction',
  'holds-within-rounding': 'Within rounding',
  'cannot-tell': 'Cannot tell',
  holds: 'Holds',
} as const;

/** One figure of a chart in words, for a table that says what the picture shows. */
export interface ChartRow {
  readonly id: string;
  readonly period: string;
  readonly name: string;
  readonly written: string;
  readonly value: string;
  readonly interval: string;
  readonly speaker: string;
  readonly verdict: string;
}

/** The interval of a mark in words: "8.8 – 8.9 bn USD"; "any" where nothing bounds it. */
export function markInterval(mark: ChartMark): string {
  const low = mark.low ?? Number.NEGATIVE_INFINITY;
  const high = mark.high ?? Number.POSITIVE_INFINITY;
  return low > high ? '' : formatInterval(interval(low, high), mark.unit, mark.currency);
}

/** The marks of a chart as rows of words, in the order of the chart. */
export function chartRows(chart: TimeChart): readonly ChartRow[] {
  return chart.marks.map((mark) => ({
    id: mark.figureId,
    period: mark.period,
    name: markName(mark),
    written: mark.text,
    value: formatQuantity(mark.value, mark.unit, mark.currency),
    interval: markInterval(mark),
    speaker: mark.speaker ?? '',
    verdict: mark.verdict === null ? '' : VERDICT_WORDS[mark.verdict],
  }));
}

const CSV_HEADER = [
  'kind', 'name', 'written', 'period', 'start', 'end', 'value', 'low', 'high', 'unit', 'currency', 'basis', 'role',
  'speaker', 'verdict', 'quote',
]; // biome-ignore format: a row reads best as a row

type Cell = string | number | null;

/** A chart's figures and reference series as CSV (RFC 4180), full values; cells that a spreadsheet would run are defused. */
export function chartCsv(chart: TimeChart): string {
  const { unit, currency, basis } = chart;
  const figures = chart.marks.map((m): readonly Cell[] => [
    'figure', markName(m), m.text, m.period, m.start, m.end, m.value, m.low, m.high, unit, currency, basis, m.role,
    m.speaker, m.verdict, m.quote,
  ]); // biome-ignore format: a row reads best as a row
  const references = chart.series.flatMap((series) =>
    series.observations.map((o): readonly Cell[] => [
      'reference', series.name, null, null, o.start, o.end, o.value, null, null, unit, currency, basis, null, null, null,
      null,
    ]),
  ); // biome-ignore format: a row reads best as a row
  return [CSV_HEADER, ...figures, ...references].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell of a CSV file. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A leading = + - @ (also full-width) makes spreadsheets run the cell.
  const safe = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
