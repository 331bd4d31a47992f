import type { Statements } from '../connection.ts';
import { fold } from '../fold.ts';
import type { RowChange } from './touched.ts';

/** The tables whose records are found by a name. */
export type NamedTable = 'actor' | 'indicator' | 'topic' | 'event' | 'series';

/** Finds records by any of their names, without regard to case. Kept over many edits. */
export interface Names {
  /** The id of the record of that name (the oldest where several have it), or null. */
  find(table: NamedTable, name: string): string | null;
  /** Follows a row that was written. */
  follow(change: RowChange): void;
  /** Forgets everything: after a rollback. */
  forget(): void;
}

const NAMES_SQL: { readonly [T in NamedTable]: string } = {
  actor: 'SELECT id, name, aliases AS others FROM actor ORDER BY rowId',
  indicator: 'SELECT id, name, synonyms AS others FROM indicator ORDER BY rowId',
  topic: "SELECT id, name, '[]' AS others FROM topic ORDER BY rowId",
  event: "SELECT id, name, '[]' AS others FROM event ORDER BY rowId",
  series: "SELECT id, name, '[]' AS others FROM series ORDER BY rowId",
};

/** Names as the database has them, read when first asked for. */
export function createNames(sql: Statements): Names {
  const known = new Map<NamedTable, Map<string, string>>();

  const load = (table: NamedTable): Map<string, string> => {
    const names = new Map<string, string>();
    // A record's own name goes before another's alias.
    const others: [string, string][] = [];
    for (const row of sql.of(NAMES_SQL[table]).all()) {
      const id = String(row['id']);
      add(names, String(row['name']), id);
      for (const other of namesIn(JSON.parse(String(row['others'])))) others.push([other, id]);
    }
    for (const [other, id] of others) add(names, other, id);
    known.set(table, names);
    return names;
  };

  return {
    find: (table, name) => (known.get(table) ?? load(table)).get(fold(name)) ?? null,
    follow({ table, id, before, after }) {
      if (!isNamed(table)) return;
      const names = known.get(table);
      if (names === undefined) return;
      if (before !== null || after === null) {
        known.delete(table);
        return;
      }
      add(names, String(after['name']), id);
      for (const other of namesIn(after['aliases'] ?? after['synonyms'] ?? [])) add(names, other, id);
    },
    forget: () => known.clear(),
  };
}

function isNamed(table: string): table is NamedTable {
  return Object.hasOwn(NAMES_SQL, table);
}

function add(names: Map<string, string>, name: string, id: string): void {
  const folded = fold(name);
  if (folded !== '' && !names.has(folded)) names.set(folded, id);
}

function namesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    if (typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string')
      return [item.name];
    return [];
  });
}
