import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import { loadCheckContext } from '../../db/findings/context.ts';
import { createFactsLoader } from '../../db/findings/facts.ts';
import { createLookup } from '../../db/findings/lookup.ts';
import type { Change } from '../../shared/api.ts';
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
          role: 'level',
          value: null,
          unit: at % 2 === 0 ? 't' : null,
          currency: null,
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
    const loader = createFactsLoader(read, loadCheckContext(read));
    const often = createLookup(read, loader);
    const end = fc.oneof(fc.integer({ min: -60, max: 220 }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(
        end,
        end,
        fc.boolean(),
        fc.constantFrom('t', null),
        fc.integer({ min: 1, max: 60 }),
        (a, b, open, unit, limit) => {
          const within = interval(Math.min(a, b, 220), Math.max(a, b), open);
          const ids = (lookup: typeof often): readonly string[] =>
            lookup.figuresWithin(within, unit, null, limit).map(({ figure }) => figure.id);
          expect(ids(often)).toEqual(ids(createLookup(read, loader)));
        },
      ),
      { numRuns: 200 },
    );
  } finally {
    db.close();
  }
});
