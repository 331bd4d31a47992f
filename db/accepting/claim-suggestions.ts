import type { Suggestion } from '../../shared/model/records.ts';
import type { ClaimKind } from '../../shared/model/vocabulary.ts';
import type { ReadHandle } from '../context.ts';
import { selectList, toRecord } from '../tables.ts';
import { claimPayloadSchema } from './payload.ts';

export interface ProposedClaim {
  readonly suggestion: Suggestion;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
}

/** What was proposed as claims in one source, and not rejected. */
export interface ClaimSuggestions {
  /** The proposal at exactly this place, else one that overlaps it; null where there is none. */
  at(start: number, end: number): ProposedClaim | null;
}

/** The claim suggestions of a source, ready to be asked for many places. */
export function claimSuggestionsOf(read: ReadHandle, sourceId: string): ClaimSuggestions {
  const proposals = read
    .all(
      `SELECT ${selectList('suggestion', 's')} FROM suggestion s
       WHERE s.sourceId = ? AND s.kind = 'claim' AND s.state <> 'rejected' ORDER BY s."end", s."start", s.rowId`,
      sourceId,
    )
    .map((row) => toRecord('suggestion', row));
  return {
    at(start, end) {
      let best: Suggestion | null = null;
      // Sorted by their ends: all that could overlap follow the first that ends beyond the start.
      for (let n = firstEndingAfter(proposals, start); n < proposals.length; n += 1) {
        const proposal = proposals[n];
        if (proposal === undefined || proposal.end > end + MAX_CLAIM) break;
        if (proposal.start === start && proposal.end === end) return proposed(proposal);
        if (best === null && proposal.start < end) best = proposal;
        if (proposal.start >= end) break;
      }
      return best === null ? null : proposed(best);
    },
  };
}

/** A proposal that ends farther behind a sentence than this is not looked at. */
const MAX_CLAIM = 5000;

function firstEndingAfter(proposals: readonly Suggestion[], start: number): number {
  let low = 0;
  let high = proposals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((proposals[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function proposed(suggestion: Suggestion): ProposedClaim | null {
  const payload = claimPayloadSchema.safeParse(suggestion.payload);
  return payload.success ? { suggestion, kind: payload.data.kind, speaker: payload.data.speaker } : null;
}
