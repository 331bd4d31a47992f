import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ChartData, ChartPoint, FigureRow, PledgeRow, PledgeStanding } from '../../../shared/api.ts';
import { type BulletRow, bulletsPicture } from '../../../shared/charts/bullets.ts';
import { compositionPicture } from '../../../shared/charts/composition.ts';
import { conflictPicture } from '../../../shared/charts/conflict-map.ts';
import { heatMapPicture } from '../../../shared/charts/heat-map.ts';
import { LIGHT_PALETTE } from '../../../shared/charts/palette.ts';
import { type Picture, pictureSvg } from '../../../shared/charts/picture.ts';
import { pictureCsv } from '../../../shared/charts/picture-table.ts';
import { readSpecs, sameSpec } from '../../../shared/charts/spec.ts';
import { formatNumber } from '../../../shared/quantity/format.ts';
import { textWidth } from '../../../shared/ruler/text-width.ts';

const WIDTH = 900;

/** Every mark lies inside its picture and says what it is; the picture is one well-formed SVG element. */
function expectSound(picture: Picture): void {
  const svg = pictureSvg(picture, LIGHT_PALETTE);
  expect(parseHTML(svg).document.querySelectorAll('svg')).toHaveLength(1);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|<script/);
  for (const mark of picture.marks) {
    expect(mark.label).not.toBe('');
    expect(mark.x).toBeGreaterThanOrEqual(0);
    expect(mark.y).toBeGreaterThanOrEqual(0);
    expect(mark.y + mark.height).toBeLessThanOrEqual(picture.height + 1);
  }
}

function figure(over: Partial<FigureRow>): FigureRow {
  return {
    id: 'f',
    text: '$443 million',
    value: 443e6,
    low: 442.5e6,
    high: 443.5e6,
    lowOpen: false,
    highOpen: false,
    unit: null,
    currency: 'USD',
    period: 'nine months of 2025',
    ...over,
  } as FigureRow;
}

function target(standing: Partial<PledgeStanding>, statement = 'Invest at least half a billion a year.'): BulletRow {
  return {
    row: { id: 'p', statement, status: 'open' } as PledgeRow,
    standing: {
      computed: 'on-track',
      wanted: { low: 5e8, high: null },
      unit: null,
      currency: 'USD',
      threshold: figure({ id: 't', text: 'at least half a billion', value: 5e8, low: 5e8, high: null }),
      baseline: null,
      actual: figure({}),
      due: { low: 3.75e8, high: null },
      finding: null,
      ...standing,
    },
  };
}

function point(over: Partial<ChartPoint>): ChartPoint {
  return {
    figureId: 'f',
    indicator: 'Exports',
    subject: 'Arda',
    basis: 'goods',
    unit: null,
    currency: 'USD',
    start: '2025-01-01',
    end: '2026-01-01',
    period: '2025',
    value: 2e9,
    low: 1.9e9,
    high: 2.1e9,
    role: 'level',
    text: '$2 billion',
    quote: 'Exports were $2 billion.',
    speaker: null,
    verdict: null,
    pairId: null,
    ...over,
  };
}

const IDENTITIES = [
  { indicator: 'Turnover', names: ['trade'], text: 'trade = exports + imports' },
  { indicator: 'Exports', names: [], text: '' },
  { indicator: 'Imports', names: [], text: '' },
];

describe('targets as bullets', () => {
  it('draws those with a goal, counts the others, and opens goal and latest figure', () => {
    const picture = bulletsPicture(
      'Targets',
      [target({}), target({ wanted: null, computed: null })],
      LIGHT_PALETTE,
      WIDTH,
    );
    expectSound(picture);
    expect(picture.rows).toHaveLength(1);
    expect(picture.marks.map(({ target: to }) => to)).toEqual([
      { kind: 'figure', id: 'f' },
      { kind: 'figure', id: 't' },
    ]);
    expect(picture.notes.join(' ')).toContain('1 without a goal');
    expect(picture.body).toContain('on track');
  });

  it('keeps each target on a scale and unit of its own', () => {
    const percent = target(
      {
        unit: '%',
        currency: null,
        wanted: { low: 10, high: null },
        due: null,
        actual: figure({ value: 4, low: 4, high: 4.5, unit: '%', currency: null }),
      },
      'A share of two digits.',
    );
    const picture = bulletsPicture('Targets', [target({}), percent], LIGHT_PALETTE, WIDTH);
    expectSound(picture);
    expect(picture.body).toMatch(/m USD<.*%</s);
    expect(picture.notes).toContain('Each target has a scale of its own, in the unit that its words have.');
  });
});

describe('composition', () => {
  const draw = (points: readonly ChartPoint[]): Picture =>
    compositionPicture({ points, series: [], identities: IDENTITIES } satisfies ChartData, LIGHT_PALETTE, WIDTH);

  it('sets the parts of a sum beside the whole, says what is not told, and knows synonyms', () => {
    const picture = draw([
      point({}),
      point({ figureId: 'w', indicator: 'Turnover', value: 5e9, low: 4.5e9, high: 5.5e9 }),
    ]);
    expectSound(picture);
    expect(picture.rows.map((row) => [row[1], row[2]])).toEqual([
      ['Turnover', 'whole'],
      ['Exports', 'part'],
    ]);
    expect(picture.body).toContain('not told: Imports');
  });

  it('never puts two currencies, bases or years into one group', () => {
    const whole = point({ figureId: 'w', indicator: 'Turnover', value: 5e9 });
    for (const other of [
      { currency: 'EUR' },
      { basis: 'goods and services' },
      { start: '2024-01-01', end: '2025-01-01' },
    ]) {
      expect(draw([whole, point(other)]).rows).toHaveLength(0);
    }
  });

  it('draws shares up to 100% of the whole that they are of', () => {
    const share = { role: 'share', unit: '%', currency: null, value: 11, low: 10.5, high: 11.5 } as const;
    const picture = draw([
      point({ ...share, indicator: 'Share of exports' }),
      point({ ...share, figureId: 'g', indicator: 'Share of trade', basis: 'goods and services' }),
    ]);
    expectSound(picture);
    expect(new Set(picture.rows.map((row) => row[0]))).toEqual(
      new Set(['Share of exports · 2025 · goods', 'Share of trade · 2025 · goods and services']),
    );
  });
});

describe('topics by source', () => {
  it('shows counts and contradictions, and each cell opens its claims', () => {
    const picture = heatMapPicture(
      {
        topics: [
          { id: 'a', name: 'Trade' },
          { id: '', name: 'No topic' },
        ],
        sources: [{ id: 's', name: 'A <b>brief</b>' }],
        cells: [
          { topic: 'a', source: 's', claims: 3, contradictions: 1 },
          { topic: '', source: 's', claims: 1, contradictions: 0 },
        ],
        left: 2,
      },
      LIGHT_PALETTE,
      WIDTH,
    );
    expectSound(picture);
    expect(picture.body).toContain('A &lt;b&gt;brief&lt;/b&gt;');
    expect(picture.marks[0]?.label).toBe('Trade, A <b>brief</b>: 3 claims, 1 contradicted');
    expect(picture.marks[1]?.target).toEqual({ kind: 'claims', topic: null, source: 'A <b>brief</b>' });
    expect(picture.notes.join(' ')).toContain('2 claims of further topics');
  });

  it.each([
    [620, 100, 67],
    [1040, 100, 67],
    [1040, 12_345, 9_876],
    [1240, 7, 1],
  ])('keeps the numbers of a cell and its diamond apart, %i pixels wide with %i claims', (width, claims, wrong) => {
    const sources = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, name: `Statement ${at}` }));
    const cells = sources.map(({ id }) => ({ topic: 'a', source: id, claims, contradictions: wrong }));
    const picture = heatMapPicture(
      { topics: [{ id: 'a', name: 'Trade' }], sources, cells, left: 0 },
      LIGHT_PALETTE,
      width,
    );
    expectSound(picture);
    const { document } = parseHTML(pictureSvg(picture, LIGHT_PALETTE));
    const words = [...document.querySelectorAll('text')].map((text) => ({
      from: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
      said: text.textContent,
    }));
    for (const cell of picture.marks) {
      const inside = words.filter(
        ({ from, y, said }) => y > cell.y && from >= cell.x && from < cell.x + cell.width && /^[\d,]+$/.test(said),
      );
      expect(inside.map(({ said }) => said)[0]).toBe(formatNumber(claims));
      const [first, second] = inside;
      if (first === undefined || second === undefined) continue;
      expect(second.from - 16).toBeGreaterThan(first.from + textWidth(first.said, 12, true));
      expect(second.from + textWidth(second.said, 11)).toBeLessThanOrEqual(cell.x + cell.width);
    }
  });
});

describe('which claims contradict which', () => {
  const claim = (id: string, source: string) =>
    ({ id, statement: `Claim ${id}`, speaker: null, source, sourceId: source, start: 1, end: 5 }) as const;
  const link = (a: string, b: string) =>
    ({ a, b, findingId: `${a}${b}`, title: 'Change', summary: 'They differ.' }) as const;

  it('joins claims by arcs that open the finding, and claims open their words', () => {
    const picture = conflictPicture(
      {
        claims: [claim('a', 'one'), claim('b', 'one'), claim('c', 'two')],
        links: [link('a', 'c'), link('a', 'b'), link('b', 'b')],
        left: 0,
      },
      LIGHT_PALETTE,
      WIDTH,
    );
    expectSound(picture);
    expect(picture.body.match(/<path d="M[^"]*C/g)).toHaveLength(2);
    expect(picture.marks.filter(({ target: to }) => to?.kind === 'finding')).toHaveLength(3);
    expect(picture.marks.filter(({ target: to }) => to?.kind === 'quote')).toHaveLength(3);
    expect(pictureCsv(picture)).toContain('Claim b,one,itself,,They differ.');
  });

  it('never draws two findings of one pair on top of each other', () => {
    const links = [link('a', 'b'), { ...link('a', 'b'), findingId: 'other' }];
    const { marks } = conflictPicture(
      { claims: [claim('a', 'one'), claim('b', 'one')], links, left: 0 },
      LIGHT_PALETTE,
      WIDTH,
    );
    const [one, two] = marks.filter(({ target: to }) => to?.kind === 'finding');
    expect(Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))).toBeGreaterThanOrEqual(18);
  });
});

describe('the charts of a report', () => {
  it('are read back as they were kept, without what does not fit', () => {
    const spec = { kind: 'topics', title: 'Topics' } as const;
    expect(readSpecs([{ spec }, { spec: { kind: 'pie' } }, { spec: 'x' }])).toEqual([spec]);
    expect(sameSpec(spec, { ...spec, title: 'Another name' })).toBe(true);
    expect(sameSpec(spec, { ...spec, view: { search: 'x', filters: [] } })).toBe(false);
  });
});
