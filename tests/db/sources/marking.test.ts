import { describe, expect, it } from 'vitest';
import { first, openTest, sourceOf } from '../helpers.ts';

const TEXT = 'The port grew. Exports rose to $5 million, said Ada Novak. The council is content.';

describe('telling something of the words that are selected', () => {
  const at = (words: string): { readonly start: number; readonly end: number } => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  };

  it('makes their sentence a claim where there is none, and names its speaker, created in place', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT)).created);
    const fields = { speaker: 'Ada Novak' };
    project.ask('source.annotate', { sourceId, ...at('Ada Novak'), as: 'claim', around: true, fields });
    const page = project.ask('grid.page', { table: 'claim', offset: 0, limit: 10 });
    expect(page.rows).toMatchObject([
      { statement: 'Exports rose to $5 million, said Ada Novak.', speaker: 'Ada Novak' },
    ]);
    project.ask('edit.undo', {});
    expect(project.ask('project.state', {}).counts).toMatchObject({ claim: 0, actor: 0 });
  });

  it('changes the claim that is there, and writes a second note under the first', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT)).created);
    project.ask('source.annotate', { sourceId, ...at('Exports rose to $5 million'), as: 'claim' });
    for (const fields of [{ topic: 'Trade' }, { note: 'First.' }, { note: 'Second.' }]) {
      project.ask('source.annotate', { sourceId, ...at('$5 million'), as: 'claim', around: true, fields });
    }
    const page = project.ask('grid.page', { table: 'claim', offset: 0, limit: 10 });
    expect(page.rows).toMatchObject([{ topic: 'Trade', note: 'First.\n\nSecond.' }]);
  });

  it('says what the figure in the words measures, and makes one of words that are none yet', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT)).created);
    const tell = (words: string, indicator: string): void => {
      project.ask('source.annotate', { sourceId, ...at(words), as: 'figure', around: true, fields: { indicator } });
    };
    const figures = () => project.ask('grid.page', { table: 'figure', offset: 0, limit: 10 }).rows;
    tell('$5 million', 'exports');
    expect(figures()).toMatchObject([{ text: '$5 million', indicator: 'exports' }]);
    // Some of its words, or more than its words, mean the same figure.
    tell('million', 'turnover');
    expect(figures()).toMatchObject([{ text: '$5 million', indicator: 'turnover' }]);
    tell('rose to $5 million', 'sales');
    expect(figures()).toMatchObject([{ text: '$5 million', indicator: 'sales' }]);
    project.ask('edit.undo', {});
    expect(figures()).toMatchObject([{ text: '$5 million', indicator: 'turnover' }]);
  });

  it('adds words of another source to a claim, once', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT)).created);
    const other = first(
      project.edit(sourceOf('The harbour is small. ', { sha256: 'b'.repeat(64), title: 'B' })).created,
    );
    const claimId = first(project.ask('source.annotate', { sourceId, ...at('The port grew.'), as: 'claim' }).created);
    project.ask('source.add-words', { sourceId: other, start: 0, end: 22, claimId });
    expect(project.ask('claim.quotes', { id: claimId })).toMatchObject([
      { sourceId, exact: 'The port grew.' },
      { sourceId: other, title: 'B', exact: 'The harbour is small.' },
    ]);
    expect(project.ask('source.get', { id: other }).highlights).toMatchObject([{ claimId, start: 0, end: 21 }]);
    const again = project.fault('source.add-words', { sourceId: other, start: 0, end: 21, claimId });
    expect(again.code).toBe('bad-input');
    project.ask('edit.undo', {});
    expect(project.ask('claim.quotes', { id: claimId })).toHaveLength(1);
  });
});

describe('the search', () => {
  it('finds notes on claims, figures, sources and actors', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT, { note: 'Compare the **customs** ledger.' })).created);
    project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada Novak', note: 'Once at customs.' } });
    project.edit({ op: 'create', table: 'claim', fields: { statement: 'It grew.', note: 'customs says so' } });
    const hits = project.ask('search', { text: 'customs' });
    expect(new Set(hits.map(({ table }) => table))).toEqual(new Set(['source', 'actor', 'claim']));
    expect(hits.find(({ table }) => table === 'source')).toMatchObject({ id: sourceId, sourceId });
  });

  it('finds events and series by their names and notes', () => {
    const project = openTest();
    const event = first(
      project.edit({
        op: 'create',
        table: 'event',
        fields: { name: 'Signing in Brest', note: 'Ask the **customs** office.' },
      }).created,
    );
    const series = first(
      project.edit({
        op: 'create',
        table: 'series',
        fields: { name: 'Exports by month', note: 'From the customs table.' },
      }).created,
    );
    const found = (text: string) => project.ask('search', { text }).map(({ table, id }) => `${table} ${id}`);
    expect(found('custo')).toEqual([`event ${event}`, `series ${series}`]);
    expect(found('signing brest')).toEqual([`event ${event}`]);
  });
});
