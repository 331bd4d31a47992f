import { CLAIM_COLOURS, CLAIM_CUES, SPEAKING } from './senses.ts';

/**
 * The words a language knows, found without allocating: the lexer hashes each word as it passes over it, and the
 * lexicon answers with the number of its entry. A word may be many things at once ("second", "may", "m").
 */

/** Words that hold phrases together. Bits of Entry.grammar. */
export const A = 1 << 0;
export const THE = 1 << 1;
export const OF = 1 << 2;
export const AND = 1 << 3;
export const OR = 1 << 4;
export const TO = 1 << 5;
export const FROM = 1 << 6;
export const IN = 1 << 7;
export const BY = 1 << 8;
export const BETWEEN = 1 << 9;
export const PER = 1 << 10;
export const EACH = 1 << 11;
export const OUT = 1 << 12;
/** Nouns that number the thing they name: Article 5, Table 2, page 12. */
export const NUMBERED = 1 << 13;
/** Any word that cannot be the thing counted nor describe it. */
export const FUNCTION = 1 << 14;
/** A dot after it does not end the sentence. */
export const ABBREVIATION = 1 << 15;
export const TITLE = 1 << 16;
export const SINCE = 1 << 17;
export const UNTIL = 1 << 18;
export const LAST = 1 << 19;
export const THIS = 1 << 20;
export const NEXT = 1 << 21;
export const SAME = 1 << 22;
export const EDGE = 1 << 23;
export const HALF = 1 << 24;
export const WITH = 1 << 25;
export const THAN = 1 << 26;
export const DURING = 1 << 27;
export const AGO = 1 << 28;
export const POINT = 1 << 29;

/** What a word says about the figures near it. Bits of Entry.sense. */
export const UP = 1 << 0;
export const DOWN = 1 << 1;
export const CHANGE = 1 << 2;
export const SHARE = 1 << 3;
export const ACCOUNT = 1 << 4;
export const RATE = 1 << 5;
export const INDICATOR = 1 << 6;
export const MODIFIER = 1 << 7;
export const SAY = 1 << 8;
export const PRONOUN = 1 << 9;
export const TARGET = 1 << 11;
export const COUNTED = 1 << 14;
export const AVERAGE = 1 << 15;
export const ANNUAL = 1 << 16;
export const REACH = 1 << 17;
export const TIMES = 1 << 18;
export const COMPARATIVE = 1 << 19;
export const EXTENT = 1 << 20;
export const SUPERLATIVE = 1 << 21;
export const COMPARE = 1 << 22;
export const INDEX = 1 << 23;
export const CONTEST = 1 << 24;
export const RANGING = 1 << 25;
export const PERIOD_NAME = 1 << 26;
export const RANK = 1 << 27;
export const LASTING = 1 << 28;
export const BASIS = 1 << 29;
export const DESCRIBER = 1 << 30;

/** A figure or a period may begin with the word. Bits of Lexicon.parts. */
export const OPENS = 1 << 0;
/** The word says something of who speaks or of what its sentence claims. */
export const HINTS = 1 << 1;

/** The part a word plays inside a number in words. */
export type NumberPart = 'none' | 'unit' | 'teen' | 'ten' | 'hundred';

export interface Entry {
  readonly word: string;
  readonly grammar: number;
  readonly sense: number;
  /** What the word says about the part that a figure near it plays. */
  readonly cue: number;
  /** What the word does in speech and in claims: bits of senses.ts. */
  readonly speech: number;
  readonly claim: number;
  /** The state that a demonym or the name of a state belongs to. */
  readonly country: string | null;
  /** Value of a number word below 1000; -1 for others. */
  readonly number: number;
  readonly part: NumberPart;
  /** The power of ten of a magnitude ("million" 6); 0 for others. */
  readonly magnitude: number;
  /** A magnitude in letters: 'sure' (bn, mln) or 'doubtful' (m, t, b: also a metre, a tonne). */
  readonly letters: 'sure' | 'doubtful' | null;
  /** Lakh and crore scale by 10^5 and 10^7 like any magnitude; a dozen multiplies by 12. */
  readonly dozen: boolean;
  readonly ordinal: number;
  /** The part a fraction word names: 3 for "third(s)"; 0 for others. */
  readonly fraction: number;
  /** Vague plurals: "dozens" [24, 100), as low and high. */
  readonly vague: readonly [number, number] | null;
  /** The factor that a word states: doubled 2, halved 0.5; 0 for others. */
  readonly factor: number;
  readonly currency: string | null;
  /** The currency of a word that is more often something else ("won", "marks"): behind a nation or a large number. */
  readonly maybeCurrency: string | null;
  /** What one of it is in its currency: 1, or 0.01 for cents. */
  readonly currencyPart: number;
  /** A word before a currency's name that tells which: "US", "Belarusian". */
  readonly nation: string | null;
  /** An ISO 4217 code or its alias, when written in capitals. */
  readonly code: string | null;
  readonly unit: string | null;
  /** The unit's word is read as one only right behind digits ("m", "g", "l"). */
  readonly unitDoubtful: boolean;
  /** 1 to 12. */
  readonly month: number;
  /** The first month of a season; 0 for other words. */
  readonly season: number;
  /** The canonical noun of an indicator ("export" and "exports" are "exports"). */
  readonly noun: string | null;
  /** Plural or collective noun of a list that counts ("people"). */
  readonly key: string;
}

const BLANK: Entry = {
  word: '',
  grammar: 0,
  sense: 0,
  cue: 0,
  speech: 0,
  claim: 0,
  country: null,
  number: -1,
  part: 'none',
  magnitude: 0,
  letters: null,
  dozen: false,
  ordinal: 0,
  fraction: 0,
  vague: null,
  factor: 0,
  currency: null,
  maybeCurrency: null,
  currencyPart: 1,
  nation: null,
  code: null,
  unit: null,
  unitDoubtful: false,
  month: 0,
  season: 0,
  noun: null,
  key: '',
};

/** The entry of a word that the lexicon does not hold. */
export const UNKNOWN: Entry = BLANK;

/** Words separated by spaces, and what holds of each of them. */
export type Row = readonly [words: string, properties: Partial<Omit<Entry, 'word'>>];

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 16777619;

/** The hash before the first letter of a word. */
export const HASH_START = FNV_BASIS;

/** The hash after one more letter (a lower-case UTF-16 unit). */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** All entries of a language, with the table that finds them by hash. Entry 0 is the unknown word. */
export class Lexicon {
  readonly entries: readonly Entry[];
  /** Entry.grammar and Entry.sense by the number of the entry. */
  readonly grammars: Int32Array;
  readonly senses: Int32Array;
  /** Entry.cue by the number of the entry. */
  readonly cues: Int32Array;
  /** Entry.speech and Entry.claim by the number of the entry. */
  readonly speeches: Int32Array;
  readonly claims: Int32Array;
  /** What the lexer must know of a word, by the number of the entry: OPENS, HINTS. */
  readonly parts: Uint8Array;
  /** 1 where a figure may begin with the word, and where one may go on with it behind an article. */
  readonly begins: Uint8Array;
  readonly amounts: Uint8Array;
  private readonly table: Int32Array;
  /** The hash of the word in the slot, so that other words are told apart without reading them. */
  private readonly hashes: Int32Array;
  private readonly shapes: Int32Array;
  private readonly mask: number;
  private readonly ids: ReadonlyMap<string, number>;

  constructor(rows: readonly Row[]) {
    const merged = new Map<string, Entry>();
    for (const [words, properties] of rows) {
      // Most words stand in one row: copies of one entry are several times faster than joining two for each word.
      const alone: Entry = { ...BLANK, ...properties };
      for (const word of words.split(' ')) {
        if (word === '') continue;
        const before = merged.get(word);
        if (before === undefined) {
          merged.set(word, { ...alone, word });
          continue;
        }
        merged.set(word, {
          ...before,
          ...properties,
          grammar: before.grammar | (properties.grammar ?? 0),
          sense: before.sense | (properties.sense ?? 0),
          speech: before.speech | (properties.speech ?? 0),
          claim: before.claim | (properties.claim ?? 0),
          cue: before.cue | (properties.cue ?? 0),
        });
      }
    }
    this.entries = [BLANK, ...merged.values()];
    let size = 1024;
    while (size < this.entries.length * 4) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size);
    this.hashes = new Int32Array(size);
    this.shapes = new Int32Array(size);
    this.grammars = Int32Array.from(this.entries, (entry) => entry.grammar);
    this.senses = Int32Array.from(this.entries, (entry) => entry.sense);
    this.cues = Int32Array.from(this.entries, (entry) => entry.cue);
    this.speeches = Int32Array.from(this.entries, (entry) => entry.speech);
    this.claims = Int32Array.from(this.entries, (entry) => entry.claim);
    this.parts = Uint8Array.from(this.entries, (entry) => (mayOpen(entry) ? OPENS : 0) | (mayHint(entry) ? HINTS : 0));
    this.begins = Uint8Array.from(this.entries, (entry) => (mayBegin(entry) ? 1 : 0));
    this.amounts = Uint8Array.from(this.entries, (entry) => (isAmount(entry) ? 1 : 0));
    const ids = new Map<string, number>();
    for (let id = 1; id < this.entries.length; id++) {
      const word = (this.entries[id] ?? BLANK).word;
      ids.set(word, id);
      let hash = HASH_START;
      for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
      let slot = hash & this.mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot] = id;
      this.hashes[slot] = hash;
      this.shapes[slot] = shapeOf(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1));
    }
    this.ids = ids;
  }

  /**
   * The number of the entry of a word, given the hash and the shape of its lower-case form; 0 where there is none. The
   * words themselves are not compared: 32 bits of hash with length, first and last letter tell a few thousand known words
   * from all others, and comparing would cost as much as all the rest of finding them.
   */
  find(hash: number, shape: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const id = this.table[slot] ?? 0;
      if (id === 0 || (this.hashes[slot] === hash && this.shapes[slot] === shape)) return id;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The entry of a number that `find` gave. */
  entry(id: number): Entry {
    return this.entries[id] ?? BLANK;
  }

  /** The number of a word's entry; throws where the lexicon has no such word, for tables that are written by hand. */
  id(word: string): number {
    const id = this.ids.get(word);
    if (id === undefined) throw new Error(`the lexicon has no word "${word}"`);
    return id;
  }

  /** Whether the lexicon holds a word. */
  has(word: string): boolean {
    return this.ids.has(word);
  }
}

/** Grammar that may open a figure or a period: "a million", "half of", "last year", "by 2030". */
const OPENING = A | HALF | LAST | THIS | NEXT | SAME | EDGE | SINCE | UNTIL | BY | FROM | BETWEEN;

function mayOpen(entry: Entry): boolean {
  return (
    (entry.grammar & OPENING) !== 0 ||
    entry.number >= 0 ||
    entry.ordinal > 0 ||
    entry.fraction > 0 ||
    entry.factor > 0 ||
    entry.month > 0 ||
    entry.season > 0 ||
    entry.currency !== null ||
    entry.vague !== null ||
    entry.nation !== null ||
    entry.code !== null ||
    entry.key !== ''
  );
}

function mayHint({ speech, claim }: Entry): boolean {
  return (speech & SPEAKING) !== 0 || (claim & (CLAIM_CUES | CLAIM_COLOURS)) !== 0;
}

/** Keys of words that begin a figure: "single digits", "a factor of five", "a few million". */
const BEGINNING: ReadonlySet<string> = new Set(
  'single factor few couple pair points celsius clock half quarter decade minus plus twice'.split(' '),
);

function mayBegin(entry: Entry): boolean {
  return (
    (entry.grammar & (A | HALF | POINT)) !== 0 ||
    entry.number >= 0 ||
    entry.ordinal > 0 ||
    entry.fraction > 0 ||
    entry.factor > 0 ||
    entry.vague !== null ||
    entry.currency !== null ||
    entry.code !== null ||
    BEGINNING.has(entry.key)
  );
}

function isAmount(entry: Entry): boolean {
  return mayBegin(entry) || entry.magnitude > 0 || entry.unit !== null || entry.dozen || entry.key !== '';
}

/** Length, first and last letter (lower-case UTF-16 units) of a word in one number. */
export function shapeOf(length: number, first: number, last: number): number {
  return Math.imul(length, 0x9e3779b1) ^ first ^ (last << 16);
}
