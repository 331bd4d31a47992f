import { expect, test } from 'vitest';
import type { ChannelInput } from '../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

const TEXT = 'Exports rose to $5 million in 2025. Exports rose to $9 million in 2025.';

type Writing =
  | 'edit.apply'
  | 'source.annotate'
  | 'source.add-words'
  | 'source.reseat'
  | 'source.retext'
  | 'finding.dispose'
  | 'suggestion.accept'
  | 'suggestion.mark';

/** A project with a claim and two figures that contradict each other, and what one window still shows of it. */
function shown() {
  const project = openTest();
  const sourceId = first(project.edit(sourceOf(TEXT)).created);
  const figure = (words: string): string => {
    const start = TEXT.indexOf(words);
    const fields = { indicator: 'exports', period: '2025' };
    const at = { sourceId, start, end: start + words.length };
    return first(project.ask('source.annotate', { ...at, exact: words, as: 'figure', fields }).created);
  };
  const figureId = figure('$5 million');
  figure('$9 million');
  const finding = first(project.ask('finding.list', { verdict: 'contradiction' }));
  const { source, highlights } = project.ask('source.get', { id: sourceId });
  const anchorId = highlights.find((highlight) => highlight.figureId === figureId)?.anchorId ?? '';
  const { seq } = project.ask('project.state', {});
  return { project, sourceId, source, figureId, finding, anchorId, seq };
}

/** Asks for a write that rests on what is no more; it must be refused with a reason, and leave everything as it is. */
function expectStale<C extends Writing>(project: TestProject, name: C, input: ChannelInput<C>, why: RegExp): void {
  const { seq } = project.ask('project.state', {});
  const fault = project.fault(name, input);
  expect([name, fault.code]).toEqual([name, 'stale']);
  expect(fault.message).toMatch(why);
  expect(project.ask('project.state', {}).seq).toBe(seq);
}

test('an edit of a record that somebody changed or deleted since is refused, and told by whom', () => {
  const { project, figureId } = shown();
  const [row] = project.ask('grid.rows', { table: 'figure', ids: [figureId] });
  const rev = row?.rev ?? 0;
  const update = (note: string, at: number) =>
    ({ op: 'update', table: 'figure', id: figureId, rev: at, fields: { note } }) as const;
  const { seq } = project.edit(update('mine', rev));
  for (const change of [update('yours', rev), { op: 'delete', table: 'figure', id: figureId, rev } as const]) {
    expectStale(project, 'edit.apply', { label: 'x', changes: [change] }, /changed in the meantime by Ann .*mine/s);
  }
  project.edit({ op: 'delete', table: 'figure', id: figureId, rev: seq });
  expectStale(project, 'edit.apply', { label: 'x', changes: [update('yours', seq)] }, /deleted in the meantime/);
});

test('words that were selected in a text that has changed since are not marked, added or seated elsewhere', () => {
  const { project, sourceId, source, anchorId, seq } = shown();
  const words = { start: 0, end: 7, exact: 'Exports' };
  const claimId = first(project.ask('source.annotate', { sourceId, ...words, as: 'claim' }).created);
  project.ask('source.retext', { jobId: 'a', id: sourceId, rev: source.rev, text: `As told: ${TEXT}` });
  const why = /text of this source was changed in the meantime/;
  for (const around of [false, true]) {
    expectStale(project, 'source.annotate', { sourceId, ...words, as: 'claim', around }, why);
    expectStale(project, 'source.annotate', { sourceId, ...words, as: 'figure', around }, why);
  }
  expectStale(project, 'source.add-words', { sourceId, ...words, claimId }, why);
  expectStale(project, 'source.reseat', { anchorId, rev: seq, ...words }, why);
  const again = { jobId: 'b', id: sourceId, rev: source.rev, text: 'Other.' };
  expectStale(project, 'source.retext', again, /source was changed in the meantime/);
});

test('a finding is not dismissed by who looked at it before one of its figures changed', () => {
  const { project, figureId, finding } = shown();
  const { id, fingerprint } = finding;
  const [row] = project.ask('grid.rows', { table: 'figure', ids: [figureId] });
  project.edit({
    op: 'update',
    table: 'figure',
    id: figureId,
    rev: row?.rev ?? 0,
    fields: { text: '$6 million' },
  });
  const dismissal = { id, state: 'dismissed', reason: 'Two bases.' } as const;
  expectStale(project, 'finding.dispose', { ...dismissal, fingerprint }, /figure of this finding was changed/);
  const now = first(project.ask('finding.list', { verdict: 'contradiction' }));
  expect(now.disposition).toBe('open');
  project.ask('finding.dispose', { ...dismissal, fingerprint: now.fingerprint });
});

test('a suggestion that was accepted since is neither rejected nor accepted with other words', () => {
  const project = openTest();
  const bytes = new TextEncoder().encode(TEXT);
  project.ask('import.run', { jobId: 'a', files: [{ name: 'a.txt', bytes }] });
  const sourceId = first(project.ask('source.list', {})).id;
  const { suggestions } = project.ask('source.get', { id: sourceId });
  const money = suggestions.find(({ surface }) => surface === '$5 million')?.id ?? '';
  project.ask('suggestion.accept', { ids: [money] });
  const why = /“\$5 million” was accepted in the meantime/;
  expectStale(project, 'suggestion.accept', { ids: [money], fields: { role: 'share' } }, why);
  expectStale(project, 'suggestion.mark', { ids: [money], state: 'rejected' }, why);
});
