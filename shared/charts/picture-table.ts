import { csvCell } from './chart-table.ts';
import type { Picture } from './picture.ts';

/** What a picture shows as CSV (RFC 4180), full values; cells that a spreadsheet would run are defused. */
export function pictureCsv({ head, rows }: Pick<Picture, 'head' | 'rows'>): string {
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
