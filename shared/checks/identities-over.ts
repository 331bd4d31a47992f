import type { Finding, Hint } from '../model/finding.ts';
import type { Actor } from '../model/records.ts';
import { add, exactly, type Interval, subtract } from '../quantity/interval.ts';
import { ifCountedInOneWay } from './counting.ts';
import { areDisjoint } from './disjoint.ts';
import { type Bounds, compareText, factsInterval, fingerprintOf, informs, representatives } from './facts.ts';
import { findingId } from './hash.ts';
import { needed, relabel } from './hint-tools.ts';
import type { BoundIdentity } from './identities-bound.ts';
import { isUndated } from './identities-combine.ts';
import type { Over } from './identity.ts';
import { isPlainAmount } from './non-negative.ts';
import { bar, combine, deciding, type Judgement, judge, part, relationWords, ruler, statedBar } from './relation.ts';
import type { CheckContext, FigureFacts, Lookup, Members } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  list,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

const NOTHING: Bounds = { printed: exactly(0), widest: exactly(0) };
const MOST_TOTALS = 3;
/** A line of arithmetic with more terms than these is not read by anybody. */
const MOST_SHOWN = 12;

/** Where a figure takes part in a sum over places or partners: as the total, which names none, or as one of its parts. */
export function overKeys(identity: BoundIdentity, facts: FigureFacts, rest: readonly string[]): readonly string[] {
  const { over, left, terms } = identity;
  if (!over) return [];
  const f = facts.figure;
  const named = axisOf(facts, over) !== null;
  if (f.indicatorId !== (named ? terms[0]?.indicator.id : left.id)) return [];
  const other = over.axis === 'place' ? f.partnerId : f.placeId;
  return [[`i:${identity.id}`, f.subjectId ?? '', other ?? '', ...rest].join('|')];
}

function axisOf(facts: FigureFacts, over: Over): string | null {
  return over.axis === 'place' ? facts.figure.placeId : facts.figure.partnerId;
}

/** Holds a total against the sum of its parts; where the identity lists no names, the parts known can only be too much. */
export function runOver(
  key: string,
  identity: BoundIdentity,
  figures: readonly FigureFacts[],
  context: CheckContext,
): readonly Finding[] {
  const { over } = identity;
  if (!over) return [];
  const totals = representatives(
    figures.filter((f) => axisOf(f, over) === null),
    MOST_TOTALS,
  );
  const parts = partsOf(figures, over, context);
  if (parts === null || parts.length === 0) return [];
  const told = new Set(parts.map((p) => p.member));
  const untold = over.members.filter((name) => !told.has(fold(name)));
  const compared = parts.map((p) => p.facts);
  const complete = over.members.length > 0 && untold.length === 0;
  return totals.flatMap((total) => {
    if (complete) return [compareTotal(key, identity, total, compared)];
    const above = tooMuch(key, identity, total, compared);
    if (above) return [above];
    const [one, another] = untold;
    return one !== undefined && another === undefined ? deriveOne(key, identity, total, compared, one) : [];
  });
}

interface PartOf {
  readonly member: string;
  readonly facts: FigureFacts;
}

/** One figure of each part, the smallest; null where a part's values differ so that no one figure stands for it. */
function partsOf(figures: readonly FigureFacts[], over: Over, context: CheckContext): readonly PartOf[] | null {
  const byMember = new Map<string, FigureFacts[]>();
  for (const facts of figures) {
    const id = axisOf(facts, over);
    if (id === null) continue;
    const member = memberOf(context.actors.get(id) ?? null, id, over);
    if (member !== null) byMember.set(member, [...(byMember.get(member) ?? []), facts]);
  }
  // That a total is the sum of its partners does not say that a union of states is no partner beside its members.
  if (over.members.length === 0 && byMember.size > 1) {
    if (!areDisjoint([...byMember.keys()].map((id) => context.actors.get(id) ?? null))) return null;
  }
  const parts: PartOf[] = [];
  for (const member of [...byMember.keys()].sort(compareText)) {
    const some = representatives(byMember.get(member) ?? [], 2);
    const [first, second] = some;
    // Two values of one part are another check's business; which of them to add is not known.
    if (!first || second) return null;
    parts.push({ member, facts: first });
  }
  return parts;
}

/** The name by which the identity lists an actor; its id where the identity lists none; null for one that is not listed. */
function memberOf(actor: Actor | null, id: string, over: Over): string | null {
  if (over.members.length === 0) return id;
  const names = actor ? [actor.name, ...actor.aliases.map((a) => a.name)].map(fold) : [];
  const found = over.members.find((name) => names.includes(fold(name)));
  return found === undefined ? null : fold(found);
}

function fold(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

function sumOf(parts: readonly FigureFacts[]): Bounds {
  return parts.reduce<Bounds>((total, f) => combine(total, factsInterval(f.figure), add) ?? total, NOTHING);
}

function compareTotal(
  key: string,
  identity: BoundIdentity,
  total: FigureFacts,
  parts: readonly FigureFacts[],
): Finding {
  const [sum, told] = [sumOf(parts), factsInterval(total.figure)];
  return ifCountedInOneWay(report(key, identity, total, parts, judge(sum, told), 'Sum of parts'), [total, ...parts]);
}

function tooMuch(
  key: string,
  identity: BoundIdentity,
  total: FigureFacts,
  parts: readonly FigureFacts[],
): Finding | null {
  if (![total, ...parts].every(isPlainAmount)) return null;
  const [sum, told] = [sumOf(parts), factsInterval(total.figure)];
  const above = (a: Interval, b: Interval): boolean => a.low > b.high * (1 + 1e-9);
  if (!above(sum.printed, told.printed)) return null;
  const judgement = above(sum.widest, told.widest) ? 'contradiction' : 'holds-within-rounding';
  return ifCountedInOneWay(report(key, identity, total, parts, judgement, 'Parts above whole'), [total, ...parts]);
}

function report(
  key: string,
  identity: BoundIdentity,
  total: FigureFacts,
  parts: readonly FigureFacts[],
  judgement: Judgement,
  title: 'Sum of parts' | 'Parts above whole',
): Finding {
  const [sum, told] = [deciding(sumOf(parts), judgement), deciding(factsInterval(total.figure), judgement)];
  const { unit, currency } = total.figure;
  const size = scaleOf(sum, told);
  const untold = judgement === 'contradiction' && isUndated(key);
  const name = `${capital(nameOf(total))} of ${quote(total)}${untold ? '' : forPeriod(total)}`;
  const these = `the ${parts.length} parts, which make ${inWords(sum, unit, currency)}`;
  const above = title === 'Parts above whole';
  const summary = {
    contradiction: untold
      ? `${name} would contradict ${these}, if all are of one period; the period is not told.`
      : `${name} ${above ? 'cannot hold' : 'cannot be'} ${these}.`,
    'holds-within-rounding': `${name} agrees only within rounding with ${these}.`,
    holds: `${name} agrees with ${these}.`,
  }[judgement];
  const line = parts.slice(0, MOST_SHOWN).map((f) => bracket(deciding(factsInterval(f.figure), judgement), size));
  const relation = above ? 'above' : relationWords(judgement);
  return {
    id: findingId('identity', title, identity.id, total.figure.id, ...parts.map((f) => f.figure.id)),
    check: 'identity',
    verdict: untold ? 'cannot-tell' : judgement,
    title,
    summary,
    working: `${line.join(' + ')}${parts.length > MOST_SHOWN ? ' + …' : ''} = ${computed(sum, told, size)} ${relation} ${bracket(told, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(total, 'total'), ...parts.map((f) => part(f, 'part'))],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`total: ${asWritten(total)}`, total, factsInterval(total.figure).printed),
      bar('sum of the parts', sumOf(parts).printed, 'computed'),
    ]),
    key,
    missing: untold ? ['the period'] : [],
    fingerprint: fingerprintOf([total, ...parts], [identity.id]),
  };
}

/** The one part that no figure tells. */
function deriveOne(
  key: string,
  identity: BoundIdentity,
  total: FigureFacts,
  parts: readonly FigureFacts[],
  missing: string,
): readonly Finding[] {
  const rest = combine(factsInterval(total.figure), sumOf(parts), subtract);
  if (!rest || !informs(rest.printed)) return [];
  const { unit, currency } = total.figure;
  const size = scaleOf(rest.printed, factsInterval(total.figure).printed);
  const line = [total, ...parts].slice(0, MOST_SHOWN).map((f) => bracket(factsInterval(f.figure).printed, size));
  return [
    {
      id: findingId('identity', 'derived part', identity.id, total.figure.id, ...parts.map((f) => f.figure.id)),
      check: 'identity',
      verdict: 'cannot-tell',
      title: 'Part worked out',
      summary: `${capital(nameOf(total))} of ${quote(total)}${forPeriod(total)} less ${list(parts.map(quote))} would leave ${inWords(rest.printed, unit, currency)} for ${missing}; no figure for it is known.`,
      working: `${line.join(' − ')} = ${computed(rest.printed, null, size)}${scaleUnit(size, unit, currency)}`,
      figures: [part(total, 'total'), ...parts.map((f) => part(f, 'part'))],
      claimIds: [],
      ruler: ruler(unit, currency, [
        statedBar(`total: ${asWritten(total)}`, total, factsInterval(total.figure).printed),
        bar(`worked out: ${missing}`, rest.printed, 'computed'),
      ]),
      key,
      missing: [missing],
      fingerprint: fingerprintOf([total, ...parts], [identity.id]),
    },
  ];
}

/** What would reconcile a total with its parts. */
export function overHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const row = finding.figures.flatMap(({ figureId }) => members.figures.find((f) => f.figure.id === figureId) ?? []);
  const [total, ...parts] = row;
  if (!total || row.length !== finding.figures.length) return [];
  const hints = [...relabel(total, finding, members, lookup), needed(total, sumOf(parts).printed, finding, lookup)];
  for (const one of parts.slice(0, MOST_SHOWN)) {
    const others = sumOf(parts.filter((p) => p !== one));
    const left = subtract(factsInterval(total.figure).printed, others.printed);
    hints.push(needed(one, left, finding, lookup));
  }
  return hints;
}
