import type { ChangeSet, EditAnswer } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { EditKind } from '../../shared/model/vocabulary.ts';
import { type Connection, readHandle, type Statements, statements } from '../connection.ts';
import { type EditRequest, type Edits, type JobControl, NO_JOB } from '../context.ts';
import { diskFault, errorCode } from '../disk-fault.ts';
import { FaultError } from '../fault-error.ts';
import type { FindingWitness } from '../findings/rows.ts';
import { shiftsOf } from '../findings/shifts.ts';
import { newId } from '../ids.ts';
import { redoTarget, undoTarget } from '../queries/undo-stack.ts';
import { applyChanges } from './apply.ts';
import { describeBrokenReference } from './broken-reference.ts';
import { replay } from './inverse.ts';
import { createNames } from './names.ts';
import type { Readers } from './readers.ts';
import { restore } from './restore.ts';
import { MAX_LISTED, type Touched } from './touched.ts';
import { startWork, type Work } from './work.ts';

/** Keeps findings and shown rows in step with the records; runs inside the transaction of each edit. */
export interface Settler {
  /** Brings everything derived up to date with what was touched; lists rows that look different. True where findings changed. */
  settle(touched: Touched, job: JobControl, witness?: FindingWitness | null): boolean;
  /** Forgets what it keeps in memory: after a rollback. */
  forget(): void;
}

export interface EditsOptions {
  readonly db: Connection;
  /** The name that the log shows; asked for at every edit where it may change. */
  readonly who: string | (() => string);
  readonly readers: Readers;
  readonly settler: Settler;
  /** Hears of each commit. */
  readonly onCommit: (change: Omit<ChangeSet, 'state'>) => void;
  /** The time of an edit; tests fix it. */
  readonly now?: () => Date;
}

/** What a transaction leaves behind when it has committed. */
interface Committed {
  readonly seq: number;
  readonly created: readonly string[];
}

/** The one writer of a project. */
export function createEdits(options: EditsOptions): Edits {
  const { db, who, readers, settler, onCommit, now = () => new Date() } = options;
  const sql = statements(db);
  const read = readHandle(db);
  const names = createNames(sql);

  /** Runs one edit as one transaction: all of it, its log, and what is derived; or nothing. */
  function transact(
    head: { readonly kind: EditKind; readonly label: string; readonly of: number | null; readonly total: number },
    job: JobControl,
    write: (work: Work) => readonly string[],
  ): Result<EditAnswer> {
    let work: Work | null = null;
    let findings = false;
    let committed: Committed;
    try {
      sql.of('BEGIN IMMEDIATE').run();
      const last = lastSeq(sql);
      work = startWork({ sql, seq: last + 1, label: head.label, job, total: head.total, onRow: names.follow });
      const created = write(work);
      if (work.count() === 0) {
        sql.of('ROLLBACK').run();
        return ok({ seq: last, created });
      }
      findings = settler.settle(work.touched, job);
      sql
        .of('INSERT INTO edit (seq, id, at, who, kind, label, ofSeq, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(
          work.seq,
          newId(),
          now().toISOString(),
          typeof who === 'string' ? who : who(),
          head.kind,
          head.label,
          head.of,
          work.count(),
        );
      sql.of('COMMIT').run();
      committed = { seq: work.seq, created };
    } catch (error) {
      const fault = faultOf(error);
      rollBack();
      return fault;
    }
    onCommit({ seq: committed.seq, label: head.label, tables: listed(work.touched), findings });
    return ok(committed);
  }

  function rollBack(): void {
    try {
      // SQLite rolls back by itself after some errors of the disk.
      if (db.inTransaction) sql.of('ROLLBACK').run();
    } finally {
      names.forget();
      settler.forget();
    }
  }

  function faultOf(error: unknown): Result<never> {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    const disk = diskFault(error);
    if (disk !== null) return disk;
    const code = errorCode(error);
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      return fail('bad-input', describeBrokenReference(db), { expected: 'the id of a record that is there' });
    }
    const message = error instanceof Error ? error.message : String(error);
    if (code.startsWith('SQLITE_CONSTRAINT')) return fail('bad-input', `The record cannot be taken: ${message}.`);
    return fail('internal', `The edit could not be made, nothing was changed: ${message}`);
  }

  return {
    apply(request: EditRequest, job = NO_JOB) {
      const { kind, label, changes } = request;
      return transact({ kind, label, of: null, total: changes.length }, job, (work) =>
        applyChanges(changes, { sql, work, names, readers, byHand: kind === 'edit', remembers: kind !== 'import' }),
      );
    },

    preview(changes) {
      const witness: FindingWitness = { gone: [], made: [] };
      const label = 'Preview';
      try {
        sql.of('BEGIN IMMEDIATE').run();
        const seq = lastSeq(sql) + 1;
        const work = startWork({ sql, seq, label, job: NO_JOB, total: changes.length, onRow: names.follow });
        applyChanges(changes, { sql, work, names, readers, byHand: true, remembers: true });
        settler.settle(work.touched, NO_JOB, witness);
        return ok(shiftsOf(witness));
      } catch (error) {
        return faultOf(error);
      } finally {
        // Nothing of it may stay, whether it could be made or not.
        rollBack();
      }
    },

    restore(what, label, job = NO_JOB) {
      return transact({ kind: 'edit', label, of: null, total: 0 }, job, (work) => {
        restore(what, work.seq - 1, read, sql, work);
        return [];
      });
    },

    undo() {
      const target = undoTarget(read);
      if (target === null) return fail('nothing-to-undo', 'There is nothing to undo.');
      return transact({ kind: 'undo', label: `Undo: ${target.label}`, of: target.seq, total: 0 }, NO_JOB, (work) => {
        replay(db, work, target.seq, 'undo');
        return [];
      });
    },

    redo() {
      const target = redoTarget(read);
      if (target === null) return fail('nothing-to-undo', 'There is nothing to redo.');
      return transact({ kind: 'redo', label: `Redo: ${target.label}`, of: target.seq, total: 0 }, NO_JOB, (work) => {
        replay(db, work, target.seq, 'redo');
        return [];
      });
    },

    setSetting(key, value) {
      try {
        sql
          .of('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
          .run(key, JSON.stringify(value ?? null));
        return ok(null);
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

function lastSeq(sql: Statements): number {
  return Number(sql.of('SELECT coalesce(max(seq), 0) AS seq FROM edit').get()?.['seq'] ?? 0);
}

function listed(touched: Touched): ChangeSet['tables'] {
  const tables: { [T in TableName]?: { ids: readonly string[] | null } } = {};
  for (const [table, ids] of touched.tables) tables[table] = { ids: ids.size > MAX_LISTED ? null : [...ids] };
  return tables;
}
