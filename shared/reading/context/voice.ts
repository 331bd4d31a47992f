import { sameMeasure } from '../naming.ts';
import type { ReadActor, ReadClaim, ReadFigure } from '../types.ts';

/**
 * Whose words a whole text is, where its first line says so: "Speech of Mirela Tavik, deputy prime minister of Karelova, at …",
 * "Statement by the Ministry of Trade of Sundavia". "We" and "our" are theirs, and what they trade "with Karelova" they trade themselves.
 */
export interface Voice {
  /** Who speaks in the first person; null for a body, whose text may quote its own people. */
  readonly speaker: string | null;
  /** The state or body that the voice speaks for. */
  readonly side: string;
  /** With whom the text deals most; null where nobody is told. */
  readonly other: string | null;
}

const HEAD =
  /^(?:opening |welcome |keynote |closing |full |official |joint )?(?:speech|address|remarks|statement|message|report|presentation|communiqu[eé]|press release)(?: (?:delivered|made|given))? (?:of|by|from) /i;
/** A first line is no longer than this. */
const LONGEST_HEAD = 400;
const OF_PERSON = /^(?:opening |welcome |keynote |closing |full )?(?:speech|address|remarks|message|presentation)\b/i;
const OWNER_AT_END = /\bof (?:the )?(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})$/u;
const JOINED = /\b(?:of|between|with) (\p{Lu}[\p{L}’'-]*) and (\p{Lu}[\p{L}’'-]*)/u;
/** Words further off say nothing of a figure; and a text without a full stop must not be looked through for each of its figures. */
const FAR = 1000;
const INVESTMENT = /\binvestments?\b/i;
const TRADE_FLOW = /^(?:\w+ )?(?:exports?|imports?|supplies|deliveries|purchases)\b/i;

/** Gives the figures and claims of a text what its first line says of whose they are; as they were where it says nothing. */
export function withVoice(
  text: string,
  actors: readonly ReadActor[],
  figures: readonly ReadFigure[],
  claims: readonly ReadClaim[],
): { readonly figures: readonly ReadFigure[]; readonly claims: readonly ReadClaim[] } {
  const voice = voiceOf(text, actors, figures);
  if (voice === null) return { figures, claims };
  const others = new Set(actors.filter((actor) => !speaksFor(actor, voice)).map((actor) => actor.name));
  const own = (speaker: string | null): boolean => speaker === null || !others.has(speaker);
  return {
    figures: figures.map((figure) =>
      own(figure.speaker) || (figure.relation === null && speaksAgain(text, figure, voice))
        ? ofVoice(text, figure, voice)
        : figure,
    ),
    claims: claims.map((claim) => (claim.speaker === null ? { ...claim, speaker: voice.speaker } : claim)),
  };
}

/** The voice that the first line of a text names; null where it names none, or nobody knows for whom it speaks. */
export function voiceOf(text: string, actors: readonly ReadActor[], figures: readonly ReadFigure[]): Voice | null {
  const from = text.search(/\S/u);
  if (from < 0) return null;
  const line = /^[^\n]*/u.exec(text.slice(from, from + LONGEST_HEAD))?.[0] ?? '';
  const head = line.replace(/^#+\s*/u, '');
  if (!HEAD.test(head)) return null;
  // The earliest name in the line; an actor's own place may be that of a fuller mention further down.
  const named = actors.filter(({ name }) => head.includes(name));
  const actor = named.sort((a, b) => head.indexOf(a.name) - head.indexOf(b.name) || b.name.length - a.name.length)[0];
  if (actor === undefined) return null;
  const person = actor.kind === 'person';
  const side = actor.affiliation ?? (person ? null : (OWNER_AT_END.exec(actor.name)?.[1] ?? null));
  if (side === null) return null;
  return { speaker: person && OF_PERSON.test(head) ? actor.name : null, side, other: otherOf(head, side, figures) };
}

/** The party that the head joins to the side of the voice, else the one that figures are told with most. */
function otherOf(head: string, side: string, figures: readonly ReadFigure[]): string | null {
  const [, a, b] = JOINED.exec(head) ?? [];
  if (a === side && b !== undefined) return b;
  if (b === side && a !== undefined) return a;
  const told = new Map<string, number>();
  for (const { counterpart } of figures) {
    if (counterpart !== null && counterpart !== side) told.set(counterpart, (told.get(counterpart) ?? 0) + 1);
  }
  const [first, second] = [...told].sort(([, x], [, y]) => y - x);
  return first !== undefined && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Whether what an actor says is said for the side of the voice: its own people, and those of whom no other side is told. */
function speaksFor(actor: ReadActor, { side }: Voice): boolean {
  if (actor.affiliation !== null) return actor.affiliation === side || actor.affiliation.endsWith(` of ${side}`);
  return actor.kind === 'person' ? actor.role !== null : actor.name.endsWith(` of ${side}`);
}

function ofVoice(text: string, figure: ReadFigure, voice: Voice): ReadFigure {
  const speaker = speaksAgain(text, figure, voice) ? voice.speaker : (figure.speaker ?? voice.speaker);
  const parties = partiesOf(text, figure, voice);
  if (parties === null) return speaker === figure.speaker ? figure : { ...figure, speaker };
  return { ...figure, ...parties, speaker, reasons: [...figure.reasons, `told for ${voice.side} by the first line`] };
}

/** "The World Bank expects 3.1 percent. *Our own* forecast is 3.8 percent.": who speaks in the first person, outside all quotations. */
function speaksAgain(text: string, { sentence: [start, end], speaker }: ReadFigure, voice: Voice): boolean {
  if (voice.speaker === null || speaker === null || speaker === voice.speaker) return false;
  const words = text.slice(start, Math.min(end, start + FAR));
  if (!FIRST_PERSON.test(words) || words.includes(speaker)) return false;
  const near = text.slice(Math.max(0, start - FAR), start);
  const before = near.slice(near.lastIndexOf('\n\n') + 1);
  return !/[“«]/u.test(before) && (before.match(/"/gu)?.length ?? 0) % 2 === 0;
}

const FIRST_PERSON = /^(?:Our|We|My|I)\b/u;

type Parties = Pick<ReadFigure, 'indicator' | 'subject' | 'counterpart'>;

/** Whose a figure is and with whom, where its own words leave that to the voice; null where they leave nothing open. */
function partiesOf(text: string, figure: ReadFigure, { side, other }: Voice): Parties | null {
  const { indicator, subject, counterpart } = figure;
  if (indicator === null) return null;
  const [from, to] = figure.sentence;
  const words = text.slice(Math.max(from, figure.start - FAR), Math.min(to, figure.end + FAR));
  if (INVESTMENT.test(indicator)) return invested(words, figure, side, other);
  if (subject !== null) return null;
  // "Trade with Karelova" is all of it, and that is the turnover.
  const trade = indicator === 'trade' && counterpart !== null && counterpart !== side;
  if (trade) return { indicator: 'bilateral trade', subject: side, counterpart };
  if (sameMeasure(indicator, 'turnover') && counterpart !== side) {
    return counterpart === null && other === null
      ? null
      : { indicator, subject: side, counterpart: counterpart ?? other };
  }
  const flows = TRADE_FLOW.test(indicator) && counterpart !== null && counterpart !== side;
  return flows || saysOur(words, indicator) ? { indicator, subject: side, counterpart } : null;
}

/** "Direct investment from Sundavia", "in Karelova", "of Sundavia in Karelova": who invests comes first. */
function invested(words: string, figure: ReadFigure, side: string, other: string | null): Parties | null {
  if (other === null) return null;
  const opposite = (name: string): string => (name === side ? other : side);
  const into = /\bin (\p{Lu}[\p{L}’'-]*)$/u.exec(figure.indicator ?? '')?.[1] ?? null;
  const indicator = into === null ? figure.indicator : (figure.indicator ?? '').slice(0, -` in ${into}`.length);
  for (const name of [side, other]) {
    if (into === name || words.includes(`nvestment in ${name}`) || words.includes(`nvestments in ${name}`))
      return { indicator, subject: opposite(name), counterpart: name };
    if (words.includes(`nvestment from ${name}`) || words.includes(`nvestments from ${name}`))
      return { indicator, subject: name, counterpart: opposite(name) };
  }
  return null;
}

/** "our exports", "our total foreign trade" */
function saysOur(words: string, indicator: string): boolean {
  const at = words.toLowerCase().indexOf(indicator.toLowerCase());
  return at > 0 && /\bour (?:\p{L}+ )?$/iu.test(words.slice(Math.max(0, at - 24), at));
}
