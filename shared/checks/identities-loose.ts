import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { looseIdentitiesOf } from './identities-bound.ts';
import { part } from './relation.ts';
import type { CheckContext, FigureFacts } from './types.ts';

/** Says that an identity cannot be used any more, at the first figure of its indicator: a name in it was changed, or came in so. */
export function compareLooseIdentity(
  key: string,
  figures: readonly FigureFacts[],
  context: CheckContext,
): readonly Finding[] {
  const [first] = figures;
  if (!first?.indicator) return [];
  const { indicator } = first;
  return looseIdentitiesOf(indicator.id, context).map(({ text, why }) => ({
    id: findingId('identity', 'loose', indicator.id, text),
    check: 'identity',
    verdict: 'cannot-tell',
    title: 'Identity cannot be read',
    summary: `The identity “${text}” of ${indicator.name} binds nothing: ${why}.`,
    working: text,
    figures: [part(first, 'first of its indicator')],
    claimIds: [],
    ruler: null,
    key,
    missing: ['an identity that can be read'],
    fingerprint: fingerprintOf([first], [text, why]),
  }));
}
