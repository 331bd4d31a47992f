import { describe, expect, test } from 'vitest';
import type { FigureRow } from '../../shared/api.ts';
import type { Actor, Indicator, Suggestion } from '../../shared/model/records.ts';
import { first, openTest, type TestProject } from './helpers.ts';

const FIRST =
  'In 2024 overseas sales rose to $5 million, Minister Ada Novak said. Overseas sales fell by 3% in May, Novak said.';
const SECOND = 'Overseas sales reached $7 million in 2025, Novak said.';

function imported(project: TestProject, name: string, text: string): string {
  const answer = project.ask('import.run', {
    jobId: 'job',
    files: [{ name, bytes: new TextEncoder().encode(text), meta: { published: '2026-01-15', language: 'en' } }],
  });
  return first(answer.sourceIds);
}

function figures(project: TestProject, sourceId: string): readonly Suggestion[] {
  const { suggestions } = project.ask('source.get', { id: sourceId });
  return suggestions.filter(({ kind, payload }) => kind === 'figure' && payload['kind'] !== 'date');
}

function rows<T>(project: TestProject, table: 'actor' | 'figure' | 'indicator'): readonly T[] {
  return project.ask('grid.page', { table, offset: 0, limit: 100 }).rows as unknown as readonly T[];
}

function synonyms(project: TestProject): Record<string, readonly string[]> {
  return Object.fromEntries(
    rows<Indicator>(project, 'indicator').map((row) => [row.name, row.synonyms.map((name) => name.toLowerCase())]),
  );
}

describe('an indicator named otherwise than proposed', () => {
  test('when a suggestion is taken is remembered: in open proposals, in later readings, until undone', () => {
    const project = openTest({}, { checks: [] });
    const source = imported(project, 'one.txt', FIRST);
    const [money] = figures(project, source);
    const words = String(money?.payload['indicator']);
    expect(words).toBe('overseas sales');
    project.ask('suggestion.accept', { ids: [money?.id ?? ''], fields: { indicator: 'Foreign sales' } });
    expect(synonyms(project)).toEqual({ 'Foreign sales': [words] });

    const open = figures(project, source).find(({ state }) => state === 'open');
    expect(open?.payload).toMatchObject({ indicator: 'Foreign sales', indicatorWords: 'Overseas sales' });
    expect(open?.reason).toContain('as you named it before');
    expect(open?.label).toContain('Foreign sales');

    const [later] = figures(project, imported(project, 'two.txt', SECOND));
    expect(later?.payload).toMatchObject({ indicator: 'Foreign sales', indicatorWords: 'Overseas sales' });
    expect(later?.reason).toContain('“Overseas sales” as you named it before');

    project.ask('edit.undo', {});
    project.ask('edit.undo', {});
    expect(synonyms(project)).toEqual({});
    const again = figures(project, source);
    expect(again.map(({ state, payload }) => [state, payload['indicator']])).toEqual([
      ['open', words],
      ['open', 'Overseas sales'],
    ]);
  });

  test('in the grid, once no figure goes by the proposed words any more', () => {
    const project = openTest({}, { checks: [] });
    imported(project, 'one.txt', FIRST);
    project.ask('suggestion.accept', {});
    const ids = (): readonly FigureRow[] =>
      rows<FigureRow>(project, 'figure').filter(({ indicator }) => indicator === 'overseas sales');
    const [one, two] = ids();
    const relabel = (figure: FigureRow | undefined) =>
      project.edit({
        op: 'update',
        table: 'figure',
        id: figure?.id ?? '',
        rev: figure?.rev ?? 0,
        fields: { indicator: 'Foreign sales' },
      });
    relabel(one);
    // The other figure still goes by them.
    expect(synonyms(project)).toEqual({ 'overseas sales': [], 'Foreign sales': [] });
    relabel(two);
    expect(synonyms(project)).toEqual({ 'Foreign sales': ['overseas sales'] });
    project.ask('edit.undo', {});
    expect(synonyms(project)).toEqual({ 'overseas sales': [], 'Foreign sales': [] });
    project.ask('edit.redo', {});
    const [later] = figures(project, imported(project, 'two.txt', SECOND));
    expect(later?.payload['indicator']).toBe('Foreign sales');
  });

  test('the last correction holds', () => {
    const project = openTest({}, { checks: [] });
    const source = imported(project, 'one.txt', FIRST);
    const [money, percent] = figures(project, source);
    project.ask('suggestion.accept', { ids: [money?.id ?? ''], fields: { indicator: 'Foreign sales' } });
    project.ask('suggestion.accept', { ids: [percent?.id ?? ''], fields: { indicator: 'Exports' } });
    expect(synonyms(project)).toEqual({ 'Foreign sales': [], Exports: ['overseas sales'] });
  });

  test('the same words in another form need no correction', () => {
    const project = openTest({}, { checks: [] });
    project.edit({ op: 'create', table: 'indicator', fields: { name: 'Overseas Sale', dimension: 'money' } });
    const source = imported(project, 'one.txt', FIRST);
    expect(figures(project, source).map(({ payload }) => payload['indicator'])).toEqual([
      'Overseas Sale',
      'Overseas Sale',
    ]);
    expect(first(figures(project, source)).reason).toContain('as this project calls it');
    project.ask('suggestion.accept', {});
    expect(synonyms(project)).toEqual({ 'Overseas Sale': [] });
  });
});

describe('the people of a text', () => {
  const actors = (project: TestProject) =>
    rows<Actor>(project, 'actor').map(({ name, kind, aliases, tenures }) => ({
      name,
      kind,
      aliases: aliases.map((alias) => alias.name),
      roles: tenures.map(({ role, affiliation }) => [role, affiliation].filter((word) => word !== '').join(', ')),
    }));

  test('become actors with their office and short names when what they say is taken', () => {
    const project = openTest({}, { checks: [] });
    const source = imported(project, 'one.txt', FIRST);
    project.ask('suggestion.accept', { ids: [first(figures(project, source)).id] });
    expect(actors(project)).toEqual([{ name: 'Ada Novak', kind: 'person', aliases: ['Novak'], roles: ['Minister'] }]);
    const speaker = project.ask('source.get', { id: source }).suggestions.find(({ kind }) => kind === 'speaker');
    expect(speaker).toMatchObject({ state: 'accepted', surface: 'Ada Novak' });
    project.ask('edit.undo', {});
    expect(actors(project)).toEqual([]);
  });

  test('are linked by their surname, and completed by what another text tells', () => {
    const project = openTest({}, { checks: [] });
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada Novak', kind: 'person' } });
    imported(project, 'two.txt', SECOND);
    project.ask('suggestion.accept', {});
    expect(actors(project)).toEqual([{ name: 'Ada Novak', kind: 'person', aliases: ['Novak'], roles: [] }]);
    imported(project, 'one.txt', FIRST);
    project.ask('suggestion.accept', {});
    expect(actors(project)).toEqual([{ name: 'Ada Novak', kind: 'person', aliases: ['Novak'], roles: ['Minister'] }]);
    expect(rows<FigureRow>(project, 'figure').every(({ speaker }) => speaker === 'Ada Novak')).toBe(true);
  });

  test('can be taken by themselves, as a person changed them', () => {
    const project = openTest({}, { checks: [] });
    const source = imported(project, 'one.txt', FIRST);
    const speaker = project.ask('source.get', { id: source }).suggestions.find(({ kind }) => kind === 'speaker');
    project.ask('suggestion.accept', { ids: [speaker?.id ?? ''], fields: { name: 'Dr Ada Novak' } });
    expect(actors(project)).toMatchObject([
      { name: 'Dr Ada Novak', aliases: ['Ada Novak', 'Novak'], roles: ['Minister'] },
    ]);
    project.ask('suggestion.accept', {});
    expect(actors(project)).toHaveLength(1);
  });

  test('a speaker named otherwise than proposed is remembered', () => {
    const project = openTest({}, { checks: [] });
    const source = imported(project, 'two.txt', SECOND);
    const [money] = figures(project, source);
    expect(money?.payload['speaker']).toBe('Novak');
    project.ask('suggestion.accept', { ids: [money?.id ?? ''], fields: { speaker: 'Vera Berg' } });
    expect(actors(project)).toMatchObject([{ name: 'Vera Berg', aliases: ['Novak'] }]);
    const [later] = figures(project, imported(project, 'three.txt', 'Sales rose by 4% in 2025, Novak said.'));
    expect(later?.payload).toMatchObject({ speaker: 'Vera Berg', speakerWords: 'Novak' });
  });
});

test('another speaker given in the grid is remembered, too, and forgotten with undo', () => {
  const project = openTest({}, { checks: [] });
  const source = imported(project, 'two.txt', SECOND);
  project.ask('suggestion.accept', { ids: [first(figures(project, source)).id] });
  const claim = first(project.ask('grid.page', { table: 'claim', offset: 0, limit: 10 }).rows);
  project.edit({ op: 'update', table: 'claim', id: claim.id, rev: claim.rev, fields: { speaker: 'Vera Berg' } });
  const names = () =>
    rows<Actor>(project, 'actor').map(({ name, aliases }) => [name, aliases.map((alias) => alias.name)]);
  expect(names()).toEqual([['Vera Berg', ['Novak']]]);
  project.ask('edit.undo', {});
  expect(names()).toEqual([['Novak', []]]);
});

test('an indicator that is proposed by itself is made when it is taken', () => {
  const project = openTest({}, { checks: [] });
  const source = imported(project, 'one.txt', FIRST);
  project.edit({
    op: 'create',
    table: 'suggestion',
    fields: {
      sourceId: source,
      kind: 'indicator',
      start: 8,
      end: 22,
      surface: 'overseas sales',
      payload: { name: 'Overseas sales', dimension: 'money', unit: 'USD' },
    },
  });
  const proposed = project.ask('source.get', { id: source }).suggestions.find(({ kind }) => kind === 'indicator');
  const { seq } = project.ask('suggestion.accept', { ids: [proposed?.id ?? ''] });
  expect(seq).not.toBeNull();
  expect(rows<Indicator>(project, 'indicator')).toMatchObject([
    { name: 'Overseas sales', dimension: 'money', unit: 'USD' },
  ]);
  project.ask('suggestion.accept', {});
  expect(rows<Indicator>(project, 'indicator')).toHaveLength(1);
});
