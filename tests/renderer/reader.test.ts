import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../renderer/sources/invisible.ts';
import { type Mark, marksWithin, piecesOf } from '../../renderer/sources/marks.ts';
import { chunkAt, chunksOf, paragraphsOf } from '../../renderer/sources/paragraphs.ts';
import { namedLines, quoted, shorten, titleOf, wordsOf } from '../../renderer/sources/suggested.ts';
import { fits } from '../../renderer/sources/suggestionFilter.ts';
import { chunksAround, guessedHeight, isDrawnWhole } from '../../renderer/sources/useDrawnChunks.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { renderHtml } from '../../shared/report/html.ts';
import { SAMPLE, source } from '../shared/report/sample-report.ts';

const wild = fc.string({ unit: 'grapheme', maxLength: 200 });
const lines = fc.array(fc.oneof(wild, fc.constant(''), fc.constant('word '.repeat(15).trim())), { maxLength: 20 });

describe('quotes on a card', () => {
  test('long words are cut between two words, and never grow', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    fc.assert(
      fc.property(wild, fc.integer({ min: 4, max: 60 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
        expect(short.isWellFormed()).toBe(true);
        if (text.length <= most) expect(short).toBe(text);
      }),
    );
  });

  test('words that bring quotation marks get no second ones', () => {
    expect(quoted('five years', 50)).toBe('“five years”');
    expect(quoted('“For us it is much”', 50)).toBe('“For us it is much”');
  });
});

describe('the card of a speaker', () => {
  const speaker: Suggestion = {
    id: 's1',
    rev: 1,
    sourceId: 'source',
    kind: 'speaker',
    state: 'open',
    start: 0,
    end: 9,
    surface: 'Ada Novak',
    label: 'Ada Novak · minister · Poland',
    reason: '',
    confidence: 0.9,
    payload: { name: 'Ada Novak', kind: 'person', role: 'minister', affiliation: 'Poland', aliases: ['Novak'] },
  };

  test('is called by its own name, and tells who it is', () => {
    expect(titleOf(speaker)).toBe('Speaker · person');
    expect(wordsOf(speaker).headline).toBe('Ada Novak');
    expect(namedLines(speaker)).toEqual([
      ['name', 'Ada Novak'],
      ['role', 'minister'],
      ['affiliation', 'Poland'],
      ['also', 'Novak'],
    ]);
  });

  test('is found among speakers and not among claims', () => {
    expect([fits(speaker, 'all'), fits(speaker, 'speaker'), fits(speaker, 'claim')]).toEqual([true, true, false]);
  });

  test('keeps its label where an older reading stored less of it', () => {
    const bare = { ...speaker, payload: {} };
    expect(titleOf(bare)).toBe('Speaker');
    expect(wordsOf(bare).headline).toBe('Ada Novak');
  });
});

describe('the text of a source on the page', () => {
  test('every word stands in exactly one paragraph, at its own place', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n');
        let last = 0;
        for (const paragraph of paragraphsOf(text)) {
          expect(paragraph.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, paragraph.start).replace(/[\s\u00a0]/g, '')).toBe('');
          expect(paragraph.end).toBeGreaterThan(paragraph.start);
          last = paragraph.end;
        }
        expect(text.slice(last).replace(/[\s\u00a0]/g, '')).toBe('');
      }),
    );
  });

  test('paragraphs are numbered as a reader counts them', () => {
    const text = `${'long line of a wrapped paragraph that goes on and on and\n'.repeat(3)}end.\n\nSecond.\nThird.`;
    expect(paragraphsOf(text).map((p) => [p.number, text.slice(p.start, p.end).length > 10])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  test('headings are told by their signs or their looks, and are not counted', () => {
    const text =
      '# Title\n\nThe state of trade\n\nExports grew.\n\nTrade: 9 billion\n\nMinister: The Work Goes On\n\nThe end\n\n';
    expect(paragraphsOf(text).map((p) => [p.kind, p.number])).toEqual([
      ['heading', null],
      ['heading', null],
      ['text', 1],
      ['text', 2],
      ['heading', null],
      ['heading', null],
    ]);
  });

  test('a paragraph has the same number in the reader and in the report, however the text is laid out', () => {
    const text = [
      'A Meeting on Trade',
      'Minister: Exports Are What Counts',
      'Exports grew, he said.\nSo did imports.',
      `${'A line that a program wrapped at its margin, as some of them do,\n'.repeat(2)}ends here.`,
      'a very long word '.repeat(500),
      'Exports: $9 billion',
      'The end.',
    ].join('\n\n');
    const told = renderHtml({ ...SAMPLE, sources: [{ source: source({ text }), highlights: [], left: 0 }] });
    const inReport = [...parseHTML(told).document.querySelectorAll('.para')].map((p) => [
      p.querySelector('a.p')?.textContent ?? null,
      p.querySelector('p')?.textContent?.slice(0, 10),
    ]);
    const inReader = paragraphsOf(text)
      .filter((p) => p.number !== null || p.kind === 'heading')
      .map((p) => [p.number?.toString() ?? null, text.slice(p.start, p.start + 10)]);
    expect(inReport).toEqual(inReader);
    expect(inReport.at(-1)).toEqual(['6', 'The end.']);
  });

  test('a line of a megabyte is cut into blocks that the screen can lay out', () => {
    const text = 'word '.repeat(200_000);
    const paragraphs = paragraphsOf(text);
    expect(Math.max(...paragraphs.map((p) => p.end - p.start))).toBeLessThanOrEqual(6001);
    expect(paragraphs.filter((p) => p.number !== null)).toHaveLength(1);
    const chunks = chunksOf(paragraphs);
    expect(chunkAt(chunks, 500_000)?.start).toBeLessThanOrEqual(500_000);
    expect(chunkAt(chunks, 500_000)?.end).toBeGreaterThan(500_000);
  });

  test('what is drawn first fills the window on both sides of the words that are opened, or ends with the text', () => {
    const size = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 2200 }),
        (sizes, at, pixels) => {
          const chunks = chunksOf(paragraphsOf(sizes.map((n) => 'word '.repeat(n)).join('\n\n')));
          const index = chunks.length === 0 ? 0 : at % chunks.length;
          const { from, to } = chunksAround(chunks, index, pixels);
          const height = (first: number, end: number): number =>
            chunks.slice(first, end).reduce((sum, chunk) => sum + guessedHeight(chunk), 0);
          expect(from === 0 || height(from, index) >= pixels).toBe(true);
          expect(to >= chunks.length - 1 || height(index + 1, to + 1) >= pixels).toBe(true);
          // And no more than that.
          expect(height(from + 1, index)).toBeLessThan(pixels);
          expect(height(index + 1, to)).toBeLessThan(pixels);
        },
      ),
    );
  });

  test('a statement of ten pages is drawn to its end, a book only where it is read', () => {
    const text = (paragraphs: number): string =>
      Array.from({ length: paragraphs }, () => 'word '.repeat(80)).join('\n\n');
    expect(isDrawnWhole(chunksOf(paragraphsOf(text(100))))).toBe(true);
    expect(isDrawnWhole(chunksOf(paragraphsOf(text(2000))))).toBe(false);
    // What is not drawn is watched: of a shelf of books there is not more of it than of one.
    expect(chunksOf(paragraphsOf(text(12_000))).length).toBeLessThan(500);
  });

  test('invisible characters become marks and the rest stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u202e', '\u200b', '\u0000', 'é', '😀', '\ufeff') }),
        (text) => {
          const runs = runsOf(text, 7);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const run of runs) {
            expect(text.slice(run.start - 7, run.start - 7 + run.text.length)).toBe(run.text);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: it must not be there
            if (run.mark === null) expect(run.text).not.toMatch(/[\u0000\u202e\u200b\ufeff]/);
          }
        },
      ),
    );
    expect(runsOf('a\u202eb').map((run) => run.mark)).toEqual([null, 'RLO', null]);
  });

  test('a family emoji stays whole', () => {
    expect(runsOf('👩‍👧 ok')).toHaveLength(1);
  });
});

describe('marks in the text', () => {
  const mark = fc
    .tuple(fc.nat(100), fc.nat(30), fc.constantFrom('figure', 'claim', 'suggestion'), fc.uuid())
    .map(([start, length, what, id]): Mark => {
      const place = { start, end: start + length + 1, id };
      if (what === 'claim') return { what, ...place };
      if (what === 'figure') return { what, ...place, kind: 'money', verdict: null };
      return { what: 'suggestion', ...place, kind: 'money' };
    });

  test('pieces join to the whole and carry the innermost mark over them', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const pieces = piecesOf(10, 90, marks);
        expect(pieces[0]?.start).toBe(10);
        expect(pieces[pieces.length - 1]?.end).toBe(90);
        pieces.forEach((piece, i) => {
          if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
          const over = marks.filter((m) => m.what === 'figure' && m.start <= piece.start && m.end >= piece.end);
          const shortest = Math.min(...over.map((m) => m.end - m.start));
          if (over.length === 0) expect(piece.figure).toBeNull();
          else expect((piece.figure?.end ?? 0) - (piece.figure?.start ?? 0)).toBe(shortest);
        });
      }),
    );
  });

  test('looking up the marks of a stretch misses none', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), fc.nat(100), fc.nat(40), (marks, start, length) => {
        const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
        const longest = Math.max(0, ...marks.map((m) => m.end - m.start));
        const end = start + length + 1;
        const expected = sorted.filter((m) => m.start < end && m.end > start);
        expect(marksWithin(sorted, start, end, longest)).toEqual(expected);
      }),
    );
  });
});
