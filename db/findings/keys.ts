import type { Check } from '../../shared/checks/types.ts';
import type { Statements } from '../connection.ts';

/** Members of a key are figures or claims. */
export const FIGURE_MEMBER = 0;
export const CLAIM_MEMBER = 1;
export type MemberKind = typeof FIGURE_MEMBER | typeof CLAIM_MEMBER;

export interface KeyName {
  readonly check: Check;
  readonly key: string;
}

/** Which comparisons each figure and claim takes part in. */
export interface Keys {
  /** Replaces the keys of one member; adds the ids of its old and new keys to `marked`. */
  replace(kind: MemberKind, rowId: number, keys: readonly KeyName[], marked: Set<number>): void;
  /** The check and key of an id; null where the check is no longer known. */
  name(keyId: number): { readonly checkName: string; readonly key: string } | null;
  members(keyId: number): { readonly figureRows: readonly number[]; readonly claimRows: readonly number[] };
  drop(keyId: number): void;
}

/** The keys as the transaction of one edit sees them. */
export function createKeys(sql: Statements): Keys {
  const ids = new Map<string, number>();

  const intern = (checkName: string, key: string): number => {
    const whole = `${checkName}\n${key}`;
    const known = ids.get(whole);
    if (known !== undefined) return known;
    const row = sql.of('SELECT keyId FROM check_key WHERE checkName = +? AND key = +?').get(checkName, key);
    const id =
      row === undefined
        ? Number(sql.of('INSERT INTO check_key (checkName, key) VALUES (?, ?)').run(checkName, key).lastInsertRowid)
        : Number(row['keyId']);
    ids.set(whole, id);
    return id;
  };

  return {
    replace(kind, rowId, keys, marked) {
      const before = new Set(
        sql
          .of('SELECT keyId FROM check_member WHERE kind = +? AND memberRow = +?')
          .all(kind, rowId)
          .map((row) => Number(row['keyId'])),
      );
      const after = new Set(keys.map(({ check, key }) => intern(check.name, key)));
      for (const id of before) {
        marked.add(id);
        if (after.has(id)) continue;
        sql.of('DELETE FROM check_member WHERE keyId = +? AND kind = +? AND memberRow = +?').run(id, kind, rowId);
      }
      for (const id of after) {
        marked.add(id);
        if (before.has(id)) continue;
        sql.of('INSERT INTO check_member (keyId, kind, memberRow) VALUES (?, ?, ?)').run(id, kind, rowId);
      }
    },

    name(keyId) {
      const row = sql.of('SELECT checkName, key FROM check_key WHERE keyId = +?').get(keyId);
      return row === undefined ? null : { checkName: String(row['checkName']), key: String(row['key']) };
    },

    members(keyId) {
      const figureRows: number[] = [];
      const claimRows: number[] = [];
      const rows = sql
        .of('SELECT kind, memberRow FROM check_member WHERE keyId = +? ORDER BY kind, memberRow')
        .all(keyId);
      for (const row of rows) (row['kind'] === FIGURE_MEMBER ? figureRows : claimRows).push(Number(row['memberRow']));
      return { figureRows, claimRows };
    },

    drop(keyId) {
      sql.of('DELETE FROM check_key WHERE keyId = +?').run(keyId);
      ids.clear();
    },
  };
}
