import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../../shared/report/data.ts';
import { renderHtml } from '../../../shared/report/html.ts';
import { cutText } from '../../../shared/report/limits.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { SAMPLE } from './sample-report.ts';

describe('a report of a project too large to list', () => {
  const large: ReportData = {
    ...SAMPLE,
    totals: {
      sources: 3000,
      claims: 40_000,
      figures: 100_000,
      findings: { contradiction: 2001, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 99_000 },
      dismissed: SAMPLE.findings.filter(({ disposition }) => disposition === 'dismissed').length,
      pledges: { target: 5000, commitment: 0 },
    },
  };

  it('counts everything and says in each part how much is left out, in both formats', () => {
    const { document } = parseHTML(renderHtml(large));
    const listed = document.querySelectorAll('#findings article.contradiction:not(:has(+ .none))').length;
    expect(document.querySelector('#summary .tally b')?.textContent).toBe('2,001');
    expect(document.querySelector('#summary')?.textContent).toContain('100,000 figures');
    expect(listed).toBeGreaterThan(0);
    for (const text of [document.querySelector('#findings')?.textContent ?? '', renderMarkdown(large)]) {
      expect(text).toMatch(/and 2,000 more; assay check --json/);
    }
    expect(document.querySelector('#figures')?.textContent).toContain('more; the exports hold all of them');
    expect(document.querySelector('#pledges')?.textContent).toContain('more; the exports hold all of them');
    expect(document.querySelector('#method')?.textContent).toContain('at most 1,000 contradictions');
  });

  it('says that a text was cut, and leads nowhere into what was left out', () => {
    const cut: ReportData = {
      ...SAMPLE,
      sources: SAMPLE.sources.map((one) => ({
        source: { ...one.source, text: one.source.text.slice(0, 10) },
        highlights: [],
        left: one.source.text.length - 10,
      })),
    };
    const { document } = parseHTML(renderHtml(cut));
    expect(document.querySelector('#sources')?.textContent).toContain('The text goes on for');
    const ids = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
    expect(renderMarkdown(cut)).toContain('The text goes on for');
  });

  it('cuts no text inside a character, and short ones not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, most) => {
        const cut = cutText(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(cut.isWellFormed() || !text.isWellFormed()).toBe(true);
        if (text.length <= most) expect(cut).toBe(text);
      }),
    );
  });
});
