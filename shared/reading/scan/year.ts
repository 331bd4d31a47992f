import { NUMBER, type Tokens } from '../lexer.ts';
import { AGO, LAST, NEXT, THE, THIS } from '../lexicon.ts';
import type { Day } from './days.ts';

export interface YearRead {
  /** null where the words are relative and no date of publication is known. */
  readonly year: number | null;
  readonly next: number;
  readonly relative: boolean;
}

/** Whether a token is four digits that can name a year. */
export function isYear(t: Tokens, i: number): boolean {
  if (t.type(i) !== NUMBER || t.end(i) - t.start(i) !== 4) return false;
  const first = t.text.charCodeAt(t.start(i));
  if (first !== 49 && first !== 50) return false;
  for (let p = t.start(i) + 1; p < t.end(i); p++) {
    const unit = t.text.charCodeAt(p);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

/** A year at token i: 2025, last year, this year, the previous year, the year 2025; null where there is none. */
export function readYear(t: Tokens, i: number, published: Day | null): YearRead | null {
  if (isYear(t, i)) {
    return { year: Number(t.string(i)), next: i + 1, relative: false };
  }
  const j = (t.grammar(i) & THE) !== 0 ? i + 1 : i;
  const entry = t.entry(j);
  if (entry.unit === 'y' && !t.plural(j) && isYear(t, j + 1)) {
    return { year: Number(t.string(j + 1)), next: j + 2, relative: false };
  }
  const shift =
    (entry.grammar & LAST) !== 0 ? -1 : (entry.grammar & THIS) !== 0 ? 0 : (entry.grammar & NEXT) !== 0 ? 1 : null;
  if (shift === null || t.entry(j + 1).unit !== 'y' || t.plural(j + 1)) return null;
  return { year: published ? published.year + shift : null, next: j + 2, relative: true };
}

/** "the year" at token i, which is the year of publication: "the first half of the year"; null for anything else. */
export function readThisYear(t: Tokens, i: number, published: Day | null): YearRead | null {
  if ((t.grammar(i) & THE) === 0 || t.entry(i + 1).unit !== 'y' || t.plural(i + 1)) return null;
  const { grammar, word } = t.entry(i + 2);
  // "the year to June", "the year earlier", "the year ended March"
  if ((grammar & AGO) !== 0 || t.language.times.closing.has(word) || t.language.times.preceding.has(word)) return null;
  return { year: published ? published.year : null, next: i + 2, relative: true };
}

/** "the year" of which a part up to a month is told: the one of publication, or none where it may be the one before too. */
export function readYearOfPart(t: Tokens, i: number, published: Day | null, lastMonth: number): YearRead | null {
  const year = readThisYear(t, i, published);
  if (!year || !published || published.month > lastMonth || published.month > 3) return year;
  return { ...year, year: null };
}
