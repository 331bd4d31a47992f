import type { DateInHead } from '../../../shared/exchange/documents/dates.ts';

const USE = 'Tells what “last year” means in the text.';

/** What the date of publication is for, and where the one that is offered comes from. */
export function publishedHint(found: DateInHead | null, published: string): string {
  return found !== null && found.date === published
    ? `From “${found.words}” in the first lines; change it if the text came out on another day.`
    : USE;
}
