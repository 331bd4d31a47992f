import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appliedWords, hintLabel } from '../../renderer/findings/applyHint.ts';
import { findingAsText } from '../../renderer/findings/copied.ts';
import { countsByVerdict, partsOfWorking, sentencesOf } from '../../renderer/findings/grouping.ts';
import type { ClaimRow, FigureRow, FindingQuote } from '../../shared/api.ts';

function quote(id: string, sentence: string, words: string): FindingQuote {
  const start = sentence.indexOf(words);
  const figure = { id, sourceId: 's', source: 'Brief', speaker: 'Minister' } as unknown as FigureRow;
  return { figure, part: id, sentence, start, end: start + words.length };
}

describe('the worklist of findings', () => {
  const counts = [
    { verdict: 'contradiction', check: 'change', count: 2 },
    { verdict: 'contradiction', check: 'share', count: 1 },
    { verdict: 'holds', check: 'change', count: 100_000 },
  ] as const;

  test('counts of all checks or of one make the numbers of the groups', () => {
    expect(countsByVerdict(counts, null)).toMatchObject({ contradiction: 3, holds: 100_000, 'cannot-tell': 0 });
    expect(countsByVerdict(counts, 'share')).toMatchObject({ contradiction: 1, holds: 0 });
  });
});

describe('a finding that is copied', () => {
  test('brings its quotes with who said them and where, and its arithmetic', () => {
    const sentence = 'Exports doubled,\nfrom $2 to $9.';
    const quotes = [quote('a', sentence, 'doubled'), quote('b', sentence, '$2'), quote('c', 'It was 5.', '5')];
    const text = findingAsText({
      summary: 'It cannot be.',
      working: '[9, 9] ÷ [2, 2] = [4.5, 4.5]',
      quotes,
      claims: [],
    });
    expect(text.split('\n')).toEqual([
      'It cannot be.',
      '',
      '“Exports doubled, from $2 to $9.” (Minister, Brief)',
      '“It was 5.” (Minister, Brief)',
      '',
      '[9, 9] ÷ [2, 2] = [4.5, 4.5]',
      expect.stringContaining('divided by'),
    ]);
  });

  test('brings the claim where no figure is quoted', () => {
    const claim = { statement: 'She is ambassador.', speaker: null, source: 'Brief' } as unknown as ClaimRow;
    expect(findingAsText({ summary: 'Two offices.', working: '', quotes: [], claims: [claim] })).toBe(
      'Two offices.\n\n“She is ambassador.” (Brief)',
    );
  });
});

describe('applying a hint', () => {
  test('says whether there are fewer contradictions', () => {
    expect(appliedWords(3, 2)).toBe('Applied: 1 contradiction fewer.');
    expect(appliedWords(3, 5)).toBe('Applied: 2 contradictions more.');
    expect(appliedWords(3, 3)).toBe('Applied: as many contradictions as before.');
  });

  test('has a short label in the history, cut at a word', () => {
    expect(hintLabel('Read as turnover.')).toBe('Apply a hint: Read as turnover.');
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        const label = hintLabel(text);
        expect(label.length).toBeLessThanOrEqual(81);
        if (label.endsWith('…')) expect(`Apply a hint: ${text} `).toMatch(new RegExp(`^${label.slice(0, -1)}[ .,]`));
      }),
    );
  });
});

describe('quotes of a finding', () => {
  test('figures of one sentence are marked in one quote, by place', () => {
    const sentence = 'They went from $2.5 billion to nearly $8.9 billion.';
    const [first, ...rest] = sentencesOf([
      quote('end', sentence, 'nearly $8.9 billion'),
      quote('base', sentence, '$2.5 billion'),
      quote('multiple', 'Exports doubled.', 'doubled'),
    ]);
    expect(first?.quotes.map((q) => q.part)).toEqual(['base', 'end']);
    expect(rest.map((group) => group.sentence)).toEqual(['Exports doubled.']);
  });

  test('figures that overlap are not marked over each other', () => {
    const sentence = 'from $2.5 billion to $3 billion';
    const [group] = sentencesOf([quote('a', sentence, '$2.5 billion'), quote('b', sentence, '2.5 billion to')]);
    expect(group?.quotes.map((q) => q.part)).toEqual(['a']);
  });
});

describe('the line of working', () => {
  test('intervals stand out and nothing is lost', () => {
    const parts = partsOfWorking('[8.8, 8.9] ÷ (2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]');
    expect(parts.filter((part) => part.interval).map((part) => part.text)).toEqual([
      '[8.8, 8.9]',
      '(2.45, 2.55]',
      '[3.45, 3.63]',
      '[1.5, 2.5]',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', ']', '(', ')', ',', '1', ' ') }), (text) => {
        expect(
          partsOfWorking(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
