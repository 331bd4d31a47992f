import type { Direction } from './direction.ts';
import type { Stated } from './pairing.ts';
import type { Span } from './spans.ts';
import type { FigureFacts } from './types.ts';

/** What several checks ask of one figure, filled in by whoever asks first; undefined until then. */
export interface Memo {
  series: string | undefined;
  role: string | null | undefined;
  perPart: boolean | undefined;
  scopes: readonly string[] | undefined;
  print: string | undefined;
  direction: Direction | undefined;
  otherwise: 'denied' | 'expected' | 'no' | undefined;
  span: Span | undefined;
  stated: Stated | null | undefined;
}

/** One table for all of it: every weak table costs the garbage collector as much as the work that it saves. */
const memos = new WeakMap<FigureFacts, Memo>();

/** The memo of a figure's facts where someone has made one. */
export function knownMemoOf(facts: FigureFacts): Memo | undefined {
  return memos.get(facts);
}

/** The memo of a figure's facts, which do not change in place. */
export function memoOf(facts: FigureFacts): Memo {
  let memo = memos.get(facts);
  if (memo === undefined) {
    memo = {
      series: undefined,
      role: undefined,
      perPart: undefined,
      scopes: undefined,
      print: undefined,
      direction: undefined,
      otherwise: undefined,
      span: undefined,
      stated: undefined,
    };
    memos.set(facts, memo);
  }
  return memo;
}
