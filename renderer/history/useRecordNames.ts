import { useEffect, useState } from 'react';
import type { GridName, HistoryChange } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { fieldChanges, recordName, tableOfField } from './words.ts';

const MOST_IDS = 500;

/** Names of the records that the changes speak of by id: those in the changes themselves, and those still in the ledger. */
export function useRecordNames(changes: readonly HistoryChange[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(() => new Map());
  useEffect(() => {
    let stopped = false;
    const known = new Map<string, string>();
    for (const change of changes) {
      known.set(change.id, recordName(change.after ?? change.before) || change.names[change.id] || change.table);
      for (const [id, name] of Object.entries(change.names)) known.set(id, name);
    }
    const asked = new Map<GridName, Set<string>>();
    for (const change of changes) {
      for (const row of fieldChanges(change)) {
        const table = tableOfField(row.field);
        if (table === null) continue;
        for (const value of [row.before, row.after].flat()) {
          if (typeof value !== 'string' || known.has(value)) continue;
          const ids = asked.get(table) ?? new Set();
          asked.set(table, ids.add(value));
        }
      }
    }
    setNames(known);
    const answers = [...asked].map(async ([table, ids]) => {
      const answer = await api.invoke('grid.rows', { table, ids: [...ids].slice(0, MOST_IDS) });
      if (!answer.ok) return [];
      return answer.value.map((row): [string, string] => [row.id, recordName({ ...row })]);
    });
    void Promise.all(answers).then((found) => {
      if (stopped || found.every((part) => part.length === 0)) return;
      setNames(new Map([...known, ...found.flat()]));
    });
    return () => {
      stopped = true;
    };
  }, [changes]);
  return names;
}
