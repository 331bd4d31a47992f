import type { Change } from '../../shared/api.ts';
import { checkIdentity, type Named } from '../../shared/checks/identities-rules.ts';
import type { Indicator } from '../../shared/model/records.ts';
import type { Statements } from '../connection.ts';
import { FaultError } from '../fault-error.ts';

const ALL = 'SELECT id, name, synonyms, dimension, unit, identities FROM indicator ORDER BY rowId';

/** The identities that each indicator had before an edit, for those that the edit gives others; empty for new ones. */
export function identitiesBefore(changes: readonly Change[], sql: Statements): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, readonly string[]>();
  for (const change of changes) {
    if (change.op !== 'update' || change.table !== 'indicator' || change.fields['identities'] === undefined) continue;
    const row = sql.of('SELECT identities FROM indicator WHERE id = ?').get(change.id);
    before.set(change.id, row === undefined ? [] : textsOf(row['identities']));
  }
  return before;
}

/**
 * Throws 'bad-input' for an identity that was written in an edit and cannot be used. Judged when all changes are made, since one
 * edit may name what it creates; identities that stood there before are left alone.
 */
export function checkIdentities(
  changes: readonly Change[],
  ids: readonly (string | undefined)[],
  before: ReadonlyMap<string, readonly string[]>,
  sql: Statements,
): void {
  let known: readonly Named[] | null = null;
  changes.forEach((change, n) => {
    if (change.op === 'delete' || change.table !== 'indicator') return;
    const texts = textsGiven(change.fields['identities']);
    const old = before.get(ids[n] ?? '') ?? [];
    for (const text of texts.filter((t) => !old.includes(t))) {
      known ??= sql.of(ALL).all().map(toKnown);
      const checked = checkIdentity(text, known);
      if (checked.ok) continue;
      const { code, message, ...where } = checked.fault;
      throw new FaultError(code, message, where);
    }
  });
}

function textsGiven(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function textsOf(cell: unknown): readonly string[] {
  return textsGiven(JSON.parse(String(cell)));
}

function toKnown(row: Readonly<Record<string, unknown>>): Named {
  return {
    id: String(row['id']),
    name: String(row['name']),
    synonyms: textsOf(row['synonyms']),
    dimension: String(row['dimension']) as Indicator['dimension'],
    unit: String(row['unit']),
    identities: textsOf(row['identities']),
  };
}
