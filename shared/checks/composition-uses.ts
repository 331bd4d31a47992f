import type { Finding } from '../model/finding.ts';
import { liesAbove, totalOf } from './composition-axis.ts';
import { isPerPart, PART_OF, placeOf, sentenceStart } from './composition-words.ts';
import { evenly } from './direction.ts';
import { factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { bar, part, ruler, statedBar } from './relation.ts';
import type { FigureFacts } from './types.ts';
import { bracket, capital, computed, inWords, list, nameOf, quote, scaleOf, scaleUnit } from './words.ts';

/** Behind each of several amounts: "31 bn *goes to* wages, 9 bn *to* investment". */
const USE =
  /^ (?:(?:goes|go|going|went|gone|is|was|are|were|will|has|have|been|be|allocated|earmarked|reserved|meant|intended|planned|spent|set aside) ){0,4}(to|for|on|into) \p{L}/iu;
/** Before the whole: "*of the* 750 m budget, 300 m goes to …". */
const OPENING = /^(?:out )?of (?:the|its|their|a|this|that)(?: \p{L}+){0,2} $/iu;
const TWO = 2;

/**
 * Money that one sentence gives out to several uses, each told in the same way, which together come to more than there is: what goes to
 * wages does not go to roads. Parts that are no money may overlap ("600 women, 500 under thirty").
 */
export function givenOut(key: string, figures: readonly FigureFacts[]): readonly Finding[] {
  const text = evenly(figures[0]?.claim.statement ?? '');
  const amounts = figures
    .filter((f) => f.figure.kind === 'money' && f.figure.role === 'level' && f.figure.pairId === null && !isPerPart(f))
    .flatMap((facts) => {
      const place = placeOf(facts);
      return place ? [{ facts, ...place, sentence: sentenceStart(text, place.start) }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return amounts.flatMap((whole, i) => {
    const behind = amounts.slice(i + 1).filter((p) => p.sentence === whole.sentence);
    const [first] = behind;
    if (!first || behind.length < TWO) return [];
    const between = text.slice(whole.end, first.start);
    const opened = /\bof which,? $/i.test(between) || OPENING.test(text.slice(whole.sentence, whole.start));
    const ways = behind.map((p, n) => USE.exec(text.slice(p.end, behind[n + 1]?.start))?.[1]?.toLowerCase());
    const [way] = ways;
    const told = text.slice(first.start, behind.at(-1)?.end);
    if (!opened || way === undefined || ways.some((w) => w !== way) || PART_OF.test(told)) return [];
    const parts = behind.map((p) => p.facts);
    return parts.every((p) => sameMoney(p, whole.facts)) ? (report(key, whole.facts, parts) ?? []) : [];
  });
}

function sameMoney({ figure: a }: FigureFacts, { figure: b }: FigureFacts): boolean {
  return a.currency === b.currency && a.unit === b.unit && a.per === b.per;
}

function report(key: string, whole: FigureFacts, parts: readonly FigureFacts[]): Finding | null {
  const [sum, all] = [totalOf(parts), factsInterval(whole.figure)];
  // One part above the whole is another finding's business.
  if (liesAbove(sum, all) !== 'surely') return null;
  if (parts.some((p) => liesAbove(factsInterval(p.figure), all) !== 'no')) return null;
  const { unit, currency } = whole.figure;
  const size = scaleOf(sum.widest, all.widest);
  const line = parts.map((p) => bracket(factsInterval(p.figure).widest, size)).join(' + ');
  return {
    id: findingId('composition', 'given out', whole.figure.id, ...parts.map((p) => p.figure.id)),
    check: 'composition',
    verdict: 'contradiction',
    title: 'Parts above whole',
    summary: `${capital(nameOf(whole))} of ${quote(whole)} cannot be given out as ${list(parts.map(quote))}, which make ${inWords(sum.widest, unit, currency)}.`,
    working: `${line} = ${computed(sum.widest, all.widest, size)} above ${bracket(all.widest, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(whole, 'whole'), ...parts.map((p) => part(p, 'part'))],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`whole: ${quote(whole)}`, whole, all.printed),
      bar('sum of the parts', sum.printed, 'computed'),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([whole, ...parts], ['given out']),
  };
}
