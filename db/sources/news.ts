import type { SourceNews } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { highlightsOf } from '../queries/sources.ts';
import { selectList, toRecord } from '../tables.ts';

/** The number of the last edit of the project. */
function lastEdit(read: ReadHandle): number {
  return Number(read.get('SELECT coalesce(max(seq), 0) AS seq FROM edit')?.['seq'] ?? 0);
}

/** What is new in a source since an edit; null where the source is gone. Its text is not even read where it is the same. */
export function sourceNews(read: ReadHandle, id: string, since: number): SourceNews | null {
  const rev = read.get('SELECT rev FROM source WHERE id = ?', id)?.['rev'];
  if (rev === undefined) return null;
  const row =
    Number(rev) > since ? read.get(`SELECT ${selectList('source', 's')} FROM source s WHERE s.id = ?`, id) : null;
  const places = highlightsOf(read, id);
  return {
    seq: lastEdit(read),
    source: row === null ? null : toRecord('source', row),
    ...places,
    suggestions: read
      .all(
        `SELECT ${selectList('suggestion', 's')} FROM suggestion s
         WHERE s.sourceId = ? AND s.rev > ? ORDER BY s."start", s.rowId`,
        id,
        since,
      )
      .map((suggestion) => toRecord('suggestion', suggestion)),
    gone: read
      .all(
        `SELECT DISTINCT recordId FROM edit_change
         WHERE editSeq > ? AND tableName = 'suggestion' AND after IS NULL
           AND NOT EXISTS (SELECT 1 FROM suggestion s WHERE s.id = recordId)`,
        since,
      )
      .map((change) => String(change['recordId'])),
  };
}
