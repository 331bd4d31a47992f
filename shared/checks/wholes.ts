import type { Indicator } from '../model/records.ts';
import { evenly, placesOf } from './direction.ts';
import { basisOf, standingOf } from './facts.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts } from './types.ts';

/** What stands behind "40 % of": up to a mark, a date or the end. */
const OF_WHAT =
  /^\s*of (?:the |all the )?([\p{L}][\p{L} '’-]{1,58}?)(?=\s*(?:[.,;:!?()]|$)|\s+(?:in|for|during) (?:the year )?\d{4}|\s+(?:that|this|last) year\b|\s+of (?:(?:about|around|some|nearly|almost|over|more than) )?[$€£¥\d])/iu;
const PERCENT_OF = /(?:%|\bper ?cent|\bpercent)(?=\s+of\b)/gi;
const PERCENT = /%|per ?cent/i;
/** These say that all of something is meant, which its bare name says as well. */
const ALL = /^(?:total|all|overall|its|their|our|the) /;
/** Whose it is, which the figure's own record says: "9 % of *Sundavia's* foreign trade". */
const WHOSE = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}(?:['’]s|(?<=s)['’]) /u;
const MOST_NAMES = 4;

/** A name as it is compared: small letters, even spaces, without "total" and the like. */
export function bareName(name: string): string {
  let bare = evenly(name).toLowerCase();
  while (ALL.test(bare)) bare = bare.replace(ALL, '');
  return bare;
}

const bare = new WeakMap<Indicator, readonly string[]>();

/** The name and the synonyms of an indicator as they are compared. */
function bareNames(indicator: Indicator): readonly string[] {
  let names = bare.get(indicator);
  if (!names) {
    names = [...new Set([indicator.name, ...indicator.synonyms].map(bareName))].filter((name) => name !== '');
    bare.set(indicator, names);
  }
  return names;
}

/** Whether a bare name is one of an indicator. */
export function isNameOf(name: string, indicator: Indicator): boolean {
  return bareNames(indicator).includes(name);
}

/** What a share's own words say it is of ("40 % of total exports"), as a bare name; null where they do not. */
export function wholeOfShare(share: FigureFacts): string | null {
  const text = evenly(share.claim.statement);
  const own = evenly(share.figure.text);
  const names = new Set(placesOf(text, own).map((at) => nameBehind(text.slice(at + own.length, at + own.length + 90))));
  const [name, another] = [...names];
  return name === undefined || another !== undefined ? null : name;
}

function nameBehind(text: string): string | null {
  const name = OF_WHAT.exec(text)?.[1];
  return name ? bareName(name.replace(WHOSE, '')) : null;
}

/** Everything that a statement gives a percentage of, as bare names. */
function wholesIn(statement: string): readonly string[] {
  if (!PERCENT.test(statement)) return [];
  const text = evenly(statement);
  const names = new Set<string>();
  for (const match of text.matchAll(PERCENT_OF)) {
    const from = match.index + match[0].length;
    const name = nameBehind(text.slice(from, from + 90));
    if (name !== null && name !== '') names.add(name);
    if (names.size >= MOST_NAMES) break;
  }
  return [...names];
}

/** The keys under which an amount meets shares by their words: as the whole itself, by its names, or as a part beside its share. */
export function amountKeys(amount: FigureFacts): readonly string[] {
  const { indicator, figure } = amount;
  const own = indicator && figure.partnerId === null && figure.placeId === null ? bareNames(indicator) : [];
  const told = wholesIn(amount.claim.statement);
  const names = told.length === 0 ? own : [...new Set([...own, ...told])];
  return names.map((name) => wordKey(name, amount));
}

/** The key under which a share meets its whole by its words; null where they do not name one. */
export function shareKey(share: FigureFacts): string | null {
  const name = wholeOfShare(share);
  return name === null ? null : wordKey(name, share);
}

function wordKey(name: string, facts: FigureFacts): string {
  const when = datesOf(facts.period) ?? `claim ${facts.claim.id}`;
  return `w:${name}|${facts.figure.subjectId ?? ''}|${basisOf(facts)}|${standingOf(facts)}|${when}`;
}

/** Whether an amount is of the whole that a key names, and no part of it. */
export function isNamedWhole(amount: FigureFacts, key: string): boolean {
  const { indicator, figure } = amount;
  if (!indicator || figure.partnerId !== null || figure.placeId !== null) return false;
  return bareNames(indicator).some((name) => key.startsWith(`w:${name}|`));
}
