import { describe, expect, it } from 'vitest';
import type { ImportFile, SourceDetail } from '../../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from '../helpers.ts';

const TEXT =
  'The harbour in ten years\n\nExports grew by 12% to nearly $8.9 billion in 2025, the minister said.\n\nImports fell by 12% in the same year.';

interface Marked {
  readonly project: TestProject;
  readonly id: string;
  detail(): SourceDetail;
  retext(text: string): { readonly kept: number; readonly look: number; readonly lost: number };
}

/** A source whose amount and second share are marked as figures. */
function marked(): Marked {
  const project = openTest();
  const id = first(project.edit(sourceOf(TEXT)).created);
  for (const words of ['nearly $8.9 billion', '12% in the same']) {
    const start = TEXT.indexOf(words);
    const end = start + (words.startsWith('12%') ? 3 : words.length);
    project.ask('source.annotate', { sourceId: id, start, end, as: 'figure' });
  }
  const detail = (): SourceDetail => project.ask('source.get', { id });
  return {
    project,
    id,
    detail,
    retext: (text) => project.ask('source.retext', { jobId: 'j', id, rev: detail().source.rev, text }),
  };
}

function wordsAt({ source, highlights }: SourceDetail): readonly string[] {
  return highlights.filter((h) => h.figureId !== null).map(({ start, end }) => source.text.slice(start, end));
}

describe('a source that gets another text', () => {
  it('keeps its figures on their words, wherever they stand now', () => {
    const { detail, retext } = marked();
    const done = retext(`A preface of the publisher.\n\n${TEXT}`);
    expect(done).toMatchObject({ kept: 4, look: 0, lost: 0 });
    expect(wordsAt(detail())).toEqual(['nearly $8.9 billion', '12%']);
    expect(detail().astray).toEqual([]);
  });

  it('says which words changed and which lost their place, and marks no wrong words', () => {
    const { detail, retext } = marked();
    const done = retext(TEXT.replace('Exports grew', 'Exports rose').replace(/\n\nImports.*/, ''));
    expect(done).toMatchObject({ lost: 2 });
    const { astray } = detail();
    expect(astray.find(({ kind }) => kind === 'look')).toMatchObject({
      now: expect.stringContaining('Exports rose by 12%'),
      exact: expect.stringContaining('Exports grew by 12%'),
    });
    expect(astray.filter(({ kind }) => kind === 'lost').map(({ exact }) => exact)).toContain('12%');
    expect(wordsAt(detail())).toEqual(['nearly $8.9 billion']);
  });

  it('proposes the words that took the place of a figure, and takes them in one edit', () => {
    const { project, detail, retext } = marked();
    retext(TEXT.replace('nearly $8.9 billion', 'nearly $9.4 billion'));
    const lost = detail().astray.find(({ figureId }) => figureId !== null);
    expect(lost).toMatchObject({ kind: 'lost', now: 'nearly $9.4 billion', isItsText: true });
    if (lost?.place == null || lost.figureId === null) throw new Error('no proposal');
    project.ask('source.reseat', { anchorId: lost.anchorId, rev: lost.rev, ...lost.place, reread: true });
    const figure = first(project.ask('grid.rows', { table: 'figure', ids: [lost.figureId] }));
    expect(figure).toMatchObject({ text: 'nearly $9.4 billion', value: 9.4e9 });
    expect(wordsAt(detail())).toContain('nearly $9.4 billion');
    project.ask('edit.undo', {});
    expect(wordsAt(detail())).not.toContain('nearly $9.4 billion');
    expect(first(project.ask('grid.rows', { table: 'figure', ids: [lost.figureId] }))).toMatchObject({
      text: 'nearly $8.9 billion',
    });
  });

  it('is one edit: one undo brings text, places and suggestions back', () => {
    const { project, detail, retext } = marked();
    const before = detail();
    retext(TEXT.replace('Exports grew', 'In short: exports grew').replace('nearly ', ''));
    expect(detail().source.text).not.toBe(before.source.text);
    project.ask('edit.undo', {});
    const { seq: _, ...again } = detail();
    const strip = (d: Omit<SourceDetail, 'seq'>): unknown =>
      JSON.parse(JSON.stringify(d).replaceAll(/"rev":\d+/g, '"rev":0'));
    const { seq: __, ...had } = before;
    expect(strip(again)).toEqual(strip(had));
  });

  it('carries what still has to be looked at through further edits, until somebody has looked', () => {
    const { project, detail, retext } = marked();
    const once = TEXT.replace('Exports grew', 'Exports rose');
    retext(once);
    retext(`A first line.\n\n${once}`);
    const look = detail().astray.find(({ claimId, kind }) => claimId !== null && kind === 'look');
    expect(look?.exact).toContain('Exports grew');
    if (look?.place == null) throw new Error('no place');
    project.ask('source.reseat', { anchorId: look.anchorId, rev: look.rev, ...look.place, reread: false });
    expect(detail().astray.some(({ anchorId }) => anchorId === look.anchorId)).toBe(false);
  });

  it('does not propose again what was decided on', () => {
    const project = openTest();
    const file: ImportFile = { name: 'a.txt', bytes: new TextEncoder().encode(TEXT) };
    const id = first(project.ask('import.run', { jobId: 'j', files: [file] }).sourceIds);
    const rejected = first(project.ask('source.get', { id }).suggestions.filter(({ kind }) => kind === 'figure'));
    project.ask('suggestion.mark', { ids: [rejected.id], state: 'rejected' });
    const before = project.ask('source.get', { id });
    const text = `A preface.\n\n${TEXT}\n\nTourism brought $3 million.`;
    project.ask('source.retext', { jobId: 'j', id, rev: before.source.rev, text });
    const after = project.ask('source.get', { id }).suggestions;
    const place = text.indexOf(rejected.surface);
    expect(after.filter(({ start, kind }) => start === place && kind === 'figure').map(({ state }) => state)).toEqual([
      'rejected',
    ]);
    const open = after.filter(({ state, kind }) => state === 'open' && kind === 'figure').map(({ surface }) => surface);
    expect(open).toContain('$3 million');
    for (const { start, end, surface } of after) expect(text.slice(start, end)).toBe(surface);
  });

  it('proposes only what is new in a source whose words nobody wanted proposed', () => {
    const { detail, retext } = marked();
    expect(detail().suggestions).toEqual([]);
    const text = `${TEXT}\n\nTourism brought $3 million.`;
    retext(text);
    const { suggestions } = detail();
    expect(suggestions.some(({ surface }) => surface === '$3 million')).toBe(true);
    for (const { start } of suggestions) expect(start).toBeGreaterThanOrEqual(TEXT.length);
  });

  it('refuses a text typed over one that was changed meanwhile', () => {
    const { project, id, detail, retext } = marked();
    const { rev } = detail().source;
    retext(`${TEXT} More.`);
    expect(project.fault('source.retext', { jobId: 'j', id, rev, text: 'Other.' }).code).toBe('stale');
  });
});

describe('a newer version of a document', () => {
  const file = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });

  it('is recognised by its title or its words, and another document is not', () => {
    const { project, id } = marked();
    const newer = project.ask('import.preview', file('new.txt', TEXT.replace('2025', '2026')));
    expect(newer).toMatchObject({ versionOf: { id } });
    const other = project.ask(
      'import.preview',
      file('b.txt', 'A wholly other text about grain and its price in spring.'),
    );
    expect(other).toMatchObject({ versionOf: null });
  });

  it('takes the place of the old text with one edit, its figures kept', () => {
    const { project, id, detail } = marked();
    const text = `Corrected version.\n\n${TEXT}`;
    const done = project.ask('import.run', { jobId: 'j', files: [{ ...file('new.txt', text), versionOf: id }] });
    expect(done).toMatchObject({ sourceIds: [id], reseated: { kept: 4, look: 0, lost: 0 } });
    expect(project.ask('source.list', {})).toHaveLength(1);
    expect(wordsAt(detail())).toEqual(['nearly $8.9 billion', '12%']);
    project.ask('edit.undo', {});
    expect(detail().source.text).toBe(TEXT);
  });
});

describe('news of a source', () => {
  it('leaves out a text that did not change, and tells suggestions that came, changed and went', () => {
    const project = openTest();
    const bytes = new TextEncoder().encode(TEXT);
    const id = first(project.ask('import.run', { jobId: 'j', files: [{ name: 'a.txt', bytes }] }).sourceIds);
    const { seq, suggestions, source } = project.ask('source.get', { id });
    const one = first(suggestions);
    project.ask('suggestion.mark', { ids: [one.id], state: 'rejected' });
    const news = project.ask('source.news', { id, since: seq });
    expect(news).toMatchObject({ source: null, gone: [], suggestions: [{ id: one.id, state: 'rejected' }] });
    project.ask('source.retext', { jobId: 'j', id, rev: source.rev, text: 'Nothing of it is left.' });
    const later = project.ask('source.news', { id, since: news.seq });
    expect(later.source?.text).toBe('Nothing of it is left.');
    expect(new Set(later.gone)).toEqual(new Set(suggestions.map((s) => s.id)));
    project.ask('edit.undo', {});
    const back = project.ask('source.news', { id, since: later.seq });
    expect(back.suggestions).toHaveLength(suggestions.length);
    expect(back.gone).toEqual([]);
  });
});
