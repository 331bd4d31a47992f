import { useEffect, useState } from 'react';
import type { Hit } from '../../shared/api.ts';
import { api } from '../host/api.ts';

/** Where the records gone to last are kept: with the project, but no record of it. */
const KEY = 'palette.recent';
const MOST = 8;

type Table = Hit['table'];
type Kept = Pick<Hit, 'table' | 'id' | 'sourceId' | 'start'>;

const TABLES: readonly Table[] = ['source', 'claim', 'figure', 'actor', 'indicator', 'topic'];

/** The records out of a stored value; what is none is left out. */
export function keptHits(stored: unknown): readonly Kept[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST).flatMap((raw: unknown): readonly Kept[] => {
    if (typeof raw !== 'object' || raw === null) return [];
    const table = TABLES.find((name) => name === Reflect.get(raw, 'table'));
    const id: unknown = Reflect.get(raw, 'id');
    const sourceId: unknown = Reflect.get(raw, 'sourceId');
    const start: unknown = Reflect.get(raw, 'start');
    if (table === undefined || typeof id !== 'string') return [];
    return [
      {
        table,
        id,
        sourceId: typeof sourceId === 'string' ? sourceId : null,
        start: typeof start === 'number' ? start : null,
      },
    ];
  });
}

let known: readonly Kept[] | null = null;

async function load(): Promise<readonly Kept[]> {
  if (known !== null) return known;
  const answer = await api.invoke('setting.get', { key: KEY });
  known = answer.ok ? keptHits(answer.value) : [];
  return known;
}

/** Remembers that a record was gone to, the newest first. */
export async function noteHit({ table, id, sourceId, start }: Hit): Promise<void> {
  const before = await load();
  known = [{ table, id, sourceId, start }, ...before.filter((hit) => hit.id !== id)].slice(0, MOST);
  // A remembered visit is no edit: a refusal stays silent.
  void api.invoke('setting.set', { key: KEY, value: known });
  await readRecentHits();
}

/** What a record is called now, or null where it is not there any more. */
async function titles(table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (table === 'source') {
    const sources = await api.invoke('source.list', {});
    return new Map(sources.ok ? sources.value.map(({ id, title }) => [id, title]) : []);
  }
  const rows = await api.invoke('grid.rows', { table, ids: [...ids] });
  if (!rows.ok) return new Map();
  return new Map(
    rows.value.map((row): [string, string] => [
      row.id,
      'statement' in row ? row.statement : 'text' in row ? row.text : 'name' in row ? row.name : '',
    ]),
  );
}

async function recentHits(): Promise<readonly Hit[]> {
  const kept = await load();
  const tables = [...new Set(kept.map(({ table }) => table))];
  const named = new Map<string, string>();
  for (const table of tables) {
    const ids = kept.filter((hit) => hit.table === table).map(({ id }) => id);
    for (const [id, title] of await titles(table, ids)) named.set(id, title);
  }
  return kept.flatMap((hit) => {
    const title = named.get(hit.id);
    return title === undefined || title === '' ? [] : [{ ...hit, title, snippet: '' }];
  });
}

/** What was found when last looked: shown at once, so that nothing moves under the eye. */
let seen: readonly Hit[] = [];

/** Reads the records gone to last before anybody asks for them. */
export async function readRecentHits(): Promise<void> {
  seen = await recentHits();
}

/** The records gone to last from the palette, as they are called now; empty until they are read. */
export function useRecentHits(wanted: boolean): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>(() => (wanted ? seen : []));
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    void recentHits().then((found) => {
      seen = found;
      if (!stopped) setHits(found);
    });
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return hits;
}
