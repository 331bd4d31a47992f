import type { DisposedFinding } from '../../shared/model/finding.ts';
import type { Decision } from '../../shared/report/data.ts';
import type { Unchecked } from '../../shared/report/unchecked.ts';
import type { ReadHandle } from '../context.ts';

/** Counts what no check could look at. A date is a place in time and a length of time: neither is compared by itself. */
export function countUnchecked(read: ReadHandle): Unchecked {
  const row = read.get(
    `SELECT count(*) AS figures, sum(indicatorId IS NULL) AS withoutIndicator,
      sum(indicatorId IS NOT NULL AND periodId IS NULL) AS withoutPeriod
    FROM figure f WHERE NOT EXISTS (SELECT 1 FROM finding_figure ff WHERE ff.figureRow = f.rowId)`,
  );
  const count = (sql: string): number => Number(read.get(sql)?.['n'] ?? 0);
  return {
    figures: Number(row?.['figures'] ?? 0),
    withoutIndicator: Number(row?.['withoutIndicator'] ?? 0),
    withoutPeriod: Number(row?.['withoutPeriod'] ?? 0),
    suggestions: count("SELECT count(*) AS n FROM suggestion WHERE state = 'open'"),
    undated: count('SELECT count(*) AS n FROM source WHERE published IS NULL'),
    series: count('SELECT count(*) AS n FROM series'),
  };
}

/** Who accepted or dismissed findings, and when, as the log of edits has it. */
export function decisionsOn(
  read: ReadHandle,
  findings: readonly DisposedFinding[],
): Readonly<Record<string, Decision>> {
  const decided: Record<string, Decision> = {};
  for (const { id, disposition } of findings) {
    if (disposition === 'open') continue;
    const edit = read.get(
      `SELECT e.who, e.at FROM edit e
        WHERE e.seq = (SELECT max(c.editSeq) FROM edit_change c
          WHERE c.recordId IN (SELECT d.id FROM disposition d WHERE d.findingId = +?))`,
      id,
    );
    if (edit !== null) decided[id] = { who: String(edit['who']), at: String(edit['at']) };
  }
  return decided;
}
