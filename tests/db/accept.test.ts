import { describe, expect, test } from 'vitest';
import type { ClaimRow, FigureRow, PledgeRow } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

const TEXT = [
  'Exports rose from $2.5 billion to nearly $8.9 billion in 2025, said Ada Novak.',
  'The states agreed to invest at least $2 billion by 2030.',
].join(' ');

const SECOND = TEXT.indexOf('The states');
const period = (year: string) => ({
  text: year,
  start: `${year}-01-01`,
  end: `${Number(year) + 1}-01-01`,
  years: 1,
});

/** A figure suggestion for the words given, as the reader makes it. */
function figure(words: string, value: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const start = TEXT.indexOf(words);
  const inSecond = start >= SECOND;
  const interval = { low: value * 0.95, high: value, lowOpen: false, highOpen: false };
  return {
    kind: 'figure',
    start,
    end: start + words.length,
    surface: words,
    confidence: inSecond ? 0.9 : 0.6,
    payload: {
      kind: 'money',
      role: 'level',
      value,
      printed: interval,
      widest: interval,
      unit: null,
      currency: 'USD',
      approx: null,
      per: null,
      period: null,
      basePeriod: null,
      pair: null,
      speaker: inSecond ? null : 'Ada Novak',
      indicator: inSecond ? 'investment' : 'exports',
      basis: null,
      sentence: inSecond ? [SECOND, TEXT.length] : [0, SECOND - 1],
      ...more,
    },
  };
}

/** A project with the text, and all suggestions in it: a pair, a threshold, and a commitment. */
function suggested(): { project: TestProject; sourceId: string } {
  const project = openTest({}, { checks: [] });
  const sourceId = first(project.edit(sourceOf(TEXT)).created);
  const suggestions = [
    figure('$2.5 billion', 2.5e9, { pair: { number: 1, end: 'base' } }),
    figure('nearly $8.9 billion', 8.9e9, { pair: { number: 1, end: 'end' }, period: period('2025') }),
    figure('at least $2 billion', 2e9, {
      role: 'threshold',
      approx: 'at-least',
      printed: { low: 2e9, high: null, lowOpen: false, highOpen: true },
      widest: { low: 2e9, high: null, lowOpen: false, highOpen: true },
      period: period('2030'),
    }),
    {
      kind: 'claim',
      start: SECOND,
      end: TEXT.length,
      surface: TEXT.slice(SECOND),
      confidence: 0.8,
      payload: { kind: 'commitment', speaker: 'The states' },
    },
  ];
  project.edit(
    ...suggestions.map((fields) => ({ op: 'create', table: 'suggestion', fields: { sourceId, ...fields } }) as const),
  );
  return { project, sourceId };
}

function rows<T>(project: TestProject, table: 'claim' | 'figure' | 'commitment'): readonly T[] {
  return project.ask('grid.page', { table, offset: 0, limit: 100 }).rows as unknown as readonly T[];
}

function suggestions(project: TestProject, sourceId: string): readonly Suggestion[] {
  return project.ask('source.get', { id: sourceId }).suggestions;
}

describe('accepting', () => {
  test('all suggestions makes the ledger in one edit that one undo takes back', () => {
    const { project, sourceId } = suggested();
    const seq = project.ask('suggestion.accept', {}).seq;
    expect(project.ask('history.list', {}).entries[0]).toMatchObject({ seq, kind: 'accept' });

    const [base, end, threshold] = rows<FigureRow>(project, 'figure');
    expect(base).toMatchObject({ text: '$2.5 billion', value: 2.5e9, pairEnd: 'base', indicator: 'exports' });
    expect(end).toMatchObject({ text: 'nearly $8.9 billion', pairEnd: 'end', period: '2025', speaker: 'Ada Novak' });
    expect(base?.pairId).toBe(end?.pairId);
    expect(base?.pairId).not.toBeNull();
    expect(base?.claimId).toBe(end?.claimId);
    expect(threshold).toMatchObject({
      role: 'threshold',
      low: 2e9,
      high: null,
      claimKind: 'commitment',
      speaker: 'The states',
    });

    const claims = rows<ClaimRow>(project, 'claim');
    expect(claims).toMatchObject([
      { kind: 'fact', statement: TEXT.slice(0, SECOND - 1), speaker: 'Ada Novak', figures: 2, start: 0 },
      { kind: 'commitment', statement: TEXT.slice(SECOND), figures: 1, start: SECOND, end: TEXT.length },
    ]);
    expect(rows<PledgeRow>(project, 'commitment')).toMatchObject([
      {
        status: 'open',
        thresholdId: threshold?.id,
        threshold: 'at least $2 billion',
        comparator: 'at-least',
        indicator: 'investment',
        deadline: '2030-12-31',
      },
    ]);
    expect(suggestions(project, sourceId).map(({ state }) => state)).toEqual(Array(4).fill('accepted'));
    const { highlights, source } = project.ask('source.get', { id: sourceId });
    expect(
      highlights.filter(({ figureId }) => figureId !== null).map(({ start, end: to }) => source.text.slice(start, to)),
    ).toEqual(['$2.5 billion', 'nearly $8.9 billion', 'at least $2 billion']);

    project.ask('edit.undo', {});
    expect(project.ask('project.state', {})).toMatchObject({
      counts: { claim: 0, figure: 0, indicator: 0 },
      openSuggestions: 4,
    });
  });

  test('one by one comes to the same: one claim a sentence, one pair a change, one measure a promise', () => {
    const { project, sourceId } = suggested();
    for (const { id } of suggestions(project, sourceId).toReversed()) project.ask('suggestion.accept', { ids: [id] });
    const [base, end, threshold] = rows<FigureRow>(project, 'figure');
    expect(base?.pairId).toBe(end?.pairId);
    expect(base?.claimId).toBe(end?.claimId);
    expect(rows(project, 'claim')).toHaveLength(2);
    expect(rows<PledgeRow>(project, 'commitment')).toMatchObject([
      { thresholdId: threshold?.id, deadline: '2030-12-31' },
    ]);
    // Once more changes nothing.
    const { seq } = project.ask('project.state', {});
    expect(project.ask('suggestion.accept', {}).seq).toBe(seq);
    project.ask('suggestion.accept', { ids: suggestions(project, sourceId).map(({ id }) => id) });
    expect(project.ask('project.state', {}).seq).toBe(seq);
  });

  test('by filter takes only what it leaves', () => {
    const { project, sourceId } = suggested();
    project.ask('suggestion.accept', { sourceId, kind: 'figure', minConfidence: 0.8 });
    expect(rows<FigureRow>(project, 'figure').map(({ text }) => text)).toEqual(['at least $2 billion']);
    expect(project.ask('project.state', {}).openSuggestions).toBe(2);
  });

  test('takes along what the person changed first', () => {
    const { project, sourceId } = suggested();
    const { id } = first(suggestions(project, sourceId));
    const fields = { indicator: 'imports', role: 'change', speaker: 'The ministry', text: '$2.6 billion' };
    project.ask('suggestion.accept', { ids: [id], fields });
    expect(rows<FigureRow>(project, 'figure')).toMatchObject([
      {
        indicator: 'imports',
        role: 'change',
        speaker: 'The ministry',
        text: '$2.6 billion',
        value: 2.6e9,
        pairEnd: 'base',
      },
    ]);
    expect(project.fault('suggestion.accept', { fields: { role: 'level' } }).code).toBe('bad-input');
  });

  test('leaves out what was rejected', () => {
    const { project, sourceId } = suggested();
    const ids = suggestions(project, sourceId).map(({ id }) => id);
    project.ask('suggestion.mark', { ids: ids.slice(0, 3), state: 'rejected' });
    project.ask('suggestion.accept', {});
    expect(rows(project, 'figure').length + rows(project, 'claim').length).toBe(2);
    expect(project.fault('suggestion.accept', { ids: ['01890000-0000-7000-8000-000000000000'] }).code).toBe(
      'not-found',
    );
  });

  test('thousands at once is one edit', () => {
    const sentence = 'Trade grew by $5 million. ';
    const text = sentence.repeat(3000).trim();
    const project = openTest({}, { checks: [] });
    const sourceId = first(project.edit(sourceOf(text)).created);
    const one = figure('$2.5 billion', 5e6);
    project.edit(
      ...Array.from({ length: 3000 }, (_, n) => {
        const from = n * sentence.length;
        const start = from + sentence.indexOf('$');
        const payload = { ...(one['payload'] as object), sentence: [from, from + sentence.length - 1] };
        const fields = { ...one, sourceId, start, end: start + 10, surface: '$5 million', payload };
        return { op: 'create', table: 'suggestion', fields } as const;
      }),
    );
    project.ask('suggestion.accept', {});
    expect(project.ask('project.state', {}).counts).toMatchObject({
      claim: 3000,
      figure: 3000,
      indicator: 1,
      actor: 1,
    });
    project.ask('edit.undo', {});
    expect(project.ask('project.state', {}).counts).toMatchObject({ claim: 0, figure: 0 });
  });
});

describe('words selected in a source', () => {
  test('become a figure in the claim around them, or in a new claim of their sentence', () => {
    const { project, sourceId } = suggested();
    const mark = (words: string, as: 'claim' | 'figure', fields = {}) => {
      const start = TEXT.indexOf(words);
      return project.ask('source.annotate', { sourceId, start, end: start + words.length, as, fields });
    };
    const figureId = first(mark(' $2.5 billion', 'figure', { indicator: 'exports' }).created);
    const claimId = first(
      mark('The states agreed to invest at least $2 billion by 2030.', 'claim', { kind: 'target' }).created,
    );
    mark('at least $2 billion', 'figure');
    expect(rows<ClaimRow>(project, 'claim').map(({ statement }) => statement)).toEqual([
      TEXT.slice(0, SECOND - 1),
      TEXT.slice(SECOND),
    ]);
    expect(rows<FigureRow>(project, 'figure')).toMatchObject([
      { id: figureId, text: '$2.5 billion', indicator: 'exports' },
      { claimId, claimKind: 'target', low: 2e9, high: null },
    ]);
    const fault = project.fault('source.annotate', { sourceId, start: 5, end: 5, as: 'claim' });
    expect(fault.code).toBe('bad-input');
  });
});
