import type { ProjectState } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { redoTarget, undoTarget } from './undo-stack.ts';

const COUNTED = [
  'source',
  'claim',
  'figure',
  'actor',
  'indicator',
  'topic',
  'event',
  'series',
  'target',
  'commitment',
] as const;

/** How many of everything there is, and what undo would take back. */
export function projectState(read: ReadHandle, name: string, readOnly: boolean): ProjectState {
  const count = (sql: string): number => Number(read.get(sql)?.['n'] ?? 0);
  const counts = Object.fromEntries(COUNTED.map((table) => [table, count(`SELECT count(*) AS n FROM "${table}"`)]));
  const verdicts = { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 };
  // In the order of the index, so that nothing is gathered: this runs after every edit.
  const rows = read.all('SELECT disposition, verdict, count(*) AS n FROM finding GROUP BY disposition, verdict');
  for (const row of rows) {
    if (row['disposition'] !== 'dismissed')
      verdicts[String(row['verdict']) as keyof typeof verdicts] += Number(row['n']);
  }
  return {
    name,
    seq: count('SELECT coalesce(max(seq), 0) AS n FROM edit'),
    readOnly,
    undo: undoTarget(read)?.label ?? null,
    redo: redoTarget(read)?.label ?? null,
    counts: counts as ProjectState['counts'],
    openSuggestions: count("SELECT count(*) AS n FROM suggestion WHERE state = 'open'"),
    verdicts,
  };
}
