import type { Result } from '../../model/result.ts';
import { attempt } from '../input-fault.ts';
import type { Draft, DraftObservation, DraftSeries } from '../ledger/draft.ts';
import type { Readers } from '../readers.ts';
import type { Table, TableRow } from './csv.ts';
import { currencyOf, type RowOptions } from './figure-rows.ts';
import { RowReader } from './row-reader.ts';

const STEP = 500;

/** What a unit column says: the factor to base units, and the unit and currency that remain. */
interface Measure {
  readonly factor: number;
  readonly unit: string | null;
  readonly currency: string | null;
}

/**
 * A table of reference data as a draft: a row is an observation; rows with the same series (or indicator, subject, partner,
 * unit and basis) make one series. Rows without a value are gaps. A second value for one period is refused.
 */
export function seriesRows(
  table: Table,
  columns: ReadonlyMap<string, number>,
  file: string,
  { readers, onProgress }: RowOptions,
): Result<Draft> {
  return attempt(() => {
    const rows = new RowReader(table, columns, file);
    const measures = new Map<string, Measure>();
    const series = new Map<
      string,
      { head: DraftSeries; observations: DraftObservation[]; periods: Map<string, number> }
    >();
    for (const [index, row] of table.rows.entries()) {
      if (index % STEP === 0) onProgress?.(index, table.rows.length);
      const value = rows.numberOnly(row, 'value');
      if (value === null) continue;
      const period = rows.located(row, 'period');
      if (period === null) return rows.refuse(row, 'period', 'a value without a period', 'a period such as 2024');
      const unitKey = `${rows.text(row, 'unit')}\n${rows.text(row, 'currency')}`;
      const measure = measures.get(unitKey) ?? readMeasure(rows, row, readers);
      measures.set(unitKey, measure);
      const key = JSON.stringify(
        ['name', 'indicator', 'subject', 'partner', 'basis', 'origin']
          .map((field) => rows.text(row, field))
          .concat(unitKey),
      );
      let found = series.get(key);
      if (found === undefined) {
        const observations: DraftObservation[] = [];
        found = { head: headOf(rows, row, measure, observations, file), observations, periods: new Map() };
        series.set(key, found);
      }
      const first = found.periods.get(period.value);
      if (first !== undefined) {
        rows.refuse(
          row,
          'period',
          `a second value for ${period.value} (the first stands on line ${first})`,
          'one value for each period',
        );
      }
      found.periods.set(period.value, row.line);
      const bound = (field: string): number | null => {
        const number = rows.numberOnly(row, field);
        return number === null ? null : number.value * measure.factor;
      };
      found.observations.push({
        at: { line: row.line, column: 1 },
        period: { value: { text: period.value, dates: null }, at: period.at },
        value: value.value * measure.factor,
        low: bound('low'),
        high: bound('high'),
      });
    }
    const none = { sources: [], actors: [], topics: [], indicators: [], events: [], claims: [], dispositions: [] };
    return { ...none, file, series: [...series.values()].map(({ head }) => head), whole: false };
  });
}

function headOf(
  rows: RowReader,
  row: TableRow,
  measure: Measure,
  observations: readonly DraftObservation[],
  file: string,
): DraftSeries {
  const parts = ['indicator', 'subject', 'partner', 'basis']
    .map((field) => rows.text(row, field))
    .filter((part) => part !== '');
  return {
    at: { line: row.line, column: 1 },
    id: null,
    name: rows.text(row, 'name') || parts.join(' · ') || 'Series',
    indicator: rows.located(row, 'indicator'),
    subject: rows.located(row, 'subject'),
    partner: rows.located(row, 'partner'),
    unit: measure.unit,
    currency: measure.currency,
    basis: rows.text(row, 'basis'),
    // Whoever checks a figure against it has to know where the data came from.
    origin: rows.text(row, 'origin') || (file.split(/[\\/]/).at(-1) ?? ''),
    note: rows.text(row, 'note'),
    observations,
  };
}

function readMeasure(rows: RowReader, row: TableRow, readers: Readers): Measure {
  const unit = rows.text(row, 'unit');
  const currency = currencyOf(rows, row);
  const read =
    unit === '' && currency === ''
      ? null
      : readers.readQuantity(['1', unit, currency].filter((part) => part !== '').join(' '));
  if (read !== null && read.value !== null && read.value !== 0) {
    return { factor: read.value, unit: read.unit, currency: read.currency ?? (currency || null) };
  }
  return { factor: 1, unit: unit === '' ? null : unit, currency: currency === '' ? null : currency };
}
