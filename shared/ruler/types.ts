import type { RulerBar } from '../model/finding.ts';
import type { RulerTint } from './palette.ts';
import type { RulerTick } from './scale.ts';

/** A text of the picture; `x` is its start, middle or end as `anchor` says, `y` its baseline. */
export interface RulerText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  /** The box it takes at most: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

/** One bar with its words. All measures in pixels. */
export interface RulerRow {
  readonly bar: RulerBar;
  readonly label: readonly RulerText[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The side has no bound (or none that the scale can show): the bar runs to the edge and ends in an arrow. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Where the point value stands, null where none was written or the interval is but a point. */
  readonly tick: number | null;
  /** The bounds: two words inside the bar, or one beside it. */
  readonly ends: readonly RulerText[];
}

/** What lies between the bars that a finding compares: a gap, or what both allow. */
export interface RulerMark {
  readonly kind: 'gap' | 'overlap';
  readonly x: number;
  readonly width: number;
  /** The line of the mark, and the rows it joins. */
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: RulerText;
}

/** A band over the bars of a hint and of what is computed, where they meet. */
export interface RulerBand {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RulerLayout {
  /** The kind of what is measured, for the tint of its bars. */
  readonly tint: RulerTint;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RulerRow[];
  readonly mark: RulerMark | null;
  readonly bands: readonly RulerBand[];
  readonly axis: {
    readonly y: number;
    readonly left: number;
    readonly right: number;
    readonly kind: 'linear' | 'log';
    readonly ticks: readonly RulerTick[];
    /** The unit of the scale; null where the ticks carry it. */
    readonly unit: RulerText | null;
  };
  /** The picture in words. */
  readonly description: string;
}
