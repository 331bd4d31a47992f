import type { AstrayQuote } from '../../shared/api.ts';
import { whereabouts } from '../../shared/checks/whereabouts.ts';
import type { Anchor } from '../../shared/model/records.ts';
import { type Standing, standingOf } from '../../shared/reseating/standing.ts';

/** An anchor that does not stand as it should, as the screen shows it; null for one that does. */
export function astrayQuote(text: string, anchor: Anchor, ownText: string | null): AstrayQuote | null {
  const standing = standingOf(text, anchor);
  if (standing.kind === 'seated') return null;
  const place = placeOf(text, anchor, standing);
  return {
    anchorId: anchor.id,
    rev: anchor.rev,
    claimId: anchor.claimId,
    figureId: anchor.figureId,
    exact: anchor.exact,
    kind: standing.kind,
    place,
    now: place === null ? null : text.slice(place.start, place.end),
    isItsText: ownText !== null && (ownText === anchor.exact || ownText === statementOf(anchor.exact)),
  };
}

function placeOf(
  text: string,
  anchor: Anchor,
  standing: Exclude<Standing, { readonly kind: 'seated' }>,
): AstrayQuote['place'] {
  if (standing.kind === 'look') return { start: anchor.start, end: anchor.end };
  if (standing.proposal !== null) return standing.proposal;
  const elsewhere = whereabouts(text, anchor);
  return elsewhere.kind === 'at' ? elsewhere.span : null;
}

/** Words of a source as the statement of a claim: on one line. */
export function statementOf(words: string): string {
  return words.toWellFormed().replace(/\s+/gu, ' ').trim();
}
