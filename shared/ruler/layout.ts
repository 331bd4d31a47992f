import type { Ruler } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { unitOf } from '../quantity/units.ts';
import { boundsText } from './bounds.ts';
import { type RulerMeeting, rulerMeetings } from './meeting.ts';
import type { RulerTint } from './palette.ts';
import { type Frame, LINE, layoutRow, SIZE, text } from './row.ts';
import { rulerScale, tenth } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import type { RulerBand, RulerLayout, RulerMark, RulerRow, RulerText } from './types.ts';

const MIN_WIDTH = 200;
/** Narrower pictures have their labels above the bars instead of beside them. */
const STACKED_BELOW = 460;
const GAP = 16;
const LANE = 26;
const EDGE = 14;
const TOP = 6;
const AXIS = 30;
/** "USD, powers of ten". */
const UNIT_ROOM = 132;

/**
 * Where everything of a ruler goes in a picture `width` pixels wide (at least 200): bars in the order given on one scale,
 * labels that never meet each other or leave the picture, the gap or the overlap of what is stated and what is computed.
 * With the finding's verdict only what it speaks of is marked: a gap for a contradiction, an overlap where the relation holds,
 * nothing where it cannot be told. Pure and deterministic; a finite bound or value must not be NaN.
 */
export function layoutRuler(ruler: Ruler, width: number, verdict: Verdict | null = null): RulerLayout {
  const full = Math.max(MIN_WIDTH, Math.round(width));
  const stacked = full < STACKED_BELOW;
  const column = stacked ? 0 : labelColumn(ruler, full);
  const left = column === 0 ? EDGE : column + EDGE;
  const right = full - EDGE;
  const scale = rulerScale(ruler.bars, ruler.unit, left, right, full);
  const { bands, mark } = rulerMeetings(ruler, scale.kind);
  const meetings = { bands, mark: mark !== null && speaksOf(verdict, mark) ? mark : null };
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

function speaksOf(verdict: Verdict | null, { kind }: RulerMeeting): boolean {
  switch (verdict) {
    case null:
      return true;
    case 'contradiction':
      return kind === 'gap';
    case 'holds':
      return kind === 'overlap';
    // What meets only at the widest may show a gap as printed.
    case 'holds-within-rounding':
      return true;
    case 'cannot-tell':
      return false;
    default:
      return verdict satisfies never;
  }
}

function tintOf({ unit, currency }: Ruler): RulerTint {
  if (currency !== null) return 'money';
  if (unit === '%' || unit === 'pp') return 'percent';
  if (unit === 'x') return 'multiple';
  return unit !== null && ['y', 'mo', 'w', 'd', 'h', 'min', 's'].includes(unit) ? 'duration' : 'count';
}

/** As wide as the longest label, between an eighth and a third of the picture. */
function labelColumn(ruler: Ruler, full: number): number {
  const longest = ruler.bars.reduce((most, bar) => Math.max(most, textWidth(bar.label, SIZE)), 0);
  const values = ruler.bars.reduce((most, bar) => Math.max(most, textWidth(boundsText(bar, ruler), SIZE)), 0);
  return Math.ceil(Math.min(full * 0.34, Math.max(full * 0.14, UNIT_ROOM, longest, Math.min(values, full * 0.26))));
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
