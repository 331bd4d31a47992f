/** Texts with quotes, edited at random, that know where each quote went: what re-seating is measured against. */

/** A word with its own identity: a copy of it elsewhere is another word. */
interface Token {
  readonly id: number;
  readonly word: string;
  /** The word this one is a copy of. */
  readonly of?: number;
}
type Sentence = readonly Token[];
type Draft = Sentence[][];

export interface MarkedQuote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What really became of a quote. */
export interface Truth {
  readonly fate: 'survives' | 'reworded' | 'gone';
  /** Where it stands now; more than one place where a copy of it was left and the original taken away. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly quotes: readonly MarkedQuote[];
  readonly truths: readonly Truth[];
  /** The share of the words at a place of the new text that are the quote's own, not others that read the same. */
  ownShare(quote: number, place: { readonly start: number; readonly end: number }): number;
}

const NOUNS =
  'exports imports turnover investment tourism output ports railways grain energy steel textiles services wages harvest customs freight credit housing trade'.split(
    ' ',
  );
const VERBS = 'rose fell reached grew exceeded slipped recovered doubled stagnated approached'.split(' ');
const NAMES =
  'Avalia Borduria Norland Ruritania Sylvania Genovia Latveria Zembla the ministry the bank the council the governor'.split(
    ' ',
  );
const LINKS =
  'while although because and after before despite under across within partly largely mostly again still'.split(' ');
const OTHERS =
  'plan partner agreement border season report meeting forecast region target programme delegation statement share level decade policy market company harbour'.split(
    ' ',
  );
const FIGURES = ['12%', '7%', '3%', '$5 million', '$1.7 billion', '40 million', '2024', '2025', '2,500', '11.4%'];

/** A text of about so many words, so many quotes in it, and the same text after so many edits. */
export function editedText(
  random: () => number,
  size: { readonly words: number; readonly quotes: number; readonly edits: number },
): EditedText {
  const maker = new Maker(random);
  const draft = maker.text(size.words);
  const before = laidOut(draft);
  const picked = maker.quotes(before, size.quotes);
  const now = draft.map((paragraph) => [...paragraph]);
  for (let n = 0; n < size.edits; n += 1) maker.edit(now);
  const after = laidOut(now);
  const text = before.text;
  const quotes = picked.map(({ from, to }) => {
    const start = before.places[from]?.start ?? 0;
    const end = bareEnd(text, before.places[to - 1]?.end ?? 0);
    return {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
  });
  const index = new Map(after.tokens.map((token, n) => [token.id, n]));
  const copies = Map.groupBy(
    after.tokens.map((token, n) => ({ token, n })).filter(({ token }) => token.of !== undefined),
    ({ token }) => token.of,
  );
  const truths = picked.map(({ from, to }) => {
    const own = before.tokens.slice(from, to);
    const direct = fateOf(own, (id) => index.get(id), after);
    if (direct.fate !== 'gone') return direct;
    // Word for word the same in a copy, while the original is gone: nothing in the text tells this from a move.
    const firsts = copies.get(own[0]?.id) ?? [];
    const places = firsts.flatMap(({ n }) => {
      const there = after.tokens.slice(n, n + own.length);
      return there.every((token, m) => token.of === own[m]?.id && token.word === own[m]?.word)
        ? [spanOf(after, n, n + own.length)]
        : [];
    });
    return { fate: 'gone' as const, places };
  });
  const ownShare: EditedText['ownShare'] = (quote, { start, end }) => {
    const range = picked[quote];
    const own = new Set(range === undefined ? [] : before.tokens.slice(range.from, range.to).map(({ id }) => id));
    const there = after.tokens.filter((_, n) => {
      const place = after.places[n];
      return place !== undefined && place.start < end && place.end > start;
    });
    return there.filter(({ id, of }) => own.has(id) || (of !== undefined && own.has(of))).length / there.length;
  };
  return { before: text, after: after.text, quotes, truths, ownShare };
}

interface LaidOut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

function laidOut(draft: Draft): LaidOut {
  const tokens: Token[] = [];
  const places: { start: number; end: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  const put = (part: string): void => {
    parts.push(part);
    at += part.length;
  };
  for (const paragraph of draft) {
    if (paragraph.every((sentence) => sentence.length === 0)) continue;
    if (at > 0) put('\n\n');
    let isFirst = true;
    for (const token of paragraph.flat()) {
      if (!isFirst) put(' ');
      isFirst = false;
      tokens.push(token);
      places.push({ start: at, end: at + token.word.length });
      put(token.word);
    }
  }
  return { text: parts.join(''), tokens, places };
}

/** A quote ends with its last word, not with the stop behind it. */
function bareEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[.,;]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function spanOf(laid: LaidOut, from: number, to: number): { readonly start: number; readonly end: number } {
  return { start: laid.places[from]?.start ?? 0, end: bareEnd(laid.text, laid.places[to - 1]?.end ?? 0) };
}

function fateOf(own: readonly Token[], where: (id: number) => number | undefined, after: LaidOut): Truth {
  const at = own.map(({ id }) => where(id));
  const there = at.filter((n) => n !== undefined);
  const first = Math.min(...there);
  const last = Math.max(...there);
  const gone: Truth = { fate: 'gone', places: [] };
  if (there.length === 0 || there.some((n, m) => m > 0 && n <= (there[m - 1] ?? 0))) return gone;
  const bare = (word: string | undefined): string => (word ?? '').replace(/[.,;]+$/, '');
  const swapped = at.filter((n, m) => n !== undefined && bare(after.tokens[n]?.word) !== bare(own[m]?.word)).length;
  const left = own.length - there.length;
  const put = last - first + 1 - there.length;
  const places = [spanOf(after, first, last + 1)];
  if (swapped + left + put === 0) return { fate: 'survives', places };
  return swapped + left + put <= own.length / 5 ? { fate: 'reworded', places } : gone;
}

class Maker {
  readonly #random: () => number;
  #next = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  text(words: number): Draft {
    const draft: Draft = [];
    let count = 0;
    while (count < words) {
      const paragraph: Sentence[] = [];
      // Some paragraphs are rows of one pattern, as tables and lists are: the hard case.
      const isList = this.#random() < 0.15;
      for (let n = 2 + this.#below(5); n > 0; n -= 1) {
        const sentence = isList ? this.#row() : this.#sentence();
        paragraph.push(sentence);
        count += sentence.length;
      }
      draft.push(paragraph);
    }
    return draft;
  }

  quotes({ tokens }: LaidOut, count: number): readonly { readonly from: number; readonly to: number }[] {
    const figures = tokens.flatMap(({ word }, n) => (/\d/.test(word) ? [n] : []));
    const picked: { from: number; to: number }[] = [];
    while (picked.length < count) {
      const isFigure = this.#random() < 0.5;
      const from = isFigure ? (figures[this.#below(figures.length)] ?? 0) : this.#below(tokens.length);
      // Nobody marks a figure across the end of a sentence.
      const longest = /\.$/.test(tokens[from]?.word ?? '') ? 1 : 2;
      const length = isFigure ? 1 + this.#below(longest) : 5 + this.#below(20);
      if (from + length <= tokens.length) picked.push({ from, to: from + length });
    }
    return picked;
  }

  edit(draft: Draft): void {
    const kind = this.#random();
    const p = this.#below(draft.length);
    const paragraph = draft[p];
    if (paragraph === undefined || paragraph.length === 0) return;
    const s = this.#below(paragraph.length);
    const sentence = paragraph[s] ?? [];
    const at = this.#below(sentence.length + 1);
    if (kind < 0.3)
      paragraph[s] = [...sentence.slice(0, at), ...this.#words(1 + this.#below(3)), ...sentence.slice(at)];
    else if (kind < 0.5) paragraph[s] = [...sentence.slice(0, at), ...sentence.slice(at + 1 + this.#below(3))];
    else if (kind < 0.8) {
      const to = at + 1 + this.#below(2);
      paragraph[s] = sentence.map((token, n) =>
        n >= at && n < to ? { id: token.id, word: this.#other(token.word) } : token,
      );
    } else if (kind < 0.86) paragraph.splice(s, 0, this.#random() < 0.3 ? this.#row() : this.#sentence());
    else if (kind < 0.91) paragraph.splice(s, 1);
    else if (kind < 0.94) draft.splice(this.#below(draft.length), 0, ...draft.splice(p, 1));
    else if (kind < 0.96) draft[this.#below(draft.length)]?.push(this.#copy(sentence));
    else if (kind < 0.98) {
      const next = draft[p + 1];
      if (next !== undefined) draft.splice(p, 2, [...paragraph, ...next]);
    } else draft.splice(p, 1, paragraph.slice(0, s), paragraph.slice(s));
  }

  #copy(sentence: Sentence): Sentence {
    return sentence.map(({ id, word, of }) => ({ id: this.#id(), word, of: of ?? id }));
  }

  #other(word: string): string {
    const stop = /[.,;]$/.exec(word)?.[0] ?? '';
    for (;;) {
      const other = /\d/.test(word) ? `${1 + this.#below(900)}` : this.#of(this.#random() < 0.5 ? OTHERS : NOUNS);
      if (other + stop !== word) return other + stop;
    }
  }

  #words(count: number): Sentence {
    return this.#tokens(
      Array.from({ length: count }, () => this.#of(this.#of([NOUNS, OTHERS, LINKS, FIGURES]))).join(' '),
    );
  }

  #sentence(): Sentence {
    const clause = (): string =>
      `${this.#of(NAMES)} said ${this.#of(NOUNS)} of the ${this.#of(OTHERS)} ${this.#of(VERBS)} ${this.#of(['by', 'to', 'about'])} ${this.#of(FIGURES)} in ${this.#of(NAMES)}`;
    const more =
      this.#random() < 0.5
        ? `, ${this.#of(LINKS)} the ${this.#of(OTHERS)} ${this.#of(LINKS)} ${this.#of(NOUNS)} ${this.#of(VERBS)}`
        : '';
    return this.#tokens(`${clause()}${more}.`);
  }

  #row(): Sentence {
    return this.#tokens(
      `Exports to ${this.#of(NAMES)} were ${this.#of(FIGURES)} in ${this.#of(['2023', '2024', '2025'])}.`,
    );
  }

  #tokens(text: string): Sentence {
    return text.split(' ').map((word) => ({ id: this.#id(), word }));
  }

  #id(): number {
    this.#next += 1;
    return this.#next;
  }

  #of<T>(list: readonly T[]): T {
    const one = list[this.#below(list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}
