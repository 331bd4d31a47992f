import type { Finding, Hint } from '../model/finding.ts';
import { amountRole, withoutTornPairs } from './amounts.ts';
import { chainHints, chainKeys, isChainKey, runChains } from './derivation.ts';
import { basisOf, byId, standingOf } from './facts.ts';
import { type BoundIdentity, identitiesOf, identityOfId, looseIdentitiesOf } from './identities-bound.ts';
import { compareLooseIdentity } from './identities-loose.ts';
import { overHints, overKeys, runOver } from './identities-over.ts';
import { productHints, runProduct } from './identities-product.ts';
import { runSum, sumHints } from './identities-sum.ts';
import { datesOf } from './spans.ts';
import type { Check, CheckContext, FigureFacts, Lookup, Members } from './types.ts';

const NO_KEYS: readonly string[] = [];

/**
 * Check 6: the identities that the analyst wrote on indicators, held against the figures; a missing member is derived, also in steps
 * through several identities.
 */
export const identities: Check = {
  name: 'identity',
  keysOfFigure: (facts, context) => {
    const { indicatorId } = facts.figure;
    if (indicatorId === null) return [];
    const bound = identitiesOf(indicatorId, context);
    const loose = looseIdentitiesOf(indicatorId, context).length > 0 ? [`u:${indicatorId}`] : NO_KEYS;
    // Few indicators are bound.
    if (bound.length === 0) return loose;
    const chained = [...loose, ...chainKeys(facts, context)];
    if (!isMember(facts)) return chained;
    return [...chained, ...bound.flatMap((identity) => keysIn(identity, facts))];
  },
  compares: (key) => !key.startsWith('u:'),
  run: (key, members, context) => {
    if (key.startsWith('u:')) return compareLooseIdentity(key, byId(members.figures), context);
    if (isChainKey(key)) return runChains(key, members.figures, context);
    const identity = identityOfKey(key, context);
    if (!identity) return [];
    return runIdentity(key, identity, withoutTornPairs(byId(members.figures)), context);
  },
  hints: (finding, members, context, lookup) =>
    isChainKey(finding.key)
      ? chainHints(finding, members, context, lookup)
      : hintsOfIdentity(finding, members, context, lookup),
};

function runIdentity(
  key: string,
  identity: BoundIdentity,
  figures: readonly FigureFacts[],
  context: CheckContext,
): readonly Finding[] {
  switch (identity.kind) {
    case 'sum':
      return runSum(key, identity, figures);
    case 'product':
      return runProduct(key, identity, figures);
    case 'over':
      return runOver(key, identity, figures, context);
  }
}

function hintsOfIdentity(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[] {
  const identity = finding.verdict === 'contradiction' ? identityOfKey(finding.key, context) : null;
  switch (identity?.kind) {
    case 'sum':
      return sumHints(identity, finding, members, lookup);
    case 'product':
      return productHints(identity, finding, members, lookup);
    case 'over':
      return overHints(finding, members, lookup);
    case undefined:
      return [];
  }
}

function identityOfKey(key: string, context: CheckContext): BoundIdentity | null {
  const id = /^i:([^|]*)\|/.exec(key)?.[1];
  return id === undefined ? null : identityOfId(id, context);
}

/** Wishes of different people need not add up. */
function isMember(facts: FigureFacts): boolean {
  const standing = standingOf(facts);
  return amountRole(facts) !== null && standing !== 'wished' && standing !== 'denied';
}

/** What members of one identity share: the parties, the basis, and the period; where none is known, or nobody knows yet, the claim. */
function keysIn(identity: BoundIdentity, facts: FigureFacts): readonly string[] {
  const dates = datesOf(facts.period);
  const when = standingOf(facts) === 'told' && dates !== null ? dates : `claim ${facts.claim.id}|${dates ?? ''}`;
  const f = facts.figure;
  const measure = [f.unit ?? '', f.currency ?? '', f.per ?? ''];
  switch (identity.kind) {
    case 'sum':
      return [
        [
          `i:${identity.id}`,
          f.subjectId ?? '',
          f.partnerId ?? '',
          f.placeId ?? '',
          basisOf(facts),
          ...measure,
          when,
        ].join('|'),
      ];
    case 'product':
      return [
        [
          `i:${identity.id}`,
          f.subjectId ?? '',
          f.partnerId ?? '',
          f.placeId ?? '',
          basisOf(facts),
          f.per ?? '',
          when,
        ].join('|'),
      ];
    case 'over':
      return overKeys(identity, facts, [basisOf(facts), ...measure, when]);
  }
}
