import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import { loadCheckContext } from '../../db/findings/context.ts';
import { createFactsLoader } from '../../db/findings/facts.ts';
import { kinQuery } from '../../db/findings/kin-rows.ts';
import { createLookup } from '../../db/findings/lookup.ts';
import type { Change } from '../../shared/api.ts';
import { lookupAmong } from '../../shared/checks/index.ts';
import { interval } from '../../shared/quantity/interval.ts';
import { first, openTest } from './helpers.ts';

test('a lookup that is asked often finds what one finds that is asked once', () => {
  const project = openTest();
  const claimId = first(
    project.edit({ op: 'create', table: 'claim', fields: { kind: 'fact', statement: 'Numbers.' } }).created,
  );
  const bound = fc.option(fc.integer({ min: -50, max: 200 }), { nil: null });
  const figures = fc.sample(fc.tuple(bound, bound, fc.boolean(), fc.boolean()), { numRuns: 150, seed: 7 });
  const changes = figures.flatMap(([a, b, lowOpen, highOpen], at): Change[] => {
    const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    const bounds = { low, high, lowOpen, highOpen, wideLow: low, wideHigh: high, wideLowOpen: lowOpen };
    return [
      {
        op: 'create',
        table: 'figure',
        fields: {
          claimId,
          text: `${at} tonnes`,
          kind: 'count',
          role: at % 5 === 0 ? 'count' : 'level',
          value: null,
          unit: at % 2 === 0 ? 't' : null,
          currency: null,
          subject: ['A', 'B', ''][at % 3],
          partner: ['', 'C', 'D', ''][at % 4],
          indicator: ['output', 'stock', 'sales'][at % 7] ?? '',
          period: at % 11 < 8 ? String(2020 + (at % 11)) : '',
          wideHighOpen: highOpen,
          ...bounds,
        },
      },
    ];
  });
  project.edit(...changes);
  const db = connect(project.path, { readOnly: true });
  try {
    const read = readHandle(db);
    const context = loadCheckContext(read);
    const loader = createFactsLoader(read, context);
    const often = createLookup(read, loader, context);
    const likes = read.all('SELECT id FROM figure').flatMap(({ id }) => loader.figure(String(id))?.facts ?? []);
    const end = fc.oneof(fc.integer({ min: -60, max: 220 }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(
        end,
        end,
        fc.boolean(),
        fc.constantFrom(...likes),
        fc.integer({ min: 1, max: 60 }),
        (a, b, open, like, limit) => {
          const within = interval(Math.min(a, b, 220), Math.max(a, b), open);
          const ids = (lookup: typeof often): readonly string[] =>
            lookup.figuresWithin(within, like, limit).map(({ figure }) => figure.id);
          expect(ids(often)).toEqual(ids(createLookup(read, loader, context)));
        },
      ),
      { numRuns: 200 },
    );
  } finally {
    db.close();
  }
});

test('finds its kin among thousands of others in the same interval, asked once or often', () => {
  const project = openTest();
  const claimOf = (statement: string): string =>
    first(project.edit({ op: 'create', table: 'claim', fields: { kind: 'fact', statement } }).created);
  const crowd = claimOf('What others trade.');
  const own = claimOf('What the two trade.');
  const figure = (claimId: string, at: number, more: Readonly<Record<string, unknown>>): Change => {
    const [low, high] = [8.5e9 + at * 1e4, 9.5e9 - at * 1e4];
    const bounds = { low, high, wideLow: low, wideHigh: high };
    const fields = {
      claimId,
      text: `${at} of it`,
      kind: 'money',
      role: 'level',
      unit: null,
      currency: 'USD',
      ...bounds,
    };
    return { op: 'create', table: 'figure', fields: { ...fields, ...more } };
  };
  const alike = { subject: 'Ruritania', partner: 'Freedonia', indicator: 'exports', period: '2025' };
  // Others with lower bounds, others of the same subject, and the same told many times.
  const others = Array.from({ length: 3000 }, (_, at) =>
    figure(crowd, at, { subject: `State ${at % 40}`, indicator: 'turnover', period: '2025' }),
  );
  const elsewhere = Array.from({ length: 300 }, (_, at) =>
    figure(crowd, at, { subject: 'Ruritania', partner: `State ${at % 40}`, indicator: 'turnover', period: '2025' }),
  );
  const again = Array.from({ length: 300 }, (_, at) => figure(own, 3000 + at, alike));
  project.edit(...others, ...elsewhere, ...again);
  const turnover = first(project.edit(figure(own, 9000, { ...alike, indicator: 'turnover' })).created);
  const db = connect(project.path, { readOnly: true });
  try {
    const read = readHandle(db);
    const context = loadCheckContext(read);
    const loader = createFactsLoader(read, context);
    const like = loader.figure(String(read.get("SELECT id FROM figure WHERE text = '3000 of it'")?.['id']))?.facts;
    if (!like) throw new Error('the figure is there');
    const lookup = createLookup(read, loader, context);
    const within = interval(8.8e9, 8.9e9);
    const memory = lookupAmong(
      read.all('SELECT id FROM figure').flatMap(({ id }) => loader.figure(String(id))?.facts ?? []),
    );
    expect(memory.figuresWithin(within, like, 40).map((f) => f.figure.id)).toContain(turnover);
    for (let times = 0; times < 20; times += 1) {
      expect(lookup.figuresWithin(within, like, 40).map((f) => f.figure.id)).toContain(turnover);
    }
    const plan = read
      .all(`EXPLAIN QUERY PLAN ${kinQuery('subject')}`, 'x', null, 'USD', 1, 0)
      .map((row) => String(row['detail']))
      .join('\n');
    expect(plan).toMatch(/SEARCH m USING .*INDEX figure_subject/);
  } finally {
    db.close();
  }
});
