import type { EditPreview } from '../../shared/api.ts';
import { VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';

const COUNTED: Readonly<Record<Verdict, (count: number) => string>> = {
  contradiction: (count) => plural(count, 'contradiction'),
  'holds-within-rounding': (count) => `${formatNumber(count)} within rounding`,
  'cannot-tell': (count) => `${formatNumber(count)} that cannot be told`,
  holds: (count) => (count === 1 ? '1 that holds' : `${formatNumber(count)} that hold`),
};

/** "2 contradictions fewer, 1 that holds more"; that they turn into each other where the numbers stay. */
export function differenceWords(difference: EditPreview['difference']): string {
  const parts = VERDICTS.flatMap((verdict) => {
    const by = difference[verdict];
    return by === 0 ? [] : [`${COUNTED[verdict](Math.abs(by))} ${by < 0 ? 'fewer' : 'more'}`];
  });
  return parts.length === 0 ? 'as many findings of each kind, but other ones' : parts.join(', ');
}
