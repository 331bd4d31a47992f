import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

type Row = readonly [text: string, relations: Readonly<Record<string, string>>];

/** By the words of a figure: its relation and the words of the other one. */
function relationsIn(text: string): Readonly<Record<string, string>> {
  const related = readText(text).figures.filter(({ relation }) => relation !== null);
  return Object.fromEntries(related.map((f) => [f.surface, `${f.relation?.kind} ${f.relation?.surface}`]));
}

describe('how figures stand to each other', () => {
  it.each<Row>([
    ['The deal is worth 200 million yuan ($28 million).', { '$28 million': 'converted-from 200 million yuan' }],
    ['The trail is 10 miles (16 km) long.', { '16 km': 'converted-from 10 miles' }],
    ['It is $50,000, equivalent to 2% of sales.', { '2%': 'same-as $50,000' }],
    ['Profit fell by $5 million, or 3%.', { '3%': 'same-as $5 million' }],
    [
      'Lending rose by $18 million to $243 million, or 8 percent.',
      { '$18 million': 'change-to $243 million', '8 percent': 'same-as $18 million' },
    ],
    ['Exports rose by 12% to $3.7bn from $3.3bn.', { '12%': 'change-to $3.7bn', '$3.3bn': 'start-of $3.7bn' }],
    ['Exports reached $5bn, up 3%.', { '3%': 'change-to $5bn' }],
    [
      'It is worth 200 million yuan, or $28 million, up from 150 million yuan ($21 million).',
      {
        '$28 million': 'converted-from 200 million yuan',
        '150 million yuan': 'start-of 200 million yuan',
        '$21 million': 'converted-from 150 million yuan',
      },
    ],
    ['Revenue was $4.5bn, compared with $4.1bn a year earlier.', { '$4.1bn': 'compared-with $4.5bn' }],
    ['They shot down 54 of 67 drones.', { '54': 'part-of 67 drones' }],
    ['Half of the 1,200 workers left.', { Half: 'part-of 1,200 workers' }],
    [
      'We returned $215 million to shareholders, $140 million of it through buybacks.',
      { '$140 million': 'part-of $215 million' },
    ],
    ['They spent $400 million, of which $100 million on roads.', { '$100 million': 'part-of $400 million' }],
    ['They won 10, 12 and 15 percent.', { '10': 'listed-with 15 percent', '12': 'listed-with 15 percent' }],
    ['Unemployment fell by 12,000 to 2.3 million.', { '12,000': 'change-to 2.3 million' }],
    // Votes and the two ends of what something ranges over are no changes.
    ['The law passed by 50 to 40.', {}],
    ['He won by 3 votes to 2.', {}],
    ['Labour costs ranged from €10.60 in Bulgaria to €55.20 in Luxembourg.', {}],
    // What only stands beside each other is not related.
    ['Exports were $5bn and imports $4bn.', {}],
    ['The town has 5 schools (two of stone).', {}],
  ])('%s', (text, relations) => {
    expect(relationsIn(text)).toEqual(relations);
  });

  it('gives the place of the other figure', () => {
    const text = 'It rained. The deal is worth 200 million yuan ($28 million).';
    const relation = readText(text).figures.at(-1)?.relation;
    expect(text.slice(relation?.start, relation?.end)).toBe('200 million yuan');
  });

  it('keeps a from-to change as a pair beside its relation', () => {
    const figures = readText('Exports grew from $2 billion to $3 billion.').figures;
    expect(figures.map(({ pair }) => pair?.end)).toEqual(['base', 'end']);
    expect(figures[0]?.relation?.kind).toBe('start-of');
    expect(figures[1]?.relation).toBeNull();
  });

  it('lets a bare amount take the currency of the one before it', () => {
    const figures = readText('Revenue of 1.2 trillion forints and spending of 1.35 trillion are planned.').figures;
    expect(figures.map(({ currency, value }) => [currency, value])).toEqual([
      ['HUF', 1.2e12],
      ['HUF', 1.35e12],
    ]);
  });
});
