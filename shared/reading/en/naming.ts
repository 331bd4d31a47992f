/** How English names of measures are compared: without articles, in the singular, "share of exports" as "export share". */

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'total', 'overall']);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'in',
  'to',
  'from',
  'for',
  'with',
  'per',
  'by',
  'into',
  'at',
  'on',
]);

/** All that two sides trade with each other, by whatever of these names. */
const TURNOVER =
  /^(?:(?:bilateral|mutual|two way) )?(?:(?:foreign )?trade turnover|turnover|turnover of trade)$|^(?:bilateral|mutual|two way) trade$/u;

/** Direct investment is foreign whether or not a text says so: a text that calls it both means one thing. */
const DIRECT = /\bforeign (?=direct investment\b)|\bfdi\b/u;

/**
 * The form of a short noun phrase by which two namings of one thing are the same: lower case, singular, no articles, and
 * the owner before what it owns where one "of" joins them. Prepositions that tell things apart ("exports to", "imports
 * from") stay.
 */
export function nameKey(words: string): string {
  const parts = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
    .split(/[\s\u2010-\u2015-]+/u)
    .filter((part) => part !== '' && !ARTICLES.has(part));
  if (parts.length === 0) return words.trim().toLowerCase();
  if (TURNOVER.test(parts.map(singular).join(' '))) return 'turnover';
  const joints = parts.filter((part) => PREPOSITIONS.has(part)).length;
  const of = parts.indexOf('of');
  const ordered = joints === 1 && of > 0 ? [...parts.slice(of + 1), ...parts.slice(0, of)] : parts;
  const key = ordered.map(singular).join(' ');
  return key.replace(DIRECT, (form) => (form === 'fdi' ? 'direct investment' : ''));
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
