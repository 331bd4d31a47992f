import type { ReportSeries } from '../../shared/report/data.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import type { ReadHandle } from '../context.ts';

/** The series of reference data with their values in the order of time, up to the limits of a report. */
export function readSeries(read: ReadHandle): readonly ReportSeries[] {
  const rows = read.all(
    'SELECT id, name, origin, basis, unit, currency FROM series ORDER BY name, currency, unit, id LIMIT ?',
    LIMITS.series,
  );
  return rows.map((row) => {
    const id = String(row['id']);
    const values = read.all(
      `SELECT p.text AS period, o.value AS value FROM observation o JOIN period p ON p.id = o.periodId
        WHERE o.seriesId = ? ORDER BY p.start, p.text, o.value, o.id LIMIT ?`,
      id,
      LIMITS.observations,
    );
    const all = Number(read.get('SELECT count(*) AS n FROM observation WHERE seriesId = ?', id)?.['n'] ?? 0);
    return {
      name: String(row['name']),
      origin: String(row['origin']),
      basis: String(row['basis']),
      unit: row['unit'] === null ? null : String(row['unit']),
      currency: row['currency'] === null ? null : String(row['currency']),
      values: values.map((one) => ({ period: String(one['period']), value: Number(one['value']) })),
      left: all - values.length,
    };
  });
}
