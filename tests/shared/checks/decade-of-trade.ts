import type { FigureFacts } from '../../../shared/checks/types.ts';
import { dates, Ledger, year } from './ledger-builder.ts';

/** Ten years of trade as an official told them, labelled as an analyst would. */
export interface DecadeOfTrade {
  readonly ledger: Ledger;
  readonly base: FigureFacts;
  readonly end: FigureFacts;
  readonly doubled: FigureFacts;
  readonly tripled: FigureFacts;
  readonly index117: FigureFacts;
  readonly index111: FigureFacts;
  readonly exports17: FigureFacts;
  readonly share4: FigureFacts;
  readonly turnover9: FigureFacts;
  readonly share11: FigureFacts;
}

export const DECADE = dates('the past decade', '2016-01-15', '2026-01-15', 10);
export const FIVE_YEARS = dates('the last five years', '2021-01-15', '2026-01-15', 5);
const sides = { subject: 'A', partner: 'B' } as const;

/** `rates`: how the two averages are labelled. */
export function decadeOfTrade(rates: 'growth-rate' | 'growth-index' = 'growth-rate'): DecadeOfTrade {
  const ledger = new Ledger();
  const look = ledger.claim('Turnover with B tripled in ten years and exports doubled.', { speaker: 'deputy' });
  const tripled = ledger.figure(look, {
    text: 'tripled',
    role: 'multiple',
    unit: 'x',
    value: 3,
    range: [2.5, 3.5],
    indicator: 'turnover',
    period: DECADE,
    ...sides,
  });
  const doubled = ledger.figure(look, {
    text: 'doubled',
    role: 'multiple',
    unit: 'x',
    value: 2,
    range: [1.5, 2.5],
    indicator: 'exports',
    period: DECADE,
    ...sides,
  });
  const path = ledger.claim('Exports went from $2.5 billion to nearly $8.9 billion.', { speaker: 'deputy' });
  const [base, end] = ledger.pair(
    path,
    { text: '$2.5 billion', range: [2.45e9, 2.55e9], indicator: 'exports', period: year(2015), ...sides },
    {
      text: 'nearly $8.9 billion',
      value: 8.9e9,
      range: [8.8e9, 8.9e9],
      indicator: 'exports',
      period: year(2025),
      ...sides,
    },
  );
  const five = ledger.claim('Exports had an average annual growth rate of 117% in the last five years.', {
    speaker: 'deputy',
  });
  const index117 = ledger.figure(five, {
    text: '117%',
    role: rates,
    unit: '%',
    per: 'year',
    range: [116.5, 117.5],
    indicator: 'exports',
    period: FIVE_YEARS,
    ...sides,
  });
  const ten = ledger.claim('Over ten years turnover grew by 111.4% a year on average.', { speaker: 'deputy' });
  const index111 = ledger.figure(ten, {
    text: '111.4%',
    role: rates,
    unit: '%',
    per: 'year',
    range: [111.35, 111.45],
    indicator: 'turnover',
    period: DECADE,
    ...sides,
  });
  const small = ledger.claim('In 2025 exports came to around $1.7 billion, representing just over 4% of all exports.', {
    speaker: 'president',
  });
  const exports17 = ledger.figure(small, {
    text: 'around $1.7 billion',
    range: [1.6e9, 1.8e9],
    indicator: 'exports',
    period: year(2025),
    ...sides,
  });
  const share4 = ledger.figure(small, {
    text: 'just over 4%',
    role: 'share',
    unit: '%',
    value: 4,
    range: '(4, 4.5]',
    indicator: 'share of exports',
    period: year(2025),
    ...sides,
  });
  const expected = ledger.claim('Turnover is expected to reach $9 billion in 2025.', { kind: 'forecast' });
  const turnover9 = ledger.figure(expected, {
    text: '$9 billion',
    range: [8.5e9, 9.5e9],
    indicator: 'turnover',
    period: year(2025),
    ...sides,
  });
  const weight = ledger.claim('The share of B in foreign trade doubled to 11%.', { speaker: 'deputy' });
  ledger.figure(weight, {
    text: 'doubled',
    role: 'multiple',
    unit: 'x',
    value: 2,
    range: [1.5, 2.5],
    indicator: 'share of foreign trade',
    period: DECADE,
    ...sides,
  });
  const share11 = ledger.figure(weight, {
    text: '11%',
    role: 'share',
    unit: '%',
    value: 11,
    range: [10.5, 11.5],
    indicator: 'share of foreign trade',
    period: year(2025),
    ...sides,
  });
  return { ledger, base, end, doubled, tripled, index117, index111, exports17, share4, turnover9, share11 };
}
