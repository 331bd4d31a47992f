/** A place in a text, half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words to be found in a text, with what helps where they stand there more than once. */
export interface Wanted {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
}

export type Found =
  | { readonly kind: 'at'; readonly span: Span }
  | { readonly kind: 'missing' }
  | { readonly kind: 'several'; readonly count: number };

/** As many words around a quote are kept, and are told where the quote alone would not be found. */
export const CONTEXT = 32;
/** More places than this are not counted. */
const MANY = 50;

/**
 * Finds words in a text: exactly, and where they stand nowhere exactly, with any white space where they have some.
 * Words that stand there more than once need a prefix, a suffix or a start.
 */
export function findQuote(text: string, wanted: Wanted): Found {
  const { exact, start } = wanted;
  if (start !== null && text.startsWith(exact, start) && start <= text.length) {
    return { kind: 'at', span: { start, end: start + exact.length } };
  }
  if (exact === '') return { kind: 'missing' };
  const places = exactPlaces(text, wanted);
  const spans = places.length > 0 ? places : loosePlaces(text, wanted);
  const [first] = spans;
  if (first === undefined) return { kind: 'missing' };
  return spans.length === 1 ? { kind: 'at', span: first } : { kind: 'several', count: spans.length };
}

function exactPlaces(text: string, { exact, prefix, suffix }: Wanted): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0 && spans.length < MANY; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (prefix !== null && (at < prefix.length || !text.startsWith(prefix, at - prefix.length))) continue;
    if (suffix !== null && !text.startsWith(suffix, end)) continue;
    spans.push({ start: at, end });
  }
  return spans;
}

function loosePlaces(text: string, { exact, prefix, suffix }: Wanted): readonly Span[] {
  if (!/\s/.test(exact.trim()) && exact.trim() === exact) return [];
  const words = exact.trim().split(/\s+/);
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'g');
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (prefix !== null && !text.slice(0, match.index).trimEnd().endsWith(prefix.trim())) continue;
    if (
      suffix !== null &&
      !text
        .slice(end, end + suffix.length + 20)
        .trimStart()
        .startsWith(suffix.trim())
    )
      continue;
    spans.push({ start: match.index, end });
    if (spans.length === MANY) break;
  }
  return spans;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Where a figure's words stand inside the quotes of its claim: at the first place that no earlier figure of the claim
 * took, and not in the middle of a longer number or word where that can be helped. Null where they stand in none.
 */
export function placeInside(text: string, within: Span, words: string, taken: readonly Span[]): Span | null {
  if (words === '') return null;
  let second: Span | null = null;
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const span = { start: at, end: at + words.length };
    if (span.end > within.end) break;
    if (taken.some((other) => other.start === span.start && other.end === span.end)) continue;
    if (standsAlone(text, span)) return span;
    second ??= span;
  }
  return second;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 1), start + 1);
  const after = text.slice(end - 1, end + 1);
  return (
    !/^[\p{L}\p{N}]{2}$/u.test(before) &&
    !/^[\p{L}\p{N}]{2}$/u.test(after) &&
    !/^\d[.,]\d/.test(text.slice(end - 1, end + 2))
  );
}

/** The words around a place, as anchors keep them; never half a surrogate pair. */
export function contextOf(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, '');
  const suffix = text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, '');
  // A place that cuts a pair in two has no words around it that could be kept.
  return { prefix: prefix.isWellFormed() ? prefix : '', suffix: suffix.isWellFormed() ? suffix : '' };
}
