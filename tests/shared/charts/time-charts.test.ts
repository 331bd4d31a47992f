import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartData, ChartPoint } from '../../../shared/api.ts';
import { niceAxis, wantsLog } from '../../../shared/charts/chart-scale.ts';
import { chartCsv, chartRows } from '../../../shared/charts/chart-table.ts';
import { placeLabels } from '../../../shared/charts/mark-labels.ts';
import { LIGHT_PALETTE } from '../../../shared/charts/palette.ts';
import { timeChartSvg } from '../../../shared/charts/time-chart-svg.ts';
import { MAX_MARKS, timeCharts } from '../../../shared/charts/time-charts.ts';
import { FIGURE_ROLES, VERDICTS } from '../../../shared/model/vocabulary.ts';

function point(over: Partial<ChartPoint> = {}): ChartPoint {
  return {
    figureId: 'f1',
    indicator: 'Exports',
    subject: null,
    basis: '',
    unit: null,
    currency: 'USD',
    start: '2025-01-01',
    end: '2026-01-01',
    period: '2025',
    value: 8.9e9,
    low: 8.8e9,
    high: 8.9e9,
    role: 'level',
    text: 'nearly $8.9 billion',
    quote: 'they went to nearly $8.9 billion',
    speaker: null,
    verdict: 'contradiction',
    pairId: null,
    ...over,
  };
}

const data = (points: readonly ChartPoint[], series: ChartData['series'] = []): ChartData => ({ points, series });

function svg(given: ChartData): string {
  const [first] = timeCharts(given);
  return first === undefined ? '' : timeChartSvg(first, LIGHT_PALETTE, 800, 300);
}

describe('which figures share one axis', () => {
  it('keeps currencies, units and bases apart', () => {
    const split = timeCharts(
      data([
        point(),
        point({ figureId: 'f2', currency: 'EUR' }),
        point({ figureId: 'f3', currency: null, unit: '%', role: 'share' }),
        point({ figureId: 'f4', basis: 'goods and services' }),
      ]),
    );
    expect(split).toHaveLength(4);
    expect(split.map((chart) => chart.marks.length)).toEqual([1, 1, 1, 1]);
  });

  it('shows what was reached before how it grew, however often the growth is told', () => {
    const growth = { role: 'growth-rate', unit: '%', currency: null } as const;
    const split = timeCharts(
      data([point({ ...growth, figureId: 'f1' }), point({ ...growth, figureId: 'f2' }), point({ figureId: 'f3' })]),
    );
    expect(split.map((chart) => chart.title)).toEqual(['Exports · USD', 'Exports · growth rate · %']);
  });

  it('keeps a share, a growth rate and a growth index apart though all are in percent', () => {
    const split = timeCharts(
      data(
        (['share', 'growth-rate', 'growth-index'] as const).map((role, at) =>
          point({ figureId: `f${at}`, role, unit: '%', currency: null }),
        ),
      ),
    );
    expect(split.map((chart) => chart.title).sort()).toEqual([
      'Exports · growth index · %',
      'Exports · growth rate · %',
      'Exports · share · %',
    ]);
  });

  it('loses no dated figure with a bound, and never mixes what must not mix', () => {
    const anyPoint = fc
      .record({
        role: fc.constantFrom(...FIGURE_ROLES),
        unit: fc.constantFrom(null, '%', 'x', 'km'),
        currency: fc.constantFrom(null, 'USD', 'EUR'),
        basis: fc.constantFrom('', 'goods'),
        low: fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true })),
      })
      .map((over) => point({ ...over, high: 2e12 }));
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 60 }), (points) => {
        const split = timeCharts(data(points.map((one, at) => ({ ...one, figureId: `f${at}` }))));
        expect(split.reduce((sum, chart) => sum + chart.marks.length + chart.left, 0)).toBe(points.length);
        for (const chart of split) {
          for (const mark of chart.marks) {
            expect([mark.unit, mark.currency, mark.basis]).toEqual([chart.unit, chart.currency, chart.basis]);
          }
        }
      }),
    );
  });

  it('draws the gravest when there are too many, and counts the rest', () => {
    const many = Array.from({ length: MAX_MARKS + 10 }, (_, at) =>
      point({ figureId: `f${at}`, verdict: at < 5 ? 'contradiction' : 'holds' }),
    );
    const [chart] = timeCharts(data(many.toReversed()));
    expect(chart?.left).toBe(10);
    expect(chart?.marks.filter((mark) => mark.verdict === 'contradiction')).toHaveLength(5);
  });

  it('leaves out what has no dates or no bound at all', () => {
    expect(timeCharts(data([point({ start: '' }), point({ value: null, low: null, high: null })]))).toEqual([]);
  });
});

describe('the axes', () => {
  it('end where the data of an indicator end, in all of its charts alike', () => {
    const split = timeCharts(
      data([
        point({ start: '2021-01-01', end: '2026-01-01', role: 'growth-rate', unit: '%', currency: null }),
        point({ figureId: 'f2' }),
      ]),
    );
    expect(split).toHaveLength(2);
    for (const chart of split) {
      expect(chart.time).toEqual({ from: Date.parse('2021-01-01'), until: Date.parse('2026-01-01') });
    }
  });

  it('hold every value in a few whole steps of 1, 2 or 5', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    // A chart's axis is never narrower than a millionth of what stands on it.
    const part = fc.double({ min: 1e-6, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, part, (low, share) => {
        const high = low + Math.max(Math.abs(low), 1e-3) * share;
        const { min, max, interval } = niceAxis({ low, high });
        const steps = (max - min) / interval;
        expect(min).toBeLessThanOrEqual(low + interval * 1e-3);
        expect(max).toBeGreaterThanOrEqual(high - interval * 1e-3);
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-2);
        expect(steps).toBeLessThanOrEqual(8);
        expect(['1', '2', '5']).toContain(interval.toExponential()[0]);
      }),
    );
  });
});

describe('words beside the marks', () => {
  const place = fc.tuple(fc.double({ min: 0, max: 800, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }));

  it('never lie on another mark or on other words', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (points) => {
        const widths = points.map((_, at) => 20 + at * 5);
        const boxes = placeLabels(points, widths, { x: 0, y: 0, width: 800, height: 300 });
        boxes.forEach((box, at) => {
          if (box === null) return;
          for (const [x, y] of points) {
            expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
          }
          for (const other of boxes.slice(0, at)) {
            if (other === null) continue;
            const apart =
              box.x >= other.x + other.width ||
              other.x >= box.x + box.width ||
              box.y >= other.y + other.height ||
              other.y >= box.y + box.height;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it('stand over a mark that has room', () => {
    const [box] = placeLabels([[400, 150]], [60], { x: 0, y: 0, width: 800, height: 300 });
    expect(box?.x).toBe(370);
    expect(box?.y).toBeLessThan(150);
  });
});

describe('the picture', () => {
  it('is the same for the same figures, whatever order they come in', () => {
    const points = VERDICTS.map((verdict, at) =>
      point({ figureId: `f${at}`, verdict, start: `202${at}-01-01`, end: `202${at + 1}-01-01`, value: at * 1e9 }),
    );
    const picture = svg(data(points));
    expect(picture).toContain('<svg');
    expect(svg(data(points.toReversed()))).toBe(picture);
  });

  it('draws unbounded sides, single values and reference series without a number that is none', () => {
    const picture = svg(
      data(
        [
          point({ low: 5e8, high: null, value: 5e8, role: 'threshold', verdict: null }),
          point({ figureId: 'f2', low: null, high: 1e9, value: null }),
          point({ figureId: 'f3', low: 7e8, high: 7e8, value: 7e8 }),
        ],
        [
          {
            id: 's1',
            name: 'Customs',
            indicator: 'Exports',
            unit: null,
            currency: 'USD',
            basis: '',
            observations: [{ start: '2024-01-01', end: '2025-01-01', value: 6e8 }],
          },
        ],
      ),
    );
    expect(picture).toContain('Customs');
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('draws a figure of zero alone', () => {
    expect(svg(data([point({ value: 0, low: 0, high: 0 })]))).toContain('<svg');
  });

  it('never draws a number that is none', () => {
    const real = fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(real, real, real), { minLength: 1, maxLength: 8 }), (bounds) => {
        const picture = svg(
          data(
            bounds.map(([value, a, b], at) =>
              point({
                figureId: `f${at}`,
                value,
                low: a !== null && b !== null ? Math.min(a, b) : a,
                high: a !== null && b !== null ? Math.max(a, b) : b,
              }),
            ),
          ),
        );
        expect(picture).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a logarithmic scale', () => {
  it('is offered where values above zero lie far apart, and draws them all', () => {
    const [chart] = timeCharts(data([point({ low: 0, value: 1e5, high: 2e5 }), point({ figureId: 'f2' })]));
    if (chart === undefined) throw new Error('no chart');
    expect(wantsLog(chart)).toBe(true);
    const picture = timeChartSvg(chart, LIGHT_PALETTE, 800, 300, 'x', 'log');
    expect(picture).not.toMatch(/NaN|Infinity/);
    expect(picture).toContain('10 bn');
  });

  it('is not offered with values at or below zero', () => {
    const [chart] = timeCharts(data([point({ value: -1, low: -2, high: 0 }), point({ figureId: 'f2' })]));
    expect(chart && wantsLog(chart)).toBe(false);
  });
});

describe('the same in words', () => {
  it('gives a row a figure, with value and interval as a person says them', () => {
    const [chart] = timeCharts(data([point()]));
    expect(chart && chartRows(chart)).toEqual([
      expect.objectContaining({
        period: '2025',
        name: 'Exports',
        value: '8.9 bn USD',
        interval: '8.8 – 8.9 bn USD',
        verdict: 'Contradiction',
      }),
    ]);
  });

  it('writes CSV in which no cell can run, and real negative numbers stay numbers', () => {
    const [chart] = timeCharts(data([point({ text: '=cmd|x', quote: 'a "b", c', value: -5, low: -5.5, high: -4.5 })]));
    const csv = chart ? chartCsv(chart) : '';
    expect(csv).toContain(`'=cmd|x`);
    expect(csv).toContain('"a ""b"", c"');
    expect(csv).toContain(',-5,-5.5,-4.5,');
  });
});
