import { ENGLISH } from './en/english.ts';
import type { Language } from './language.ts';

const LANGUAGES: readonly Language[] = [ENGLISH];

/** The language to read a text in, by its BCP 47 tag ("en-GB"); English where the tag is missing or not known. */
export function languageOf(tag: string | null | undefined): Language {
  const main = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.id === main) ?? ENGLISH;
}
