import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { differing } from '../../renderer/sources/astray/wording.ts';
import { placesOf } from '../../renderer/sources/find/useFind.ts';
import { headingsOf } from '../../renderer/sources/Outline.tsx';
import { paragraphsOf } from '../../renderer/sources/paragraphs.ts';
import { withNews } from '../../renderer/sources/useSource.ts';
import { Markdown } from '../../renderer/words/Markdown.tsx';
import type { SourceDetail } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';

describe('pages and headings of a text', () => {
  it('numbers the pages that form feeds part, at the start of a line and at its end', () => {
    const text = 'First page.\n\fSecond page.\n\nStill the second.\f\nThird page.';
    const pages = paragraphsOf(text).map(({ start, end, page }) => [text.slice(start, end), page]);
    expect(pages).toEqual([
      ['First page.', null],
      ['Second page.', 2],
      ['Still the second.', null],
      ['Third page.', 3],
    ]);
  });

  it('lists headings with their level and without their signs', () => {
    const text = '# Whole\n\nSome words.\n\n### Part\n\nMore words.';
    expect(headingsOf(text, paragraphsOf(text)).map(({ level, title }) => [level, title])).toEqual([
      [1, 'Whole'],
      [3, 'Part'],
    ]);
  });
});

describe('finding words in a text', () => {
  it('does not regard case or how white space was typed, and takes signs as they are', () => {
    const text = 'Exports (2025) grew.\nThe EXPORTS\nand  exports.';
    expect(placesOf(text, 'exports').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Exports',
      'EXPORTS',
      'exports',
    ]);
    expect(placesOf(text, 'exports and')).toHaveLength(1);
    expect(placesOf(text, '(2025)')).toEqual([{ start: 8, end: 14 }]);
    expect(placesOf(text, '  ')).toEqual([]);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 60 }), (typed, text) => {
        for (const { start, end } of placesOf(text, typed)) expect(end).toBeGreaterThan(start);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('two wordings of a quote', () => {
  it('are cut where they differ, and join to what they were', () => {
    const { before, after } = differing('nearly $8.9 billion in 2025', 'almost $8.9 billion in 2025');
    expect(before.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['nearly']);
    expect(after.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['almost']);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (x, y) => {
        const parts = differing(x, y);
        expect(parts.before.map(({ text }) => text).join('')).toBe(x);
        expect(parts.after.map(({ text }) => text).join('')).toBe(y);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('a note in Markdown', () => {
  const drawn = (text: string): string => renderToStaticMarkup(createElement(Markdown, { text }));

  it('draws emphasis, lists and quotes', () => {
    const html = drawn('Compare **customs** data:\n\n- one\n- *two*\n\n> said');
    expect(html).toContain('<strong>customs</strong>');
    expect(html).toMatch(/<ul><li>one<\/li><li><em>two<\/em><\/li><\/ul>/);
    expect(html).toContain('<blockquote>');
  });

  it('lets nothing run, load or be followed', () => {
    const html = drawn(
      '<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n[go](javascript:alert(1)) ![pic](http://host/p.png)\n\n<iframe src="http://host"></iframe>',
    );
    expect(html).not.toMatch(/<(script|img|iframe|a)\b/i);
    expect(html).toContain('&lt;script&gt;');
  });

  it('keeps signs as they were typed', () => {
    expect(drawn('5 < 6 & "7"')).toContain('5 &lt; 6 &amp; &quot;7&quot;');
  });
});

describe('news of a source', () => {
  const suggestion = (id: string, start: number, state: Suggestion['state'] = 'open'): Suggestion => ({
    id,
    rev: 1,
    sourceId: 's',
    kind: 'figure',
    state,
    start,
    end: start + 1,
    surface: 'x',
    label: '',
    reason: '',
    confidence: 1,
    payload: {},
  });

  it('put in what came or changed, take out what went, and keep the text where it is the same', () => {
    const had = {
      seq: 1,
      source: { id: 's', text: 'long' },
      highlights: [],
      astray: [],
      suggestions: [suggestion('a', 1), suggestion('b', 5), suggestion('c', 9)],
    } as unknown as SourceDetail;
    const now = withNews(had, {
      seq: 2,
      source: null,
      highlights: [],
      astray: [],
      suggestions: [suggestion('b', 5, 'rejected'), suggestion('d', 3)],
      gone: ['c', 'other'],
    });
    expect(now.source).toBe(had.source);
    expect(now.suggestions.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'open'],
      ['d', 'open'],
      ['b', 'rejected'],
    ]);
  });
});
