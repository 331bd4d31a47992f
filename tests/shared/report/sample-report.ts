import type { ClaimRow, FigureRow, FindingDetail, Highlight } from '../../../shared/api.ts';
import type { Source } from '../../../shared/model/records.ts';
import type { ReportData, ReportPledge } from '../../../shared/report/data.ts';

/** A small report by hand: one source, two claims, four figures, a finding of each verdict, one target. */

export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const TEXT = [
  'The state of trade',
  'Over ten years, the minister said, exports had doubled. They went from $2.5 billion to nearly $8.9 billion, he added.',
  'The president put exports at around $1.7 billion and wants investment of at least half a billion dollars a year.',
].join('\n\n');

export function source(over: Partial<Source> = {}): Source {
  return {
    id: uuid(1),
    rev: 1,
    title: 'Brief on trade',
    publisher: 'Desk',
    author: 'A. Writer',
    url: 'https://example.org/brief',
    published: '2026-01-15',
    retrieved: null,
    language: 'en',
    fileName: 'brief.txt',
    mediaType: 'text/plain',
    sha256: 'ab'.repeat(32),
    text: TEXT,
    note: '',
    ...over,
  };
}

export function claim(n: number, statement: string, over: Partial<ClaimRow> = {}): ClaimRow {
  const start = TEXT.indexOf(statement);
  return {
    id: uuid(n),
    rev: 1,
    kind: 'fact',
    statement,
    speakerId: null,
    topicId: null,
    eventId: null,
    periodId: null,
    status: 'unchecked',
    confidence: null,
    note: '',
    speaker: 'Minister',
    topic: 'Trade',
    event: null,
    period: '2025',
    source: 'Brief on trade',
    sourceId: uuid(1),
    start,
    end: start + statement.length,
    figures: 1,
    verdict: null,
    ...over,
  };
}

export function figure(
  n: number,
  text: string,
  low: number,
  high: number | null,
  over: Partial<FigureRow> = {},
): FigureRow {
  const start = TEXT.indexOf(text);
  return {
    id: uuid(n),
    rev: 1,
    claimId: uuid(20),
    text,
    kind: 'money',
    role: 'level',
    value: null,
    low,
    high,
    lowOpen: false,
    highOpen: false,
    wideLow: low,
    wideHigh: high,
    wideLowOpen: false,
    wideHighOpen: false,
    unit: null,
    currency: 'USD',
    approx: null,
    per: null,
    indicatorId: null,
    subjectId: null,
    partnerId: null,
    placeId: null,
    periodId: null,
    basePeriodId: null,
    basis: 'goods',
    pairId: null,
    pairEnd: null,
    note: '',
    indicator: 'Exports',
    subject: 'Belarus',
    partner: 'China',
    place: null,
    period: '2025',
    basePeriod: null,
    speaker: 'Minister',
    claimKind: 'fact',
    claim: '',
    topic: null,
    source: 'Brief on trade',
    sourceId: uuid(1),
    start,
    end: start + text.length,
    verdict: 'contradiction',
    ...over,
  };
}

const doubled = figure(30, 'doubled', 1.5, 2.5, {
  kind: 'multiple',
  role: 'multiple',
  value: 2,
  unit: 'x',
  currency: null,
});
const base = figure(31, '$2.5 billion', 2.45e9, 2.55e9, { value: 2.5e9, period: '2015' });
const end = figure(32, 'nearly $8.9 billion', 8.8e9, 8.9e9, { value: 8.9e9, approx: 'below' });
const floor = figure(33, 'at least half a billion dollars', 4.5e8, null, {
  role: 'threshold',
  value: 5e8,
  claimId: uuid(21),
  speaker: 'President',
  indicator: 'Direct investment',
  verdict: 'cannot-tell',
});
export const byHand = figure(34, '7 bn', 6.5e9, 7.5e9, {
  sourceId: null,
  source: null,
  start: null,
  end: null,
  verdict: null,
});

const sentence = 'They went from $2.5 billion to nearly $8.9 billion, he added.';

function quote(figureRow: FigureRow, part: string, words = sentence): FindingDetail['quotes'][number] {
  const start = Math.max(0, words.indexOf(figureRow.text));
  return { figure: figureRow, part, sentence: words, start, end: start + figureRow.text.length };
}

function finding(id: string, over: Partial<FindingDetail>): FindingDetail {
  return {
    id,
    check: 'change',
    verdict: 'holds',
    summary: `A finding called ${id}.`,
    title: 'Change against multiple',
    working: '',
    figures: [],
    claimIds: [],
    ruler: null,
    key: id,
    missing: [],
    fingerprint: '',
    disposition: 'open',
    reason: '',
    hints: [],
    quotes: [],
    claims: [],
    ...over,
  };
}

const first = claim(20, 'They went from $2.5 billion to nearly $8.9 billion');
const wish = claim(21, 'wants investment of at least half a billion dollars a year', {
  kind: 'target',
  speaker: 'President',
});

const pledge: ReportPledge = {
  kind: 'target',
  id: uuid(50),
  rev: 1,
  claimId: wish.id,
  indicatorId: null,
  comparator: 'at-least',
  thresholdId: floor.id,
  baselineId: null,
  deadline: null,
  parties: [],
  responsibleId: null,
  status: 'open',
  evidence: '',
  statement: wish.statement,
  topic: 'Investment',
  indicator: 'Direct investment',
  threshold: floor.text,
  baseline: null,
  responsible: null,
  partyNames: 'Belarus; China',
  sourceId: uuid(1),
  start: wish.start,
  end: wish.end,
  missing: ['deadline', 'owner'],
};

function highlight(row: FigureRow | ClaimRow, kind: FigureRow['kind'] | null): Highlight {
  return {
    anchorId: row.id,
    start: row.start ?? 0,
    end: row.end ?? 0,
    claimId: kind === null ? row.id : null,
    figureId: kind === null ? null : row.id,
    figureKind: kind,
    verdict: row.verdict,
    isAstray: false,
  };
}

export const FIGURES: readonly FigureRow[] = [doubled, base, end, floor, byHand];

export const SAMPLE: ReportData = {
  name: 'Partnership review.assay',
  version: '0.0.0-test',
  parts: ['summary', 'findings', 'figures', 'pledges', 'charts', 'sources', 'method'],
  figures: FIGURES,
  claims: [first, wish],
  pledges: [pledge],
  charts: {
    points: [base, end].map((row) => ({
      figureId: row.id,
      indicator: 'Exports',
      subject: row.subject,
      basis: row.basis,
      unit: row.unit,
      currency: row.currency,
      start: row === base ? '2015-01-01' : '2025-01-01',
      end: row === base ? '2016-01-01' : '2026-01-01',
      period: row.period ?? '',
      value: row.value,
      low: row.low,
      high: row.high,
      role: row.role,
      text: row.text,
      quote: sentence,
      speaker: row.speaker,
      verdict: row.verdict,
      pairId: row.pairId,
    })),
    series: [],
  },
  findings: [
    finding('holding', { verdict: 'holds', check: 'share', quotes: [quote(base, 'part')], figures: [] }),
    finding('untold', {
      verdict: 'cannot-tell',
      check: 'measurability',
      title: 'Not measurable',
      summary: 'The target has no deadline and no owner.',
      missing: ['deadline', 'owner'],
      claimIds: [wish.id],
      claims: [wish],
    }),
    finding('doubling', {
      verdict: 'contradiction',
      summary: 'Exports cannot have doubled and also gone from $2.5 billion to nearly $8.9 billion.',
      working: '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]',
      quotes: [
        quote(base, 'base'),
        quote(end, 'end'),
        quote(doubled, 'stated multiple', 'Over ten years, the minister said, exports had doubled.'),
      ],
      ruler: {
        unit: 'x',
        currency: null,
        bars: [
          { label: 'stated: doubled', low: 1.5, high: 2.5, value: 2, tone: 'stated', figureId: doubled.id },
          {
            label: '$2.5 billion → nearly $8.9 billion',
            low: 3.45,
            high: 3.63,
            value: null,
            tone: 'computed',
            figureId: null,
          },
        ],
      },
      hints: [{ text: 'As turnover it holds within rounding with “tripled”.', edit: null }],
    }),
    finding('rounding', {
      verdict: 'holds-within-rounding',
      summary: 'Only rounding saves it.',
      disposition: 'accepted',
    }),
    finding('gone', {
      verdict: 'contradiction',
      summary: 'Not the same thing.',
      disposition: 'dismissed',
      reason: 'another basis',
    }),
  ],
  sources: [
    {
      source: source(),
      highlights: [
        highlight(first, null),
        highlight(wish, null),
        highlight(doubled, 'multiple'),
        highlight(base, 'money'),
        highlight(end, 'money'),
        highlight(floor, 'money'),
      ],
    },
  ],
};
