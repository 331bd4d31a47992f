import type { Period } from '../../model/records.ts';
import type { Readers } from '../readers.ts';
import type { Located } from '../yaml/fields.ts';
import type { DraftPeriod } from './draft.ts';
import type { ResolveOptions, WishList } from './wish-list.ts';

export type PeriodDates = Pick<Period, 'start' | 'end' | 'years'>;

/** What the words of a period say by themselves. Words that no date can be made of are kept without dates. */
export function datesOf(text: string, published: string | null, readers: Readers): PeriodDates {
  const read = readers.readPeriod(text, published);
  return { start: read?.start ?? null, end: read?.end ?? null, years: read?.years ?? null };
}

/** Turns periods into records: one for the same words and the same dates. */
export class PeriodResolver {
  readonly #options: ResolveOptions;
  readonly #wish: WishList;
  readonly #known = new Map<string, string>();
  readonly #read = new Map<string, PeriodDates>();

  constructor(options: ResolveOptions, wish: WishList) {
    this.#options = options;
    this.#wish = wish;
    for (const period of options.project.all('period')) {
      const key = keyOf(period.text, period);
      if (!this.#known.has(key)) this.#known.set(key, period.id);
    }
  }

  /** The id of a period's record; `published` is the date that relative words count from. */
  idOf(period: Located<DraftPeriod>, published: string | null): string;
  idOf(period: Located<DraftPeriod> | null, published: string | null): string | null;
  idOf(period: Located<DraftPeriod> | null, published: string | null): string | null {
    if (period === null) return null;
    const { text, dates } = period.value;
    const { start, end, years } = dates ?? this.#datesOf(text, published);
    const key = keyOf(text, { start, end, years });
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#options.newId();
    this.#wish.add('period', { id, text, start, end, years });
    this.#known.set(key, id);
    return id;
  }

  #datesOf(text: string, published: string | null): PeriodDates {
    const key = `${published ?? ''}\n${text}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const dates = datesOf(text, published, this.#options.readers);
    this.#read.set(key, dates);
    return dates;
  }
}

function keyOf(text: string, { start, end, years }: PeriodDates): string {
  return JSON.stringify([text, start, end, years]);
}
