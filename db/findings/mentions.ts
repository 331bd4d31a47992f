import type { ReadHandle } from '../context.ts';
import { fold } from '../fold.ts';

const TEXTS = `SELECT id, statement AS words FROM claim
  UNION ALL SELECT claimId AS id, exact AS words FROM anchor WHERE claimId IS NOT NULL`;

/** The claims in whose statement or quotes one of the names stands, whatever its case. Reads every claim: for names that change, which is rare. */
export function claimsThatMention(read: ReadHandle, names: Iterable<string>): ReadonlySet<string> {
  const byFirstWord = new Map<string, string[]>();
  for (const name of names) {
    const folded = fold(name);
    const first = wordsOf(folded)[0];
    if (first === undefined) continue;
    const others = byFirstWord.get(first);
    if (others === undefined) byFirstWord.set(first, [folded]);
    else others.push(folded);
  }
  const found = new Set<string>();
  if (byFirstWord.size === 0) return found;
  for (const row of read.iterate(TEXTS)) {
    const text = fold(String(row['words']));
    const near = wordsOf(text).flatMap((word) => byFirstWord.get(word) ?? []);
    if (near.some((name) => text.includes(name))) found.add(String(row['id']));
  }
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
