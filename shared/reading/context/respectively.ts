import { MAKES_UP, MOVED, MOVES, OWNING, RESPECTIVE, STANDS } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { A, AND, BY, FUNCTION, INDICATOR, THE } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { About } from './about.ts';
import { isNamePart } from './name-words.ts';
import type { Sentence } from './sentences.ts';

/** Values and items of one list, and the tokens between a list and its values. */
const MOST_VALUES = 8;
const REACH_BACK = 40;
const VALUE_REACH = 6;
const LONGEST_NAME = 5;
const MOST_PLAIN = 2;

const VERBAL = MOVES | MOVED | MAKES_UP | STANDS | OWNING;

/** Tokens [from, to) of one item. */
interface Item {
  readonly from: number;
  readonly to: number;
}

interface List {
  readonly items: readonly Item[];
  readonly named: boolean;
}

/**
 * "France and Spain invested $3 billion and $2 billion respectively": every value goes with the name or noun that stands
 * at its place in the list before. Gives what the figures are about, in their order; unchanged where lists do not match.
 */
export function matchRespective(
  t: Tokens,
  s: Sentence,
  drafts: readonly Draft[],
  about: readonly About[],
): readonly About[] {
  let matched: About[] | null = null;
  for (let k = s.from; k < s.to; k++) {
    if ((t.cue(k) & RESPECTIVE) === 0) continue;
    const values = valuesBefore(t, drafts, k) ?? valuesBehind(t, drafts, k);
    const first = values === null ? undefined : drafts[values[0] ?? -1];
    if (values === null || first === undefined) continue;
    const list = listBefore(t, s, Math.min(first.from, k), values.length);
    if (list === null) continue;
    matched ??= [...about];
    for (const [n, at] of values.entries()) {
      const own = matched[at];
      const item = list.items[n];
      if (own && item) matched[at] = aboutItem(t, own, list, item);
    }
  }
  return matched ?? about;
}

/** Places of the listed figures that end shortly before a token; null where there are not two of one kind. */
function valuesBefore(t: Tokens, drafts: readonly Draft[], k: number): readonly number[] | null {
  let last = drafts.length - 1;
  while (last >= 0 && (drafts[last]?.from ?? 0) > k) last -= 1;
  while (last >= 0 && drafts[last]?.kind === 'date') last -= 1;
  const end = drafts[last];
  if (end === undefined || k - end.to > VALUE_REACH) return null;
  const values = [last];
  for (let n = last - 1; n >= 0 && values.length < MOST_VALUES; n--) {
    const [one, next] = [drafts[n], drafts[n + 1]];
    if (!one || !next || one.kind !== end.kind || !isJoined(t, one.to, next.from)) break;
    values.unshift(n);
  }
  return values.length < 2 ? null : values;
}

function valuesBehind(t: Tokens, drafts: readonly Draft[], k: number): readonly number[] | null {
  const first = drafts.findIndex(({ from }) => from > k);
  const start = drafts[first];
  if (start === undefined || start.from - k > VALUE_REACH) return null;
  const values = [first];
  for (let n = first + 1; n < drafts.length && values.length < MOST_VALUES; n++) {
    const [before, one] = [drafts[n - 1], drafts[n]];
    if (!before || !one || one.kind !== start.kind || !isJoined(t, before.to, one.from)) break;
    values.push(n);
  }
  return values.length < 2 ? null : values;
}

/** Only a comma, "and", "by" and the like between two tokens. */
function isJoined(t: Tokens, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let k = from; k < to; k++)
    if (!t.is(k, ',') && (t.grammar(k) & (AND | BY)) === 0 && !t.language.qualifiers.limiting.has(t.entry(k).word))
      return false;
  return true;
}

/** The nearest list of so many items before a token. */
function listBefore(t: Tokens, s: Sentence, end: number, count: number): List | null {
  for (let k = end - 1; k > Math.max(s.from, end - REACH_BACK); k--) {
    if ((t.grammar(k) & AND) === 0 || t.type(k) !== WORD) continue;
    const list = listAround(t, s, k, end, count);
    if (list !== null) return list;
  }
  return null;
}

/** The list whose last two items "and" at k joins, where it has exactly so many. */
function listAround(t: Tokens, s: Sentence, k: number, end: number, count: number): List | null {
  const first = t.language.qualifiers.determiners.has(t.entry(k + 1).word) ? k + 2 : k + 1;
  const named = isNamePart(t, first);
  let to = first;
  while (to < end && to - first < (named ? LONGEST_NAME : MOST_PLAIN) && belongs(t, to, named, to === first)) to += 1;
  if (to === first) return null;
  const items: Item[] = [{ from: first, to }];
  let last = t.is(k - 1, ',') ? k - 2 : k - 1;
  while (items.length < count) {
    let from = last + 1;
    while (from - 1 >= s.from && last + 1 - from < LONGEST_NAME && belongs(t, from - 1, named, from > last)) from -= 1;
    if (from > last) return null;
    items.unshift({ from, to: last + 1 });
    if (items.length === count) break;
    const before = isArticle(t, from - 1) ? from - 2 : from - 1;
    if (!t.is(before, ',')) return null;
    last = before - 1;
  }
  // A longer list has other values.
  const [head] = items;
  if (head === undefined) return null;
  const before = isArticle(t, head.from - 1) ? head.from - 2 : head.from - 1;
  return before > s.from && t.is(before, ',') && belongs(t, before - 1, named, true) && count > 2
    ? null
    : { items, named };
}

function isArticle(t: Tokens, k: number): boolean {
  return (t.grammar(k) & (A | THE)) !== 0;
}

/** Whether a word stands in an item: a part of a name, or a noun; the nearest to the mark may be any noun. */
function belongs(t: Tokens, k: number, named: boolean, edge: boolean): boolean {
  if (t.type(k) !== WORD) return false;
  if (named) return isNamePart(t, k);
  if ((t.grammar(k) & FUNCTION) !== 0 || t.entry(k).number >= 0) return false;
  if (t.language.qualifiers.limiting.has(t.entry(k).word)) return false;
  return edge || (t.cue(k) & VERBAL) === 0 || (t.sense(k) & INDICATOR) !== 0;
}

function aboutItem(t: Tokens, own: About, list: List, item: Item): About {
  const words = t.text.slice(t.start(item.from), t.end(item.to - 1));
  const [first] = list.items;
  const { limiting, counterparts } = t.language.qualifiers;
  const ahead = first === undefined ? -1 : isArticle(t, first.from - 1) ? first.from - 2 : first.from - 1;
  const preposition = ahead >= 0 && t.type(ahead) === WORD ? t.entry(ahead).word : '';
  const joined = limiting.has(preposition);
  if (list.named) {
    return joined && counterparts.has(preposition) ? { ...own, counterpart: words } : { ...own, subject: words };
  }
  const noun = t.entry(item.to - 1).noun;
  const name = noun !== null && item.to - item.from === 1 && !joined ? noun : words.toLowerCase();
  if (own.indicator !== null) {
    for (const other of list.items) {
      const theirs = t.text.slice(t.start(other.from), t.end(other.to - 1)).toLowerCase();
      if (own.indicator.endsWith(theirs)) {
        return { ...own, indicator: own.indicator.slice(0, own.indicator.length - theirs.length) + name };
      }
    }
    if (joined) return { ...own, indicator: `${own.indicator} ${preposition} ${name}` };
  }
  return joined ? own : { ...own, indicator: name };
}
