import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/api.ts';
import { openTest, sourceOf } from './helpers.ts';

const claim = (statement: string): Change => ({ op: 'create', table: 'claim', fields: { statement } });

describe('going to anything by its words', () => {
  test('what begins with them comes first, then what holds them so, then the rest, the shortest first', () => {
    const project = openTest();
    project.edit(
      claim('Fuel is a part of what exports to the south are made of.'),
      claim('All of the exports to the north and to the south of the country fell.'),
      claim('They sent exports to the north.'),
      claim('Exports to the south rose.'),
    );
    const found = project.ask('search', { text: 'exports to the', limit: 10 }).map(({ title }) => title);
    expect(found).toEqual([
      'Exports to the south rose.',
      'They sent exports to the north.',
      'Fuel is a part of what exports to the south are made of.',
      'All of the exports to the north and to the south of the country fell.',
    ]);
  });

  test('every kind has its place in the list, however many another kind has', () => {
    const project = openTest();
    project.edit(
      ...Array.from({ length: 40 }, (_, n) => claim(`Trade grew ${n}.`)),
      { op: 'create', table: 'topic', fields: { name: 'Trade' } },
      { op: 'create', table: 'actor', fields: { name: 'Ministry of trade', kind: 'organisation' } },
      sourceOf('In this text, trade is told of at last.', { title: 'A speech' }),
    );
    const hits = project.ask('search', { text: 'trade', limit: 12 });
    expect(new Set(hits.map(({ table }) => table))).toEqual(new Set(['actor', 'topic', 'claim', 'source']));
    expect(hits).toHaveLength(12);
    expect(hits.find(({ table }) => table === 'source')).toMatchObject({ title: 'A speech', start: 14 });
  });
});
