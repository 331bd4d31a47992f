import type { ChartData, ChartPoint } from '../api.ts';
import type { FigureRole, Verdict } from '../model/vocabulary.ts';

/** Marks that one chart can show and a person can still tell apart; the rest is counted, never silently lost. */
export const MAX_MARKS = 600;

/** A figure as a chart draws it. */
export type ChartMark = ChartPoint;

export interface TimeExtent {
  readonly from: number;
  readonly until: number;
}

/** What may share one axis: never two units, currencies, bases or meanings of a percentage. */
export interface TimeChart {
  /** Stable, made of what binds the chart. */
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly basis: string;
  /** What has a colour of its own, in the order of the colours: indicators with whom they are about, or indicators alone. */
  readonly names: readonly string[];
  /** By date, then value. */
  readonly marks: readonly ChartMark[];
  readonly series: ChartData['series'];
  /** The time its axis shows, UTC milliseconds [from, until): the same for all charts of one indicator. */
  readonly time: TimeExtent;
  /** Figures beyond what one chart can show; those with the gravest verdicts are drawn first. */
  readonly left: number;
}

/** Colours that stay apart. */
const MOST_NAMES = 8;

type Family = 'level' | 'change' | 'growth rate' | 'growth index' | 'multiple' | 'share' | 'rank' | 'rate' | 'duration';

const FAMILY: { readonly [R in FigureRole]: Family } = {
  level: 'level',
  threshold: 'level',
  count: 'level',
  change: 'change',
  'growth-rate': 'growth rate',
  'growth-index': 'growth index',
  multiple: 'multiple',
  share: 'share',
  rank: 'rank',
  rate: 'rate',
  duration: 'duration',
};

const GRAVITY: { readonly [V in Verdict]: number } = {
  contradiction: 0,
  'holds-within-rounding': 1,
  'cannot-tell': 2,
  holds: 3,
};

/** What a mark is about: the indicator, and whom. */
export function markName(mark: ChartPoint): string {
  return mark.subject === null ? mark.indicator : `${mark.indicator} (${mark.subject})`;
}

/** The name under which a mark stands in the colours of its chart. */
export function colourName(chart: Pick<TimeChart, 'names'>, mark: ChartPoint): string {
  const full = markName(mark);
  return chart.names.includes(full) ? full : mark.indicator;
}

/** Words for an axis: the currency, the sign of the unit, or what is counted. */
export function axisUnit(unit: string | null, currency: string | null): string {
  if (currency !== null) return currency;
  if (unit === 'x') return '×';
  return unit ?? 'number';
}

/**
 * Splits the figures and reference series of the chosen indicators into charts whose marks may share one axis.
 * Figures without dates are left to the caller. Levels come first, what was told of their growth after them; then those
 * with the most marks, then by title, so that the same data give the same charts.
 */
export function timeCharts(data: ChartData): readonly TimeChart[] {
  const groups = new Map<string, { family: Family; marks: ChartMark[]; series: ChartData['series'][number][] }>();
  const group = (family: Family, unit: string | null, currency: string | null, basis: string) => {
    const key = JSON.stringify([family, unit, currency, basis]);
    const found = groups.get(key) ?? { family, marks: [], series: [] };
    groups.set(key, found);
    return found;
  };
  for (const point of data.points) {
    if (isDated(point) && isBoundedSomewhere(point)) {
      group(FAMILY[point.role], point.unit, point.currency, point.basis).marks.push(point);
    }
  }
  for (const series of data.series) {
    if (series.observations.length === 0) continue;
    group(series.unit === '%' ? 'share' : 'level', series.unit, series.currency, series.basis).series.push(series);
  }
  const times = timesOf([...groups.values()]);
  return [...groups.entries()]
    .map(([key, { family, marks, series }]) => ({ family, chart: toChart(key, family, marks, series, times) }))
    .sort(
      ({ family: one, chart: a }, { family: other, chart: b }) =>
        Number(other === 'level') - Number(one === 'level') ||
        b.marks.length - a.marks.length ||
        compare(a.title, b.title) ||
        compare(a.key, b.key),
    )
    .map(({ chart }) => chart);
}

/** From the first to the last day of everything said of an indicator, whatever chart it stands in. */
function timesOf(
  groups: readonly { readonly marks: readonly ChartMark[]; readonly series: ChartData['series'] }[],
): ReadonlyMap<string, TimeExtent> {
  const times = new Map<string, TimeExtent>();
  const widen = (indicator: string, span: { readonly start: string; readonly end: string }): void => {
    const known = times.get(indicator);
    const [from, until] = [Date.parse(span.start), Date.parse(span.end)];
    times.set(indicator, {
      from: Math.min(from, known?.from ?? from),
      until: Math.max(until, known?.until ?? until),
    });
  };
  for (const { marks, series } of groups) {
    for (const mark of marks) widen(mark.indicator, mark);
    for (const one of series) for (const observation of one.observations) widen(one.indicator ?? one.name, observation);
  }
  return times;
}

function toChart(
  key: string,
  family: Family,
  all: ChartMark[],
  series: ChartData['series'],
  times: ReadonlyMap<string, TimeExtent>,
): TimeChart {
  const [, unit, currency, basis] = JSON.parse(key) as [Family, string | null, string | null, string];
  const indicators = distinct(all.map((mark) => mark.indicator));
  const full = distinct(all.map(markName));
  // More names than colours say nothing: then a colour is an indicator.
  const names = full.length <= MOST_NAMES ? full : indicators;
  const kept =
    all.length <= MAX_MARKS
      ? all
      : all
          .toSorted((a, b) => gravity(a) - gravity(b) || lot(a) - lot(b) || compare(a.figureId, b.figureId))
          .slice(0, MAX_MARKS);
  const marks = kept.toSorted(
    (a, b) => compare(a.start, b.start) || (a.value ?? 0) - (b.value ?? 0) || compare(a.figureId, b.figureId),
  );
  const what = indicators.length > 0 ? indicators : series.map((one) => one.name);
  const title = [
    what.length > 3 ? `${what.length} indicators` : what.join(', '),
    family === 'level' ? '' : family,
    axisUnit(unit, currency),
    basis,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const spans = [...indicators, ...series.map((one) => one.indicator ?? one.name)].flatMap(
    (name) => times.get(name) ?? [],
  );
  const time: TimeExtent = {
    from: Math.min(...spans.map((span) => span.from)),
    until: Math.max(...spans.map((span) => span.until)),
  };
  return { key, title, unit, currency, basis, names, marks, series, time, left: all.length - kept.length };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compare);
}

function isDated(point: ChartPoint): boolean {
  return Number.isFinite(Date.parse(point.start)) && Date.parse(point.end) > Date.parse(point.start);
}

function isBoundedSomewhere(point: ChartPoint): boolean {
  return point.low !== null || point.high !== null || point.value !== null;
}

function gravity(mark: ChartMark): number {
  return mark.verdict === null ? 4 : GRAVITY[mark.verdict];
}

// A number out of the id (FNV-1a), so that what is drawn is spread evenly over all there is, and always the same.
function lot(mark: ChartMark): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < mark.figureId.length; at += 1)
    hash = Math.imul(hash ^ mark.figureId.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

// Plain comparison by UTF-16 units: the same order on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
