import type { Ruler, RulerBar } from '../model/finding.ts';
import { boundsText, boundText } from './bounds.ts';
import { tenth } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { RulerRow, RulerText } from './types.ts';

/** Font size of all words but those of the axis, and the distance of their lines. */
export const SIZE = 12;
export const LINE = 15;
const BAR = 20;
/** A point, or a bar thinner than this on the scale, can still be seen. */
const MIN_BAR = 3;

/** What all rows of a picture share. */
export interface Frame {
  readonly ruler: Ruler;
  readonly left: number;
  readonly right: number;
  /** Width of the column of labels; 0 where they stand above the bars. */
  readonly column: number;
  readonly full: number;
  readonly stacked: boolean;
  readonly x: (value: number) => number;
  readonly log: boolean;
}

/** One bar with its label from `top` on, and where the row ends. */
export function layoutRow(
  frame: Frame,
  bar: RulerBar,
  top: number,
): { readonly row: RulerRow; readonly bottom: number } {
  const [from, until, openLeft, openRight] = extent(frame, bar);
  const lines = wrapText(bar.label, SIZE, frame.stacked ? frame.full - 2 : frame.column, frame.stacked ? 1 : 2);
  const barTop = frame.stacked ? top + LINE + 2 : top + Math.max(0, (lines.length * LINE - BAR) / 2);
  const shape = { from, until, top: barTop };
  const inside = endsInside(frame, bar, shape, openLeft, openRight);
  const beside = inside ?? endsBeside(frame, bar, shape);
  // Where a bar leaves no room for its bounds they follow its label.
  const below = beside === null ? [boundsText(bar, frame.ruler)] : [];
  const labelTop = frame.stacked ? top : barTop + BAR / 2 - ((lines.length + below.length) * LINE) / 2;
  const label = frame.stacked
    ? [text([...lines, ...below].join(': '), 0, top + 12, 'start', { room: frame.full - 2 })]
    : [...lines, ...below].map((line, i) => text(line, 0, labelTop + i * LINE + 11.5, 'start', { room: frame.column }));
  // On a bar thinner than this the tick of its value would hide it.
  const value = bar.value === null || until - from < 8 ? null : frame.x(bar.value);
  const row: RulerRow = {
    bar,
    label,
    x: from,
    y: barTop,
    width: tenth(until - from),
    height: BAR,
    openLeft,
    openRight,
    tick: value,
    ends: beside ?? [],
  };
  return { row, bottom: Math.max(barTop + BAR, labelTop + label.length * LINE) };
}

type Shape = { readonly from: number; readonly until: number; readonly top: number };

/** Pixels from and until, and which sides are open. Points are widened until they can be seen. */
function extent(frame: Frame, bar: RulerBar): readonly [number, number, boolean, boolean] {
  const openLeft = bar.low === null || (frame.log && bar.low <= 0);
  const openRight = bar.high === null;
  const from = openLeft ? frame.left : frame.x(bar.low ?? 0);
  const until = openRight ? frame.right : Math.max(from, frame.x(bar.high ?? 0));
  if (until - from >= MIN_BAR) return [from, until, openLeft, openRight];
  const start = Math.min(frame.right - MIN_BAR, Math.max(frame.left, (from + until - MIN_BAR) / 2));
  return [tenth(start), tenth(start + MIN_BAR), openLeft, openRight];
}

/** The words of both bounds in the ends of the bar, where they fit beside each other and the value's tick. */
function endsInside(
  frame: Frame,
  bar: RulerBar,
  { from, until, top }: Shape,
  openLeft: boolean,
  openRight: boolean,
): readonly RulerText[] | null {
  const { unit } = frame.ruler;
  const baseline = top + 14.2;
  const tick = bar.value === null ? null : frame.x(bar.value);
  const width = (bar.high ?? 0) - (bar.low ?? 0);
  const words =
    openLeft || openRight
      ? [openBound(boundsText(bar, frame.ruler), from, until, baseline, openLeft, openRight)]
      : [
          text(boundText(bar.low ?? 0, width, unit), from + 6, baseline, 'start'),
          text(boundText(bar.high ?? 0, width, unit), until - 6, baseline, 'end'),
        ];
  const arrow = 14;
  const fits = words.every(
    ({ box }) =>
      box[0] >= from + (openLeft ? arrow : 2) &&
      box[2] <= until - (openRight ? arrow : 2) &&
      (tick === null || tick < box[0] - 4 || tick > box[2] + 4),
  );
  const [first, second] = words;
  const free = first === undefined || second === undefined || first.box[2] + 12 <= second.box[0];
  // Two bounds that read alike would hide that the bar is an interval.
  const differ = second === undefined || first?.text !== second.text;
  return fits && free && differ ? words : null;
}

/** The words of a bar without a bound on one side stand at its other side; in the middle where both are open. */
function openBound(
  words: string,
  from: number,
  until: number,
  baseline: number,
  openLeft: boolean,
  openRight: boolean,
): RulerText {
  if (openLeft && openRight) return text(words, (from + until) / 2, baseline, 'middle');
  return openLeft ? text(words, until - 7, baseline, 'end') : text(words, from + 7, baseline, 'start');
}

function endsBeside(frame: Frame, bar: RulerBar, { from, until, top }: Shape): readonly RulerText[] | null {
  const words = boundsText(bar, frame.ruler);
  const baseline = top + 14.2;
  const after = text(words, until + 8, baseline, 'start', { bold: true });
  if (after.box[2] <= frame.full) return [after];
  const before = text(words, from - 8, baseline, 'end', { bold: true });
  return before.box[0] >= frame.left ? [before] : null;
}

/** A text with the box that it takes at most; with `room` it is cut to that many pixels. */
export function text(
  words: string,
  x: number,
  y: number,
  anchor: RulerText['anchor'],
  options: { readonly bold?: boolean; readonly room?: number } = {},
): RulerText {
  const bold = options.bold ?? false;
  const shown = options.room === undefined ? words : (wrapText(words, SIZE, options.room, 1)[0] ?? '');
  const width = textWidth(shown, SIZE, bold);
  const start = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { text: shown, x, y, anchor, size: SIZE, bold, box: [start, y - 10, start + width, y + 3] };
}
