import { readQuantity } from '../../shared/reading/quantity.ts';

/** What a figure's words mean, or null where there is no figure in them. Never throws: people type half words. */
export function readWords(text: string): ReturnType<typeof readQuantity> {
  if (text.trim() === '') return null;
  try {
    return readQuantity(text, { published: null });
  } catch {
    return null;
  }
}
