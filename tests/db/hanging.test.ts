import { describe, expect, test } from 'vitest';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

function claimOf(project: TestProject, fields: Readonly<Record<string, unknown>>): string {
  return first(
    project.edit({ op: 'create', table: 'claim', fields: { kind: 'fact', statement: 'Exports rose.', ...fields } })
      .created,
  );
}

function kindOf(project: TestProject, id: string, kind: string): void {
  const [row] = project.ask('grid.rows', { table: 'claim', ids: [id] });
  project.edit({ op: 'update', table: 'claim', id, rev: row?.rev ?? 0, fields: { kind } });
}

describe('what hangs on a record', () => {
  test('is told before it is deleted: what goes along, and what loses a name', () => {
    const project = openTest();
    const claim = claimOf(project, { speaker: 'Ada Stone' });
    project.edit({
      op: 'create',
      table: 'figure',
      fields: { claimId: claim, text: '$5 million', indicator: 'Exports' },
    });
    expect(project.ask('record.hanging', { table: 'claim', ids: [claim] })).toEqual([
      { table: 'figure', field: 'claimId', fate: 'delete', count: 1, names: ['$5 million'] },
    ]);
    const ada = first(project.ask('lookup', { table: 'actor', text: 'Ada' }));
    expect(project.ask('record.hanging', { table: 'actor', ids: [ada.id] })).toEqual([
      { table: 'claim', field: 'speakerId', fate: 'clear', count: 1, names: ['Exports rose.'] },
    ]);
  });

  test('on a source are the claims and figures that stand nowhere else', () => {
    const project = openTest();
    const [one, two] = project.edit(sourceOf('Exports rose.'), sourceOf('Exports rose.')).created;
    const alone = claimOf(project, {});
    const both = claimOf(project, { statement: 'Said twice.' });
    const anchor = (sourceId: string | undefined, claimId: string) =>
      project.edit({
        op: 'create',
        table: 'anchor',
        fields: { sourceId, claimId, start: 0, end: 7, exact: 'Exports' },
      });
    anchor(one, alone);
    anchor(one, both);
    anchor(two, both);
    expect(project.ask('record.hanging', { table: 'source', ids: [one ?? ''] })).toEqual([
      { table: 'claim', field: 'sourceId', fate: 'delete', count: 1, names: ['Exports rose.'] },
    ]);
  });
});

describe('a claim whose kind is set', () => {
  test('is tracked as what it became, with its only figure as threshold, and one undo takes that back', () => {
    const project = openTest();
    const claim = claimOf(project, {});
    const figure = first(
      project.edit({
        op: 'create',
        table: 'figure',
        fields: { claimId: claim, text: 'at least $5 million', indicator: 'Exports' },
      }).created,
    );
    const rows = (table: 'target' | 'commitment') =>
      project
        .ask('grid.page', { table, offset: 0, limit: 10 })
        .rows.map((row) => ('thresholdId' in row ? row.thresholdId : ''));
    kindOf(project, claim, 'target');
    expect([rows('target'), rows('commitment')]).toEqual([[figure], []]);
    kindOf(project, claim, 'commitment');
    expect([rows('target'), rows('commitment')]).toEqual([[], [figure]]);
    kindOf(project, claim, 'fact');
    expect([rows('target'), rows('commitment')]).toEqual([[], []]);
    for (const _ of [1, 2, 3]) project.ask('edit.undo', {});
    expect([rows('target'), rows('commitment')]).toEqual([[], []]);
    project.ask('edit.redo', {});
    expect([rows('target'), rows('commitment')]).toEqual([[figure], []]);
  });
});

describe('the history of a record', () => {
  test('tells each edit that touched it with what it was and became, newest first', () => {
    const project = openTest();
    const claim = claimOf(project, {});
    kindOf(project, claim, 'forecast');
    const told = project
      .ask('history.record', { id: claim })
      .map(({ change }) => [change.before?.['kind'], change.after?.['kind']]);
    expect(told).toEqual([
      ['fact', 'forecast'],
      [undefined, 'fact'],
    ]);
  });
});
