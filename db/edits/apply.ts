import type { Change } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';
import type { Statements } from '../connection.ts';
import { FaultError } from '../fault-error.ts';
import { newId } from '../ids.ts';
import { removeRecord } from './cascade.ts';
import { DEFAULTS } from './defaults.ts';
import { checkIdentities, identitiesBefore } from './identities.ts';
import type { Names } from './names.ts';
import { keepPledges } from './pledges.ts';
import type { Readers } from './readers.ts';
import { rememberNames } from './remember.ts';
import { checkChanged, checkRecord } from './validate.ts';
import { createExpander, type Expander } from './words.ts';
import type { Stored, Work } from './work.ts';

type Given = Readonly<Record<string, unknown>>;

export interface ApplyOptions {
  readonly sql: Statements;
  readonly work: Work;
  readonly names: Names;
  readonly readers: Readers;
  /** Somebody types the edit and can be asked again. */
  readonly byHand: boolean;
  /** A person decides on what was proposed: the names he gives are remembered. */
  readonly remembers?: boolean;
}

/** Makes the changes of one edit, in their order. Returns the ids of what the `create` changes made. Throws FaultError. */
export function applyChanges(changes: readonly Change[], options: ApplyOptions): readonly string[] {
  const { sql, work } = options;
  const ids = changes.map((change) => (change.op === 'create' ? (change.id ?? newId()) : change.id));
  const expander = createExpander({ ...options, sourceOf: anchorsAhead(changes) });
  const created: string[] = [];
  const identities = options.byHand ? identitiesBefore(changes, sql) : null;
  changes.forEach((change, n) => {
    const id = ids[n];
    if (id === undefined) return;
    switch (change.op) {
      case 'create':
        create(change.table, change.fields, id, change.id !== undefined);
        created.push(id);
        return;
      case 'update':
        update(change.table, change.fields, current(change.table, id, change.rev));
        return;
      case 'delete':
        current(change.table, id, change.rev);
        removeRecord(sql, work, change.table, id);
        return;
    }
  });
  if (options.byHand) keepPledges(changes, ids, sql, work);
  if (identities !== null) checkIdentities(changes, ids, identities, sql);
  if (options.remembers === true) rememberNames(changes, sql, work);
  return created;

  function create(table: TableName, given: Given, id: string, isGiven: boolean): void {
    const fields = expander.expand(table, given, null, id);
    const record = { ...DEFAULTS[table], ...fields, id, rev: work.seq };
    checkRecord(table, record);
    // An id that was made just now cannot be there.
    if (isGiven && work.find(table, id) !== null) {
      throw new FaultError('bad-input', `A ${table} with the id ${id} is there already.`, { recordId: id });
    }
    if (table === 'topic') checkParents(work, id, record);
    work.insert(table, record);
  }

  function update<T extends TableName>(table: T, given: Given, stored: Stored<T>): void {
    updateRecord(work, expander, table, given, stored);
  }

  function current<T extends TableName>(table: T, id: string, rev: number): Stored<T> {
    const stored = work.find(table, id);
    if (stored === null) {
      throw new FaultError('stale', `This ${table} is not there any more; it was deleted in the meantime.`, {
        recordId: id,
      });
    }
    // A record that this same edit has changed already is newer by that only.
    if (stored.record.rev !== rev && stored.record.rev !== work.seq) throw stale(sql, table, stored, rev);
    return stored;
  }
}

function updateRecord<T extends TableName>(
  work: Work,
  expander: Expander,
  table: T,
  given: Given,
  stored: Stored<T>,
): void {
  const fields = expander.expand(table, given, stored.record as Given, stored.record.id);
  const whole = { ...stored.record, ...fields };
  checkChanged(table, fields, whole);
  if (table === 'topic') checkParents(work, stored.record.id, whole);
  work.update(table, stored, fields);
}

/** What an outdated edit is told: who changed the record since, when, and what it is now. */
function stale<T extends TableName>(sql: Statements, table: T, stored: Stored<T>, rev: number): FaultError {
  const { record } = stored;
  const by = sql.of('SELECT who, at, label FROM edit WHERE seq = +?').get(record.rev);
  const who = by === undefined ? '' : ` by ${String(by['who'])} at ${String(by['at'])} ("${String(by['label'])}")`;
  const after = sql
    .of('SELECT after FROM edit_change WHERE editSeq = +? AND recordId = +? ORDER BY n DESC LIMIT 1')
    .get(record.rev, record.id)?.['after'];
  const now = typeof after === 'string' ? ` Now: ${shorten(after)}` : '';
  return new FaultError(
    'stale',
    `This ${table} was changed in the meantime${who}; the edit was made on revision ${rev}, it is at ${record.rev}.${now}`,
    { recordId: record.id },
  );
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Which source a claim or figure will be anchored in by a later change of the same edit. */
function anchorsAhead(changes: readonly Change[]): (ownerId: string) => string | null {
  const sources = new Map<string, string>();
  for (const change of changes) {
    if (change.op !== 'create' || change.table !== 'anchor') continue;
    const { sourceId, claimId, figureId } = change.fields;
    const owner = figureId ?? claimId;
    if (typeof owner === 'string' && typeof sourceId === 'string' && !sources.has(owner)) sources.set(owner, sourceId);
  }
  return (ownerId) => sources.get(ownerId) ?? null;
}

/** A topic may not lie under itself. */
function checkParents(work: Work, id: string, topic: Given): void {
  let parent = topic['parentId'];
  for (let depth = 0; typeof parent === 'string'; depth += 1) {
    if (parent === id || depth > 1000) {
      throw new FaultError('bad-input', 'A topic cannot lie under itself.', {
        recordId: id,
        expected: 'another topic',
      });
    }
    parent = work.find('topic', parent)?.record.parentId ?? null;
  }
}
