import type { ChannelParsed, HistoryChange, HistoryEntry, HistoryFacets, RecordEdit } from '../../shared/api.ts';
import { TABLE_NAMES, type TableName, tableNameSchema } from '../../shared/model/records.ts';
import { EDIT_KINDS, type EditKind } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';
import { fold } from '../fold.ts';

const ENTRY = 'SELECT seq, at, who, kind, label, changes, ofSeq FROM edit';

export type HistoryFilter = Pick<ChannelParsed<'history.list'>, 'recordId' | 'who' | 'kind' | 'table' | 'text'>;

/** The edits that fit, newest first. */
export function listHistory(
  read: ReadHandle,
  filter: HistoryFilter,
  offset: number,
  limit: number,
): { readonly entries: readonly HistoryEntry[]; readonly total: number } {
  const parts: (readonly [sql: string, bound: string])[] = [];
  if (filter.recordId !== undefined)
    parts.push(['seq IN (SELECT editSeq FROM edit_change WHERE recordId = +?)', filter.recordId]);
  if (filter.table !== undefined)
    parts.push(['EXISTS (SELECT 1 FROM edit_change c WHERE c.editSeq = edit.seq AND c.tableName = ?)', filter.table]);
  if (filter.who !== undefined) parts.push(['who = ?', filter.who]);
  if (filter.kind !== undefined) parts.push(['kind = ?', filter.kind]);
  if (filter.text !== undefined && filter.text.trim() !== '')
    parts.push(['contains_folded(label, ?)', fold(filter.text.trim())]);
  const where = parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`;
  const bound = parts.map(([, value]) => value);
  const total = Number(read.get(`SELECT count(*) AS n FROM edit ${where}`, ...bound)?.['n'] ?? 0);
  const rows = read.all(`${ENTRY} ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`, ...bound, limit, offset);
  return { entries: rows.map(toEntry), total };
}

/** What the history can be narrowed to. */
export function historyFacets(read: ReadHandle): HistoryFacets {
  const who = read.all('SELECT DISTINCT who FROM edit ORDER BY who').map((row) => String(row['who']));
  const kinds = new Set(read.all('SELECT DISTINCT kind FROM edit').map((row) => String(row['kind'])));
  const tables = new Set(read.all('SELECT DISTINCT tableName FROM edit_change').map((row) => String(row['tableName'])));
  return {
    who,
    kinds: EDIT_KINDS.filter((kind) => kinds.has(kind)),
    tables: TABLE_NAMES.filter((table) => tables.has(table)),
  };
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
  const table = tableNameSchema.parse(row['tableName']);
  const id = String(row['recordId']);
  return { table, id, before, after, names: { ...nameNow(read, table, id), ...namesIn(read, [before, after]) } };
}

const NAMES: Readonly<Record<string, string>> = {
  periodId: 'SELECT text AS name FROM period WHERE id = ?',
  basePeriodId: 'SELECT text AS name FROM period WHERE id = ?',
  findingId: 'SELECT summary AS name FROM finding WHERE id = +? ORDER BY findingRow LIMIT 1',
};

/** What a record that was only changed is called now: the log tells just the fields that were written. */
export function nameNow(read: ReadHandle, table: TableName, id: string): Readonly<Record<string, string>> {
  const column = NAME_COLUMNS[table];
  if (column === undefined) return {};
  const name = read.get(`SELECT substr("${column}", 1, 200) AS name FROM "${table}" WHERE id = +?`, id)?.['name'];
  return typeof name === 'string' && name !== '' ? { [id]: name } : {};
}

const NAME_COLUMNS: { readonly [T in TableName]?: string } = {
  source: 'title',
  actor: 'name',
  topic: 'name',
  indicator: 'name',
  event: 'name',
  claim: 'statement',
  figure: 'text',
  series: 'name',
  suggestion: 'surface',
  anchor: 'exact',
  period: 'text',
};

/** What the periods and findings are called that some fields name by id; what is gone has no name. */
export function namesIn(
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
