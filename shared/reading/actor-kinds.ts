import type { ActorKind } from '../model/vocabulary.ts';
import { languageOf } from './languages.ts';

/**
 * What somebody or some place is by the name alone, where nothing more is known of it: a state, region, city or
 * organisation that the language knows by that name, else an organisation.
 */
export function kindOfName(name: string, language: string | null = null): ActorKind {
  const { parties } = languageOf(language);
  const folded = name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return parties.get(folded) ?? parties.get(folded.replace(/^the /u, '')) ?? 'organisation';
}
