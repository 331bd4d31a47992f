import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookFor } from '../../../shared/checks/statement-words.ts';

describe('words that are looked for in every statement', () => {
  const fruit = lookFor(['apple', 'pear']);
  const tree = lookFor(['oak']);

  test('are found wherever they stand as words of their own, in letters of any size', () => {
    for (const text of ['apple', 'An Apple.', '“PEAR”, he said', '5 apple-trees', 'one pear', 'ä-pear'])
      expect(fruit(text), text).toBe(true);
  });

  test('are not found inside other words, nor for another check', () => {
    for (const text of ['', 'pineapple', 'pears', 'spear', 'an oak']) expect(fruit(text), text).toBe(false);
    expect(tree('an oak')).toBe(true);
    expect(tree('an apple')).toBe(false);
  });

  test('are never missed, whatever stands around them and whatever was asked before', () => {
    const gap = fc.string({ unit: 'binary' }).map((text) => `${text} `);
    const word = fc.constantFrom('apple', 'Apple', 'pear', 'PEAR');
    fc.assert(
      fc.property(gap, word, fc.string(), fc.string(), (before, one, after, other) => {
        tree(other);
        expect(fruit(`${before}${one} ${after}`)).toBe(true);
      }),
    );
  });
});
