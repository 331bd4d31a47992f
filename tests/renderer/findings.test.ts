import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupFindings, partsOfWorking, sentencesOf } from '../../renderer/findings/grouping.ts';
import type { FigureRow, FindingQuote } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import type { Verdict } from '../../shared/model/vocabulary.ts';

function finding(id: string, verdict: Verdict): DisposedFinding {
  return {
    id,
    check: 'change',
    verdict,
    summary: '',
    title: '',
    working: '',
    figures: [],
    claimIds: [],
    ruler: null,
    key: '',
    missing: [],
    fingerprint: '',
    disposition: 'open',
    reason: '',
  };
}

function quote(id: string, sentence: string, words: string): FindingQuote {
  const start = sentence.indexOf(words);
  const figure = { id, sourceId: 's', source: 'Brief', speaker: 'Minister' } as unknown as FigureRow;
  return { figure, part: id, sentence, start, end: start + words.length };
}

describe('the worklist of findings', () => {
  test('contradictions come first, what holds comes last, empty groups are left out', () => {
    const groups = groupFindings([finding('1', 'holds'), finding('2', 'cannot-tell'), finding('3', 'contradiction')]);
    expect(groups.map((group) => [group.verdict, group.findings.length])).toEqual([
      ['contradiction', 1],
      ['cannot-tell', 1],
      ['holds', 1],
    ]);
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
