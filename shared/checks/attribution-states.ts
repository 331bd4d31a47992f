import { COUNTRY_ROWS, KNOWN_PARTIES } from '../reading/en/countries.ts';
import { DEMONYM } from '../reading/senses.ts';

/** Several names of one state in small letters, the first of which stands for it. */
const SAME: readonly (readonly string[])[] = [
  ['united states', 'us', 'u.s', 'usa', 'america', 'united states of america'],
  ['united kingdom', 'uk', 'britain', 'great britain'],
  ['russia', 'russian federation'],
  ['china', 'prc', "people's republic of china", 'people’s republic of china'],
  ['czechia', 'czech republic'],
  ['turkey', 'türkiye'],
  ['ivory coast', "côte d'ivoire"],
];

const one = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));
const names = new Map<string, string>();
const adjectives = new Map<string, string>();
for (const [words, { speech, country }] of COUNTRY_ROWS) {
  if (typeof country !== 'string') continue;
  const state = canonical(country);
  for (const word of words.split(' ')) if (word !== '') (speech === DEMONYM ? adjectives : names).set(word, state);
}
for (const [name, kind] of KNOWN_PARTIES) if (kind === 'state') names.set(name, canonical(name));

function canonical(name: string): string {
  const lower = name.toLowerCase();
  return one.get(lower) ?? lower;
}

/** The state that an adjective tells ("Chinese"), as a name in small letters; null where none is known by it. */
export function stateOfAdjective(word: string): string | null {
  return adjectives.get(word.toLowerCase()) ?? null;
}

/** The state whose name a text begins with ("Belarus to …", "the Republic of Belarus"); null where it begins with none. */
export function stateAtStart(text: string): string | null {
  const words = text
    .replace(
      /^\s*(?:the )?(?:(?:People[’']s |Islamic |Federal )?Republic of |Kingdom of |State of |Government of )?(?:the )?/i,
      '',
    )
    .match(/^[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,4}/u)?.[0]
    .split(' ');
  for (let n = words?.length ?? 0; n > 0; n--) {
    const name = (words ?? [])
      .slice(0, n)
      .join(' ')
      .toLowerCase()
      .replace(/(?:[’']s?|\.)$/, '');
    const state = names.get(name);
    if (state !== undefined) return state;
  }
  return null;
}

/** The one state that a text names, by its name or its adjective; null where it names none or several. */
export function onlyStateIn(text: string): string | null {
  const found = new Set<string>();
  for (const { index } of text.matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    const rest = text.slice(index);
    const state = stateAtStart(rest) ?? stateOfAdjective(/^[\p{L}-]+/u.exec(rest)?.[0] ?? '');
    if (state !== null) found.add(state);
  }
  const [state, another] = found;
  return state !== undefined && another === undefined ? state : null;
}

/** A state's name with its first letters large, for a sentence. */
export function stateName(state: string): string {
  return state
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bOf\b/g, 'of')
    .replace(/\bAnd\b/g, 'and');
}
