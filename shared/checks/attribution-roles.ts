import type { Finding, Hint } from '../model/finding.ts';
import type { Actor, Tenure } from '../model/records.ts';
import {
  type Attribution,
  attributionsIn,
  type Office,
  officeOfTenure,
  officesDiffer,
  officeText,
} from './attribution-offices.ts';
import { compareText } from './facts.ts';
import { findingId, hash128 } from './hash.ts';
import { hint } from './hint-tools.ts';
import type { CheckContext, ClaimFacts, Members } from './types.ts';
import { excerpt } from './words.ts';

const TOLD_ONCE = 'Office told once';

/** Of one person no more tellings are held against each other than these. */
const MOST_TOLD = 8;

/** The keys of the people whose offices a claim tells, or who speak in it and have held several. */
export function roleKeys(claim: ClaimFacts, context: CheckContext): readonly string[] {
  const told = attributionsIn(claim, context).map((a) => a.person.id);
  const speaker = claim.speaker && claim.speaker.tenures.length > 1 ? [claim.speaker.id] : [];
  return [...new Set([...told, ...speaker])].map((id) => `r:${id}`);
}

interface Told {
  readonly claim: ClaimFacts;
  readonly attribution: Attribution;
  readonly day: string | null;
}

/** The offices of one person: as told in claims, and as on record. */
export function runRoles(key: string, members: Members, context: CheckContext): readonly Finding[] {
  const person = context.actors.get(key.slice(2));
  if (!person) return [];
  const claims = [...members.claims].sort((a, b) => compareText(a.claim.id, b.claim.id));
  const told = claims
    .flatMap((claim) =>
      attributionsIn(claim, context)
        .filter((a) => a.person.id === person.id && !a.past)
        .map((attribution): Told => ({ claim, attribution, day: dayOf(claim) })),
    )
    .slice(0, MOST_TOLD);
  return [
    ...told.flatMap((one) => againstRecord(key, person, one)),
    ...amongEachOther(key, person, told),
    ...withinRecord(key, person, claims),
    ...ofWhichState(key, person, told),
  ];
}

/**
 * An ambassador told with both states, by one source alone: the two are mixed up easily, and nothing in one text shows it. A record
 * without dates may come from that very text; one with dates was looked up.
 */
function ofWhichState(key: string, person: Actor, told: readonly Told[]): readonly Finding[] {
  const both = told.filter(({ attribution: { office } }) => office.state !== null && office.host !== null);
  const [first] = both;
  if (!first || new Set(both.map(({ claim }) => claim.source?.id ?? claim.claim.id)).size > 1) return [];
  const { claim, attribution } = first;
  const { office } = attribution;
  const known = person.tenures.filter((tenure) => {
    const held = officeOfTenure(tenure);
    return (
      held?.title === office.title && (tenure.from !== null || tenure.until !== null || officesDiffer(held, office))
    );
  });
  if (known.length > 0) return [];
  return [
    {
      ...frame(key, [claim], ['once', claim.claim.id, person.id, officeText(office)]),
      verdict: 'cannot-tell',
      title: TOLD_ONCE,
      summary: `${person.name} is told as ${officeText(office)} by one text alone, and no dates are on record; which of two states sends an ambassador is easily mixed up: “${statementOf(claim)}”`,
      working: `told: ${office.words} · elsewhere: –`,
      missing: ['the office by another source'],
    },
  ];
}

/** When what a claim tells was so, as far as it says; else when it was published. */
function dayOf({ period, event, source }: ClaimFacts): string | null {
  return period?.start ?? event?.period?.start ?? source?.published ?? null;
}

function againstRecord(key: string, person: Actor, { claim, attribution, day }: Told): readonly Finding[] {
  const { office } = attribution;
  const same = person.tenures.flatMap((tenure) => {
    const held = officeOfTenure(tenure);
    return held?.title === office.title ? [{ tenure, held }] : [];
  });
  if (same.length === 0) return [];
  const atDay = same.filter(({ tenure }) => day === null || isHeld(tenure, day));
  if (atDay.some(({ held }) => !officesDiffer(held, office))) return [];
  const [first] = atDay;
  if (first) return [differs(key, person, claim, office, first.held)];
  const [other] = same.filter(({ held }) => !officesDiffer(held, office));
  return other && day !== null ? [outOfTime(key, person, claim, office, other.tenure, day)] : [];
}

function isHeld({ from, until }: Tenure, day: string): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

function statementOf({ claim }: ClaimFacts): string {
  return excerpt(claim.statement, 90);
}

function frame(
  key: string,
  claims: readonly ClaimFacts[],
  parts: readonly string[],
): Omit<Finding, 'verdict' | 'title' | 'summary' | 'working' | 'missing'> {
  return {
    id: findingId('attribution', ...parts),
    check: 'attribution',
    figures: [],
    claimIds: claims.map((c) => c.claim.id),
    ruler: null,
    key,
    fingerprint: hash128(JSON.stringify([parts, claims.map((c) => [c.claim.statement, c.quotes])])),
  };
}

function differs(key: string, person: Actor, claim: ClaimFacts, told: Office, held: Office): Finding {
  return {
    ...frame(key, [claim], ['office', claim.claim.id, person.id, officeText(told), officeText(held)]),
    verdict: 'contradiction',
    title: 'Two offices of one person',
    summary: `${person.name} is told as ${officeText(told)}, but is on record as ${officeText(held)}: “${statementOf(claim)}”`,
    working: `told: ${told.words} · on record: ${held.words}`,
    missing: [],
  };
}

function outOfTime(key: string, person: Actor, claim: ClaimFacts, told: Office, tenure: Tenure, day: string): Finding {
  const time = `${tenure.from ?? '…'} to ${tenure.until ?? '…'}`;
  return {
    ...frame(key, [claim], ['time', claim.claim.id, person.id, officeText(told), time, day]),
    verdict: 'cannot-tell',
    title: 'Office out of its time',
    summary: `${person.name} is told as ${officeText(told)} on ${day}, but is on record as such from ${time}: “${statementOf(claim)}”`,
    working: `told on ${day} · on record: ${time}`,
    missing: ['the time of the office'],
  };
}

/** Two claims of one source, or of one day, that give a person offices which cannot be held together; the record is silent. */
function amongEachOther(key: string, person: Actor, told: readonly Told[]): readonly Finding[] {
  const known = new Set(person.tenures.flatMap((t) => officeOfTenure(t)?.title ?? []));
  const findings: Finding[] = [];
  told.forEach((a, i) => {
    for (const b of told.slice(i + 1)) {
      const [x, y] = [a.attribution.office, b.attribution.office];
      if (a.claim.claim.id === b.claim.claim.id || known.has(x.title) || !officesDiffer(x, y)) continue;
      if (a.day === null || a.day !== b.day) continue;
      findings.push({
        ...frame(key, [a.claim, b.claim], ['told', a.claim.claim.id, b.claim.claim.id, person.id, x.title]),
        verdict: 'contradiction',
        title: 'Two offices of one person',
        summary: `${person.name} is told as ${officeText(x)} and as ${officeText(y)} at one time.`,
        working: `${x.words} · ${y.words}`,
        missing: [],
      });
    }
  });
  return findings;
}

/** Offices of two states on one record whose times overlap. */
function withinRecord(key: string, person: Actor, claims: readonly ClaimFacts[]): readonly Finding[] {
  const [first] = claims;
  if (!first) return [];
  const held = person.tenures.flatMap((tenure) => {
    const office = officeOfTenure(tenure);
    return office && office.state !== null ? [{ tenure, office }] : [];
  });
  const findings: Finding[] = [];
  held.forEach((a, i) => {
    for (const b of held.slice(i + 1)) {
      if (a.office.state === b.office.state) continue;
      const overlap = overlapOf(a.tenure, b.tenure);
      if (overlap === 'none') continue;
      const times = [a, b].map(({ tenure }) => `${tenure.from ?? '…'} to ${tenure.until ?? '…'}`);
      const both = `${officeText(a.office)} and ${officeText(b.office)}`;
      const sure = overlap === 'sure';
      findings.push({
        ...frame(key, [first], ['record', person.id, a.office.words, b.office.words, ...times]),
        verdict: sure ? 'contradiction' : 'cannot-tell',
        title: 'Two offices of one person',
        summary: sure
          ? `${person.name} is on record as ${both} at one time.`
          : `${person.name} is on record as ${both}; the times are not told, and both at once cannot be.`,
        working: `${a.office.words}: ${times[0]} · ${b.office.words}: ${times[1]}`,
        missing: sure ? [] : ['the times of the offices'],
      });
    }
  });
  return findings;
}

/** Without both beginnings it is not sure that two times overlap. */
function overlapOf(a: Tenure, b: Tenure): 'sure' | 'open' | 'none' {
  const ends = (x: Tenure, y: Tenure): boolean => x.until !== null && y.from !== null && x.until <= y.from;
  if (ends(a, b) || ends(b, a)) return 'none';
  return a.from !== null && b.from !== null ? 'sure' : 'open';
}

/** What to look at where an office and the record differ. */
export function roleHints(finding: Finding): readonly Hint[] {
  if (finding.title === TOLD_ONCE) {
    return [
      hint(
        'Look the office up and put it on record, with its state: all that is told of it is then held against that.',
      ),
    ];
  }
  if (finding.verdict !== 'contradiction') return [];
  const told = /^told: (.*) · on record: (.*)$/.exec(finding.working);
  return told
    ? [hint(`Read “${told[1] ?? ''}” as ${told[2] ?? ''}, or correct the record.`)]
    : [hint('Give the offices their times, or correct the record.')];
}
