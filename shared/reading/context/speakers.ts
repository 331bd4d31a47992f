import { NEWLINE, NUMBER, SYMBOL, type Tokens } from '../lexer.ts';
import { AND } from '../lexicon.ts';
import { CONTRAST, EXPECT, FINDS, LIKELY, OUGHT, RELATIVE, WILL } from '../senses.ts';
import { type Attribution, Attributor } from './attributions.ts';
import { partyFrom } from './party.ts';
import { People } from './people.ts';
import { findQuotes, firstClosingBehind, type Quote } from './quotes.ts';
import type { AttributionState } from './referents.ts';
import type { Sentence } from './sentences.ts';
import { clauseStart } from './telling.ts';

/** What one stretch of a text hands on to the next. */
export interface SpeakerState extends AttributionState {
  readonly people: People;
  /** Whether a quotation is left open, and who spoke last. */
  quoteOpen: boolean;
  lastQuoted: string | null;
}

/** The state at the beginning of a text. */
export function noSpeakers(): SpeakerState {
  return { people: new People(), person: null, body: null, several: null, quoteOpen: false, lastQuoted: null };
}

/** From a verb to the quotation behind it: "said: “", "told us that “". */
const BESIDE = 4;
/** From a number to the words that tell whose it is: "the 1.1 percent analysts had forecast", "$7 billion that officials had". */
const NARROW = 4;
/** A piece of a sentence in quotation marks is no longer than this. */
const PIECE = 12;

/** Answers who says what stands at a token of a stretch. */
export class Speakers {
  private readonly t: Tokens;
  private readonly sentences: readonly Sentence[];
  private readonly people: People;
  private readonly quotes: readonly Quote[];
  private readonly attributions: readonly Attribution[];
  /** By the place of the quotation; undefined where the sentence around it tells. */
  private readonly quoted: readonly (string | null | undefined)[];

  constructor(t: Tokens, sentences: readonly Sentence[], state: SpeakerState) {
    this.t = t;
    this.sentences = sentences;
    this.people = state.people;
    const { quotes, open } = findQuotes(t, state.quoteOpen);
    this.quotes = quotes;
    this.attributions = new Attributor(t, quotes, state.people, state).find(sentences);
    this.quoted = this.resolve(state);
    state.quoteOpen = open;
  }

  /** The speaker of the words at a token in a sentence, or null where the text itself speaks. */
  at(token: number, s: Sentence): string | null {
    const index = firstClosingBehind(this.quotes, token);
    const quote = this.quotes[index];
    if (quote !== undefined && quote.open < token) {
      const speaker = this.quoted[index];
      if (speaker !== undefined) return speaker;
    }
    return this.ofSentence(token, s) ?? this.runsOn(s);
  }

  /** Who told the sentence before, where this one goes on from it: "…, the office said. Imports fell by 3%." */
  private runsOn(s: Sentence): string | null {
    const { attributions, sentences } = this;
    const index = this.sentenceOf(s.from);
    const before = sentences[index - 1];
    if (before === undefined || before.paragraph !== s.paragraph || before.heading) return null;
    const first = firstFrom(attributions, s.from);
    const own = attributions[first];
    if (own !== undefined && own.verb < s.to) return null;
    const one = attributions[first - 1];
    if (one === undefined || one.verb < before.from || one.label) return null;
    if (!one.trailing && one.weak && looksAhead(this.t, one.verb, one.verb + 1) && looksAhead(this.t, s.from, s.to))
      return one.speaker;
    if (
      !one.trailing ||
      (this.t.speech(one.verb) & FINDS) !== 0 ||
      !this.endsWith(one, before) ||
      this.people.isPerson(one.speaker)
    )
      return null;
    for (let k = before.from; k < one.from; k++) if (this.t.type(k) === NUMBER) return one.speaker;
    return null;
  }

  /** Whether a sentence ends with an attribution and its day or place. */
  private endsWith(one: Attribution, s: Sentence): boolean {
    for (let k = one.to; k < s.to - 1; k++) if (this.t.type(k) === SYMBOL || this.t.type(k) === NUMBER) return false;
    return true;
  }

  private ofSentence(token: number, s: Sentence): string | null {
    const { attributions, t } = this;
    const first = firstFrom(attributions, s.from);
    let before: Attribution | null = null;
    let weak: Attribution | null = null;
    for (let n = first; n < attributions.length; n++) {
      const one = attributions[n];
      if (one === undefined || one.verb >= s.to) break;
      if (one.narrow) {
        if (token < one.from && one.from - token <= NARROW) return one.speaker;
        continue;
      }
      if (one.from <= token) {
        before = one;
        continue;
      }
      // "The group expects …, its chief executive said."
      if (before?.weak === true && one.trailing && !one.weak) return one.speaker;
      // What is said may stand before who says it, unless that opens a statement of its own.
      if (one.trailing && !one.weak && !this.parted(one, token, s)) return one.speaker;
      if (before === null && weak === null && one.trailing) weak = one;
      if (before === null && !one.weak && !opensAnother(t, one.from, s)) return one.speaker;
      if (!one.weak) break;
    }
    if (before !== null) {
      return this.ofWho(before, token) ? null : before.speaker;
    }
    return weak === null ? this.labelOf(first, s) : weak.speaker;
  }

  /** "Deputies allotted 40 billion; eight villages, he complained, had seen none": what is told inside a clause is told of that. */
  private parted(one: Attribution, token: number, s: Sentence): boolean {
    const { t } = this;
    return !this.endsWith(one, s) && !t.is(one.to, ';') && clauseStart(t, s, one.from) > token;
  }

  /** Whether a token stands in what is told of the speaker: "said Dahl, who has run the firm for twelve years". */
  private ofWho(one: Attribution, token: number): boolean {
    const { t } = this;
    // "Acme, which owns 45 percent of it, puts …"
    if (token >= one.named && token < one.verb && t.is(one.named, ',') && (t.claim(one.named + 1) & RELATIVE) !== 0)
      return true;
    return one.trailing && token > one.to && t.is(one.to, ',') && (t.claim(one.to + 1) & RELATIVE) !== 0;
  }

  /** The name and colon at the head of the sentence's paragraph. */
  private labelOf(index: number, s: Sentence): string | null {
    for (let n = index - 1, looked = 0; n >= 0 && looked < BESIDE; n--, looked++) {
      const one = this.attributions[n];
      if (one === undefined) return null;
      const at = this.sentences[this.sentenceOf(one.verb)];
      if (at?.paragraph !== s.paragraph) return null;
      if (one.label) return one.speaker;
    }
    return null;
  }

  private sentenceOf(token: number): number {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.to ?? 0) > token) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private resolve(state: SpeakerState): readonly (string | null | undefined)[] {
    const speakers: (string | null | undefined)[] = [];
    let last = state.lastQuoted;
    let lastParagraph = -1;
    this.quotes.forEach((quote, index) => {
      const own = this.ofQuote(quote, index);
      let speaker = own;
      if (own === null) {
        const inside = lastParagraph === quote.paragraph;
        const right = lastParagraph >= quote.paragraph - 1 && this.alone(quote);
        speaker = quote.goesOn || inside || right ? last : null;
      }
      speakers.push(speaker);
      if (speaker === undefined) return;
      // A quotation over many paragraphs may name its speaker at its end only.
      if (speaker !== null && quote.goesOn) {
        for (let n = index - 1; n >= 0 && speakers[n] === null && this.quotes[n + 1]?.goesOn === true; n--)
          speakers[n] = speaker;
      }
      last = speaker;
      lastParagraph = quote.paragraph;
    });
    state.lastQuoted = last;
    return speakers;
  }

  /** The sentence whose colon announces a quotation, on its line or at the end of the line before. */
  private introducing(q: Quote, s: Sentence): Sentence | null {
    const { t } = this;
    if (t.is(q.open - 1, ':')) return s;
    if (t.type(q.open - 1) !== NEWLINE || !t.is(q.open - 2, ':')) return null;
    return this.sentences[this.sentenceOf(q.open - 2)] ?? null;
  }

  /** Whether a quotation opens its paragraph. */
  private alone(q: Quote): boolean {
    const s = this.sentences[this.sentenceOf(q.open + 1)];
    return s !== undefined && s.from >= q.open;
  }

  /** The speaker told beside a quotation; null where none is, undefined where it is only a piece of a sentence. */
  private ofQuote(q: Quote, index: number): string | null | undefined {
    const { t, attributions } = this;
    const s = this.sentences[this.sentenceOf(q.open)];
    if (s === undefined) return null;
    const at = firstFrom(attributions, q.open);
    const before = attributions[at - 1];
    const beforeHere = before !== undefined && before.verb >= s.from && before.to <= q.open ? before : undefined;
    if (beforeHere !== undefined && q.open - beforeHere.to <= BESIDE && !beforeHere.trailing) return beforeHere.speaker;
    const behind = attributions[firstFrom(attributions, q.close)];
    const nextQuote = this.quotes[index + 1];
    const adjacent =
      behind !== undefined && behind.from <= q.close + 2 && (nextQuote === undefined || behind.to <= nextQuote.open);
    const ended = t.is(q.close - 1, '.');
    if (adjacent && (!ended || behind.verb < behind.to - 1)) return behind.speaker;
    if (beforeHere !== undefined && q.open - beforeHere.to <= BESIDE) return beforeHere.speaker;
    const piece = s.from < q.open && q.close - q.open <= PIECE && !endsInside(t, q);
    if (piece) return undefined;
    if (beforeHere !== undefined) return beforeHere.speaker;
    const closing = this.sentences[this.sentenceOf(q.close)];
    if (
      behind !== undefined &&
      closing !== undefined &&
      behind.verb < closing.to &&
      !opensAnother(t, behind.from, closing)
    ) {
      return behind.speaker;
    }
    const introduced = this.introducing(q, s);
    if (introduced !== null) {
      const subject = partyFrom(t, introduced.from, introduced.to);
      const known = subject?.name == null ? null : this.people.name(t, subject, true);
      if (known !== null) return known.name;
    }
    const inParagraph = before !== undefined && this.sentences[this.sentenceOf(before.verb)]?.paragraph === s.paragraph;
    if (inParagraph) return before.speaker;
    return adjacent ? behind.speaker : null;
  }
}

/** Whether a mark of a sentence stands before the closing mark. */
function endsInside(t: Tokens, q: Quote): boolean {
  const k = q.close - 1;
  return t.type(k) === SYMBOL && (t.is(k, '.') || t.is(k, ',') || t.is(k, '!') || t.is(k, '?') || t.is(k, '…'));
}

/** Whether the words before an attribution part it from what stands before: "but", "while", "and", a semicolon. */
function opensAnother(t: Tokens, from: number, s: Sentence): boolean {
  for (let k = from - 1; k >= Math.max(s.from, from - 3); k--) {
    if (k === s.from) return false;
    if (t.is(k, ';')) return true;
    if ((t.speech(k) & CONTRAST) !== 0 || (t.grammar(k) & AND) !== 0) return true;
  }
  return false;
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

/** Whether words of a forecast stand among tokens: "should", "will", "project". */
function looksAhead(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((t.claim(k) & (EXPECT | OUGHT | WILL | LIKELY)) !== 0) return true;
  return false;
}
