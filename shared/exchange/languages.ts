/** Whether texts of a language (a tag such as "en-GB"; empty where it is not known) can be read: only English so far. */
export function isReadLanguage(language: string): boolean {
  return /^(?:en(?:[-_].*)?|eng|english)?$/i.test(language.trim());
}
