import type { ReportChart } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { toRecord } from '../tables.ts';

/** The charts of the report, in the order in which they were added. */
export function reportCharts(read: ReadHandle): readonly ReportChart[] {
  return read.all('SELECT * FROM reportChart ORDER BY rowId').map((row) => toRecord('reportChart', row));
}
