import type { Highlight } from '../../../shared/api.ts';
import type { DisposedFinding } from '../../../shared/model/finding.ts';
import type { Source, Suggestion } from '../../../shared/model/records.ts';
import { readQuantity } from '../../../shared/reading/quantity.ts';

/** Ids that look like those of the store, by number. */
export function fakeId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const PARAGRAPHS = [
  'The deputy prime minister looked back on a decade. Turnover with the partner, he said, had tripled and exports had doubled: they went from $2.5 billion to nearly $8.9 billion. Goods and services together came close to $12 billion.',
  'Export growth averaged 117% a year over five years, a little ahead of the largest market; over ten years the average was 111.4%. The partner’s share of all foreign trade doubled to 11%.',
  'The president was less content. Exports of around $1.7 billion in 2025 are just over 4% of the country’s total. Investment from the partner grew over two and a half times in nine months, to $443 million, against a floor of at least half a billion a year.',
  'Each region and the capital should draw no less than $150 million. One drew $1 million in five years, another $100,000. A hidden \u202eturn\u202c stands here.',
];

export const FAKE_TEXT = PARAGRAPHS.join('\n\n');

const FIGURE =
  /(?:(?:nearly|close to|around|just over|over|at least|no less than) )?(?:\$[\d.,]*\d(?: (?:billion|million))?|half a billion|\d+(?:\.\d+)?%|two and a half times|tripled|doubled|(?:five|ten|nine) (?:years|months))/g;

export function fakeSource(number: number, text: string, title: string): Source {
  return {
    id: fakeId(number),
    rev: 1,
    title,
    publisher: 'Desk brief',
    author: '',
    url: 'https://example.org/brief',
    published: '2026-01-15',
    retrieved: '2026-01-16',
    language: 'en',
    fileName: 'brief.md',
    mediaType: 'text/markdown',
    sha256: '0'.repeat(64),
    text,
    note: '',
  };
}

export function fakeSuggestions(source: Source): readonly Suggestion[] {
  return [...source.text.matchAll(FIGURE)].map((match, index) => {
    const read = readQuantity(match[0]);
    return {
      id: fakeId(Number(source.id.slice(-12)) * 100_000 + index),
      rev: 1,
      sourceId: source.id,
      kind: 'figure',
      state: 'open',
      start: match.index,
      end: match.index + match[0].length,
      surface: match[0],
      label: match[0],
      reason: (read?.reasons ?? ['a number with its unit']).join(' · '),
      confidence: 0.7 + ((index * 7) % 30) / 100,
      payload: JSON.parse(
        JSON.stringify({
          ...read,
          indicator: 'Exports to the partner',
          speaker: index < 9 ? 'Deputy prime minister' : 'President',
          period: { text: '2025', start: '2025-01-01', end: '2026-01-01', years: 1 },
        }),
      ) as Record<string, unknown>,
    };
  });
}

export function fakeHighlight(suggestion: Suggestion, verdict: Highlight['verdict']): Highlight {
  const kind = suggestion.payload['kind'];
  return {
    start: suggestion.start,
    end: suggestion.end,
    claimId: suggestion.id.replace('-8000-', '-9000-'),
    figureId: suggestion.id,
    figureKind: kind === 'percent' || kind === 'multiple' || kind === 'duration' ? kind : 'money',
    verdict,
  };
}

function finding(number: number, rest: Partial<DisposedFinding>): DisposedFinding {
  return {
    id: `finding-${number}`,
    check: 'change',
    verdict: 'contradiction',
    title: 'Change against multiple',
    summary: 'Exports cannot have doubled and also grown from 2.5 to nearly 8.9 billion.',
    working: '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]',
    figures: [
      { figureId: fakeId(100_001), part: 'stated multiple' },
      { figureId: fakeId(100_002), part: 'base' },
      { figureId: fakeId(100_003), part: 'end' },
    ],
    claimIds: [],
    ruler: {
      unit: 'x',
      currency: null,
      bars: [
        { label: 'stated: doubled', low: 1.5, high: 2.5, value: 2, tone: 'stated', figureId: fakeId(100_001) },
        { label: '2.5 bn → nearly 8.9 bn', low: 3.45, high: 3.63, value: null, tone: 'computed', figureId: null },
        { label: 'stated: tripled (turnover)', low: 2.5, high: 3.5, value: 3, tone: 'hint', figureId: null },
      ],
    },
    key: 'k',
    missing: [],
    fingerprint: 'f',
    disposition: 'open',
    reason: '',
    ...rest,
  };
}

export const FAKE_FINDINGS: readonly DisposedFinding[] = [
  finding(1, {}),
  finding(2, {
    check: 'same-figure',
    title: 'Same figure twice',
    summary: 'Exports 2025 cannot be 8.8 – 8.9 bn USD and also 1.6 – 1.8 bn USD.',
    working: '[8.8, 8.9] bn does not meet [1.6, 1.8] bn',
    ruler: {
      unit: null,
      currency: 'USD',
      bars: [
        { label: 'nearly $8.9 billion', low: 8.8e9, high: 8.9e9, value: 8.9e9, tone: 'stated', figureId: null },
        { label: 'around $1.7 billion', low: 1.6e9, high: 1.8e9, value: 1.7e9, tone: 'stated', figureId: null },
      ],
    },
  }),
  finding(3, {
    check: 'slip',
    title: 'Index told as a rate',
    summary: '117% a year for five years would be ×48; as an index it is ×2.15 to ×2.24.',
  }),
  finding(4, {
    check: 'compounding',
    verdict: 'holds-within-rounding',
    title: 'Average against multiple',
    summary: '111.4% a year for ten years is ×2.93 to ×2.96; stated ×3.',
    working: '[1.1135, 1.1145] ^ 10 = [2.93, 2.96] meets [2.5, 3.5]',
  }),
  finding(5, {
    check: 'measurability',
    verdict: 'cannot-tell',
    title: 'Not measurable',
    summary: 'The floor of 150 m USD per region names no deadline and no owner.',
    working: '',
    ruler: null,
    missing: ['deadline', 'owner', 'baseline'],
  }),
  ...Array.from({ length: 12 }, (_, n) =>
    finding(10 + n, {
      check: 'share',
      verdict: 'holds',
      title: 'Part against whole',
      summary: 'Exports of around 1.7 bn are just over 4% of a total of 42 bn USD.',
    }),
  ),
];
