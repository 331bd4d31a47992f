import type { Finding, Hint } from '../model/finding.ts';
import type { Period } from '../model/records.ts';
import { evenly } from './direction.ts';
import { byId, compareText, fingerprintOf, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import { hint } from './hint-tools.ts';
import { part } from './relation.ts';
import { hasDates } from './spans.ts';
import type { ClaimFacts, FigureFacts, Members } from './types.ts';
import { capital, list, nameOf, periodAside, quote, shorten } from './words.ts';

const MOST_FIGURES = 6;
/** Words of what has happened already, and words that leave it to the future. */
const HAPPENED =
  /\b(was|were|had|reached|rose|fell|grew|totall?ed|amounted|stood|came to|exceeded|dropped|increased|decreased|hit|exported|imported|sold|earned|attracted|received)\b/i;
const TO_COME =
  /\b(will|would|shall|should|could|may|might|is to|are to|to be|expect\w*|plan\w*|project(?:ed|ion|s)?|forecast\w*|predict\w*|target\w*|goal|aim\w*|intend\w*|scheduled?|agreed|promis\w*|pledg\w*|decid\w*|by the end|until|from \d{4}|starting|onwards?|estimate\w*|budget\w*|want\w*|means? to|meant to|hop(?:es?|ed|ing) to|seeks? to|if|ahead)\b/i;
/** "By 2030" is when something is to be done: alone it says of nothing that it was. */
const DEADLINE = /^(by|until|before|no later than)\b/i;

/** Figures told as so of a time after their source was published, and periods that run backwards. */
export function timeKeysOfFigure(facts: FigureFacts): readonly string[] {
  return isBackwards(facts.period) || isTooEarly(facts) || isBaseLater(facts) ? [`t:${facts.claim.id}`] : [];
}

/** Claims told as so of a time after their source was published. */
export function timeKeysOfClaim(facts: ClaimFacts): readonly string[] {
  return isBackwards(facts.period) || claimTooEarly(facts) ? [`t:${facts.claim.id}`] : [];
}

function isBackwards(period: Period | null): boolean {
  return period?.start != null && period.end != null && period.start > period.end;
}

function isAfter(period: Period | null, published: string | null): boolean {
  return published !== null && hasDates(period) && period.start > published;
}

function isTooEarly(facts: FigureFacts): boolean {
  const { kind, role } = facts.figure;
  if (kind === 'date' || kind === 'duration' || role === 'threshold') return false;
  if (isPlanned(facts.period, facts.claim)) return false;
  return isAfter(facts.period, facts.source?.published ?? null) && standingOf(facts) === 'told';
}

/** "Wants to raise it to 4% by 2030": the words say themselves that it is a plan. */
function isPlanned(period: Period | null, claim: FigureFacts['claim']): boolean {
  return DEADLINE.test(period?.text ?? '') && TO_COME.test(evenly(claim.statement));
}

function claimTooEarly({ claim, period, source }: ClaimFacts): boolean {
  return claim.kind === 'fact' && isAfter(period, source?.published ?? null) && !isPlanned(period, claim);
}

/** Growth against a base period that begins when its own period is over. */
function isBaseLater({ period, basePeriod }: FigureFacts): boolean {
  return hasDates(period) && hasDates(basePeriod) && basePeriod.start >= period.end;
}

/** What cannot be, or not yet, about the times of one claim. */
export function runTimes(key: string, members: Members): readonly Finding[] {
  const figures = byId(members.figures);
  const claims = [...members.claims].sort((a, b) => compareText(a.claim.id, b.claim.id));
  const findings: Finding[] = [];
  for (const facts of figures) {
    if (isBackwards(facts.period)) findings.push(backwards(key, facts));
    if (isBaseLater(facts)) findings.push(baseLater(key, facts));
  }
  const early = figures.filter(isTooEarly);
  const [claim] = claims.filter(claimTooEarly);
  const [first] = early;
  if (first) findings.push(tooEarly(key, first.claim, first.period, first.source?.published ?? '', early));
  else if (claim) findings.push(tooEarly(key, claim.claim, claim.period, claim.source?.published ?? '', []));
  return findings;
}

function tooEarly(
  key: string,
  claim: FigureFacts['claim'],
  period: Period | null,
  published: string,
  figures: readonly FigureFacts[],
): Finding {
  const statement = evenly(claim.statement);
  const sure = claim.kind === 'fact' && HAPPENED.test(statement) && !TO_COME.test(statement);
  const what = figures.length > 0 ? list(figures.slice(0, MOST_FIGURES).map(quote)) : `“${shorten(statement, 90)}”`;
  const when = `${period?.text ?? ''}, which began after its source was published on ${published}`;
  return {
    id: findingId('attribution', 'after publication', claim.id),
    check: 'attribution',
    verdict: sure ? 'contradiction' : 'cannot-tell',
    title: 'Told before its time',
    summary: sure
      ? `${what} cannot have happened ${periodAside(when).replace(/^for /, 'in ')}.`
      : `${what} ${figures.length > 1 ? 'are' : 'is'} told as a fact ${periodAside(when)}: a forecast, a plan, or a wrong date.`,
    working: `published ${published} · period from ${period?.start ?? '–'} to ${period?.end ?? '–'}`,
    figures: figures.slice(0, MOST_FIGURES).map((f) => part(f, 'after publication')),
    claimIds: [claim.id],
    ruler: null,
    key,
    missing: sure ? [] : ['whether it is a forecast'],
    fingerprint: fingerprintOf(figures, [statement, published, period?.start ?? '']),
  };
}

function backwards(key: string, facts: FigureFacts): Finding {
  const { period } = facts;
  const dates = `from ${period?.start ?? ''} to ${period?.end ?? ''}`;
  return {
    id: findingId('attribution', 'backwards', facts.figure.id),
    check: 'attribution',
    verdict: 'contradiction',
    title: 'Period runs backwards',
    summary: `${capital(nameOf(facts))} of ${quote(facts)} is told for a period that ends before it starts: ${dates}.`,
    working: dates,
    figures: [part(facts, 'period')],
    claimIds: [],
    ruler: null,
    key,
    missing: [],
    fingerprint: fingerprintOf([facts], ['backwards']),
  };
}

function baseLater(key: string, facts: FigureFacts): Finding {
  const { period, basePeriod } = facts;
  return {
    id: findingId('attribution', 'base later', facts.figure.id),
    check: 'attribution',
    verdict: 'cannot-tell',
    title: 'Compared with a later time',
    summary: `${quote(facts)} is told for ${period?.text ?? ''} against ${basePeriod?.text ?? ''}, which comes later.`,
    working: `period to ${period?.end ?? ''} · compared from ${basePeriod?.start ?? ''}`,
    figures: [part(facts, 'change')],
    claimIds: [],
    ruler: null,
    key,
    missing: ['the right time to compare with'],
    fingerprint: fingerprintOf([facts], ['base later']),
  };
}

/** What to try where a time cannot be. */
export function timeHints(finding: Finding): readonly Hint[] {
  switch (finding.title) {
    case 'Told before its time':
      return [hint('Make the claim a forecast or a target, or correct the period.')];
    case 'Period runs backwards':
      return [hint('Exchange the start and the end of the period.')];
    case 'Compared with a later time':
      return [hint('Exchange the period and the period it is compared with.')];
    default:
      return [];
  }
}
