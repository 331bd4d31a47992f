import type { Finding } from '../../../shared/model/finding.ts';

/** One finding that the sample must have: words of its summary, its working as text, and words of its hints. */
export interface Expected {
  readonly check: Finding['check'];
  readonly verdict: Finding['verdict'];
  readonly says: string;
  readonly working: string;
  readonly hints?: readonly string[];
  readonly missing?: readonly string[];
}

const AS_TURNOVER = '8.8 – 8.9 bn USD fits “$9 billion” (Turnover, 8.5 – 9.5 bn USD, 2025)';

/** What must be found, by number: a sentence, and the findings that show it. */
export const FOURTEEN: readonly (readonly [number, string, readonly Expected[]])[] = [
  [
    1,
    'exports that doubled cannot have gone from 2.5 to nearly 8.9 billion; turnover can',
    [
      {
        check: 'change',
        verdict: 'contradiction',
        says: 'Exports cannot have doubled and also gone from $2.5 billion to nearly $8.9 billion',
        working: '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]',
        hints: [
          'as Turnover, not Exports: ×3.45 – ×3.63 then agrees within rounding with “tripled”',
          AS_TURNOVER,
          '“doubled” would have to be ×3.45 – ×3.63',
        ],
      },
    ],
  ],
  [
    2,
    'exports of one year are told as 8.9 and as 1.7 billion',
    [
      {
        check: 'same-figure',
        verdict: 'contradiction',
        says: 'for 2025 cannot both be true',
        working: '[1.6, 1.8] does not meet [8.8, 8.9] bn USD',
        hints: [`Read “nearly $8.9 billion” as Turnover, not Exports: ${AS_TURNOVER}`],
      },
    ],
  ],
  [
    3,
    'an average of 117 % a year is an index told as a rate',
    [
      {
        check: 'slip',
        verdict: 'contradiction',
        says: 'for 5 years would multiply Exports by 47.6 – 48.7; as an index it is ×2.15 – ×2.24',
        working: '(1 + [1.165, 1.175]) ^ 5 = [47.6, 48.7]; as an index [1.165, 1.175] ^ 5 = [2.15, 2.24]',
        hints: ['Read “117%” as an index (×1.17 – ×1.18), not a rate.', 'As a rate it would be 16.5 – 17.5%.'],
      },
    ],
  ],
  [
    4,
    'an index of 111.4 % over ten years is a tripling',
    [
      {
        check: 'compounding',
        verdict: 'holds',
        says: 'agrees with “tripled”',
        working: '[1.1135, 1.1145] ^ 10 = [2.93, 2.96] meets [2.5, 3.5]',
      },
    ],
  ],
  [
    5,
    'the share that doubled to 11 % started at 4.2 to 7.7 %',
    [
      {
        check: 'change',
        verdict: 'cannot-tell',
        says: 'Share of foreign trade: “doubled” to “11%” would mean 4.2 – 7.67% before',
        working: '[10.5, 11.5] ÷ [1.5, 2.5] = [4.2, 7.67] %',
        missing: ['a figure for the start'],
      },
    ],
  ],
  [
    6,
    'the parts and their shares make all exports and all foreign trade, each on its own basis',
    [
      {
        check: 'share',
        verdict: 'cannot-tell',
        says: 'Exports of 1.6 – 1.8 bn USD',
        working: '[1.6, 1.8] ÷ (4, 4.5] % = [35.6, 45) bn USD',
        missing: ['a figure for the whole'],
      },
      {
        check: 'share',
        verdict: 'cannot-tell',
        says: 'Turnover of 11 – 12 bn USD',
        working: '[11, 12] ÷ [10.5, 11.5] % = [95.7, 114] bn USD',
        missing: ['a figure for the whole'],
      },
    ],
  ],
  [
    7,
    'over two and a half times to 443 million starts at 170 to 177',
    [
      {
        check: 'change',
        verdict: 'cannot-tell',
        says: '“over two and a half times” to “$443 million” would mean 170.2 – 177.4 m USD before',
        working: '[442.5, 443.5] ÷ (2.5, 2.6] = [170, 177) m USD',
        missing: ['a figure for the start'],
      },
    ],
  ],
  [
    8,
    '443 million in nine months is ahead of half a billion a year, which itself cannot be told',
    [
      {
        check: 'target',
        verdict: 'cannot-tell',
        says: 'ahead of the 375 m USD',
        working: '[442.5, 443.5] reaches 9/12 × [500, ∞) = [375, ∞) m USD',
        missing: ['the rest of the year'],
      },
    ],
  ],
  [
    9,
    'a floor for each of seven areas beside half a billion a year, and two regions that missed it',
    [
      {
        check: 'composition',
        verdict: 'cannot-tell',
        says: 'For one year it would be 2.1 times the total, spread over 5 years ≥ 210 m USD a year',
        working: '7 × [150, ∞) = [1,050, ∞) m USD beside [500, ∞) m USD a year',
        missing: ['the period of the minimum'],
      },
      {
        check: 'target',
        verdict: 'cannot-tell',
        says: 'a factor of ×100 – ×300',
        working: '[0.5, 1.5] misses [150, ∞) m USD',
      },
      {
        check: 'target',
        verdict: 'cannot-tell',
        says: 'Direct investment in Grodno Region of “$100,000” for 2021–2025 misses',
        working: '[0.0999995, 0.1000005] misses [150, ∞) m USD',
      },
    ],
  ],
  [
    10,
    'growth of 70, 11 and under 20 % reads like shares',
    [
      {
        check: 'slip',
        verdict: 'cannot-tell',
        says: '“11%” is elsewhere the Share of foreign trade: they read like shares',
        working: '[69.5, 70.5] + [10.5, 11.5] + [0, 20] = [80, 102] % meets 100 %',
        hints: ['Read these percentages as shares, not growth.'],
      },
    ],
  ],
  [
    11,
    'a double-digit share is not met, and nobody says by when or who answers for it',
    [
      {
        check: 'target',
        verdict: 'cannot-tell',
        says: 'short by 5.5 – 6 pp, a factor of ×2.22 – ×2.5; no deadline is told',
        working: '(4, 4.5] misses [10, ∞) %',
        missing: ['deadline'],
      },
      {
        check: 'measurability',
        verdict: 'cannot-tell',
        says: "“China's share of Belarusian exports reaches double digits.”",
        working: 'indicator: Share of exports · threshold: double digits · baseline: – · deadline: – · owner: –',
        missing: ['baseline', 'deadline', 'owner'],
      },
      {
        check: 'measurability',
        verdict: 'cannot-tell',
        says: '“Tourism raises its share of GDP from 2% to nearly 5%.”',
        working: 'indicator: Tourism share of GDP · threshold: nearly 5% · baseline: 2% · deadline: – · owner: –',
        missing: ['deadline', 'owner'],
      },
    ],
  ],
  [
    12,
    'an ambassador of another state than on record',
    [
      {
        check: 'attribution',
        verdict: 'contradiction',
        says: 'is told as ambassador of China to Belarus, but is on record as ambassador of Belarus to China',
        working: 'told: the Chinese ambassador to Belarus · on record: Ambassador to China, Belarus',
        hints: ['Read “the Chinese ambassador to Belarus” as Ambassador to China, Belarus, or correct the record.'],
      },
    ],
  ],
  [
    13,
    'hundredths of a percent of the partner’s imports mirror 1.7 billion, and not 8.9',
    [
      {
        check: 'mirror',
        verdict: 'holds',
        says: '1.6 – 1.8 bn USD as Belarus has it (“around $1.7 billion”), 0.258 – 2.58 bn USD as China has it',
        working:
          '[0.258, 2.58) ÷ [1.6, 1.8] bn USD = [0.143, 1.61) meets [1, 1.2] (imports count freight and insurance',
      },
      {
        check: 'mirror',
        verdict: 'contradiction',
        says: '8.8 – 8.9 bn USD as Belarus has it (“nearly $8.9 billion”)',
        working: '[0.258, 2.58) ÷ [8.8, 8.9] bn USD = [0.0289, 0.294) does not meet [0.8, 1.35]',
        hints: [AS_TURNOVER, '“hundredths of a percent” would have to be'],
      },
    ],
  ],
  [
    14,
    'the one meeting with a year, and the one promise with its outcome',
    [
      {
        check: 'target',
        verdict: 'cannot-tell',
        says: '“The cooperation committee holds its fifth meeting in 2023.”',
        working: 'deadline 2023-12-31 · known up to 2026-01-15 · status open',
        missing: ['the outcome'],
      },
      {
        check: 'measurability',
        verdict: 'cannot-tell',
        says: 'Its outcome: met (Accession of Belarus to the SCO, 4 July 2024).',
        working: 'owner: given · outcome: met (Accession of Belarus to the SCO, 4 July 2024)',
        missing: ['indicator', 'threshold', 'baseline', 'deadline'],
      },
    ],
  ],
];
