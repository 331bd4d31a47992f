import type { HistoryChange, HistoryEntry, RecordEdit } from '../../shared/api.ts';
import { tableNameSchema } from '../../shared/model/records.ts';
import type { EditKind } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';

const ENTRY = 'SELECT seq, at, who, kind, label, changes, ofSeq FROM edit';
const OF_RECORD = 'WHERE seq IN (SELECT editSeq FROM edit_change WHERE recordId = ?)';

/** The edits, newest first; of one record where its id is given. */
export function listHistory(
  read: ReadHandle,
  recordId: string | null,
  offset: number,
  limit: number,
): { readonly entries: readonly HistoryEntry[]; readonly total: number } {
  const where = recordId === null ? '' : OF_RECORD;
  const bound = recordId === null ? [] : [recordId];
  const total = Number(read.get(`SELECT count(*) AS n FROM edit ${where}`, ...bound)?.['n'] ?? 0);
  const rows = read.all(`${ENTRY} ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`, ...bound, limit, offset);
  return { entries: rows.map(toEntry), total };
}

function toEntry(row: Row): HistoryEntry {
  return {
    seq: Number(row['seq']),
    at: String(row['at']),
    who: String(row['who']),
    kind: String(row['kind']) as EditKind,
    label: String(row['label']),
    changes: Number(row['changes']),
    of: row['ofSeq'] === null ? null : Number(row['ofSeq']),
  };
}

/** What one edit changed, in the order it did: the fields that differ, whole records (without empty fields) where one came or went. */
export function historyChanges(read: ReadHandle, seq: number, limit: number): readonly HistoryChange[] {
  return read
    .all('SELECT tableName, recordId, before, after FROM edit_change WHERE editSeq = ? ORDER BY n LIMIT ?', seq, limit)
    .map((row) => toChange(read, row));
}

/** The edits that touched one record, newest first, each with what it did to it. */
export function recordHistory(read: ReadHandle, id: string, limit: number): readonly RecordEdit[] {
  return read
    .all(
      `SELECT e.seq, e.at, e.who, e.kind, e.label, e.changes, e.ofSeq, c.tableName, c.recordId, c.before, c.after
       FROM edit_change c JOIN edit e ON e.seq = c.editSeq WHERE c.recordId = +? ORDER BY e.seq DESC, c.n DESC LIMIT ?`,
      id,
      limit,
    )
    .map((row) => ({ entry: toEntry(row), change: toChange(read, row) }));
}

function toChange(read: ReadHandle, row: Row): HistoryChange {
  const before = parse(row['before']);
  const after = parse(row['after']);
  return {
    table: tableNameSchema.parse(row['tableName']),
    id: String(row['recordId']),
    before,
    after,
    names: namesIn(read, [before, after]),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  periodId: 'SELECT text AS name FROM period WHERE id = ?',
  basePeriodId: 'SELECT text AS name FROM period WHERE id = ?',
  findingId: 'SELECT summary AS name FROM finding WHERE id = +? ORDER BY findingRow LIMIT 1',
};

/** What the periods and findings are called that some fields name by id; what is gone has no name. */
function namesIn(
  read: ReadHandle,
  records: readonly (Readonly<Record<string, unknown>> | null)[],
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const record of records) {
    for (const [field, sql] of Object.entries(NAMES)) {
      const id = record?.[field];
      if (typeof id !== 'string' || names[id] !== undefined) continue;
      const name = read.get(sql, id)?.['name'];
      if (typeof name === 'string' && name !== '') names[id] = name;
    }
  }
  return names;
}

function parse(json: unknown): Readonly<Record<string, unknown>> | null {
  return typeof json === 'string' ? (JSON.parse(json) as Readonly<Record<string, unknown>>) : null;
}
