import type { Finding } from '../model/finding.ts';
import { amountRole, withoutTornPairs } from './amounts.ts';
import { aboveWhole, sharesAboveAll } from './composition-axis.ts';
import { inOneClaim, mentionsParts } from './composition-claim.ts';
import { floorKeys, floorKeysOfClaim, runFloors } from './composition-floors.ts';
import { compositionHints } from './composition-hints.ts';
import { isPerPart } from './composition-words.ts';
import { basisOf, byId, standingOf } from './facts.ts';
import { datesOf } from './spans.ts';
import type { Check, CheckContext, FigureFacts } from './types.ts';

export type Axis = 'place' | 'partner';

/**
 * Check 5: parts against their whole. Parts are those that labels tell apart (one indicator with distinct places or partners), or
 * that words join to a whole ("of which"); never figures that only look alike.
 */
export const composition: Check = {
  name: 'composition',
  keysOfFigure: (facts, _context, company) => {
    const floors = floorKeys(facts);
    const beside = company.measure && (company.placed || company.partnered);
    if (!beside && !company.claim) return floors;
    const role = amountRole(facts);
    const keys = role !== null && company.claim && mentionsParts(facts) ? [...floors, `c:${facts.claim.id}`] : floors;
    const dates = datesOf(facts.period);
    const { indicatorId, kind } = facts.figure;
    if (!beside || role === null || role === 'rate' || indicatorId === null || dates === null) return keys;
    if (standingOf(facts) !== 'told' || isPerPart(facts)) return keys;
    const rest = `${role}|${kind}|${dates}`;
    const axes: string[] = [...keys];
    if (company.placed) axes.push(axisKey('place', facts, rest));
    if (company.partnered) axes.push(axisKey('partner', facts, rest));
    return axes;
  },
  keysOfClaim: (facts) => floorKeysOfClaim(facts),
  compares: (key) => !key.startsWith('f:'),
  run: (key, members, context) => {
    if (key.startsWith('f:')) return runFloors(key, members, context);
    const figures = withoutTornPairs(byId(members.figures));
    return key.startsWith('c:') ? inOneClaim(key, figures) : runAxis(key, figures, context);
  },
  hints: (finding, members, _context, lookup) => compositionHints(finding, members, lookup),
};

/** What a whole and its parts by place (or partner) have in common: all but the place (or partner). */
function axisKey(axis: Axis, facts: FigureFacts, rest: string): string {
  const f = facts.figure;
  const other = axis === 'place' ? f.partnerId : f.placeId;
  const parties = `${f.indicatorId}|${f.subjectId ?? ''}|${other ?? ''}`;
  return `p:${axis}|${parties}|${basisOf(facts)}|${f.unit ?? ''}|${f.currency ?? ''}|${f.per ?? ''}|${rest}`;
}

function runAxis(key: string, figures: readonly FigureFacts[], context: CheckContext): readonly Finding[] {
  const axis: Axis = key.startsWith('p:place') ? 'place' : 'partner';
  const of = (f: FigureFacts): string | null => (axis === 'place' ? f.figure.placeId : f.figure.partnerId);
  const parts = figures.filter((f) => of(f) !== null);
  if (parts.length === 0) return [];
  const [first] = parts;
  if (first?.figure.unit === '%') return axis === 'partner' ? sharesAboveAll(key, parts, of, context) : [];
  const wholes = figures.filter((f) => of(f) === null);
  return wholes.length === 0 ? [] : aboveWhole(key, wholes, parts, of, context);
}
