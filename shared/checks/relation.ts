import type { FindingFigure, Ruler, RulerBar } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { type Interval, meets } from '../quantity/interval.ts';
import type { Bounds } from './facts.ts';
import type { FigureFacts } from './types.ts';

/** Holds as printed, holds only at the widest, or cannot be. */
export type Judgement = Exclude<Verdict, 'cannot-tell'>;

/** Whether two values that should be the same can be. */
export function judge(a: Bounds, b: Bounds): Judgement {
  if (meets(a.printed, b.printed)) return 'holds';
  return meets(a.widest, b.widest) ? 'holds-within-rounding' : 'contradiction';
}

/** An operation on both intervals of figures; null where it says nothing. */
export function combine(a: Bounds, b: Bounds, operation: (x: Interval, y: Interval) => Interval | null): Bounds | null {
  const printed = operation(a.printed, b.printed);
  const widest = operation(a.widest, b.widest);
  return printed && widest && { printed, widest };
}

/** An operation on one value's intervals; null where it says nothing. */
export function transform(a: Bounds, operation: (x: Interval) => Interval | null): Bounds | null {
  const printed = operation(a.printed);
  const widest = operation(a.widest);
  return printed && widest && { printed, widest };
}

/** The readings that decided: as printed where the relation holds so, the widest where more had to be tried. */
export function deciding(a: Bounds, judgement: Judgement): Interval {
  return judgement === 'holds' ? a.printed : a.widest;
}

/** The better of two judgements of one relation in different readings. */
export function rank(judgement: Judgement): number {
  switch (judgement) {
    case 'holds':
      return 0;
    case 'holds-within-rounding':
      return 1;
    case 'contradiction':
      return 2;
  }
}

/** How the working joins its two sides. */
export function relationWords(judgement: Judgement): string {
  switch (judgement) {
    case 'holds':
      return 'meets';
    case 'holds-within-rounding':
      return 'meets only within rounding';
    case 'contradiction':
      return 'does not meet';
  }
}

/** A bar of the ruler. Unbounded sides become null. */
export function bar(
  label: string,
  a: Interval,
  tone: RulerBar['tone'],
  facts: FigureFacts | null = null,
  value: number | null = null,
): RulerBar {
  return {
    label,
    low: Number.isFinite(a.low) ? a.low : null,
    high: Number.isFinite(a.high) ? a.high : null,
    value,
    tone,
    figureId: facts?.figure.id ?? null,
  };
}

/** A figure as a bar, as stated. */
export function statedBar(label: string, facts: FigureFacts, printed: Interval): RulerBar {
  return bar(label, printed, 'stated', facts, facts.figure.value);
}

export function ruler(unit: string | null, currency: string | null, bars: readonly RulerBar[]): Ruler {
  return { unit, currency, bars };
}

/** A figure's part in a finding. */
export function part(facts: FigureFacts, name: string): FindingFigure {
  return { figureId: facts.figure.id, part: name };
}
