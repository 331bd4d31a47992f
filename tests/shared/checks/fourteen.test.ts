import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureRow } from '../../../shared/api.ts';
import type { DisposedFinding, Hint } from '../../../shared/model/finding.ts';
import { briefText, must, openSample } from '../../seeds/sample-project.ts';
import { type Expected, FOURTEEN } from './fourteen.ts';

describe('what Assay must find in the two texts, on the sample project', () => {
  let sample: ReturnType<typeof openSample>;
  let findings: readonly DisposedFinding[] = [];
  let hints: Readonly<Record<string, readonly Hint[]>> = {};
  beforeAll(() => {
    sample = openSample();
    read();
  });
  afterAll(() => sample.close());

  function read(): void {
    findings = must(sample.service.call('finding.list', {}));
    const wrong = findings.filter((f) => f.verdict === 'contradiction' || f.check === 'slip');
    hints = must(sample.service.call('finding.hints', { ids: wrong.map((f) => f.id) }));
  }

  function find({ check, verdict, says, working }: Expected): DisposedFinding {
    const found = findings.filter((f) => f.check === check && f.summary.includes(says) && f.working.includes(working));
    expect(found.map((f) => f.verdict)).toEqual([verdict]);
    const [first] = found;
    if (!first) throw new Error(`nothing says ${says}`);
    return first;
  }

  it.each(FOURTEEN)('%i: %s', (_, __, expected) => {
    for (const one of expected) {
      const finding = find(one);
      const mending = (hints[finding.id] ?? []).map((h) => h.text).join('\n');
      for (const words of one.hints ?? []) expect(mending).toContain(words);
      if (one.missing) expect(finding.missing).toEqual(one.missing);
    }
  });

  it('finds no contradiction beside these, and offers something for each', () => {
    const told = FOURTEEN.flatMap(([, , expected]) => expected.filter((e) => e.verdict === 'contradiction'));
    const wrong = findings.filter((f) => f.verdict === 'contradiction');
    expect(wrong.map((f) => f.working).filter((w) => !told.some((e) => w.includes(e.working)))).toEqual([]);
    expect(wrong).toHaveLength(told.length);
    for (const { id } of wrong) expect(hints[id]?.length).toBeGreaterThan(0);
  });

  it('4: once the two ends are read as turnover, as offered, 111.4 % a year contradicts them', () => {
    const finding = findings.find((f) => f.check === 'change' && f.verdict === 'contradiction');
    const edit = hints[finding?.id ?? '']?.find((h) => h.edit)?.edit ?? [];
    expect(edit).toHaveLength(2);
    must(
      sample.service.call('edit.apply', {
        label: 'Read as turnover',
        changes: rowsOf(edit.map((e) => e.figureId)).map(({ id, rev }) => ({
          op: 'update',
          table: 'figure',
          id,
          rev,
          fields: edit.find((e) => e.figureId === id)?.fields ?? {},
        })),
      }),
    );
    read();
    const told = findings.map((f) => [f.check, f.verdict, f.working]);
    expect(told).toContainEqual([
      'compounding',
      'contradiction',
      '[1.1135, 1.1145] ^ 10 = [2.93, 2.96] does not meet [3.45, 3.63]',
    ]);
    // "Tripled" and the forecast of 9 billion agree with them, and the exports of 1.7 billion stand alone.
    expect(told).toContainEqual(['change', 'holds', '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] meets [2.5, 3.5]']);
    expect(told.filter(([check, verdict]) => check === 'same-figure' && verdict === 'contradiction')).toEqual([]);
    must(sample.service.call('edit.undo', {}));
    read();
  });

  it('6: keeps goods apart from goods and services', () => {
    const bases = findings
      .filter((f) => f.title === 'Whole worked out')
      .map((f) => new Set(rowsOf(f.figures.map(({ figureId }) => figureId)).map(({ basis }) => basis)));
    expect(bases.map((some) => some.size)).toEqual([1, 1]);
    expect(new Set(bases.flatMap((some) => [...some]))).toEqual(new Set(['goods', 'goods and services']));
  });

  it('14: lists the promises of every sector, none of which has a threshold', () => {
    const promised = findings.filter((f) => f.summary.startsWith('This commitment has'));
    expect(promised.length).toBeGreaterThanOrEqual(50);
    expect(promised.filter((f) => !f.missing.includes('threshold'))).toEqual([]);
    const claims = promised.flatMap((f) => must(sample.service.call('finding.get', { id: f.id })).claims);
    expect(new Set(claims.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(15);
  });

  it('opens the exact words of each figure of a finding', () => {
    const texts = [briefText('cooperation-meeting.md'), briefText('partnership-statement.md')];
    for (const { id, figures } of findings) {
      const { quotes } = must(sample.service.call('finding.get', { id }));
      for (const { figureId } of figures) {
        const [row] = rowsOf([figureId]);
        const quote = quotes.find((q) => q.figure.id === figureId);
        expect(quote, row?.text).toBeDefined();
        const words = quote?.sentence.slice(quote.start, quote.end) ?? '';
        expect(words).not.toBe('');
        expect(texts.some((text) => text.includes(quote?.sentence ?? words))).toBe(true);
      }
    }
  });

  function rowsOf(ids: readonly string[]): readonly FigureRow[] {
    return must(sample.service.call('grid.rows', { table: 'figure', ids })) as readonly FigureRow[];
  }
});
