import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { createSettler } from '../../db/findings/settle.ts';
import type { FigureRow } from '../../shared/api.ts';
import { ALL_CHECKS, findingId } from '../../shared/checks/index.ts';
import type { Check } from '../../shared/checks/types.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { derivedIn } from './derived.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

/** The id of the finding about one indicator. */
const sameId = (indicator: string): string => findingId('same-figure', indicator);

/** A check of the tests: the figures of one indicator have one value. Counts its runs. */
function sameValue(): Check & { runs: string[] } {
  const runs: string[] = [];
  return {
    name: 'same-figure',
    runs,
    keysOfFigure: ({ indicator }) => (indicator === null ? [] : [indicator.name]),
    run(key, { figures }): readonly Finding[] {
      runs.push(key);
      if (figures.length < 2) return [];
      const values = figures.map(({ figure }) => figure.value);
      const agree = new Set(values).size === 1;
      return [
        {
          id: sameId(key),
          check: 'same-figure',
          verdict: agree ? 'holds' : 'contradiction',
          title: 'Same figure',
          summary: `${key} is told ${figures.length} times`,
          working: values.join(' = '),
          figures: figures.map(({ figure }) => ({ figureId: figure.id, part: 'told' })),
          claimIds: [],
          ruler: null,
          key,
          missing: [],
          fingerprint: values.join(),
        },
      ];
    },
    hints: (finding, { figures }, _, lookup) => {
      const [like] = figures;
      const all = { low: 0, high: 1e12, lowOpen: false, highOpen: false };
      const near = like ? lookup.figuresWithin(all, like, 5) : [];
      return [{ text: `${finding.key}: ${figures.length} of ${near.length}`, edit: null }];
    },
  };
}

function figures(project: TestProject): readonly FigureRow[] {
  const sort = [{ column: 'text', descending: false }];
  return project.ask('grid.page', { table: 'figure', sort, offset: 0, limit: 100 }).rows as readonly FigureRow[];
}

function told(project: TestProject, ...amounts: readonly [string, string][]): void {
  const claimId = first(
    project.edit({ op: 'create', table: 'claim', fields: { statement: 'Exports were told.' } }).created,
  );
  for (const [text, indicator] of amounts) {
    project.edit({ op: 'create', table: 'figure', fields: { claimId, text, indicator } });
  }
}

function change(project: TestProject, row: FigureRow, fields: Readonly<Record<string, unknown>>): void {
  project.edit({ op: 'update', table: 'figure', id: row.id, rev: row.rev, fields });
}

describe('findings', () => {
  test('follow every edit, and only what could change is run again', () => {
    const check = sameValue();
    const project = openTest({}, { checks: [check] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports'], ['$7 million', 'imports']);
    expect(project.ask('finding.list', {})).toMatchObject([{ id: sameId('exports'), verdict: 'contradiction' }]);
    expect(figures(project).map(({ verdict }) => verdict)).toEqual(['contradiction', 'contradiction', null]);
    expect(project.ask('project.state', {}).verdicts.contradiction).toBe(1);
    expect(project.ask('grid.page', { table: 'claim', offset: 0, limit: 1 }).rows).toMatchObject([
      { verdict: 'contradiction', figures: 3 },
    ]);

    check.runs.length = 0;
    const [one, two, three] = figures(project);
    if (one === undefined || two === undefined || three === undefined) throw new Error('expected three');
    change(project, two, { text: '$1 million' });
    expect(project.ask('finding.list', {})).toMatchObject([{ verdict: 'holds' }]);
    expect(check.runs).toEqual(['exports']);

    // From one comparison into another: both are run again.
    check.runs.length = 0;
    change(project, one, { indicator: 'imports' });
    expect(new Set(check.runs)).toEqual(new Set(['exports', 'imports']));
    expect(project.ask('finding.list', {})).toMatchObject([{ id: sameId('imports'), verdict: 'contradiction' }]);
    expect(project.ask('finding.list', { figureId: three.id })).toHaveLength(1);
    expect(project.ask('finding.list', { figureId: two.id })).toHaveLength(0);

    for (let n = 0; n < 2; n += 1) project.ask('edit.undo', {});
    expect(project.ask('finding.list', {})).toMatchObject([{ id: sameId('exports'), verdict: 'contradiction' }]);
    expect(figures(project).map(({ verdict }) => verdict)).toEqual(['contradiction', 'contradiction', null]);
  });

  test('change when the name, or an identity, of an indicator changes', () => {
    const check = sameValue();
    const project = openTest({}, { checks: [check] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports']);
    const { id, rev } = first(project.ask('grid.page', { table: 'indicator', offset: 0, limit: 1 }).rows);
    project.edit({ op: 'update', table: 'indicator', id, rev, fields: { name: 'sales abroad' } });
    expect(project.ask('finding.list', {})).toMatchObject([{ id: sameId('sales abroad') }]);
    project.edit({ op: 'create', table: 'indicator', fields: { name: 'imports' } });
    check.runs.length = 0;
    project.edit({
      op: 'create',
      table: 'indicator',
      fields: { name: 'turnover', identities: ['turnover = Sales abroad + imports'] },
    });
    expect(check.runs).toEqual(['sales abroad']);
  });

  test('are left alone by an edit of nothing but a note', () => {
    const check = sameValue();
    const project = openTest({}, { checks: [check] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports']);
    const before = project.ask('finding.list', {});
    const figure = first(figures(project));
    const claim = first(project.ask('grid.rows', { table: 'claim', ids: [figure.claimId] }));
    check.runs.length = 0;
    change(project, figure, { note: 'looked at' });
    project.edit({ op: 'update', table: 'claim', id: claim.id, rev: claim.rev, fields: { note: 'ask again' } });
    expect(check.runs).toEqual([]);
    expect(project.ask('finding.list', {})).toEqual(before);
    expect(first(figures(project))).toMatchObject({ note: 'looked at' });
    expect(project.ask('search', { text: 'again' })).toMatchObject([{ table: 'claim' }]);
  });

  test('stay dismissed, with the reason, until one of their figures changes', () => {
    const project = openTest({}, { checks: [sameValue()] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports']);
    const unsaid = project.fault('finding.dispose', { id: sameId('exports'), state: 'dismissed', reason: ' ' });
    expect(unsaid.message).toContain('needs a reason');
    project.ask('finding.dispose', { id: sameId('exports'), state: 'dismissed', reason: 'two sources' });
    expect(project.ask('finding.list', {})).toMatchObject([{ disposition: 'dismissed', reason: 'two sources' }]);
    expect(project.ask('finding.list', { disposition: 'open' })).toEqual([]);
    expect(project.ask('finding.counts', { disposition: 'open' })).toEqual([]);
    expect(project.ask('finding.counts', { disposition: 'dismissed' })).toMatchObject([{ count: 1 }]);
    expect(project.ask('finding.counts', {})).toMatchObject([{ verdict: 'contradiction', count: 1 }]);
    expect(project.ask('finding.list', { verdict: 'contradiction' })).toHaveLength(1);
    expect(project.ask('finding.list', { verdict: 'holds' })).toHaveLength(0);
    expect(project.ask('finding.list', { check: 'mirror' })).toHaveLength(0);
    expect(figures(project).map(({ verdict }) => verdict)).toEqual([null, null]);
    expect(project.ask('project.state', {}).verdicts.contradiction).toBe(0);

    change(project, first(figures(project)), { note: 'looked at' });
    expect(project.ask('finding.list', {})).toMatchObject([{ disposition: 'dismissed' }]);
    change(project, first(figures(project)), { text: '$3 million' });
    expect(project.ask('finding.list', {})).toMatchObject([{ disposition: 'open', reason: '' }]);
    expect(figures(project).map(({ verdict }) => verdict)).toEqual(['contradiction', 'contradiction']);
    project.ask('edit.undo', {});
    expect(project.ask('finding.list', {})).toMatchObject([{ disposition: 'dismissed' }]);
    project.ask('edit.undo', {});
    project.ask('edit.undo', {});
    expect(project.ask('finding.list', {})).toMatchObject([{ disposition: 'open' }]);
  });

  test('are shown with the quotes of their figures and the hints of the check', () => {
    const project = openTest({}, { checks: [sameValue()] });
    const text = 'It was a good year. Exports rose to $2.5 billion, said Dr. Novak, from little. Imports fell.';
    const sourceId = first(project.edit(sourceOf(text)).created);
    const start = text.indexOf('$2.5');
    const fields = { indicator: 'exports' };
    project.ask('source.annotate', { sourceId, start, end: start + 12, as: 'figure', fields });
    told(project, ['$9 million', 'exports']);
    const detail = project.ask('finding.get', { id: sameId('exports') });
    expect(detail.hints).toEqual([{ text: 'exports: 2 of 2', edit: null }]);
    const quote = first(detail.quotes);
    expect(quote.sentence).toBe('Exports rose to $2.5 billion, said Dr. Novak, from little.');
    expect(quote.sentence.slice(quote.start, quote.end)).toBe('$2.5 billion');
    expect(detail.quotes).toHaveLength(2);
    expect(project.ask('source.get', { id: sourceId }).highlights.map(({ verdict }) => verdict)).toEqual([
      null,
      'contradiction',
    ]);
    expect(project.fault('finding.get', { id: 'no' }).code).toBe('not-found');
  });

  test('of a check that breaks say so, and the edit is saved', () => {
    const broken: Check = {
      ...sameValue(),
      run: () => {
        throw new Error('divided by nothing');
      },
    };
    const project = openTest({}, { checks: [broken] });
    told(project, ['$1 million', 'exports']);
    expect(project.ask('finding.list', {})).toMatchObject([{ verdict: 'cannot-tell', working: 'divided by nothing' }]);
  });

  test('are computed anew when the project is opened with other checks', () => {
    const project = openTest({}, { checks: [] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports']);
    expect(project.ask('finding.list', {})).toEqual([]);
    project.service.close();
    const again = openTest({ path: project.path }, { checks: [sameValue()] });
    expect(again.ask('finding.list', {})).toHaveLength(1);
  });

  test('are computed anew even when it is only read, and then not again', () => {
    const project = openTest({}, { checks: [] });
    told(project, ['$1 million', 'exports'], ['$2 million', 'exports']);
    project.service.close();
    const again = openTest({ path: project.path, mode: 'read' }, { checks: [sameValue()] });
    expect(again.ask('finding.list', {})).toHaveLength(1);
    again.service.close();
    const before = readFileSync(project.path);
    openTest({ path: project.path, mode: 'read' }, { checks: [sameValue()] }).service.close();
    expect(readFileSync(project.path).equals(before)).toBe(true);
  });

  test('are shown as they are where the project is held by somebody else', () => {
    const holder = openTest({}, { checks: [] });
    told(holder, ['$1 million', 'exports'], ['$2 million', 'exports']);
    const reader = openTest({ path: holder.path, mode: 'read' }, { checks: [sameValue()] });
    expect(reader.ask('finding.list', {})).toEqual([]);
  });

  test('kept up edit by edit are those that a fresh look at the whole project finds', () => {
    const indicators = ['exports', 'imports', 'turnover', 'share of exports'];
    const texts = [
      '$2 billion',
      'nearly $8.9 billion',
      '$1.7 billion',
      'doubled',
      '117%',
      '12 %',
      'at least $3 billion',
      'tripled',
    ];
    const periods = ['2024', '2025', 'last year', 'the past decade'];
    const step = fc.record({
      what: fc.constantFrom('add', 'add', 'add', 'change', 'identity', 'kind', 'delete', 'undo'),
      pick: fc.nat(100),
      text: fc.constantFrom(...texts),
      indicator: fc.constantFrom(...indicators),
      period: fc.constantFrom(...periods),
      role: fc.constantFrom('level', 'growth-rate', 'share', 'threshold'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
        const project = openTest();
        project.edit({ op: 'create', table: 'claim', fields: { statement: 'It grew.', kind: 'target' } });
        for (const { what, pick, text, indicator, period, role } of steps) {
          const rows = figures(project);
          const row = rows[pick % Math.max(1, rows.length)];
          const claims = project.ask('grid.page', { table: 'claim', offset: 0, limit: 10 }).rows;
          const claim = claims[0];
          if (claim === undefined) {
            project.edit({ op: 'create', table: 'claim', fields: { statement: 'It grew.', kind: 'target' } });
            continue;
          }
          const fields = { text, indicator, period, subject: 'Ruritania' };
          if (what === 'add') project.edit({ op: 'create', table: 'figure', fields: { ...fields, claimId: claim.id } });
          else if (what === 'kind')
            project.edit({
              op: 'update',
              table: 'claim',
              id: claim.id,
              rev: claim.rev,
              fields: { kind: pick % 2 ? 'fact' : 'commitment' },
            });
          else if (what === 'undo' && pick % 2) project.service.call('edit.undo', {});
          else if (what === 'change' && row !== undefined) change(project, row, { ...fields, role });
          else if (what === 'delete' && row !== undefined)
            project.edit({ op: 'delete', table: 'figure', id: row.id, rev: row.rev });
          else if (what === 'identity') {
            const named = project.ask('grid.page', { table: 'indicator', offset: 0, limit: 1 }).rows[0];
            if (named === undefined) continue;
            const identities = pick % 2 ? ['turnover = exports + imports'] : [];
            // Refused where it names what is not there yet.
            const fields = { identities };
            project.service.call('edit.apply', {
              label: 'An identity',
              changes: [{ op: 'update', table: 'indicator', id: named.id, rev: named.rev, fields }],
            });
          }
        }
        const kept = derivedIn(project.path);
        const db = connect(project.path, { readOnly: false });
        db.exec('BEGIN');
        createSettler(db, ALL_CHECKS).settleAll();
        db.exec('COMMIT');
        db.close();
        expect(kept).toEqual(derivedIn(project.path));
        project.service.close();
      }),
      { numRuns: 15 },
    );
  });
});
