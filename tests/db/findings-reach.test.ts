import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { createSettler } from '../../db/findings/settle.ts';
import type { Change } from '../../shared/api.ts';
import { ALL_CHECKS } from '../../shared/checks/index.ts';
import type { Check, ClaimFacts } from '../../shared/checks/types.ts';
import type { CheckName, Finding } from '../../shared/model/finding.ts';
import type { TableName } from '../../shared/model/records.ts';
import { derivedIn } from './derived.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

const TEXT = 'It was a good year. Exports rose to $2.5 billion, said the minister Novak of Ruritania. Imports fell.';

interface Row {
  readonly id: string;
  readonly rev: number;
}

/** The records of a table, also of those that no grid shows. */
function rows(project: TestProject, table: TableName): readonly Row[] {
  const db = connect(project.path, { readOnly: true });
  try {
    return db.prepare<[], Row>(`SELECT id, rev FROM "${table}" ORDER BY rowId`).all();
  } finally {
    db.close();
  }
}

function findings(project: TestProject, check: Finding['check']): readonly { verdict: string; summary: string }[] {
  return project.ask('finding.list', { check }).map(({ verdict, summary }) => ({ verdict, summary }));
}

/** A claim with a figure of 2.5 bn exports in 2024, and what customs say. */
function told(): TestProject {
  const project = openTest();
  const claimId = first(project.edit({ op: 'create', table: 'claim', fields: { statement: 'It was told.' } }).created);
  const fields = { claimId, text: '$2.5 billion', indicator: 'exports', subject: 'Ruritania', period: '2024' };
  project.edit({ op: 'create', table: 'figure', fields });
  return project;
}

function observe(project: TestProject, value: number): void {
  const series = { name: 'Customs', indicator: 'exports', subject: 'Ruritania', currency: 'USD' };
  project.edit({ op: 'create', table: 'series', fields: series });
  project.edit({ op: 'create', table: 'observation', fields: { series: 'Customs', period: '2024', value } });
}

function update(project: TestProject, table: TableName, fields: Readonly<Record<string, unknown>>): void {
  const { id, rev } = first(rows(project, table));
  project.edit({ op: 'update', table, id, rev, fields });
}

describe('a figure and its reference data', () => {
  test('follow an edit of the observation, the series and the period, and undo', () => {
    const project = told();
    expect(findings(project, 'reference')).toEqual([]);
    observe(project, 4_012_345_678);
    expect(findings(project, 'reference')).toMatchObject([{ verdict: 'contradiction' }]);
    update(project, 'observation', { value: 2_512_345_678 });
    expect(findings(project, 'reference')).toMatchObject([{ verdict: 'holds' }]);
    update(project, 'series', { currency: 'EUR' });
    expect(findings(project, 'reference')).toEqual([]);
    project.ask('edit.undo', {});
    expect(findings(project, 'reference')).toHaveLength(1);
    update(project, 'series', { name: 'Ministry' });
    expect(findings(project, 'reference')[0]?.summary).toContain('“Ministry”');
    const { id, rev } = first(rows(project, 'observation'));
    project.edit({ op: 'delete', table: 'observation', id, rev });
    expect(findings(project, 'reference')).toEqual([]);
    project.ask('edit.undo', {});
    expect(findings(project, 'reference')).toHaveLength(1);
  });

  test('are told when the series is deleted with all it has', () => {
    const project = told();
    observe(project, 4_012_345_678);
    const { id, rev } = first(rows(project, 'series'));
    project.edit({ op: 'delete', table: 'series', id, rev });
    expect(findings(project, 'reference')).toEqual([]);
  });

  test('show hints from other observations', () => {
    const project = told();
    observe(project, 4_012_345_678);
    const series = { name: 'Other', indicator: 'turnover', subject: 'Ruritania', currency: 'USD' };
    project.edit({ op: 'create', table: 'series', fields: series });
    project.edit({ op: 'create', table: 'observation', fields: { series: 'Other', period: '2024', value: 2.5e9 } });
    const { id } = first(project.ask('finding.list', { check: 'reference' }));
    const { hints } = project.ask('finding.get', { id });
    expect(hints[0]?.text).toBe('Read “$2.5 billion” as turnover: 2.5 bn USD of “Other” for 2024 lies there.');
    expect(hints[0]?.edit).toHaveLength(1);
  });
});

describe('an anchor', () => {
  test('that loses its words says so, and where they stand now', () => {
    const project = openTest();
    const sourceId = first(project.edit(sourceOf(TEXT)).created);
    const start = TEXT.indexOf('$2.5');
    project.ask('source.annotate', {
      sourceId,
      start,
      end: start + 12,
      as: 'figure',
      fields: { indicator: 'exports' },
    });
    expect(findings(project, 'anchor')).toEqual([]);
    const rename = (text: string): void => {
      const { rev } = first(project.ask('source.list', {}));
      project.edit({ op: 'update', table: 'source', id: sourceId, rev, fields: { text } });
    };
    rename(`Note. ${TEXT}`);
    const [figure] = findings(project, 'anchor').filter(({ summary }) => summary.startsWith('“$2.5 billion”'));
    expect(figure).toMatchObject({ verdict: 'cannot-tell' });
    expect(figure?.summary).toContain('the same words stand elsewhere in it');
    const lost = project.ask('finding.list', { check: 'anchor' }).filter((f) => f.figures.length > 0);
    expect(project.ask('finding.get', { id: first(lost).id }).hints[0]?.text).toContain(`${start + 6}–${start + 18}`);
    rename(TEXT.replace('$2.5 billion', 'much'));
    expect(findings(project, 'anchor').map(({ summary }) => summary)).toContainEqual(
      expect.stringContaining('does not hold these words any more'),
    );
    rename(TEXT);
    expect(findings(project, 'anchor')).toEqual([]);
  });
});

/** Beside the real checks, so it has a name of its own. */
const OWN: string = 'everything of a claim';
const OWN_NAME = OWN as CheckName;

/** A check of the tests that shows everything a claim's facts hold, and which day the project knows. */
const everything: Check = {
  name: OWN_NAME,
  keysOfFigure: () => [],
  keysOfClaim: ({ claim, quotes }, { actors }) => {
    const words = [claim.statement, ...quotes].join(' ').toLowerCase();
    const named = [...actors.values()].filter(({ name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].some((one) => new RegExp(`\\b${one.toLowerCase()}\\b`).test(words)),
    );
    return [`${claim.id} ${named.map(({ name, tenures }) => `${name} ${JSON.stringify(tenures)}`).join()}`];
  },
  run: (key, { claims }, { latest }) => claims.map((facts) => shown(key, facts, latest)),
  hints: () => [],
};

function shown(key: string, facts: ClaimFacts, latest: string | null): Finding {
  const { claim, pledge, period, source, speaker, event, quotes, threshold, baseline } = facts;
  const awaits = claim.kind === 'target' || claim.kind === 'commitment' || claim.kind === 'forecast';
  return {
    id: claim.id,
    check: OWN_NAME,
    verdict: 'cannot-tell',
    title: 'All',
    summary: 'All that is known of a claim.',
    working: JSON.stringify([pledge, period, source, speaker, event, quotes, threshold, baseline, awaits && latest]),
    figures: [],
    claimIds: [claim.id],
    ruler: null,
    key,
    missing: [],
    fingerprint: '',
  };
}

const NAMES = ['Ruritania', 'Freedonia', 'Novak', 'Sylvania'] as const;
const step = fc.record({
  what: fc.constantFrom(
    'figure',
    'figure',
    'claim',
    'series',
    'observation',
    'observation',
    'change observation',
    'change series',
    'change figure',
    'change claim',
    'indicator',
    'actor',
    'pledge',
    'measure',
    'event',
    'period',
    'annotate',
    'text',
    'published',
    'source',
    'move',
    'delete',
    'delete',
    'undo',
    'redo',
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  indicator: fc.constantFrom('exports', 'imports', 'all imports', 'share of imports'),
  period: fc.constantFrom('2024', '2025', 'the first quarter of 2025', 'March 2025'),
  value: fc.constantFrom(1.5e9, 2.5e9, 2.512e9, 5e11, 11),
  subject: fc.constantFrom(...NAMES),
  partner: fc.constantFrom(null, ...NAMES),
});

/** Statements that change what may be compared. */
const WORDS = [
  'So Novak said.',
  'So Ruritania said.',
  'Net of transit, annualised.',
  'In real terms it fell by 11%.',
] as const;

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const TABLES = ['figure', 'claim', 'series', 'observation', 'actor', 'indicator', 'event', 'period'] as const;

function edit(project: TestProject, one: Step): unknown {
  const { what, pick, other, indicator, period, value, subject, partner } = one;
  const of = (table: TableName): Row | null => {
    const all = rows(project, table);
    return all[pick % Math.max(1, all.length)] ?? null;
  };
  const apply = (change: Change): unknown =>
    project.service.call('edit.apply', { label: 'An edit', changes: [change] });
  const change = (table: TableName, fields: Readonly<Record<string, unknown>>, row = of(table)): unknown =>
    row && apply({ op: 'update', table, ...row, fields });
  const create = (table: TableName, fields: Readonly<Record<string, unknown>>): unknown =>
    apply({ op: 'create', table, fields });
  const text = value === 11 ? '11%' : `$${value / 1e9} billion`;
  const sources = project.ask('source.list', {});
  const source = sources[pick % Math.max(1, sources.length)];
  switch (what) {
    case 'figure': {
      const role = value === 11 ? (other % 2 ? 'share' : 'growth-rate') : 'level';
      const fields = { text, role, indicator, subject, period, ...(partner ? { partner } : {}) };
      return create('figure', { ...fields, claimId: of('claim')?.id });
    }
    case 'claim': {
      const kind = (['fact', 'target', 'forecast', 'commitment'] as const)[pick % 4];
      return create('claim', { statement: `${subject} spoke with ${partner ?? 'nobody'}.`, kind, speaker: subject });
    }
    case 'series': {
      const fields = { name: `S${pick % 3}`, indicator, subject, currency: 'USD', ...(partner ? { partner } : {}) };
      return create('series', fields);
    }
    case 'observation':
      return create('observation', { seriesId: of('series')?.id, period, value });
    case 'change observation':
      return change('observation', pick % 2 ? { value } : { period });
    case 'change series':
      return change('series', pick % 2 ? { subject, indicator } : { basis: 'goods', partner: subject });
    case 'change figure':
      return change('figure', pick % 2 ? { text, period } : { subject, indicator });
    case 'change claim':
      return change('claim', pick % 2 ? { statement: WORDS[other % WORDS.length] } : { speaker: subject, period });
    case 'indicator':
      return change('indicator', {
        identities: pick % 2 ? ['share of imports = imports / all imports'] : [],
        synonyms: other % 2 ? ['purchases'] : [],
        // What the name says of its kind decides whether months add up to a year.
        ...(other % 5 === 0 ? { name: `stock of things ${pick}` } : {}),
      });
    case 'actor':
      return change('actor', {
        aliases: [{ name: subject, from: null, until: null }],
        tenures: pick % 2 ? [{ role: 'minister', affiliation: subject, from: null, until: null }] : [],
      });
    case 'pledge':
      return create('target', { claimId: of('claim')?.id, responsible: subject, indicator });
    case 'measure': {
      const figures = rows(project, 'figure');
      const thresholdId = figures[other % Math.max(1, figures.length)]?.id ?? null;
      return change('target', pick % 2 ? { thresholdId } : { baselineId: thresholdId });
    }
    case 'event': {
      if (pick % 3 === 0) return change('event', { name: `Meeting ${other}`, period });
      if (pick % 3 === 1) return change('claim', { event: 'Meeting' });
      return create('event', { name: 'Meeting', period, place: subject });
    }
    case 'period':
      return change('period', { end: '2025-12-31', text: `period ${other}` });
    case 'annotate': {
      if (!source) return null;
      const start = (pick * 7) % 80;
      const as = other % 2 ? ('claim' as const) : ('figure' as const);
      const fields = as === 'claim' ? {} : { text };
      const input = { sourceId: source.id, start, end: start + 12, as, fields };
      return project.service.call('source.annotate', input);
    }
    case 'text':
      return change('source', { text: other % 2 ? TEXT : `Note. ${TEXT}` });
    case 'published': {
      const published = other % 3 ? `2025-0${1 + (other % 9)}-01` : null;
      return change('source', { published, title: `Title ${other % 2}` });
    }
    case 'source':
      return project.edit(sourceOf(TEXT, { title: `Source ${other}`, published: '2025-06-01' }));
    case 'move': {
      const claims = rows(project, 'claim');
      return change('figure', { claimId: claims[other % Math.max(1, claims.length)]?.id });
    }
    case 'delete': {
      const table = TABLES[other % TABLES.length] ?? 'figure';
      const row = of(table);
      return row && apply({ op: 'delete', table, ...row });
    }
    case 'undo':
      return project.service.call('edit.undo', {});
    case 'redo':
      return project.service.call('edit.redo', {});
  }
}

/** A source, three claims, a target and a total of imports that a share is of: enough for every check to have something to do. */
function furnish(project: TestProject): void {
  project.edit(sourceOf(TEXT));
  const claims = ['fact', 'target', 'forecast'].map((kind) =>
    first(
      project.edit({ op: 'create', table: 'claim', fields: { statement: 'Novak of Ruritania said so.', kind } })
        .created,
    ),
  );
  project.edit({ op: 'create', table: 'target', fields: { claimId: claims[1] } });
  project.edit({ op: 'create', table: 'event', fields: { name: 'Meeting', period: 'March 2025' } });
  update(project, 'claim', { event: 'Meeting' });
  const sides = { subject: 'Freedonia', partner: 'Ruritania' };
  for (const series of [
    { name: 'S0', indicator: 'imports', ...sides },
    { name: 'S1', indicator: 'all imports', subject: 'Freedonia' },
  ]) {
    project.edit({ op: 'create', table: 'series', fields: { ...series, currency: 'USD' } });
    project.edit({
      op: 'create',
      table: 'observation',
      fields: { series: series.name, period: '2025', value: 2.512e9 },
    });
  }
  const share = { name: 'share of imports', identities: ['share of imports = imports / all imports'] };
  project.edit({ op: 'create', table: 'indicator', fields: { ...share, dimension: 'share' } });
  for (const fields of [
    { text: '$2.5 billion', indicator: 'imports', ...sides },
    { text: '$1.5 billion', indicator: 'exports', subject: 'Ruritania', partner: 'Freedonia' },
    { text: '11%', role: 'share', indicator: 'share of imports', ...sides },
  ]) {
    project.edit({ op: 'create', table: 'figure', fields: { ...fields, period: '2025', claimId: claims[0] } });
  }
}

describe('findings kept up edit by edit', () => {
  test('are those that a fresh look at the whole project finds, whatever is edited', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 20 }), (steps) => {
        const checks = [...ALL_CHECKS, everything];
        const project = openTest({}, { checks });
        furnish(project);
        for (const one of steps) edit(project, one);
        const kept = derivedIn(project.path);
        const db = connect(project.path, { readOnly: false });
        db.exec('BEGIN');
        createSettler(db, checks).settleAll();
        db.exec('COMMIT');
        db.close();
        expect(kept).toEqual(derivedIn(project.path));
        project.service.close();
      }),
      { numRuns: 25 },
    );
  });
});
