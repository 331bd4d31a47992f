import type { Option } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { fold } from '../fold.ts';
import { isAscii, likeContains } from './terms.ts';

const MAX_OPTIONS = 30;

export type LookupTable = 'actor' | 'indicator' | 'topic' | 'event' | 'period';

interface Source {
  readonly name: string;
  /** All that is looked through, and what the list shows beside the name. */
  readonly others: string;
  readonly detail: string;
}

const SOURCES: { readonly [T in LookupTable]: Source } = {
  actor: {
    name: 'name',
    others: "coalesce((SELECT group_concat(value ->> 'name', ' ; ') FROM json_each(aliases)), '')",
    detail: 'kind',
  },
  indicator: {
    name: 'name',
    others: "coalesce((SELECT group_concat(value, ' ; ') FROM json_each(synonyms)), '')",
    detail: "dimension || CASE WHEN unit = '' THEN '' ELSE ', ' || unit END",
  },
  topic: {
    name: 'name',
    others: "''",
    detail: "coalesce((SELECT up.name FROM topic up WHERE up.id = topic.parentId), '')",
  },
  event: {
    name: 'name',
    others: "''",
    detail: "coalesce((SELECT p.text FROM period p WHERE p.id = event.periodId), '')",
  },
  period: {
    name: 'text',
    others: `coalesce("start", '') || ' ' || coalesce("end", '')`,
    detail: `coalesce("start", '?') || ' to ' || coalesce("end", '?')`,
  },
};

/** Records whose name (or another of their names) holds the text; those that start with it first. */
export function lookupOptions(read: ReadHandle, table: LookupTable, text: string): readonly Option[] {
  const { name, others, detail } = SOURCES[table];
  const needle = fold(text);
  const plain = isAscii(needle);
  const holds = (column: string): string => (plain ? `${column} LIKE ? ESCAPE '\\'` : `contains_folded(${column}, ?)`);
  const pattern = plain ? likeContains(needle) : needle;
  const rows = read.all(
    `SELECT id, ${name} AS name, ${detail} AS detail FROM "${table}"
     WHERE ${holds(name)} OR ${holds(`(${others})`)}
     ORDER BY CASE WHEN lower(${name}) = ? THEN 0 WHEN instr(lower(${name}), ?) = 1 THEN 1 ELSE 2 END, ${name} COLLATE NOCASE, rowId
     LIMIT ${MAX_OPTIONS}`,
    pattern,
    pattern,
    needle,
    needle,
  );
  return rows.map((row) => ({ id: String(row['id']), name: String(row['name']), detail: String(row['detail'] ?? '') }));
}
