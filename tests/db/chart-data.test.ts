import { expect, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import { chartData } from '../../db/queries/chart.ts';
import type { Change } from '../../shared/api.ts';
import { first, openTest } from './helpers.ts';

const YEARS = ['2015', '2017', '2019', '2021', '2023', '2025'];
const EACH = 40;

test('a chart that cannot hold all figures takes some of every year, always the same, and says how many are left', () => {
  const project = openTest();
  const claimId = first(
    project.edit({ op: 'create', table: 'claim', fields: { kind: 'fact', statement: 'Exports rose.' } }).created,
  );
  project.edit(
    ...YEARS.flatMap((period) =>
      Array.from({ length: EACH }, (_, at): Change => {
        const fields = { claimId, text: `$${at + 1} million`, indicator: 'Exports', role: 'level', period };
        return { op: 'create', table: 'figure', fields };
      }),
    ),
  );
  const db = connect(project.path, { readOnly: true });
  try {
    const read = readHandle(db);
    const all = chartData(read, []);
    expect(all.points).toHaveLength(YEARS.length * EACH);
    expect(all.left).toBeUndefined();
    const some = chartData(read, [], undefined, 60);
    expect(some.points).toHaveLength(60);
    expect(some.left).toBe(YEARS.length * EACH - 60);
    expect(chartData(read, [], undefined, 60)).toEqual(some);
    const years = YEARS.map((year) => some.points.filter(({ period }) => period === year).length);
    // Ten of each year would be even.
    expect(Math.min(...years)).toBeGreaterThanOrEqual(5);
    expect(some.points.map(({ start }) => start)).toEqual(some.points.map(({ start }) => start).toSorted());
  } finally {
    db.close();
  }
});
