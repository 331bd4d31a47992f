import type { Ruler, RulerBar } from '../model/finding.ts';
import { formatInterval, formatQuantity } from '../quantity/format.ts';
import { interval } from '../quantity/interval.ts';
import { unitOf } from '../quantity/units.ts';
import { type RulerMeeting, rulerMeetings } from './meeting.ts';
import type { RulerTint } from './palette.ts';
import { type RulerTick, rulerScale, tenth } from './scale.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

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

const MIN_WIDTH = 200;
/** Narrower pictures have their labels above the bars instead of beside them. */
const STACKED_BELOW = 460;
const BAR = 20;
const GAP = 16;
const LANE = 26;
const SIZE = 12;
const LINE = 15;
const EDGE = 14;
const TOP = 6;
const AXIS = 30;
/** "USD, powers of ten". */
const UNIT_ROOM = 132;
/** A point, or a bar thinner than this on the scale, can still be seen. */
const MIN_BAR = 3;

/**
 * Where everything of a ruler goes in a picture `width` pixels wide (at least 200): bars in the order given on one scale,
 * labels that never meet each other or leave the picture, the gap or the overlap of what is stated and what is computed.
 * Pure and deterministic; a finite bound or value must not be NaN.
 */
export function layoutRuler(ruler: Ruler, width: number): RulerLayout {
  const full = Math.max(MIN_WIDTH, Math.round(width));
  const stacked = full < STACKED_BELOW;
  const column = stacked ? 0 : labelColumn(ruler, full);
  const left = column === 0 ? EDGE : column + EDGE;
  const right = full - EDGE;
  const scale = rulerScale(ruler.bars, ruler.unit, left, right, full);
  const meetings = rulerMeetings(ruler, scale.kind);
  const frame: Frame = { ruler, left, right, column, full, stacked, x: scale.x, log: scale.kind === 'log' };

  const rows: RulerRow[] = [];
  let y = TOP;
  let lane = 0;
  for (const [index, bar] of ruler.bars.entries()) {
    const row = layoutRow(frame, bar, y);
    rows.push(row.row);
    y = row.bottom + GAP;
    if (meetings.mark?.first === index) {
      lane = y - GAP / 2;
      y += LANE;
    }
  }
  const axisY = y - GAP / 2 + 4;
  const unit = axisUnit(ruler, scale.kind);
  return {
    tint: tintOf(ruler),
    width: full,
    height: axisY + AXIS + (unit !== null && stacked ? LINE : 0),
    rows,
    mark: meetings.mark === null ? null : layoutMark(frame, meetings.mark, rows, lane),
    bands: meetings.bands.flatMap((band) => layoutBand(frame, band, rows)),
    axis: {
      y: axisY,
      left,
      right,
      kind: scale.kind,
      ticks: scale.ticks,
      unit: unit === null ? null : placeUnit(frame, unit, axisY),
    },
    description: describe(ruler, meetings.mark),
  };
}

function tintOf({ unit, currency }: Ruler): RulerTint {
  if (currency !== null) return 'money';
  if (unit === '%' || unit === 'pp') return 'percent';
  if (unit === 'x') return 'multiple';
  return unit !== null && ['y', 'mo', 'w', 'd', 'h', 'min', 's'].includes(unit) ? 'duration' : 'count';
}

interface Frame {
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

/** As wide as the longest label, between an eighth and a third of the picture. */
function labelColumn(ruler: Ruler, full: number): number {
  const longest = ruler.bars.reduce((most, bar) => Math.max(most, textWidth(bar.label, SIZE)), 0);
  const values = ruler.bars.reduce((most, bar) => Math.max(most, textWidth(boundsText(bar, ruler), SIZE)), 0);
  return Math.ceil(Math.min(full * 0.34, Math.max(full * 0.14, UNIT_ROOM, longest, Math.min(values, full * 0.26))));
}

function layoutRow(frame: Frame, bar: RulerBar, top: number): { readonly row: RulerRow; readonly bottom: number } {
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
  const words =
    openLeft || openRight
      ? [openBound(boundsText(bar, frame.ruler), from, until, baseline, openLeft, openRight)]
      : [
          text(formatQuantity(bar.low, unit, null), from + 6, baseline, 'start'),
          text(formatQuantity(bar.high, unit, null), until - 6, baseline, 'end'),
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

/** The bounds of a bar in words: "8.8 – 8.9 bn USD". */
export function boundsText(bar: RulerBar, ruler: Pick<Ruler, 'unit' | 'currency'>): string {
  const low = bar.low ?? Number.NEGATIVE_INFINITY;
  const high = bar.high ?? Number.POSITIVE_INFINITY;
  return formatInterval(interval(Math.min(low, high), Math.max(low, high)), ruler.unit, ruler.currency);
}

function layoutMark(frame: Frame, mark: RulerMeeting, rows: readonly RulerRow[], lane: number): RulerMark | null {
  const first = rows[mark.first];
  const second = rows[mark.second];
  if (first === undefined || second === undefined) return null;
  const [x0, x1] = span(frame, mark);
  const told = fitText(mark.text, SIZE * 1.08, frame.full - 4);
  const size = textWidth(told, SIZE, true) / 2;
  const middle = Math.min(frame.full - size - 1, Math.max(size + 1, (x0 + x1) / 2));
  return {
    kind: mark.kind,
    x: x0,
    width: tenth(x1 - x0),
    y: lane + 20,
    top: first.y,
    bottom: second.y + second.height,
    text: text(told, tenth(middle), lane + 13, 'middle', { bold: true }),
  };
}

function layoutBand(frame: Frame, band: RulerMeeting, rows: readonly RulerRow[]): readonly RulerBand[] {
  const first = rows[band.first];
  const second = rows[band.second];
  if (first === undefined || second === undefined) return [];
  const [x0, x1] = span(frame, band);
  return [{ x: x0, y: first.y - 2, width: tenth(x1 - x0), height: second.y + second.height + 4 - first.y }];
}

function span(frame: Frame, { low, high }: RulerMeeting): readonly [number, number] {
  const x0 = low === null ? frame.left : frame.x(low);
  const x1 = high === null ? frame.right : frame.x(high);
  return x1 - x0 >= 2 ? [x0, x1] : [tenth((x0 + x1) / 2 - 1), tenth((x0 + x1) / 2 + 1)];
}

function axisUnit(ruler: Ruler, kind: 'linear' | 'log'): string | null {
  const sign = ruler.unit === 'x' || ruler.unit === '%';
  const unit = ruler.currency ?? (ruler.unit === null || sign ? null : (unitOf(ruler.unit)?.many ?? ruler.unit));
  const scale = kind === 'log' ? 'powers of ten' : null;
  const words = [unit, scale].filter((word) => word !== null && word !== '');
  return words.length === 0 ? null : words.join(', ');
}

function placeUnit(frame: Frame, unit: string, axisY: number): RulerText {
  return frame.stacked
    ? text(unit, frame.right, axisY + 18 + LINE, 'end', { room: frame.full - 2 })
    : text(unit, 0, axisY + 18, 'start', { room: frame.column });
}

function describe(ruler: Ruler, mark: RulerMeeting | null): string {
  const bars = ruler.bars.map((bar) => `${bar.label}, ${boundsText(bar, ruler)}`);
  return `Intervals on one scale: ${bars.join('; ')}.${mark === null ? '' : ` Marked: ${mark.text}.`}`;
}

function text(
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
