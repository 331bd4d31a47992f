import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/api.ts';
import { first, openTest, type TestProject } from './helpers.ts';

function actor(name: string): Change {
  return { op: 'create', table: 'actor', fields: { name, kind: 'state' } };
}

/** What the analyst sees of the actors, by id: all fields but the number of the edit that touched them. */
function actors(project: TestProject): ReadonlyMap<string, unknown> {
  const { rows } = project.ask('grid.page', { table: 'actor', offset: 0, limit: 1000 });
  return new Map(rows.map((row) => [row.id, { ...row, rev: 0 }]));
}

function change(project: TestProject, id: string, fields: Readonly<Record<string, unknown>>): void {
  const row = first(project.ask('grid.rows', { table: 'actor', ids: [id] }));
  project.edit({ op: 'update', table: 'actor', id, rev: row.rev, fields: { ...fields } });
}

function remove(project: TestProject, id: string): void {
  const row = first(project.ask('grid.rows', { table: 'actor', ids: [id] }));
  project.edit({ op: 'delete', table: 'actor', id, rev: row.rev });
}

const seq = (project: TestProject): number => project.ask('project.state', {}).seq;

describe('bringing back what was', () => {
  test('one field alone, as one edit that can be undone', () => {
    const project = openTest();
    const id = first(project.edit(actor('Arda')).created);
    const then = seq(project);
    change(project, id, { name: 'Arda Republic', note: 'Renamed.' });
    project.ask('history.restore', { what: 'field', id, field: 'name', seq: then });
    expect(actors(project).get(id)).toMatchObject({ name: 'Arda', note: 'Renamed.' });
    project.ask('edit.undo', {});
    expect(actors(project).get(id)).toMatchObject({ name: 'Arda Republic' });
  });

  test('a record that was changed and then deleted, whole', () => {
    const project = openTest();
    const id = first(project.edit(actor('Arda')).created);
    const [then, before] = [seq(project), actors(project)];
    change(project, id, { name: 'Bree', note: 'New.' });
    remove(project, id);
    project.ask('history.restore', { what: 'record', id, seq: then });
    expect(actors(project)).toEqual(before);
  });

  test('what one edit did, and nothing that came after it', () => {
    const project = openTest();
    const id = first(project.edit(actor('Arda')).created);
    change(project, id, { name: 'Bree' });
    const wrong = seq(project);
    change(project, id, { note: 'Kept.' });
    project.ask('history.restore', { what: 'edit', seq: wrong });
    expect(actors(project).get(id)).toMatchObject({ name: 'Arda', note: 'Kept.' });
    expect(project.ask('history.list', { limit: 1 }).entries[0]?.label).toContain(`Took back edit ${wrong}`);
  });

  test('to a time before a record was there is refused in plain words where others belong to it', () => {
    const project = openTest();
    const claimId = first(project.edit({ op: 'create', table: 'claim', fields: { statement: 'It grew.' } }).created);
    project.edit({ op: 'create', table: 'figure', fields: { claimId, text: '$5 million' } });
    const { message } = project.fault('history.restore', { what: 'record', id: claimId, seq: 0 });
    expect(message).toContain('A figure belongs to a claim that would not be there. Nothing was changed.');
    expect(message).not.toMatch(/claimId|refers|field/);
  });

  test('what is so already is refused, with a word why', () => {
    const project = openTest();
    const id = first(project.edit(actor('Arda')).created);
    const now = seq(project);
    expect(project.fault('history.restore', { what: 'moment', seq: now }).message).toContain('nothing differs');
    expect(project.fault('history.restore', { what: 'record', id, seq: now }).code).toBe('bad-input');
  });

  test('any moment of any sequence of edits, and one undo brings the present back', () => {
    const step = fc.record({
      act: fc.constantFrom('make', 'rename', 'note', 'delete', 'undo', 'redo'),
      which: fc.nat(5),
      word: fc.constantFrom('Arda', 'Bree', 'Cair', 'Dale'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, pick) => {
        const project = openTest();
        const moments = [{ seq: 0, actors: actors(project) }];
        for (const { act, which, word } of steps) {
          const ids = [...actors(project).keys()];
          const id = ids[which % Math.max(1, ids.length)];
          if (act === 'make') project.edit(actor(word));
          else if (act === 'undo' || act === 'redo') project.service.call(`edit.${act}`, {});
          else if (id !== undefined && act === 'rename') change(project, id, { name: word });
          else if (id !== undefined && act === 'note') change(project, id, { note: word });
          else if (id !== undefined) remove(project, id);
          moments.push({ seq: seq(project), actors: actors(project) });
        }
        const moment = moments[pick % moments.length];
        const present = actors(project);
        if (moment === undefined) return;
        const { total } = project.ask('history.compare', { from: moment.seq, to: seq(project) });
        const done = project.service.call('history.restore', { what: 'moment', seq: moment.seq });
        expect(actors(project)).toEqual(moment.actors);
        expect(done.ok).toBe(total > 0);
        if (!done.ok) return;
        project.ask('edit.undo', {});
        expect(actors(project)).toEqual(present);
      }),
      { numRuns: 40 },
    );
  });
});

describe('two moments beside each other', () => {
  test('what was added, changed and removed between them, in both directions', () => {
    const project = openTest();
    const [arda, bree] = [first(project.edit(actor('Arda')).created), first(project.edit(actor('Bree')).created)];
    const then = seq(project);
    change(project, arda, { name: 'Arnor' });
    change(project, arda, { name: 'Arda' });
    change(project, bree, { note: 'A town.' });
    const cair = first(project.edit(actor('Cair')).created);
    const now = seq(project);
    const forth = project.ask('history.compare', { from: then, to: now });
    expect(forth.counts).toEqual({ actor: { added: 1, changed: 1, removed: 0 } });
    expect(forth.changes.map(({ id }) => id)).toEqual([bree, cair]);
    expect(forth.changes[0]).toMatchObject({ before: { note: '' }, after: { note: 'A town.' } });
    expect(project.ask('history.compare', { from: now, to: then }).counts).toEqual({
      actor: { added: 0, changed: 1, removed: 1 },
    });
  });
});

test('the history is narrowed by person, kind, record and words', () => {
  const project = openTest();
  project.edit(actor('Arda'));
  project.edit({ op: 'create', table: 'topic', fields: { name: 'Trade' } });
  project.ask('edit.undo', {});
  expect(project.ask('history.facets', {})).toEqual({
    who: ['Ann'],
    kinds: ['edit', 'undo'],
    tables: ['actor', 'topic'],
  });
  expect(project.ask('history.list', { table: 'topic' }).total).toBe(2);
  expect(project.ask('history.list', { kind: 'undo' }).total).toBe(1);
  expect(project.ask('history.list', { who: 'Ben' }).total).toBe(0);
  expect(project.ask('history.list', { text: 'UNDO' }).entries.map(({ kind }) => kind)).toEqual(['undo']);
});
