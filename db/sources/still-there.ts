import { FaultError } from '../fault-error.ts';

/**
 * Throws 'stale' where other words stand from `start` to `end` now than the screen showed there: the text was changed while
 * somebody selected in it. Without `exact` nothing is compared.
 */
export function expectWords(text: string, start: number, end: number, exact: string | undefined, id: string): void {
  if (exact === undefined || text.slice(start, end) === exact) return;
  throw new FaultError('stale', 'The text of this source was changed in the meantime; select the words again.', {
    recordId: id,
  });
}
