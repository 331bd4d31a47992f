import type { ClaimKind } from '../../model/vocabulary.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { ASSESS, COMMIT, FORECAST, TARGET } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { ReadClaim } from '../types.ts';
import type { Sentence } from './sentences.ts';

/** Shorter sentences state nothing that could be checked. */
const FEWEST_WORDS = 3;

interface Verdict {
  readonly kind: ClaimKind;
  readonly reason: string;
  readonly confidence: number;
}

/** The claim that a sentence makes, or null; `figures` are those inside it. */
export function readClaim(
  t: Tokens,
  s: Sentence,
  figures: readonly Draft[],
  speaker: string | null,
  asked: boolean,
): ReadClaim | null {
  if (s.heading || asked) return null;
  let words = 0;
  let senses = 0;
  const said: Partial<Record<'commit' | 'target' | 'forecast' | 'assess', string>> = {};
  for (let k = s.from; k < s.to; k++) {
    if (t.type(k) !== WORD) continue;
    words += 1;
    const { sense } = t.entry(k);
    senses |= sense;
    if ((sense & COMMIT) !== 0) said.commit ??= t.string(k).toLowerCase();
    if ((sense & TARGET) !== 0) said.target ??= t.string(k).toLowerCase();
    if ((sense & FORECAST) !== 0) said.forecast ??= t.string(k).toLowerCase();
    if ((sense & ASSESS) !== 0) said.assess ??= t.string(k).toLowerCase();
  }
  if (words < FEWEST_WORDS) return null;
  const verdict = judge(senses, figures.some(measures), said);
  if (!verdict) return null;
  const { kind, reason, confidence } = verdict;
  return { start: s.start, end: s.end, kind, speaker, reasons: [reason], confidence };
}

function measures(d: Draft): boolean {
  return d.kind !== 'date' && d.kind !== 'ordinal' && d.kind !== 'duration' && d.confidence >= 0.5;
}

function judge(
  senses: number,
  figures: boolean,
  said: Partial<Record<'commit' | 'target' | 'forecast' | 'assess', string>>,
): Verdict | null {
  if ((senses & TARGET) !== 0 && (figures || (senses & COMMIT) === 0)) {
    const confidence = figures ? 0.8 : 0.55;
    return { kind: 'target', reason: `"${said.target}" sets a target`, confidence };
  }
  if ((senses & FORECAST) !== 0 && (figures || (senses & COMMIT) === 0)) {
    return { kind: 'forecast', reason: `"${said.forecast}" looks ahead`, confidence: figures ? 0.8 : 0.5 };
  }
  if ((senses & COMMIT) !== 0) {
    return { kind: 'commitment', reason: `"${said.commit}" promises`, confidence: 0.7 };
  }
  if (figures) return { kind: 'fact', reason: 'it states a figure', confidence: 0.85 };
  if ((senses & ASSESS) !== 0) return { kind: 'assessment', reason: `"${said.assess}" judges`, confidence: 0.45 };
  return null;
}
