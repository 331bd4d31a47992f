import { CLITIC, NEWLINE, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AND, DESCRIBER, FUNCTION, OF, PRONOUN, SAY, THE, TITLE, TO } from '../lexicon.ts';
import type { Sentence } from './sentences.ts';

/** Who is said to speak, found at the verb of saying. */
interface Attribution {
  readonly verb: number;
  /** First token of the words that name the speaker. */
  readonly from: number;
  readonly speaker: string;
}

interface Quote {
  readonly open: number;
  readonly close: number;
}

/** What one stretch of text hands on to the next. */
export interface SpeakerState {
  lastNamed: string | null;
}

const NAME_WORDS = 8;
const BEHIND_QUOTE = 12;
const MAX_LOOKED_AT = 24;

/** Answers who says what stands at a token. */
export class Speakers {
  private readonly t: Tokens;
  private readonly quotes: readonly Quote[];
  private readonly attributions: readonly Attribution[];
  private readonly breaks: readonly number[];

  constructor(t: Tokens, state: SpeakerState) {
    this.t = t;
    this.breaks = lineBreaks(t);
    this.quotes = findQuotes(t);
    this.attributions = findAttributions(t, this.quotes, state);
  }

  /** The speaker of the words at a token in a sentence, or null where the text itself speaks. */
  at(token: number, sentence: Sentence): string | null {
    const quote = holding(this.quotes, token);
    return quote ? this.ofQuote(quote) : this.ofSentence(sentence);
  }

  /** Whether a token stands inside quotation marks. */
  quoted(token: number): boolean {
    return holding(this.quotes, token) !== null;
  }

  private ofSentence(s: Sentence): string | null {
    const first = firstFrom(this.attributions, s.from);
    const found = this.attributions[first];
    return found && found.verb < s.to ? found.speaker : null;
  }

  private ofQuote(q: Quote): string | null {
    const { attributions, breaks } = this;
    const paragraphEnd = breaks[firstAbove(breaks, q.close)] ?? this.t.count;
    const behind = attributions[firstFrom(attributions, q.close)];
    if (behind && behind.verb < paragraphEnd && behind.from <= q.close + BEHIND_QUOTE) {
      // "…," said X. But »…". X said: "…« speaks of the next quote where a colon follows the verb.
      const before = this.t.is(behind.verb + 1, ':') || this.t.is(behind.verb + 1, ',');
      const opens = before && this.isQuoteMark(behind.verb + 2);
      if (!opens || behind.from === q.close + 1) return behind.speaker;
    }
    const index = firstFrom(attributions, q.open) - 1;
    const paragraphStart = breaks[firstAbove(breaks, q.open) - 1] ?? -1;
    const beforeQuote = attributions[index];
    if (beforeQuote && beforeQuote.verb > paragraphStart) return beforeQuote.speaker;
    if (behind && behind.verb < paragraphEnd) return behind.speaker;
    return null;
  }

  private isQuoteMark(i: number): boolean {
    return this.t.is(i, '"') || this.t.is(i, '“') || this.t.is(i, '«');
  }
}

function lineBreaks(t: Tokens): readonly number[] {
  const breaks: number[] = [];
  for (let i = 0; i < t.count; i++) if (t.type(i) === NEWLINE) breaks.push(i);
  return breaks;
}

/** Index of the first break above a token. */
function firstAbove(sorted: readonly number[], token: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first attribution whose verb stands at a token or behind it. */
function firstFrom(sorted: readonly Attribution[], token: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.verb ?? 0) >= token) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holding(quotes: readonly Quote[], token: number): Quote | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.close ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  const quote = quotes[low];
  return quote && quote.open < token ? quote : null;
}

/** Quotations in order; one left open at the end of a paragraph goes on where the next paragraph opens with a mark. */
function findQuotes(t: Tokens): readonly Quote[] {
  const quotes: Quote[] = [];
  let open = -1;
  for (let i = 0; i < t.count; i++) {
    if (t.type(i) === NEWLINE) {
      if (open >= 0) quotes.push({ open, close: i });
      open = -1;
      continue;
    }
    if (t.type(i) !== SYMBOL) continue;
    const mark = t.mark(i);
    if (mark === 0x201c || mark === 0xab || mark === 0x201e) {
      if (open < 0) open = i;
    } else if (mark === 0x201d || mark === 0xbb) {
      if (open >= 0) quotes.push({ open, close: i });
      open = -1;
    } else if (mark === 34) {
      if (open >= 0) {
        quotes.push({ open, close: i });
        open = -1;
      } else {
        open = i;
      }
    }
  }
  if (open >= 0) quotes.push({ open, close: t.count });
  return quotes;
}

function findAttributions(t: Tokens, quotes: readonly Quote[], state: SpeakerState): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < t.count; i++) {
    if (t.type(i) !== WORD || (t.sense(i) & SAY) === 0) continue;
    // The States and the Reports are names; only "According" opens a sentence.
    if (t.capital(i) && t.entry(i).word !== 'according') continue;
    if (found.length > 0 && i - (found[found.length - 1]?.verb ?? 0) > MAX_LOOKED_AT && holding(quotes, i)) continue;
    if (holding(quotes, i)) continue;
    const name = nameOf(t, i);
    if (!name) continue;
    if (name.pronoun) {
      if (state.lastNamed !== null) found.push({ verb: i, from: name.from, speaker: state.lastNamed });
      continue;
    }
    if (name.named) state.lastNamed = name.text;
    found.push({ verb: i, from: name.from, speaker: name.text });
  }
  return found;
}

interface Name {
  readonly from: number;
  readonly text: string;
  readonly named: boolean;
  readonly pronoun: boolean;
}

/** The words that name the speaker of a verb: before it, or behind it after a quotation, or after "according to". */
function nameOf(t: Tokens, verb: number): Name | null {
  if (t.entry(verb).word === 'according') {
    return (t.grammar(verb + 1) & TO) !== 0 ? nameFrom(t, verb + 2) : null;
  }
  let last = verb - 1;
  for (let k = 0; k < 2 && ADVERBS.has(t.entry(last).word); k++) last -= 1;
  if ((t.sense(last) & PRONOUN) !== 0 && t.type(last) === WORD) {
    return t.entry(last).word === 'they' ? null : { from: last, text: t.string(last), named: false, pronoun: true };
  }
  if (t.is(last, ',') && t.capital(last - 1)) last -= 1;
  const before = nameUpTo(t, last);
  if (before) return before;
  const quoteBefore = t.is(verb - 1, '"') || t.is(verb - 1, '”') || t.is(verb - 1, '»') || t.is(verb - 1, ',');
  return quoteBefore ? nameFrom(t, verb + 1) : null;
}

const ADVERBS: ReadonlySet<string> = new Set([
  'also',
  'has',
  'had',
  'have',
  'later',
  'then',
  'further',
  'once',
  'earlier',
  'both',
]);

function isNameWord(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD) return false;
  const entry = t.entry(k);
  if (t.capital(k)) return (entry.grammar & FUNCTION) === 0 || (entry.grammar & TITLE) !== 0;
  return (entry.grammar & TITLE) !== 0 || (entry.sense & DESCRIBER) !== 0;
}

/** A name that ends at a token: "Deputy Prime Minister Snopkov", "the Belarusian leader". */
function nameUpTo(t: Tokens, last: number): Name | null {
  let from = last;
  let core = false;
  let named = false;
  let k = last;
  for (let words = 0; words < NAME_WORDS && k >= 0; words++) {
    if (t.type(k) === CLITIC || (t.is(k, '-') && t.glued(k)) || (t.is(k, '.') && t.glued(k))) {
      k -= 1;
      continue;
    }
    const joint = (t.grammar(k) & (OF | AND)) !== 0;
    const of = k < last && joint && t.capital(k - 1) && t.capital(k + 1) && isNameWord(t, k - 1);
    if (!of && !isNameWord(t, k)) break;
    if (!of) {
      const known = t.id(k) !== 0;
      if (t.capital(k) && !known) named = true;
      if (named || (t.grammar(k) & TITLE) !== 0) core = true;
      from = k;
    }
    k -= 1;
  }
  if (!core) return null;
  return { from, text: clip(t, from, last), named, pronoun: false };
}

/** A name that begins at a token. */
function nameFrom(t: Tokens, first: number): Name | null {
  let from = first;
  if ((t.grammar(from) & THE) !== 0) from += 1;
  let last = -1;
  let named = false;
  let core = false;
  for (let k = from; k < from + NAME_WORDS; k++) {
    if (t.type(k) === CLITIC || (t.is(k, '-') && t.glued(k))) continue;
    if (!isNameWord(t, k)) {
      if ((t.grammar(k) & OF) !== 0 && last >= 0 && isNameWord(t, k + 1)) continue;
      break;
    }
    if (t.capital(k) && t.id(k) === 0) named = true;
    if (named || (t.grammar(k) & TITLE) !== 0 || t.capital(k)) core = true;
    last = k;
  }
  return core && last >= 0 ? { from, text: clip(t, from, last), named, pronoun: false } : null;
}

function clip(t: Tokens, from: number, last: number): string {
  return t.text.slice(t.start(from), t.end(last)).replace(/\s+/g, ' ');
}
