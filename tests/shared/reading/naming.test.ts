import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorNaming, indicatorNaming, sameMeasure } from '../../../shared/reading/naming.ts';

describe('names of measures', () => {
  it.each([
    ['exports', 'Export'],
    ['share of exports', 'export share'],
    ['the share of exports', 'share of exports'],
    ['trade turnover', 'Trade  Turnovers'],
    ["Poland's exports", 'exports of Poland'],
    ['subsidies', 'subsidy'],
    ['bilateral trade turnover', 'turnover'],
    ['bilateral trade', 'trade turnover'],
    ['mutual trade', 'Turnover'],
    ['foreign direct investment', 'direct investment'],
    ['FDI', 'direct investments'],
    ['stock of foreign direct investment', 'stock of direct investment'],
  ])('“%s” and “%s” are one', (a, b) => {
    expect(sameMeasure(a, b)).toBe(true);
  });

  it.each([
    ['exports', 'imports'],
    ['exports to Russia', 'exports of Russia'],
    ['exports to Russia', 'exports from Russia'],
    ['share of Poland in exports', 'share of exports in Poland'],
    ['goods exports', 'exports'],
    ['trade', 'turnover'],
    ['turnover of the chamber', 'turnover'],
    ['foreign trade', 'bilateral trade'],
    ['foreign investment', 'direct investment'],
  ])('“%s” and “%s” are two', (a, b) => {
    expect(sameMeasure(a, b)).toBe(false);
  });

  it('a name is always like itself', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (name) => sameMeasure(name, name)));
  });
});

describe('the indicator that words name', () => {
  const naming = indicatorNaming([
    { id: 'a', name: 'Exports', others: [] },
    { id: 'b', name: 'Exports of goods', others: ['sales abroad'] },
    { id: 'c', name: 'Export share', others: ['Exports'] },
    { id: 'd', name: 'wage', others: [] },
    { id: 'e', name: 'Wages', others: [] },
  ]);

  it.each([
    ['Exports of goods', 'b', 'name'],
    ['goods export', 'b', 'like'],
    ['SALES ABROAD', 'b', 'other'],
    // What an analyst put among the other names goes before the name of another.
    ['exports', 'c', 'other'],
    ['share of exports', 'c', 'like'],
    ['wages', 'e', 'name'],
  ])('“%s”', (words, id, by) => {
    expect(naming.find(words)).toMatchObject({ id, by });
  });

  it('is nobody where several are alike, or none', () => {
    expect(naming.find('the wages')).toBeNull();
    expect(naming.find('rainfall')).toBeNull();
    expect(naming.find('  ')).toBeNull();
  });
});

describe('the actor that words name', () => {
  const person = (id: string, name: string, ...others: readonly string[]) =>
    ({ id, name, others, kind: 'person' }) as const;
  const naming = actorNaming([
    person('a', 'Ada Novak', 'the chairwoman'),
    person('b', 'Boris Petrenko'),
    person('c', 'Vera Petrenko'),
    person('d', 'Sidorov'),
    person('e', 'M. Berg'),
    { id: 'f', name: 'Ministry of Finance', others: ['MoF'], kind: 'organisation' },
  ]);

  it.each([
    ['Novak', 'a'],
    ['A. Novak', 'a'],
    ['The Chairwoman', 'a'],
    ['Pavel Sidorov', 'd'],
    ['Mette Berg', 'e'],
    ['the Ministry of Finance', 'f'],
    ['MOF', 'f'],
  ])('“%s”', (words, id) => {
    expect(naming.find(words)?.id).toBe(id);
  });

  it.each(['Petrenko', 'Anna Novak', 'B. Novak', 'Finance'])('“%s” is nobody known, or not one', (words) => {
    expect(naming.find(words)).toBeNull();
  });
});
