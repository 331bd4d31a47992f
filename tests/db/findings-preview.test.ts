import { expect, test } from 'vitest';
import type { Change } from '../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

/** Two values of exports in one year that cannot both be true, and a turnover that one of them would fit. */
function twoValues(): { readonly project: TestProject; readonly large: string; readonly relabel: Change } {
  const project = openTest();
  const text =
    'Exports were $1.7 billion in 2025. Exports were $8.9 billion in 2025. Turnover was $8.9 billion in 2025.';
  const { created } = project.edit(sourceOf(text));
  const sourceId = first(created);
  const mark = (words: string, at: number, indicator: string): string => {
    const start = text.indexOf(words, at);
    const answer = project.ask('source.annotate', {
      sourceId,
      start,
      end: start + words.length,
      as: 'figure',
      fields: { indicator, subject: 'A', period: '2025', role: 'level' },
    });
    return answer.created.find((id) => project.ask('grid.rows', { table: 'figure', ids: [id] }).length > 0) ?? '';
  };
  mark('$1.7 billion', 0, 'Exports');
  const large = mark('$8.9 billion', 0, 'Exports');
  mark('$8.9 billion', text.indexOf('Turnover'), 'Turnover');
  const row = first(project.ask('grid.rows', { table: 'figure', ids: [large] }));
  return {
    project,
    large,
    relabel: { op: 'update', table: 'figure', id: large, rev: row.rev, fields: { indicator: 'Turnover' } },
  };
}

test('a preview tells which contradiction an edit would take away, and changes nothing', () => {
  const { project, relabel } = twoValues();
  const before = { findings: project.ask('finding.list', {}), state: project.ask('project.state', {}) };
  expect(before.state.verdicts.contradiction).toBe(1);
  const preview = project.ask('edit.preview', { changes: [relabel] });
  expect(preview.difference.contradiction).toBe(-1);
  expect(preview.shifts[0]).toMatchObject({ check: 'same-figure', before: 'contradiction', after: null });
  expect(project.ask('finding.list', {})).toEqual(before.findings);
  expect(project.ask('project.state', {})).toEqual(before.state);
});

test('what a preview tells is what the edit then does', () => {
  const { project, relabel } = twoValues();
  const preview = project.ask('edit.preview', { changes: [relabel] });
  const before = project.ask('project.state', {}).verdicts;
  project.edit(relabel);
  const after = project.ask('project.state', {}).verdicts;
  for (const verdict of ['contradiction', 'cannot-tell', 'holds'] as const) {
    expect(after[verdict] - before[verdict]).toBe(preview.difference[verdict]);
  }
});

test('a preview of an edit that cannot be made says why', () => {
  const { project, large } = twoValues();
  const change: Change = { op: 'update', table: 'figure', id: large, rev: 0, fields: { role: 'level' } };
  expect(project.fault('edit.preview', { changes: [change] }).code).toBe('stale');
  // A name that the preview would have made is not there after it.
  const row = first(project.ask('grid.rows', { table: 'figure', ids: [large] }));
  project.ask('edit.preview', { changes: [{ ...change, rev: row.rev, fields: { indicator: 'A new measure' } }] });
  expect(project.ask('lookup', { table: 'indicator', text: 'A new measure' })).toEqual([]);
  project.edit({ ...change, rev: row.rev, fields: { indicator: 'A new measure' } });
  expect(project.ask('lookup', { table: 'indicator', text: 'A new measure' })).toHaveLength(1);
});

test('a finding is placed at the claim and source of its first figure', () => {
  const { project } = twoValues();
  const finding = first(project.ask('finding.list', { verdict: 'contradiction' }));
  const places = project.ask('finding.places', { ids: [finding.id, 'gone'] });
  expect(places[finding.id]?.source?.name).toBe('A statement');
  expect(places[finding.id]?.claim?.name).toContain('$1.7 billion');
  expect(places['gone']).toEqual({ claim: null, source: null });
});
