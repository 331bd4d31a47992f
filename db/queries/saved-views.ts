import type { SavedView } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { toRecord } from '../tables.ts';

/** The kept views of all grids, by name. */
export function savedViews(read: ReadHandle): readonly SavedView[] {
  return read
    .all('SELECT * FROM savedView ORDER BY name COLLATE NOCASE, rowId')
    .map((row) => toRecord('savedView', row));
}
