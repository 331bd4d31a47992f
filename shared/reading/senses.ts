/**
 * What a word does in speech and in claims. Bits of Entry.speech (who speaks) and Entry.claim (what a sentence claims);
 * a word may carry several.
 */

/** A verb of saying: whoever stands before it speaks. */
export const TELL = 1 << 0;
/** A verb of saying or a noun ("reports", "estimates"), or a verb of thinking: only behind a name or a pronoun. */
export const MAYBE_TELL = 1 << 1;
/** "According" (with "to"). */
export const ACCORDING = 1 << 2;
/** The gerund of a verb of saying: the subject of the sentence speaks. */
export const TELLING = 1 << 3;
/** An office that stands before or behind a name: president, minister, ambassador. */
export const OFFICE = 1 << 4;
/** What stands before an office and belongs to it: deputy, prime, foreign. */
export const OFFICE_PART = 1 << 5;
/** People known by what they do: officials, analysts, a spokesman. */
export const HOLDER = 1 << 6;
/** The noun of an organisation: ministry, bank, company. */
export const BODY = 1 << 7;
/** A body of business, which "the company" may go back to. */
export const BUSINESS = 1 << 8;
/** What is written and speaks for its author: report, data, statement. */
export const DOCUMENT = 1 << 9;
/** The adjective of a state: Belarusian. Entry.country names the state. */
export const DEMONYM = 1 << 10;
/** A state's name of one word. */
export const STATE = 1 << 11;
/** Mr, Mrs. */
export const COURTESY = 1 << 12;
export const HE = 1 << 13;
export const SHE = 1 << 14;
export const IT = 1 << 15;
export const THEY = 1 << 16;
/** I, we: whoever speaks already. */
export const FIRST_PERSON = 1 << 17;
/** May stand between a subject and its verb: also, later, has. */
export const ASIDE = 1 << 18;
/** Forms of "be". */
export const BE = 1 << 19;
/** Joins an office, a body or a document to whom it belongs: of, for, at, in, to, by, from. */
export const JOINS = 1 << 20;
/** Opens another statement in the same sentence: but, while. */
export const CONTRAST = 1 << 21;
/** Never part of a name although written with a capital: Monday, Yesterday. */
export const NO_NAME = 1 << 22;
/** A title that leads a state, which "the leader" may go back to. */
export const LEADS = 1 << 23;
/** Ends the name of a company: Inc, Ltd, Corp. */
export const FIRM_END = 1 << 24;
/** The sides of an agreement: sides, parties, countries. */
export const PARTIES = 1 << 25;
/** Where people and things are: region, province. */
export const REGION = 1 << 26;
/** Labels a line and is nobody's name: note, source, photo. */
export const LABEL = 1 << 27;
/** Has, had: stands before a participle. */
export const HAVE = 1 << 28;
/** A verb of saying that also takes things: added, asked, pledged. It tells nothing before an amount, "to" or "for". */
export const TAKES_THINGS = 1 << 29;
/** Small words inside names: von, de, bin. */
export const PARTICLE = 1 << 30;

/** Found, agreed: tells only before "that", behind what is said, or of something written. */
export const FINDS = 1 << 31;

/** Will, shall. */
export const WILL = 1 << 0;
/** Binds whoever it is said of, with "to": agreed, pledged, undertook. */
export const PLEDGE = 1 << 1;
/** Plans and intentions, with "to": plans, intends. */
export const INTEND = 1 << 2;
/** The noun of an aim: target, goal. */
export const AIM = 1 << 3;
/** Aims, is to, should, must: sets an aim where a number follows. */
export const AIMING = 1 << 4;
/** Looks ahead: expects, forecast, projected, likely. */
export const EXPECT = 1 << 5;
/** The noun of looking ahead: forecast, outlook. */
export const OUTLOOK = 1 << 6;
/** What happens by itself: rise, fall, become. */
export const HAPPEN = 1 << 7;
/** Something done by somebody: build, invest, sign. */
export const ACT = 1 << 8;
/** Adjectives of judgement: strategic, reliable. */
export const JUDGE = 1 << 9;
/** Adjectives of judgement that often only describe: important, significant. */
export const WEIGH = 1 << 10;
/** Nouns of judgement: ally, breakthrough, failure. */
export const PRIZE = 1 << 11;
/** Verbs that open a judgement: believe, consider. */
export const OPINE = 1 << 12;
/** Is, remains, seems: joins a subject with what is judged of it. */
export const COPULA = 1 << 13;
export const NEGATE = 1 << 14;
/** If, unless, would, could: nothing is settled. */
export const UNSETTLED = 1 << 15;
/** Verbs of dated events: signed, opened, visited. */
export const EVENT = 1 << 16;
/** Ready, determined (with "to"); readiness, commitment. */
export const READY = 1 << 17;
/** Meeting, talks, conference: what happens to them is a matter of procedure. */
export const PROCEDURE = 1 << 18;
/** Words of courtesy and of the page: thank, welcome, read, subscribe, posted. */
export const PAGE = 1 << 19;
/** Should, must, need: says what ought to be. */
export const OUGHT = 1 << 20;
/** Most, best, key, main before a noun of judgement: strengthens it. */
export const STRESS = 1 << 21;
/** Relative pronouns and "that": what follows belongs to a noun. */
export const RELATIVE = 1 << 22;
/** Looks ahead behind "is" and before "to" only: likely, set, poised. */
export const LIKELY = 1 << 23;
/** Would: "will" as somebody is told to have said it. */
export const WOULD = 1 << 24;
/** Joins what was agreed: on, that. */
export const JOINS_WHAT = 1 << 25;
/** Says what ought to be only with "to" behind it: have, need. */
export const NEEDS_TO = 1 << 26;
/** Past and other forms of "be" that bind nobody with "to": was, been. */
export const PAST = 1 << 27;
export const IF = 1 << 28;
/** A day of the week, today, yesterday. */
export const DAY = 1 << 29;
/** Behind "asked", "called": what is wanted, and nothing said. */
export const WANTED = 1 << 30;
/** "Dismissed *as*", "described *as*": what it is held to be. */
export const LIKENS = 1 << 31;

/** Speech that tells who speaks; sentences without any are not searched for it. */
export const SPEAKING = TELL | MAYBE_TELL | TELLING | ACCORDING | OFFICE;

/** Words that look ahead, and all words from which a claim is read. */
const CLAIM_AHEAD =
  WILL | WOULD | PLEDGE | INTEND | READY | AIM | AIMING | OUGHT | EXPECT | OUTLOOK | LIKELY | UNSETTLED;
export const CLAIM_CUES = CLAIM_AHEAD | COPULA | OPINE | EVENT;

/** Words without which nothing is judged, and words of the page around a text. */
export const CLAIM_JUDGING = JUDGE | WEIGH | PRIZE;
export const CLAIM_COLOURS = CLAIM_JUDGING | PAGE;
