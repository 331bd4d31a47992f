import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Ruler, RulerBar } from '../../../shared/model/finding.ts';
import { layoutRuler } from '../../../shared/ruler/layout.ts';
import { DARK_RULER, LIGHT_RULER, TOKEN_PALETTE } from '../../../shared/ruler/palette.ts';
import { rulerSvg } from '../../../shared/ruler/svg.ts';
import type { RulerLayout, RulerText } from '../../../shared/ruler/types.ts';

const bar = (label: string, low: number | null, high: number | null, more: Partial<RulerBar> = {}): RulerBar => ({
  label,
  low,
  high,
  value: null,
  tone: 'stated',
  figureId: null,
  ...more,
});

const size = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e13, max: 1e13, noNaN: true }),
  fc.integer({ min: -1000, max: 1_000_000 }),
  fc.constant(0),
);
const anyBar = fc
  .record({
    label: fc.string({ maxLength: 120, unit: 'grapheme' }),
    ends: fc.tuple(size, size),
    open: fc.constantFrom('none', 'none', 'none', 'low', 'high', 'both', 'point'),
    tone: fc.constantFrom('stated' as const, 'computed' as const, 'hint' as const),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ label, ends, open, tone, share }): RulerBar => {
    const low = Math.min(...ends);
    const high = open === 'point' ? low : Math.max(...ends);
    const value = share === null ? null : Math.min(high, Math.max(low, low * (1 - share) + high * share));
    return {
      label,
      low: open === 'low' || open === 'both' ? null : low,
      high: open === 'high' || open === 'both' ? null : high,
      value,
      tone,
      figureId: null,
    };
  });
const anyRuler: fc.Arbitrary<Ruler> = fc.record({
  unit: fc.constantFrom(null, '%', 'x', 'y', 'containers'),
  currency: fc.constantFrom(null, 'USD'),
  bars: fc.array(anyBar, { minLength: 1, maxLength: 8 }),
});
const anyWidth = fc.integer({ min: 200, max: 1400 });

/** Everything written in the picture. */
function words(layout: RulerLayout): readonly RulerText[] {
  return [
    ...layout.rows.flatMap((row) => [...row.label, ...row.ends]),
    ...(layout.mark === null ? [] : [layout.mark.text]),
    ...(layout.axis.unit === null ? [] : [layout.axis.unit]),
  ];
}

const meet = (a: RulerText, b: RulerText): boolean =>
  a.box[0] < b.box[2] && b.box[0] < a.box[2] && a.box[1] < b.box[3] && b.box[1] < a.box[3];

describe('a ruler', () => {
  it('keeps every bar and every word inside the picture', () => {
    fc.assert(
      fc.property(anyRuler, anyWidth, (ruler, width) => {
        const layout = layoutRuler(ruler, width);
        for (const row of layout.rows) {
          expect(row.x).toBeGreaterThanOrEqual(layout.axis.left);
          expect(row.x + row.width).toBeLessThanOrEqual(layout.axis.right + 0.05);
          expect(row.width).toBeGreaterThanOrEqual(2.9);
          if (row.tick !== null) expect(row.tick).toBeGreaterThanOrEqual(row.x - 0.05);
          if (row.tick !== null) expect(row.tick).toBeLessThanOrEqual(row.x + row.width + 0.05);
          expect(row.y + row.height).toBeLessThan(layout.axis.y);
        }
        for (const { box } of words(layout)) {
          expect(box[0]).toBeGreaterThanOrEqual(-0.1);
          expect(box[1]).toBeGreaterThanOrEqual(-6);
          expect(box[2]).toBeLessThanOrEqual(layout.width + 0.1);
          expect(box[3]).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never writes two words over each other', () => {
    fc.assert(
      fc.property(anyRuler, anyWidth, (ruler, width) => {
        const all = words(layoutRuler(ruler, width));
        const clash = all.flatMap((a, i) => all.slice(i + 1).filter((b) => a.text && b.text && meet(a, b)));
        expect(clash).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the order of numbers: a smaller bound never stands right of a larger one', () => {
    fc.assert(
      fc.property(anyRuler, anyWidth, (ruler, width) => {
        const { rows, axis } = layoutRuler(ruler, width);
        for (const a of rows) {
          for (const b of rows) {
            const low = a.bar.low ?? Number.NEGATIVE_INFINITY;
            const other = b.bar.low ?? Number.NEGATIVE_INFINITY;
            // A bar too thin to be seen is widened by at most its least width.
            if (low <= other) expect(a.x).toBeLessThanOrEqual(b.x + 3.1);
          }
        }
        const ticks = axis.ticks.map((tick) => tick.x);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('marks the gap between what is stated and what is computed, with its size', () => {
    const layout = layoutRuler(
      {
        unit: 'x',
        currency: null,
        bars: [
          bar('stated: doubled', 1.5, 2.5, { value: 2 }),
          bar('2.5 bn → nearly 8.9 bn', 3.45, 3.63, { tone: 'computed' }),
          bar('tripled', 2.5, 3.5, { tone: 'hint' }),
        ],
      },
      720,
    );
    expect(layout.mark?.kind).toBe('gap');
    expect(layout.mark?.text.text).toBe('0.95 apart');
    expect(layout.bands).toHaveLength(1);
    expect(layout.axis.ticks.map((tick) => tick.text)).toContain('×2');
  });

  it('marks what both allow where the intervals meet', () => {
    const layout = layoutRuler(
      { unit: 'x', currency: null, bars: [bar('tripled', 2.5, 3.5), bar('111.4%', 2.93, 2.96, { tone: 'computed' })] },
      720,
    );
    expect(layout.mark?.kind).toBe('overlap');
    expect(layout.mark?.text.text).toBe('both allow ×2.93 – ×2.96');
  });

  it('shows a million-fold difference on powers of ten, and says the factor', () => {
    const layout = layoutRuler(
      { unit: null, currency: 'USD', bars: [bar('floor', 150e6, null), bar('Grodno', 0.5e5, 1.5e5)] },
      600,
    );
    expect(layout.axis.kind).toBe('log');
    expect(layout.mark?.text.text).toBe('apart by a factor of 1,000');
    expect(layout.rows[0]?.openRight).toBe(true);
    expect(layout.rows[1]?.width).toBeGreaterThan(20);
  });

  it('runs an unbounded side to the edge and ends it in an arrow', () => {
    const layout = layoutRuler(
      { unit: null, currency: 'USD', bars: [bar('at least', 5e8, null), bar('now', 3e8, 4e8)] },
      700,
    );
    const [floor] = layout.rows;
    expect(floor?.openRight).toBe(true);
    expect((floor?.x ?? 0) + (floor?.width ?? 0)).toBe(layout.axis.right);
    expect(floor?.ends[0]?.text ?? floor?.label[1]?.text).toBe('≥ 500 m USD');
  });

  it('keeps a single point visible', () => {
    const [row] = layoutRuler({ unit: null, currency: 'EUR', bars: [bar('exact', 5, 5, { value: 5 })] }, 500).rows;
    expect(row?.width).toBeGreaterThanOrEqual(2.9);
  });
});

describe('the picture of a ruler', () => {
  it('is a named image that holds no script, no style sheet and no address, whatever the labels say', () => {
    const evil = '"><script>alert(1)</script><image href="http://x.test/a.png"/>\u202e';
    const ruler: Ruler = { unit: evil, currency: null, bars: [bar(evil, 1, 2), bar('b', 3, 4, { tone: 'computed' })] };
    for (const palette of [LIGHT_RULER, DARK_RULER, TOKEN_PALETTE]) {
      const svg = rulerSvg(layoutRuler(ruler, 500), palette);
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      expect(document.querySelectorAll('svg')).toHaveLength(1);
      expect(document.querySelectorAll('script, style, image, a, use')).toHaveLength(0);
      expect(document.querySelector('svg')?.getAttribute('role')).toBe('img');
      expect(document.querySelector('svg')?.getAttribute('aria-label')).toMatch(/Marked: 1.* apart/);
      expect(svg).not.toContain('\u202e');
    }
  });

  it('gives the same bytes for the same ruler, and no number that is not one', () => {
    fc.assert(
      fc.property(anyRuler, anyWidth, (ruler, width) => {
        const svg = rulerSvg(layoutRuler(ruler, width), LIGHT_RULER);
        expect(rulerSvg(layoutRuler(structuredClone(ruler), width), LIGHT_RULER)).toBe(svg);
        expect(svg.replaceAll(/<text.*?<\/text>|<title>.*?<\/title>|aria-label="[^"]*"/gs, '')).not.toMatch(
          /NaN|Infinity|undefined/,
        );
      }),
      { numRuns: 200 },
    );
  });
});
