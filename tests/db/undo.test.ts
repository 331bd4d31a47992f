import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import { dump } from '../../db/dump.ts';
import type { Change, GridName } from '../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

/** All records of an open project, read through a connection of its own. */
function dumpOf(project: TestProject): unknown {
  const db = connect(project.path, { readOnly: true });
  try {
    return dump(readHandle(db));
  } finally {
    db.close();
  }
}

interface Row {
  readonly id: string;
  readonly rev: number;
}

function rowsOf(project: TestProject, table: GridName): readonly Row[] {
  return project.ask('grid.page', { table, offset: 0, limit: 1000 }).rows;
}

describe('undo and redo', () => {
  test('reach over a restart, edit by edit', () => {
    const project = openTest();
    const { path } = project;
    const empty = dumpOf(project);
    project.edit(sourceOf('Exports rose to $2 billion.'));
    const source = first(project.ask('source.list', {}));
    project.ask('source.annotate', {
      sourceId: source.id,
      start: 16,
      end: 26,
      as: 'figure',
      fields: { indicator: 'exports' },
    });
    const full = dumpOf(project);
    project.ask('edit.undo', {});
    project.service.close();

    const again = openTest({ path });
    expect(again.ask('project.state', {})).toMatchObject({ undo: 'An edit', redo: 'Marked a figure' });
    again.ask('edit.redo', {});
    expect(dumpOf(again)).toEqual(full);
    again.ask('edit.undo', {});
    again.ask('edit.undo', {});
    expect(dumpOf(again)).toEqual(empty);
    expect(again.fault('edit.undo', {}).code).toBe('nothing-to-undo');
    again.service.close();

    const last = openTest({ path });
    last.ask('edit.redo', {});
    last.ask('edit.redo', {});
    expect(dumpOf(last)).toEqual(full);
    expect(last.fault('edit.redo', {}).code).toBe('nothing-to-undo');
  });

  test('a new edit is another future: nothing is left to redo', () => {
    const project = openTest();
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } });
    project.ask('edit.undo', {});
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ben' } });
    expect(project.ask('project.state', {})).toMatchObject({ undo: 'An edit', redo: null });
    expect(project.fault('edit.redo', {}).code).toBe('nothing-to-undo');
  });

  test('is refused where a record is not what the edit left, and nothing changes', () => {
    const project = openTest();
    const id = first(project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } }).created);
    project.service.close();
    const db = connect(project.path, { readOnly: false });
    db.prepare("UPDATE actor SET note = 'changed behind the log'").run();
    db.close();
    const again = openTest({ path: project.path });
    const fault = again.fault('edit.undo', {});
    expect(fault).toMatchObject({ code: 'stale', recordId: id });
    expect(fault.message).toContain('note');
    expect(rowsOf(again, 'actor')).toHaveLength(1);
  });

  test('put a deleted record back where it stood', () => {
    const project = openTest();
    const { created } = project.edit(
      ...['A', 'B', 'C'].map((statement): Change => ({ op: 'create', table: 'claim', fields: { statement } })),
    );
    project.edit({ op: 'delete', table: 'claim', id: created[1] ?? '', rev: 1 });
    project.ask('edit.undo', {});
    expect(rowsOf(project, 'claim').map(({ id }) => id)).toEqual(created);
  });

  test('any sequence of edits, undos and redos: undo of all gives the project as it was', () => {
    const step = fc.record({
      what: fc.constantFrom(
        'claim',
        'figure',
        'rename',
        'reword',
        'delete',
        'deleteIndicator',
        'undo',
        'redo',
        'annotate',
      ),
      pick: fc.nat(1000),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
      amount: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const project = openTest();
        const start = dumpOf(project);
        project.edit(sourceOf('Exports rose to $2 billion. Imports fell to $1 billion.'));
        const past: unknown[] = [start, dumpOf(project)];
        let now = 1;
        for (const one of steps) {
          const done = takeStep(project, one);
          if (!done) continue;
          if (one.what === 'undo') now -= 1;
          else if (one.what === 'redo') now += 1;
          else {
            past.length = now + 1;
            now += 1;
            past.push(dumpOf(project));
          }
          expect(dumpOf(project)).toEqual(past[now]);
        }
        while (project.ask('project.state', {}).undo !== null) project.ask('edit.undo', {});
        expect(dumpOf(project)).toEqual(start);
        expect(project.ask('finding.list', {})).toEqual([]);
        while (project.ask('project.state', {}).redo !== null) project.ask('edit.redo', {});
        expect(dumpOf(project)).toEqual(past.at(-1));
        project.service.close();
      }),
      { numRuns: 12 },
    );
  });
});

interface Step {
  readonly what: string;
  readonly pick: number;
  readonly text: string;
  readonly amount: number;
}

/** Makes one step; false where there was nothing to do it to. */
function takeStep(project: TestProject, { what, pick, text, amount }: Step): boolean {
  const chosen = (table: GridName): Row | undefined => {
    const rows = rowsOf(project, table);
    return rows[pick % Math.max(1, rows.length)];
  };
  const seq = project.ask('project.state', {}).seq;
  const claim = chosen('claim');
  const figure = chosen('figure');
  const indicator = chosen('indicator');
  switch (what) {
    case 'claim':
      project.edit({ op: 'create', table: 'claim', fields: { statement: text, speaker: text, topic: 'trade' } });
      break;
    case 'annotate': {
      const source = project.ask('source.list', {})[0];
      if (source === undefined) return false;
      project.ask('source.annotate', { sourceId: source.id, start: 16, end: 26, as: 'figure', fields: {} });
      break;
    }
    case 'figure':
      if (claim === undefined) return false;
      project.edit({
        op: 'create',
        table: 'figure',
        fields: {
          claimId: claim.id,
          text: `$${amount} million`,
          indicator: text,
          subject: 'Ruritania',
          period: '2025',
        },
      });
      break;
    case 'rename':
      if (indicator === undefined) return false;
      project.edit({
        op: 'update',
        table: 'indicator',
        id: indicator.id,
        rev: indicator.rev,
        fields: { name: text, synonyms: ['another name'] },
      });
      break;
    case 'reword':
      if (figure === undefined) return false;
      project.edit({
        op: 'update',
        table: 'figure',
        id: figure.id,
        rev: figure.rev,
        fields: { text: `nearly $${amount} billion` },
      });
      break;
    case 'delete':
      if (claim === undefined) return false;
      project.edit({ op: 'delete', table: 'claim', id: claim.id, rev: claim.rev });
      break;
    case 'deleteIndicator':
      if (indicator === undefined) return false;
      project.edit({ op: 'delete', table: 'indicator', id: indicator.id, rev: indicator.rev });
      break;
    case 'undo':
    case 'redo':
      if (project.ask('project.state', {})[what] === null) return false;
      project.ask(`edit.${what}`, {});
      break;
  }
  return project.ask('project.state', {}).seq > seq;
}
