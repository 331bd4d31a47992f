import { describe, expect, it } from 'vitest';
import { TRUE_TEXTS, WRONG_TEXTS } from './everyday-texts.ts';
import { toldIn } from './told-in-words.ts';

/** Most documents that people bring in do not say when they were written. */
const WRITTEN = [{ published: '2026-01-15' }, { published: null }];

function contradictions(text: string, published: string | null): readonly string[] {
  const { findings } = toldIn(text, published);
  return findings.filter((f) => f.verdict === 'contradiction').map((f) => `${f.summary} ${f.working}`);
}

describe.each(WRITTEN)('a true text of everyday figures, published $published', ({ published }) => {
  it.each(TRUE_TEXTS)('is contradicted by nothing: %s', (text) => {
    expect(contradictions(text, published)).toEqual([]);
  });
});

describe.each(WRITTEN)('a text with one figure that cannot be, published $published', ({ published }) => {
  it.each(WRONG_TEXTS)('is found out: %s', (text) => {
    expect(contradictions(text, published)).not.toEqual([]);
  });
});
