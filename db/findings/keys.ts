import type { Check, Members } from '../../shared/checks/types.ts';
import type { Statements } from '../connection.ts';
import type { Row } from '../context.ts';
import type { FactsLoader } from './facts.ts';

/** The sorts of members of a key, by the number that rows keep. */
export const MEMBER_KINDS = { figure: 0, claim: 1, observation: 2, anchor: 3 } as const;
export type MemberSort = keyof typeof MEMBER_KINDS;

/** The rows that take part in one key, by their sorts. */
export type MemberRows = { readonly [S in MemberSort]: readonly number[] };

export interface KeyName {
  readonly check: Check;
  readonly key: string;
}

/** Which comparisons each record takes part in. */
export interface Keys {
  /** Replaces the keys of one member; adds the ids of its old and new keys to `marked`. */
  replace(sort: MemberSort, rowId: number, keys: readonly KeyName[], marked: Set<number>): void;
  /** The check and key of an id; null where the check is no longer known. */
  name(keyId: number): { readonly checkName: string; readonly key: string } | null;
  members(keyId: number): MemberRows;
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
    replace(sort, rowId, keys, marked) {
      const kind = MEMBER_KINDS[sort];
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
      return sortRows(
        sql.of('SELECT kind, memberRow FROM check_member WHERE keyId = +? ORDER BY kind, memberRow').all(keyId),
      );
    },

    drop(keyId) {
      sql.of('DELETE FROM check_key WHERE keyId = +?').run(keyId);
      ids.clear();
    },
  };
}

/** Rows of `check_member` by their sorts. */
export function sortRows(rows: readonly Row[]): MemberRows {
  const of = (sort: MemberSort): readonly number[] =>
    rows.filter((row) => row['kind'] === MEMBER_KINDS[sort]).map((row) => Number(row['memberRow']));
  return { figure: of('figure'), claim: of('claim'), observation: of('observation'), anchor: of('anchor') };
}

/** The sort of a key's only member; null where it has none or several. */
export function onlyMember(rows: MemberRows): keyof Members | null {
  const { figure, claim, observation, anchor } = rows;
  if (figure.length + claim.length + observation.length + anchor.length !== 1) return null;
  if (figure.length === 1) return 'figures';
  if (claim.length === 1) return 'claims';
  return observation.length === 1 ? 'observations' : 'anchors';
}

/** The members of a key with all around them. */
export function loadMembers(loader: FactsLoader, rows: MemberRows): Members {
  return {
    figures: rows.figure.flatMap((row) => loader.figureAt(row)?.facts ?? []),
    claims: rows.claim.flatMap((row) => loader.claimAt(row)?.facts ?? []),
    observations: rows.observation.flatMap((row) => loader.observationAt(row)?.facts ?? []),
    anchors: rows.anchor.flatMap((row) => loader.anchorAt(row)?.facts ?? []),
  };
}
