import { plural } from '../../words/plural.ts';

/** What became of the quotes of a source, as one sentence. */
export function reseatedWords({
  kept,
  look,
  lost,
}: {
  readonly kept: number;
  readonly look: number;
  readonly lost: number;
}): string {
  if (kept + look + lost === 0) return 'It has no quotes yet.';
  if (look + lost === 0) return `All ${plural(kept, 'quote')} kept their words.`;
  const told = [
    kept === 0 ? '' : `${plural(kept, 'quote')} kept ${kept === 1 ? 'its' : 'their'} words`,
    look === 0 ? '' : `${look} to look at`,
    lost === 0 ? '' : `${lost} lost ${lost === 1 ? 'its' : 'their'} place`,
  ].filter((part) => part !== '');
  return `${told.join(', ')}.`;
}
