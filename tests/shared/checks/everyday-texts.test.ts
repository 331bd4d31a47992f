import { describe, expect, it } from 'vitest';
import { TRUE_TEXTS, WRONG_TEXTS } from './everyday-texts.ts';
import { toldIn } from './told-in-words.ts';

function contradictions(text: string): readonly string[] {
  const { findings } = toldIn(text, '2026-01-15');
  return findings.filter((f) => f.verdict === 'contradiction').map((f) => `${f.summary} ${f.working}`);
}

describe('a true text of everyday figures', () => {
  it.each(TRUE_TEXTS)('is contradicted by nothing: %s', (text) => {
    expect(contradictions(text)).toEqual([]);
  });
});

describe('a text with one figure that cannot be', () => {
  it.each(WRONG_TEXTS)('is found out: %s', (text) => {
    expect(contradictions(text)).not.toEqual([]);
  });
});
