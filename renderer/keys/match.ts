/**
 * How well a title answers what was typed: every typed word must begin a word of the title or stand in it.
 * 0 is no match; higher is better.
 */
export function matchScore(title: string, typed: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = title.toLowerCase();
  const parts = lower.split(/[^\p{L}\p{N}]+/u);
  let score = 1;
  for (const word of words) {
    const at = parts.findIndex((part) => part.startsWith(word));
    if (at === 0) score += 4;
    else if (at > 0) score += 3;
    else if (lower.includes(word)) score += 1;
    else return 0;
  }
  return score;
}
