import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { first, openTest } from './helpers.ts';

describe('the history', () => {
  test('says who did what, when, and what stood there before', () => {
    const project = openTest({ who: 'Ann Example' });
    const id = first(project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } }).created);
    project.edit({ op: 'update', table: 'actor', id, rev: 1, fields: { name: 'Ada Novak' } });
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ben' } });
    project.ask('edit.undo', {});

    const all = project.ask('history.list', {});
    expect(all.total).toBe(4);
    expect(all.entries).toMatchObject([
      { seq: 4, kind: 'undo', of: 3, who: 'Ann Example', changes: 1 },
      { seq: 3, kind: 'edit', of: null },
      { seq: 2, kind: 'edit' },
      { seq: 1, kind: 'edit' },
    ]);
    expect(Number.isNaN(Date.parse(first(all.entries).at))).toBe(false);
    expect(project.ask('history.list', { recordId: id }).entries.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(project.ask('history.get', { seq: 2 })).toMatchObject([
      { table: 'actor', id, before: { name: 'Ada' }, after: { name: 'Ada Novak' } },
    ]);
    expect(project.ask('history.get', { seq: 1 })).toMatchObject([{ before: null, after: { name: 'Ada' } }]);
  });

  test('cannot be rewritten, not even by another program', () => {
    const project = openTest();
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } });
    project.service.close();
    const before = logOf(project.path);
    for (const open of [() => connect(project.path, { readOnly: false }), () => new Database(project.path)]) {
      const db = open();
      for (const sql of [
        "UPDATE edit SET who = 'someone else'",
        'DELETE FROM edit',
        "UPDATE edit_change SET after = '{}'",
        'DELETE FROM edit_change',
        "INSERT OR REPLACE INTO edit (seq, id, at, who, kind, label, changes) VALUES (1, 'x', 'x', 'x', 'edit', 'x', 0)",
        "INSERT OR REPLACE INTO edit (seq, id, at, who, kind, label, changes) SELECT 9, id, at, 'x', kind, label, 0 FROM edit",
        "INSERT OR REPLACE INTO edit_change (editSeq, n, tableName, recordId, recordRow, after) VALUES (1, 0, 'actor', 'x', 1, '{}')",
        "INSERT OR REPLACE INTO edit_change (changeRow, editSeq, n, tableName, recordId, recordRow, after) VALUES (1, 2, 0, 'actor', 'x', 1, '{}')",
        "INSERT INTO edit_change (editSeq, n, tableName, recordId, recordRow, after) VALUES (1, 7, 'actor', 'x', 1, '{}')",
      ]) {
        expect(() => db.prepare(sql).run()).toThrow('append-only');
      }
      db.close();
    }
    expect(logOf(project.path)).toEqual(before);
  });
});

function logOf(path: string): readonly unknown[] {
  const db = new Database(path, { readonly: true });
  const log = ['edit', 'edit_change'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return log;
}
