import type { FigureRow, PledgeRow, PledgeStanding } from '../api.ts';
import { formatInterval, formatQuantity, formatShort } from '../quantity/format.ts';
import { wrapText } from '../ruler/text-width.ts';
import { niceAxis } from './chart-scale.ts';
import type { ChartPalette } from './palette.ts';
import { diamond, line, n, type Picture, type PictureCell, type PictureMark, rect, words } from './picture.ts';

const ROW = 74;
const LABELS = 300;
const RIGHT = 112;
const MOST = 60;

/** A target with how it stands. */
export interface BulletRow {
  readonly row: PledgeRow;
  readonly standing: PledgeStanding;
}

/**
 * Targets as bullets: the latest figure as a bar with its interval, the goal as a stroke with the side that reaches it tinted,
 * what it comes to for the time of the figure dashed, the start hollow. Each has a scale of its own, in its own unit.
 */
export function bulletsPicture(
  title: string,
  all: readonly BulletRow[],
  palette: ChartPalette,
  width: number,
): Picture {
  const measured = all.filter(({ standing }) => standing.wanted !== null);
  const shown = measured.slice(0, MOST);
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  shown.forEach((one, at) => {
    const drawn = bullet(one, at * ROW + 8, palette, width);
    parts.push(drawn.body);
    marks.push(...drawn.marks);
  });
  const without = all.length - measured.length;
  return {
    title,
    width,
    height: Math.max(1, shown.length) * ROW + 8,
    body: parts.join(''),
    marks,
    head: ['target', 'goal', 'latest figure', 'period', 'value', 'low', 'high', 'unit', 'by the figures', 'on record'],
    rows: shown.map(cellsOf),
    notes: [
      ...(shown.length === 0 ? [] : ['Each target has a scale of its own, in the unit that its words have.']),
      ...(without === 0 ? [] : [`${formatShort(without)} without a goal that a figure could reach: not drawn.`]),
      ...(measured.length === shown.length ? [] : [`${formatShort(measured.length - shown.length)} more not drawn.`]),
    ],
  };
}

function cellsOf({ row, standing }: BulletRow): readonly PictureCell[] {
  const { actual, currency, unit } = standing;
  return [
    row.statement,
    standing.threshold?.text ?? '',
    actual?.text ?? null,
    actual?.period ?? null,
    actual?.value ?? null,
    actual?.low ?? null,
    actual?.high ?? null,
    currency ?? unit,
    standing.computed,
    row.status,
  ];
}

function bullet(
  { row, standing }: BulletRow,
  top: number,
  palette: ChartPalette,
  width: number,
): { readonly body: string; readonly marks: readonly PictureMark[] } {
  const { actual, baseline, threshold, wanted, due, unit, currency } = standing;
  const values = [
    actual?.value,
    actual?.low,
    actual?.high,
    baseline?.value,
    wanted?.low,
    wanted?.high,
    due?.low,
    due?.high,
  ].filter((value): value is number => typeof value === 'number');
  const axis = niceAxis({ low: Math.min(0, ...values), high: Math.max(0, ...values) * 1.08 || 1 });
  const left = LABELS + 16;
  const right = width - RIGHT;
  const x = (value: number): number => left + ((value - axis.min) / (axis.max - axis.min)) * (right - left);
  const clamp = (value: number): number => Math.max(left, Math.min(right, x(value)));
  const y = top + 10;
  const high = 18;
  const own = palette.series[0] ?? palette.ink;
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  wrapText(row.statement, 12, LABELS, 3).forEach((text, index) => {
    parts.push(words(0, y + 9 + index * 16, text, { fill: palette.ink }));
  });
  parts.push(rect(left, y, right - left, high, `fill="${palette.line}" fill-opacity="0.45"`));
  if (wanted !== null) {
    const from = wanted.low === null ? left : clamp(wanted.low);
    const to = wanted.high === null ? right : clamp(wanted.high);
    parts.push(rect(from, y, to - from, high, `fill="${palette.verdicts.holds}" fill-opacity="0.16"`));
  }
  if (actual !== null) {
    const value = middle(actual);
    parts.push(rect(x(0), y + 5, x(value) - x(0), high - 10, `fill="${own}"`));
    if (actual.low !== null && actual.high !== null) {
      parts.push(
        line(clamp(actual.low), y + high / 2, clamp(actual.high), y + high / 2, palette.ink, 'stroke-width="2"'),
      );
      for (const end of [actual.low, actual.high])
        parts.push(line(clamp(end), y + 4, clamp(end), y + high - 4, palette.ink, 'stroke-width="2"'));
    }
    marks.push(markOf('latest', actual, x(0), y, Math.max(24, x(value) - x(0)), high));
  }
  const goal = wanted === null ? null : (wanted.low ?? wanted.high);
  if (goal !== null) {
    parts.push(line(clamp(goal), y - 4, clamp(goal), y + high + 4, palette.ink, 'stroke-width="3"'));
    if (threshold !== null) marks.push(markOf('goal', threshold, clamp(goal) - 12, y - 5, 24, high + 10));
  }
  const dueAt = due === null ? null : (due.low ?? due.high);
  if (dueAt !== null && dueAt !== goal)
    parts.push(
      line(clamp(dueAt), y - 4, clamp(dueAt), y + high + 4, palette.inkSoft, 'stroke-width="2" stroke-dasharray="3 2"'),
    );
  if (baseline !== null && baseline.value !== null) {
    const at = clamp(baseline.value);
    parts.push(
      `<circle cx="${n(at)}" cy="${n(y + high / 2)}" r="5" fill="${palette.ground}" stroke="${palette.ink}" stroke-width="1.5"/>`,
    );
    marks.push(markOf('start', baseline, at - 12, y - 3, 24, high + 6));
  }
  parts.push(axisOf(axis, x, y + high, palette, unit, currency));
  const state = standing.computed?.replaceAll('-', ' ') ?? '';
  if (standing.computed === 'missed') parts.push(diamond(right + 20, y + high / 2, 5, palette.verdicts.contradiction));
  else if (standing.computed === 'met' || standing.computed === 'overtaken' || standing.computed === 'on-track')
    parts.push(`<circle cx="${n(right + 20)}" cy="${n(y + high / 2)}" r="5" fill="${palette.verdicts.holds}"/>`);
  else
    parts.push(
      `<circle cx="${n(right + 20)}" cy="${n(y + high / 2)}" r="4.5" fill="none" stroke="${palette.verdicts['cannot-tell']}" stroke-width="1.5" stroke-dasharray="2.6 1.7"/>`,
    );
  parts.push(words(right + 32, y + high / 2 + 4, actual === null ? 'no figure yet' : state, { fill: palette.ink }));
  return { body: parts.join(''), marks };
}

function axisOf(
  axis: ReturnType<typeof niceAxis>,
  x: (value: number) => number,
  y: number,
  palette: ChartPalette,
  unit: string | null,
  currency: string | null,
): string {
  const parts: string[] = [];
  const count = Math.round((axis.max - axis.min) / axis.interval);
  for (let step = 0; step <= count; step += 1) {
    const value = axis.min + step * axis.interval;
    parts.push(line(x(value), y, x(value), y + 4, palette.line));
    // Room for every other label only, with the unit at the last.
    if (step % 2 === count % 2) {
      const text = step === count ? formatQuantity(value, unit, currency) : formatShort(value);
      parts.push(words(x(value), y + 17, text, { fill: palette.inkSoft, size: 11, anchor: 'middle' }));
    }
  }
  return parts.join('');
}

function middle(figure: FigureRow): number {
  if (figure.value !== null) return figure.value;
  if (figure.low !== null && figure.high !== null) return (figure.low + figure.high) / 2;
  return figure.low ?? figure.high ?? 0;
}

function markOf(part: string, figure: FigureRow, x: number, y: number, width: number, height: number): PictureMark {
  const allowed = formatInterval(
    {
      low: figure.low ?? Number.NEGATIVE_INFINITY,
      high: figure.high ?? Number.POSITIVE_INFINITY,
      lowOpen: figure.lowOpen,
      highOpen: figure.highOpen,
    },
    figure.unit,
    figure.currency,
  );
  return {
    x,
    y,
    width,
    height,
    label: [`${part}: ${figure.text.trim()}`, allowed, figure.period].filter(Boolean).join(', '),
    quote: '',
    target: { kind: 'figure', id: figure.id },
  };
}
