import type { TableName } from '../../shared/model/records.ts';
import type { Statements } from '../connection.ts';
import type { Cell } from '../context.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Indexed {
  /** The fields that the full-text table of a record table holds, in its order. */
  readonly fields: readonly string[];
  readonly put: string;
  readonly take: string;
}

const FIELDS: Partial<Record<TableName, readonly string[]>> = {
  source: ['title', 'text'],
  claim: ['statement', 'note'],
  figure: ['text', 'note'],
  actor: ['name', 'aliases'],
  indicator: ['name', 'synonyms', 'note'],
  topic: ['name', 'note'],
};

const INDEXED = new Map(Object.entries(FIELDS).map(([table, fields]) => [table, indexed(table, fields)]));

function indexed(table: string, fields: readonly string[]): Indexed {
  const marks = fields.map(() => '?').join(', ');
  return {
    fields,
    put: `INSERT INTO ${table}_words (rowid, ${fields.join(', ')}) VALUES (?, ${marks})`,
    take: `INSERT INTO ${table}_words (${table}_words, rowid, ${fields.join(', ')}) VALUES ('delete', ?, ${marks})`,
  };
}

/** Keeps the full-text search in step with one row that was written: what it held goes, what it holds comes. */
export function indexWords(
  sql: Statements,
  table: TableName,
  rowId: number,
  before: Fields | null,
  after: Fields | null,
): void {
  const index = INDEXED.get(table);
  if (index === undefined) return;
  const had = before === null ? null : index.fields.map((name) => wordsOf(before[name]));
  const has = after === null ? null : index.fields.map((name) => wordsOf(after[name]));
  if (had !== null && has !== null && had.every((words, n) => words === has[n])) return;
  // FTS5 finds what to take out by the very words it was given.
  if (had !== null) sql.of(index.take).run(rowId, ...had);
  if (has !== null) sql.of(index.put).run(rowId, ...has);
}

/** A field as the views `actor_text` and `indicator_text` show it: names joined, null where there is none. */
function wordsOf(value: unknown): Cell {
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return null;
  return value
    .map((item: unknown) =>
      typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item),
    )
    .join(' ; ');
}
