import { projectTables } from '../../shared/exchange/csv/project-tables.ts';
import { type CsvCell, csvRow } from '../../shared/exchange/csv/write.ts';
import { attempt, InputFault } from '../../shared/exchange/input-fault.ts';
import { writeLedger } from '../../shared/exchange/ledger/write.ts';
import type { Handlers, JobControl } from '../context.ts';
import { listFindings } from '../queries/findings.ts';
import { gridIterate } from '../queries/grid.ts';
import { READERS } from '../readers.ts';
import { GRID_EXPORT_COLUMNS } from './grid-columns.ts';
import { snapshotOf } from './snapshot.ts';

const STEP = 500;
/** More findings than any project has; the query needs a number. */
const ALL = 10_000_000;

/** The channels through which files go out, as texts: the host writes them. */
export const exportHandlers = {
  'export.render': ({ read }, { format }, job) =>
    attempt(() => {
      step(job, 'Reading the project', 0, 0);
      const snapshot = snapshotOf(read);
      switch (format) {
        case 'yaml': {
          const onProgress = (done: number, total: number): void => step(job, 'Writing the ledger', done, total);
          return [{ name: 'ledger.yaml', text: writeLedger(snapshot, { readers: READERS, onProgress }) }];
        }
        case 'csv':
          return projectTables(snapshot, listFindings(read, { limit: ALL }));
      }
    }),

  'grid.export': ({ read }, { jobId: _, ...view }, job) =>
    attempt(() => {
      const columns: readonly string[] = GRID_EXPORT_COLUMNS[view.table];
      const lines = [csvRow(columns)];
      for (const row of gridIterate(read, view)) {
        if (lines.length % STEP === 0) step(job, 'Writing the rows', lines.length, 0);
        const values = row as unknown as Readonly<Record<string, unknown>>;
        lines.push(csvRow(columns.map((column) => cellOf(values[column]))));
      }
      return lines.join('');
    }),
} satisfies Pick<Handlers, 'export.render' | 'grid.export'>;

/** Lists are told as a person writes them: names apart by semicolons. */
function cellOf(value: unknown): CsvCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return null;
  return value
    .map((item: unknown) =>
      typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item),
    )
    .join('; ');
}

function step(job: JobControl, label: string, done: number, total: number): void {
  if (job.cancelled()) throw new InputFault({ code: 'cancelled', message: 'The export was cancelled.' });
  job.progress(label, done, total);
}
