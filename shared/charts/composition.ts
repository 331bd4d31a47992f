import type { ChartData, ChartPoint } from '../api.ts';
import { readIdentity } from '../checks/identity.ts';
import { formatNumber, formatShort } from '../quantity/format.ts';
import { fitText } from '../ruler/text-width.ts';
import { markInterval } from './chart-table.ts';
import type { ChartPalette } from './palette.ts';
import { line, type Picture, type PictureCell, type PictureMark, rect, words } from './picture.ts';

const ROW = 30;
const HEAD = 34;
const LABELS = 260;
const RIGHT = 120;
const MOST_GROUPS = 40;
/** More bars than this nobody looks through, and a screen draws slowly. */
const MOST_BARS = 400;

/** Bars that share one scale: shares of one whole, or the parts of one sum. */
interface Group {
  readonly title: string;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly bars: readonly {
    readonly name: string;
    readonly part: 'share' | 'part' | 'whole';
    readonly point: ChartPoint;
  }[];
  /** What the sum asks for and no figure tells. */
  readonly missing: readonly string[];
}

/** The first groups: as many as one picture can hold, and always one. */
function drawnOf(all: readonly Group[]): readonly Group[] {
  let bars = 0;
  return all.slice(0, MOST_GROUPS).filter((group, at) => {
    bars += group.bars.length;
    return at === 0 || bars <= MOST_BARS;
  });
}

/** Shares of their wholes, and sums that the identities of indicators name, each group on a scale of its own. */
export function compositionPicture(data: ChartData, palette: ChartPalette, width: number): Picture {
  const all = [...sums(data), ...shares(data)];
  const groups = drawnOf(all);
  const parts: string[] = [];
  const marks: PictureMark[] = [];
  const rows: PictureCell[][] = [];
  let y = 0;
  for (const group of groups) {
    parts.push(words(0, y + 20, group.title, { fill: palette.ink, bold: true }));
    y += HEAD;
    const most =
      group.unit === '%'
        ? 100
        : group.bars.reduce((max, { point }) => Math.max(max, point.high ?? height(point)), 0) || 1;
    const scale = (value: number): number =>
      LABELS + (Math.max(0, Math.min(most, value)) / most) * (width - LABELS - RIGHT);
    const names = [...new Set(group.bars.map((bar) => bar.name))];
    group.bars.forEach(({ name, part, point }) => {
      const value = height(point);
      const fill =
        part === 'whole'
          ? palette.reference
          : (palette.series[names.indexOf(name) % palette.series.length] ?? palette.ink);
      parts.push(
        words(LABELS - 10, y + 17, fitText(labelOf(name, point, group), 12, LABELS - 14), {
          fill: palette.ink,
          anchor: 'end',
        }),
        rect(LABELS, y + 5, scale(most) - LABELS, ROW - 14, `fill="${palette.line}" fill-opacity="0.4"`),
        rect(LABELS, y + 5, scale(value) - LABELS, ROW - 14, `fill="${fill}" fill-opacity="0.75"`),
      );
      const [low, high] = [scale(point.low ?? 0), scale(point.high ?? most)];
      parts.push(
        line(low, y + 13, high, y + 13, palette.ink, 'stroke-width="1.5"'),
        line(low, y + 9, low, y + 17, palette.ink, 'stroke-width="1.5"'),
        line(high, y + 9, high, y + 17, palette.ink, 'stroke-width="1.5"'),
        words(width - RIGHT + 8, y + 17, shown(point), {
          fill: palette.ink,
        }),
      );
      marks.push({
        x: LABELS,
        y: y + 2,
        width: Math.max(24, Math.max(scale(value), high) - LABELS),
        height: ROW - 6,
        label: `${name}: ${point.text.trim()}, ${markInterval(point)}, ${point.period}`,
        quote: point.quote,
        target: { kind: 'figure', id: point.figureId },
      });
      rows.push([
        group.title,
        name,
        part,
        point.text,
        point.period,
        point.value,
        point.low,
        point.high,
        point.currency ?? point.unit,
        point.basis,
        point.speaker,
      ]);
      y += ROW;
    });
    if (group.missing.length > 0) {
      parts.push(words(LABELS, y + 14, `not told: ${group.missing.join(', ')}`, { fill: palette.inkSoft, size: 11 }));
      y += 22;
    }
    y += 8;
  }
  return {
    title: 'Composition',
    width,
    height: Math.max(40, y),
    body: parts.join(''),
    marks,
    head: ['of', 'what', 'part', 'as written', 'period', 'value', 'low', 'high', 'unit', 'basis', 'speaker'],
    rows,
    notes: [
      ...(groups.length === 0
        ? []
        : [
            'Each group has a scale of its own; shares run to 100% of the whole that their group names, other groups to their largest.',
          ]),
      ...(all.length === groups.length
        ? []
        : [`${formatNumber(all.length - groups.length)} more groups are not drawn.`]),
      ...(data.left === undefined
        ? []
        : [`${formatNumber(data.left)} more figures were not looked at: groups may lack parts.`]),
    ],
  };
}

/** Two figures of one name are told apart by their words. */
function labelOf(name: string, point: ChartPoint, { bars }: Group): string {
  return bars.filter((bar) => bar.name === name).length === 1 ? name : `${name}: ${point.text.trim()}`;
}

/** A value as it was told; where only an interval was, that. */
function shown(point: ChartPoint): string {
  if (point.value === null) return markInterval(point);
  return point.unit === '%' ? `${formatNumber(point.value)}%` : formatShort(point.value);
}

function height({ value, low, high }: ChartPoint): number {
  return value ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0));
}

/** Shares by the indicator that they are shares of, the same basis and the same time. */
function shares(data: ChartData): readonly Group[] {
  const groups = new Map<string, ChartPoint[]>();
  for (const point of data.points) {
    if (point.role !== 'share' || point.unit !== '%') continue;
    const title = [point.indicator, point.period, point.basis].filter(Boolean).join(' · ');
    groups.set(title, [...(groups.get(title) ?? []), point]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, points]) => ({
      title,
      unit: '%',
      currency: null,
      missing: [],
      bars: points
        .toSorted((a, b) => height(b) - height(a) || (a.figureId < b.figureId ? -1 : 1))
        .map((point) => ({
          name: point.subject ?? point.speaker ?? point.indicator,
          part: 'share' as const,
          point,
        })),
    }));
}

/** The parts of sums, where the figures of one subject, time, unit and basis tell at least two of its members. */
function sums(data: ChartData): readonly Group[] {
  const identities = data.identities ?? [];
  const names = identities.flatMap(({ indicator, names: own }) => [indicator, ...own]);
  const found: Group[] = [];
  for (const { text } of identities) {
    const read = readIdentity(text, names);
    if (!read.ok || read.value.operator !== 'sum' || read.value.terms.some(({ sign }) => sign < 0)) continue;
    const { left, terms } = read.value;
    const nameOf = (name: string): string => indicatorNamed(data, name);
    const [whole, members] = [nameOf(left), terms.map((term) => nameOf(term.name))];
    const alike = new Map<string, ChartPoint[]>();
    for (const point of data.points) {
      if (point.role !== 'level' || point.unit === '%' || ![whole, ...members].includes(point.indicator)) continue;
      const key = JSON.stringify([point.subject, point.start, point.end, point.unit, point.currency, point.basis]);
      alike.set(key, [...(alike.get(key) ?? []), point]);
    }
    for (const [, points] of [...alike].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const first = points[0];
      const told = new Set(points.map((point) => point.indicator));
      if (first === undefined || told.size < 2) continue;
      found.push({
        title: [text, first.subject, first.period, first.basis, first.currency ?? first.unit]
          .filter(Boolean)
          .join(' · '),
        unit: first.unit,
        currency: first.currency,
        missing: [whole, ...members].filter((name) => !told.has(name)),
        bars: [whole, ...members].flatMap((name) =>
          points
            .filter((point) => point.indicator === name)
            .map((point) => ({ name, part: name === whole ? ('whole' as const) : ('part' as const), point })),
        ),
      });
    }
  }
  return found;
}

/** The indicator's own name where an identity calls it by a synonym. */
function indicatorNamed(data: ChartData, name: string): string {
  const folded = name.trim().toLowerCase();
  const own = (data.identities ?? []).find(({ indicator, names }) =>
    [indicator, ...names].some((one) => one.trim().toLowerCase() === folded),
  );
  return own?.indicator ?? name;
}
