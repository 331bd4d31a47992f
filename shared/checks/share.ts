import type { Finding } from '../model/finding.ts';
import { divide, scale } from '../quantity/interval.ts';
import {
  basisOf,
  byId,
  factsInterval,
  fingerprintOf,
  informs,
  mayShareParties,
  representatives,
  standingOf,
} from './facts.ts';
import { findingId } from './hash.ts';
import { shareHints } from './hints.ts';
import { type Division, divisionsOf } from './identity.ts';
import { isAmountOfSomething } from './pairing.ts';
import { bar, combine, deciding, judge, part, relationWords, ruler, statedBar, transform } from './relation.ts';
import { derive, deriveShare } from './share-derived.ts';
import { datesOf } from './spans.ts';
import type { Check, CheckContext, FigureFacts } from './types.ts';
import { amountKeys, isNamedWhole, shareKey } from './wholes.ts';
import { asWritten, bracket, capital, computed, inWords, nameOf, quote, scaleOf } from './words.ts';

/** More different shares, parts or wholes of one key than these are not all held against each other: nobody reads so many findings. */
const MOST = 4;
const MOST_IN_CLAIM = 30;
const PERCENTAGE = /\d\s*(?:%|per ?cent)/i;
/** Words that join a level to the share that it makes up: "1.7 billion, representing just over 4 %". */
const MAKES_UP =
  /\b(represent\w*|account\w*|mak(?:es?|ing) up|compris\w*|constitut\w*|equal\w*|equivalent|amount\w*|or|i\.e\.|that is|which is)\b|\(/i;

/** Check 4: part ÷ whole against the stated share; where part or whole is missing it is derived. */
export const share: Check = {
  name: 'share',
  keysOfFigure: (facts, context, company) => {
    const divided = divisionKeys(facts, context);
    if (!company.subject && !company.claim) return divided;
    const shares = isShare(facts);
    if (!shares && !isAmount(facts)) return NONE;
    const keys = [...divided];
    if (company.subject) keys.push(...wordKeys(facts, shares));
    if (company.claim) keys.push(`c:${facts.claim.id}`);
    return keys;
  },
  compares: () => true,
  run: (key, members, context) => {
    const figures = byId(members.figures);
    if (key.startsWith('w:')) return byWords(key, figures, context);
    return key.startsWith('c:') ? besideEachOther(key, figures, context) : byIdentity(key, figures, context);
  },
  hints: (finding, members, _context, lookup) => shareHints(finding, members, lookup),
};

function wordKeys(facts: FigureFacts, shares: boolean): readonly string[] {
  if (!shares) return amountKeys(facts);
  const named = shareKey(facts);
  return named === null ? [] : [named];
}

function isShare(facts: FigureFacts): boolean {
  const { role, unit, pairEnd } = facts.figure;
  return role === 'share' && unit === '%' && pairEnd !== 'base' && informs(factsInterval(facts.figure).printed);
}

function isAmount(facts: FigureFacts): boolean {
  const { role, unit, pairEnd } = facts.figure;
  if ((role !== 'level' && role !== 'count') || unit === '%' || pairEnd === 'base') return false;
  if (!isAmountOfSomething(facts)) return false;
  const { printed, widest } = factsInterval(facts.figure);
  return informs(printed) && widest.low >= 0;
}

const NONE: readonly string[] = [];

/** What shares a key: the division, the reporting side, the basis, and the period (or, where none is known, the claim). */
function divisionKeys(facts: FigureFacts, context: CheckContext): readonly string[] {
  const { indicatorId } = facts.figure;
  const divisions = indicatorId === null ? [] : divisionsOf(indicatorId, context);
  if (divisions.length === 0) return NONE;
  const when = datesOf(facts.period) ?? `claim ${facts.claim.id}`;
  return divisions
    .filter((d) => (d.share.id === indicatorId ? isShare(facts) : isAmount(facts)))
    .map(
      (d) =>
        `d:${[nameOfDivision(d), facts.figure.subjectId ?? '', basisOf(facts), standingOf(facts), when].join('|')}`,
    );
}

function nameOfDivision(d: Division): string {
  return [d.share.id, d.part.id, d.whole.id].join('/');
}

function byIdentity(key: string, figures: readonly FigureFacts[], context: CheckContext): readonly Finding[] {
  const division = divisionOfKey(key, figures, context);
  if (!division) return [];
  const of = (indicatorId: string): readonly FigureFacts[] =>
    figures.filter((f) => f.figure.indicatorId === indicatorId);
  const parts = of(division.part.id);
  const wholes = of(division.whole.id);
  const findings: Finding[] = [];
  for (const one of sharesByParty(of(division.share.id))) {
    const itsParts = representatives(
      parts.filter((p) => isPartOf(p, one)),
      MOST,
    );
    const itsWholes = representatives(
      wholes.filter((w) => isWholeOf(w, one, division)),
      MOST,
    );
    if (itsParts.length === 0 && itsWholes.length === 0) continue;
    // A share told with its amount is of that amount, whatever others say it was.
    const beside = itsParts.filter((p) => p.claim.id === one.claim.id);
    for (const p of itsParts) {
      const able = itsWholes.filter((w) => w.figure.id !== p.figure.id && sameAmount(p, w));
      for (const w of able) pushIf(findings, compare(key, one, p, w));
      if (itsWholes.length === 0 && (beside.length === 0 || beside.includes(p))) {
        pushIf(findings, derive(key, one, p, 'whole'));
      }
    }
    if (itsParts.length === 0) for (const w of itsWholes) pushIf(findings, derive(key, one, w, 'part'));
  }
  findings.push(...untoldShares(key, of(division.share.id), parts, wholes, division));
  return findings;
}

/** Parts beside their whole of which nobody tells the share. */
function untoldShares(
  key: string,
  shares: readonly FigureFacts[],
  parts: readonly FigureFacts[],
  wholes: readonly FigureFacts[],
  division: Division,
): readonly Finding[] {
  const untold = parts.filter((p) => !shares.some((one) => isPartOf(p, one)));
  const findings: Finding[] = [];
  for (const p of representatives(untold, MOST)) {
    const [whole, another] = representatives(
      wholes.filter((w) => w.figure.id !== p.figure.id && isWholeOf(w, p, division) && sameAmount(p, w)),
      2,
    );
    if (whole && !another) pushIf(findings, deriveShare(key, division.share, p, whole));
  }
  return findings;
}

/** A few shares of each partner and place. */
function sharesByParty(shares: readonly FigureFacts[]): readonly FigureFacts[] {
  const parties = new Map<string, FigureFacts[]>();
  for (const one of shares) {
    const party = `${one.figure.partnerId ?? ''}|${one.figure.placeId ?? ''}`;
    parties.set(party, [...(parties.get(party) ?? []), one]);
  }
  return [...parties.values()].flatMap((some) => representatives(some, MOST));
}

function divisionOfKey(key: string, figures: readonly FigureFacts[], context: CheckContext): Division | null {
  for (const facts of figures) {
    const { indicatorId } = facts.figure;
    const found =
      indicatorId === null
        ? null
        : divisionsOf(indicatorId, context).find((d) => key.startsWith(`d:${nameOfDivision(d)}|`));
    if (found) return found;
  }
  return null;
}

function isPartOf(amount: FigureFacts, one: FigureFacts): boolean {
  return amount.figure.partnerId === one.figure.partnerId && amount.figure.placeId === one.figure.placeId;
}

/** The whole stands over all partners and places, or names the same; where part and whole are one indicator, only over all. */
function isWholeOf(amount: FigureFacts, one: FigureFacts, division: Division): boolean {
  const over = amount.figure.partnerId === null && amount.figure.placeId === null;
  if (division.part.id === division.whole.id) return over && !isPartOf(amount, one);
  return over || isPartOf(amount, one);
}

function sameAmount(a: FigureFacts, b: FigureFacts): boolean {
  return a.figure.unit === b.figure.unit && a.figure.currency === b.figure.currency && a.figure.per === b.figure.per;
}

function pushIf(findings: Finding[], finding: Finding | null): void {
  if (finding) findings.push(finding);
}

function compare(key: string, one: FigureFacts, p: FigureFacts, w: FigureFacts): Finding | null {
  const [piece, all] = [factsInterval(p.figure), factsInterval(w.figure)];
  const quotient = combine(piece, all, divide);
  const percent = quotient && transform(quotient, (a) => scale(a, 100));
  if (!percent) return null;
  const stated = factsInterval(one.figure);
  const judgement = judge(percent, stated);
  const [left, right] = [deciding(percent, judgement), deciding(stated, judgement)];
  const [top, bottom] = [deciding(piece, judgement), deciding(all, judgement)];
  const size = scaleOf(top, bottom);
  const amounts = `${capital(nameOf(p))} of ${quote(p)} out of ${quote(w)} are ${inWords(left, '%', null)}`;
  const ending = {
    contradiction: `, which cannot be the stated ${quote(one)}.`,
    'holds-within-rounding': `, which agrees with the stated ${quote(one)} only within rounding.`,
    holds: `, which agrees with the stated ${quote(one)}.`,
  }[judgement];
  return {
    id: findingId('share', one.figure.id, p.figure.id, w.figure.id),
    check: 'share',
    verdict: judgement,
    title: 'Share and whole',
    summary: `${amounts}${ending}`,
    working: `${bracket(top, size)} ÷ ${bracket(bottom, size)} = ${computed(left, right)} % ${relationWords(judgement)} ${bracket(right)} %`,
    figures: [part(one, 'share'), part(p, 'part'), part(w, 'whole')],
    claimIds: [],
    ruler: ruler('%', null, [
      statedBar(`stated: ${asWritten(one)}`, one, stated.printed),
      bar(`${asWritten(p)} of ${asWritten(w)}`, percent.printed, 'computed'),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([one, p, w]),
  };
}

/** A share and an amount in one claim, joined by its words, though no identity is written. */
function besideEachOther(key: string, figures: readonly FigureFacts[], context: CheckContext): readonly Finding[] {
  const shares = figures.filter(isShare);
  const amounts = figures.filter(isAmount);
  const findings: Finding[] = [];
  for (const one of shares.slice(0, MOST_IN_CLAIM)) {
    const amount = amountOf(one, amounts, shares.length, context);
    if (!amount) continue;
    // Where the words name the whole, the key of that name compares the two with it.
    const named = shareKey(one);
    if (named !== null && amountKeys(amount).includes(named)) continue;
    pushIf(findings, derive(key, one, amount, 'whole'));
  }
  return findings;
}

/** A whole is told under another name than its part, or the part is that with one partner. */
function isApart(whole: FigureFacts, p: FigureFacts): boolean {
  if (whole.figure.id === p.figure.id) return false;
  return whole.figure.indicatorId !== p.figure.indicatorId || p.figure.partnerId !== null || p.figure.placeId !== null;
}

/** The one amount of a share's claim that its words join to it; null where there is none, more than one, or an identity binds them. */
function amountOf(
  one: FigureFacts,
  amounts: readonly FigureFacts[],
  shares: number,
  context: CheckContext,
): FigureFacts | null {
  const [amount, another] = amounts.filter((a) => mayShareParties(one, a) && isJoined(a, one, shares));
  if (!amount || another) return null;
  const keys = divisionKeys(one, context);
  // Where an identity binds the two, its key compares them with a stated whole as well.
  return divisionKeys(amount, context).some((k) => keys.includes(k)) ? null : amount;
}

/** Shares that name their whole ("40 % of total exports"), beside their part, held against the amounts that are told of that whole. */
function byWords(key: string, figures: readonly FigureFacts[], context: CheckContext): readonly Finding[] {
  const shares = figures.filter(isShare);
  if (shares.length === 0) return [];
  const inClaims = new Map<string, FigureFacts[]>();
  for (const facts of figures) inClaims.set(facts.claim.id, [...(inClaims.get(facts.claim.id) ?? []), facts]);
  const findings: Finding[] = [];
  const pieces = new Map<FigureFacts, FigureFacts>();
  for (const one of shares.slice(0, MOST_IN_CLAIM)) {
    const beside = inClaims.get(one.claim.id) ?? [];
    const p = amountOf(one, beside.filter(isAmount), beside.filter(isShare).length, context);
    if (p) pieces.set(one, p);
  }
  // "14 bn, or 22 % of spending, 11 bn, or 17 % of spending": whatever is told as a part of it is not all of it.
  const parts = new Set(pieces.values());
  for (const [one, p] of pieces) {
    const wholes = representatives(
      figures.filter((w) => isAmount(w) && !parts.has(w) && isNamedWhole(w, key) && isApart(w, p) && sameAmount(p, w)),
      MOST,
    );
    for (const w of wholes) pushIf(findings, compare(key, one, p, w));
    if (wholes.length === 0) pushIf(findings, derive(key, one, p, 'whole'));
  }
  return findings;
}

/** Whether the words, or the labels, say that the share is the amount's. */
function isJoined(amount: FigureFacts, one: FigureFacts, shares: number): boolean {
  const text = one.claim.statement.replace(/\s+/g, ' ');
  const from = text.indexOf(asWritten(amount));
  const to = text.indexOf(asWritten(one), from + 1);
  if (from >= 0 && to > from) {
    const between = text.slice(from + asWritten(amount).length, to);
    // "$120 million, or 40 %, went into ports, and 35 % into energy": the amount is the first share's alone.
    const another = PERCENTAGE.test(between);
    if (between.length <= 80 && !another && !/[.;]\s/.test(between) && MAKES_UP.test(between)) return true;
  }
  // With a partner named, an amount beside the one share of the same thing is the part.
  return shares === 1 && amount.figure.partnerId !== null && sharesWord(amount, one);
}

function sharesWord(amount: FigureFacts, one: FigureFacts): boolean {
  const words = (facts: FigureFacts): readonly string[] =>
    facts.indicator?.name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const ofShare = words(one).filter((w) => w !== 'share');
  return words(amount).some((w) => ofShare.includes(w));
}
