import { describe, expect, it } from 'vitest';
import type { CheckName } from '../../../shared/model/finding.ts';
import { toldIn } from './told-in-words.ts';

type Row = readonly [text: string, expected: readonly string[]];

function verdictsOf(text: string, check?: CheckName): readonly string[] {
  return toldIn(text)
    .findings.filter((f) => f.check !== 'measurability' && (check === undefined || f.check === check))
    .map((f) => `${f.check} ${f.verdict}`);
}

const wrong = ['change contradiction'];
const right = ['change holds'];

describe('a change of nobody says what', () => {
  it('is told with the words it stands in', () => {
    const { findings } = toldIn('It went up two and a half times, reaching $443 million.');
    expect(findings.map((f) => f.summary)).toEqual([
      expect.stringMatching(
        /^The figure in “It went up two and a half times, reaching \$443 million\.”: “two and a half times” to/,
      ),
    ]);
  });
});

describe('a fall', () => {
  it.each<Row>([
    ['Exports fell from $5 billion in 2023 to $4 billion in 2024, up 25%.', wrong],
    ['Exports fell from $5 billion in 2023 to $4 billion in 2024, down 20%.', right],
    ['Exports fell by 25% from $4 billion to $5 billion.', wrong],
    ['Exports fell by 20% from $5 billion to $4 billion.', right],
    ['Exports rose from $4 billion in 2023 to $5 billion in 2024, down 25%.', wrong],
    ['Exports rose from $4 billion in 2023 to $5 billion in 2024, up 25%.', right],
    ['Sales dropped 30% from $10 million to $7 million.', right],
    ['Sales decreased by 30%, from $7 million to $10.2 million.', wrong],
    ['Sales decreased by 30%, from $7 million to $10 million.', ['change holds-within-rounding']],
    ['Output shrank by 12% from $9.1 million to $8 million.', right],
    ['Imports declined by 50% from $6.2 billion to $3.1 billion.', right],
    ['Exports did not fall by 25%; they went from $4 billion to $5 billion.', right],
    ['Imports fell by 10% while exports grew by 25% from $4 billion to $5 billion.', right],
    ['The decline slowed, and exports grew by 25% from $4 billion to $5 billion.', right],
    ['Profit halved from $10 million in 2023 to $5 million in 2024.', right],
    ['Profit halved from $5 million in 2023 to $10 million in 2024.', wrong],
    ['Exports grew from $4 billion in 2023 to $5 billion in 2024. Exports fell by 25% in 2024.', wrong],
    ['Exports grew from $4 billion in 2023 to $5 billion in 2024. Exports rose by 25% in 2024.', right],
  ])('is one in the direction of its words: %s', (text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });

  it.each<Row>([
    ['Exports fell from $4 billion in 2023 to $5 billion in 2024.', wrong],
    ['Exports rose from $5 billion in 2023 to $4 billion in 2024.', wrong],
    ['Exports reached $4 billion, up from $5 billion.', wrong],
    ['Exports reached $5 billion, up from $4 billion.', []],
    ['Exports fell from $5 billion in 2023 to $4 billion in 2024.', []],
    ['Exports went from $4 billion in 2023 to $5 billion in 2024.', []],
    ['Exports rose by a third from $5 billion in 2023 to $9 billion in 2024.', wrong],
    ['Exports rose by a third from $6 billion in 2023 to $8 billion in 2024.', right],
    ['Exports fell by a quarter from $8 billion in 2023 to $6 billion in 2024.', right],
    ['Exports fell by a quarter from $8.1 billion in 2023 to $4.1 billion in 2024.', wrong],
    ['Falling prices pushed exports from $4 billion to $5 billion.', []],
    ['Exports, which fell in 2022, went from $4 billion to $5 billion.', []],
    ['Exports did not fall from $4 billion to $5 billion.', []],
    ['Exports fell from $4.4 billion to $4 billion.', []],
    ['Exports recovered from a 20% drop in 2023, rising from $4.1 billion to $5.1 billion.', []],
    ['Exports fell in 2023 to $4 billion from $5 billion, then rose 25% to $5 billion.', []],
    ['Spending to reduce waste from $4.1 billion to $5.1 billion is planned.', []],
  ])('goes down from its base to its end: %s', (text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });

  it('and a rise by the same percentage are two different changes', () => {
    const text = 'Exports grew by 10% in 2024. Exports fell by 10% in 2024.';
    expect(verdictsOf(text)).toEqual(['same-figure contradiction']);
    expect(toldIn(text).findings[0]?.summary).toContain('−10.5 – −9.5%');
    expect(verdictsOf('Exports fell by 10% in 2024. Exports dropped 10% in 2024.')).toEqual(['same-figure holds']);
  });

  it('is told as a fall in what the finding says', () => {
    const [finding] = toldIn('Exports fell by 25% from $4 billion to $5 billion.').findings;
    expect(finding?.summary).toContain('Exports cannot have fallen by “25%”');
    expect(finding?.working).toContain('does not meet [0.745, 0.755]');
  });

  it('compounds downward', () => {
    const fell = 'Output fell by 7% a year from $10.1 million in 2014 to';
    expect(verdictsOf(`${fell} $4.9 million in 2024.`, 'compounding')).toEqual(['compounding holds']);
    expect(verdictsOf(`${fell} $19.9 million in 2024.`, 'compounding')).toEqual(['compounding contradiction']);
  });
});

describe('growth told before the values it is of', () => {
  it.each<Row>([
    ['Turnover grew by 20% from $105 million in 2023 to $155 million in 2024.', wrong],
    ['Turnover grew by 20% from $125 million in 2023 to $150 million in 2024.', right],
    ['Exports grew by 20%, from $1.0 billion to $1.5 billion.', wrong],
    ['Exports grew by 20%, from $1.0 billion to $1.2 billion.', right],
    // A hundred may be a round number, and one billion may be anything up to one and a half.
    ['Turnover grew by 20% from $100 million in 2023 to $150 million in 2024.', ['change holds-within-rounding']],
    ['Exports grew by 20%, from $1 billion to $1.5 billion.', right],
  ])('is held against them: %s', (text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });
});

describe('an average over years', () => {
  const off = ['compounding contradiction'];
  const fits = ['compounding holds'];
  it.each<Row>([
    ['Exports grew by an average annual rate of 7% over ten years. Exports tripled over the ten years.', off],
    ['Exports grew by an average annual rate of 7% over ten years. Exports doubled over the ten years.', fits],
    ['Revenue grew at 7% a year over ten years. Revenue tripled over ten years.', off],
    ['Revenue grew at 7% a year over ten years. Revenue doubled over ten years.', fits],
    ['GDP grew by an average annual rate of 7% over ten years, doubling over the decade.', fits],
    ['Revenue grew at 7% a year over ten years. Profit tripled over ten years.', []],
    ['Revenue grew at 7% a year over five years. Revenue tripled over fifteen years.', []],
  ])('is compounded: %s', (text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });

  it('is no level that a multiple could lead to, nor is a year', () => {
    const text = 'The share of exports doubled to 11% in 2024.';
    expect(toldIn(text).findings.map((f) => f.working)).toEqual(['[10.5, 11.5] ÷ [1.5, 2.5] = [4.2, 7.67] %']);
    expect(verdictsOf('Exports grew by 10% in 2024.')).toEqual([]);
    expect(verdictsOf('Unemployment doubled, and inflation stood at 7%.')).toEqual([]);
  });
});

describe('a multiple before a length of time', () => {
  it.each([
    ['Output more than tripled over three years.', 'more than tripled', 3],
    ['Exports doubled over two years.', 'doubled', 2],
    ['Sales tripled over the ten years.', 'tripled', 10],
    ['Debt quadrupled over the past decade.', 'quadrupled', 10],
  ] as const)('is read with it: %s', (text, words, length) => {
    const multiple = toldIn(text).members.figures.find((f) => f.figure.role === 'multiple');
    expect([multiple?.figure.text, multiple?.period?.years]).toEqual([words, length]);
  });

  it('is none where somebody doubled over', () => {
    expect(toldIn('He doubled over in pain.').members.figures).toEqual([]);
  });
});

describe('a floor or a ceiling told of an amount', () => {
  const off = ['same-figure contradiction'];
  it.each<Row>([
    ['Exports were at least $5 billion in 2023. Exports were $4.1 billion in 2023.', off],
    ['Exports were at least $5 billion in 2023. Exports were $5.1 billion in 2023.', ['same-figure holds']],
    ['Exports were at most $3 billion in 2023. Exports were $4.1 billion in 2023.', off],
    ['Exports were at least $5 billion in 2023. Exports were $4.1 billion in 2022.', []],
    ['Exports must be at least $5 billion in 2023. Exports were $4.1 billion in 2023.', []],
    ['Orders with revenue of at least $5 billion in 2023 counted. Revenue was $4.1 billion in 2023.', []],
    ['Exports were at least $5 billion in 2023. Imports were $4.1 billion in 2023.', []],
  ])('bounds it: %s', (text, expected) => {
    expect(verdictsOf(text, 'same-figure')).toEqual(expected);
  });
});

describe('an amount that its sentence denies, or was only foreseen', () => {
  it.each<Row>([
    ['In 2024 turnover reached $12.4 billion, not the $7 billion that officials had forecast two years ago.', []],
    ['Turnover reached $12.4 billion in 2024. It was $12.4 billion in 2024, not $7 billion.', ['same-figure holds']],
    [
      'Turnover was $12.4 billion in 2024. In 2024 turnover was $12.4 billion rather than the $7 billion planned.',
      ['same-figure holds'],
    ],
    ['Turnover was $12.4 billion in 2024. In 2024 turnover was not only $7 billion.', ['same-figure contradiction']],
    ['Turnover was $12.4 billion in 2024. In 2024 turnover was $7 billion.', ['same-figure contradiction']],
  ])('contradicts nothing that is told: %s', (text, expected) => {
    expect(verdictsOf(text, 'same-figure')).toEqual(expected);
  });
});
