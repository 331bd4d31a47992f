import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Connection, connect } from '../../db/connection.ts';
import { APPLICATION_ID } from '../../db/header.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../db/migrate/list.ts';
import type { Migration } from '../../db/migrate/migration.ts';
import { migrate, schemaVersion } from '../../db/migrate/run.ts';
import { COLUMNS, REFERENCES } from '../../db/tables.ts';
import { TABLE_NAMES } from '../../shared/model/records.ts';
import { faultIn, openTest, tempFolder, valueIn } from './helpers.ts';

function open(): { db: Connection; path: string } {
  const project = openTest();
  project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } });
  project.service.close();
  const db = connect(project.path, { readOnly: false });
  onTestFinished(() => void db.close());
  return { db, path: project.path };
}

describe('the schema', () => {
  test('has a strict table for every record, with its fields as columns, and an index for every reference', () => {
    const { db } = open();
    const strict = new Map(
      db
        .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
        .all()
        .map((row) => {
          const { name, strict: is } = row as { name: string; strict: number };
          return [name, is];
        }),
    );
    for (const table of TABLE_NAMES) {
      expect(strict.get(table)).toBe(1);
      const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as { name: string }[];
      const names = new Set(columns.map(({ name }) => name));
      for (const { name } of COLUMNS[table]) expect(names).toContain(name);
      expect(names).toContain('rowId');
      const keys = db.prepare(`SELECT "from", "table" FROM pragma_foreign_key_list('${table}')`).all() as {
        from: string;
        table: string;
      }[];
      const known = REFERENCES.filter((reference) => reference.table === table);
      expect(new Set(keys.map((key) => `${key.from} ${key.table}`))).toEqual(
        new Set(known.map(({ field, to }) => `${field} ${to}`)),
      );
      for (const { field } of known) {
        const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM "${table}" WHERE "${field}" = 'x'`).all();
        expect(JSON.stringify(plan)).toMatch(/USING (COVERING )?INDEX/);
      }
    }
  });
});

const second: Migration = {
  version: SCHEMA_VERSION + 1,
  label: 'a test',
  up: (db) => void db.exec('ALTER TABLE actor ADD COLUMN colour TEXT'),
};

describe('a migration', () => {
  test('copies the file aside, then brings it up to date', () => {
    const { db, path } = open();
    const { backup } = valueIn(migrate(db, path, [...MIGRATIONS, second]));
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION + 1);
    expect(db.prepare('SELECT name, colour FROM actor').get()).toEqual({ name: 'Ada', colour: null });
    if (backup === null) throw new Error('expected a backup');
    const before = connect(backup, { readOnly: true });
    onTestFinished(() => void before.close());
    expect(schemaVersion(before)).toBe(SCHEMA_VERSION);
    expect(before.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(before.prepare('SELECT name FROM actor').all()).toEqual([{ name: 'Ada' }]);
  });

  test('that breaks leaves the old version as it was', () => {
    const { db, path } = open();
    const broken: Migration = {
      version: SCHEMA_VERSION + 1,
      label: 'breaks',
      up: (inside) => {
        inside.exec('DELETE FROM actor');
        throw new Error('half-way');
      },
    };
    const fault = faultIn(migrate(db, path, [...MIGRATIONS, broken]));
    expect(fault.message).toContain('half-way');
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
    expect(db.prepare('SELECT count(*) AS n FROM actor').get()).toEqual({ n: 1 });
  });

  test('that breaks references is taken back', () => {
    const { db, path } = open();
    const careless: Migration = {
      version: SCHEMA_VERSION + 1,
      label: 'careless',
      up: (inside) =>
        void inside.exec("INSERT INTO topic (id, rev, name, parentId, note) VALUES ('a', 1, 'a', 'nowhere', '')"),
    };
    expect(migrate(db, path, [...MIGRATIONS, careless]).ok).toBe(false);
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  });

  test('takes a new name for each copy', () => {
    const { db, path } = open();
    const first = valueIn(migrate(db, path, [...MIGRATIONS, second])).backup ?? '';
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    db.exec('ALTER TABLE actor DROP COLUMN colour');
    const other = valueIn(migrate(db, path, [...MIGRATIONS, second])).backup ?? '';
    expect(other).not.toBe(first);
    expect(existsSync(first) && existsSync(other)).toBe(true);
    expect(readFileSync(first).length).toBeGreaterThan(0);
  });

  test('of a project of the first version keeps its records and makes room for saved views', () => {
    const path = join(tempFolder(), 'first.assay');
    const old = new Database(path);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    MIGRATIONS[0]?.up(old);
    old.pragma('user_version = 1');
    old.exec(
      "INSERT INTO actor (id, rev, name, kind, aliases, tenures, note) VALUES ('018f2f3e-1111-7111-8111-111111111111', 1, 'Ada', 'person', '[]', '[]', '')",
    );
    old.close();
    const project = openTest({ path });
    expect(project.ask('project.state', {}).counts.actor).toBe(1);
    const { created } = project.edit({
      op: 'create',
      table: 'savedView',
      fields: { grid: 'actor', name: 'Persons', filters: [{ kind: 'set', column: 'kind', values: ['person'] }] },
    });
    expect(project.ask('view.list', {}).map((view) => [view.id, view.name])).toEqual([[created[0], 'Persons']]);
    project.ask('edit.undo', {});
    expect(project.ask('view.list', {})).toEqual([]);
  });

  test('of a project that kept the charts of its report as a setting makes records of them, in their order', () => {
    const path = join(tempFolder(), 'second.assay');
    const old = new Database(path);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    for (const { up } of MIGRATIONS.slice(0, 2)) up(old);
    old.pragma('user_version = 2');
    const kept = [{ kind: 'targets', title: 'Targets' }, 'no chart', { kind: 'topics', title: 'Topics' }];
    old.prepare("INSERT INTO setting (key, value) VALUES ('report.charts', ?)").run(JSON.stringify(kept));
    old.close();
    const project = openTest({ path });
    expect(project.ask('report.charts', {}).map(({ title, spec }) => [title, spec])).toEqual([
      ['Targets', kept[0]],
      ['Topics', kept[2]],
    ]);
    expect(project.ask('setting.get', { key: 'report.charts' })).toBeNull();
  });
});
