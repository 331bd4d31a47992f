import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatShort } from '../quantity/format.ts';
import { type ChartScale, chartExtent, logExtent, niceAxis } from './chart-scale.ts';
import { chartRows } from './chart-table.ts';
import { labels, type MarkLabel } from './mark-labels.ts';
import type { ChartPalette } from './palette.ts';
import { axisUnit, type ChartMark, colourName, type TimeChart } from './time-charts.ts';

export type TimeChartOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | AriaComponentOption
>;

/** Ids of the series whose items are the figures: `dataIndex` is the place in `chart.marks`. */
export const MARK_SERIES: readonly string[] = ['bands', 'verdicts'];

/** More words than this on one picture hide each other. */
const MAX_LABELS = 40;
/** More figures than this are points only: their intervals would make one grey field. */
const MAX_BANDS = 300;
/** A band this low (in pixels) can still be seen and hit. */
const MIN_BAND = 4;
/** Below this, two edges and a tint cannot be told from a bar. */
const THIN_BAND = 7;

/** Whether a chart has so many figures that only their points and verdicts are drawn, in no colour of a name. */
export function isCrowded(chart: TimeChart): boolean {
  return chart.marks.length > MAX_BANDS;
}

/**
 * The picture of one chart for ECharts (custom, line and scatter series, grid): each figure a bar over its period, as high
 * as its interval, with the shape of its verdict on it; both ends of a change joined; reference series behind.
 * On a logarithmic scale (values above zero only) what reaches down to zero ends at the lower edge.
 * Asks no DOM and no clock, so it gives the same SVG on every machine.
 */
export function timeChartOption(
  chart: TimeChart,
  palette: ChartPalette,
  scale: ChartScale = 'linear',
): TimeChartOption {
  const extent = scale === 'log' ? logExtent(chart) : chartExtent(chart);
  const crowded = isCrowded(chart);
  const worded = chart.marks.length <= MAX_LABELS;
  return {
    useUTC: true,
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.inkSoft },
    aria: { enabled: true, label: { description: describe(chart) } },
    grid: { left: 12, right: 24, top: 26, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'time',
      min: extent.from,
      max: extent.until,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.inkSoft, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: scale === 'log' ? 'log' : 'value',
      name: axisUnit(chart.unit, chart.currency),
      nameTextStyle: { color: palette.inkSoft, align: 'right', padding: [0, 6, 0, 0] },
      ...(scale === 'log' ? { min: extent.low, max: extent.high } : niceAxis(extent)),
      axisLabel: { color: palette.inkSoft, formatter: (value: number) => formatShort(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      ...references(chart, palette, worded),
      ...(crowded ? [] : [pairs(chart, palette), bands(chart, palette, extent.low)]),
      verdicts(chart, palette),
      ...(worded ? [labels([...chart.marks.map(labelOf), ...seriesLabels(chart)], palette)] : []),
    ],
  };
}

function describe(chart: TimeChart): string {
  const first = chartRows(chart).slice(0, 20);
  const told = first.map((row) => `${row.period}: ${row.written}, ${row.interval}${row.verdict && `, ${row.verdict}`}`);
  return `${chart.title}. ${chart.marks.length} ${chart.marks.length === 1 ? 'figure' : 'figures'}. ${told.join('; ')}`;
}

function colourOf(chart: TimeChart, palette: ChartPalette, mark: ChartMark): string {
  const place = Math.max(0, chart.names.indexOf(colourName(chart, mark)));
  return palette.series[place % palette.series.length] ?? palette.ink;
}

const middle = (span: { readonly start: string; readonly end: string }): number =>
  (Date.parse(span.start) + Date.parse(span.end)) / 2;

/** Where the shape of a mark stands: its value, else the middle of its interval, else its only bound. */
function height(mark: ChartMark): number {
  if (mark.value !== null) return mark.value;
  if (mark.low !== null && mark.high !== null) return (mark.low + mark.high) / 2;
  return mark.low ?? mark.high ?? 0;
}

function labelOf(mark: ChartMark): MarkLabel {
  return { time: middle(mark), value: height(mark), text: mark.text };
}

/** The names of reference series at their last values, placed among the words of the figures so that none lies on another. */
function seriesLabels(chart: TimeChart): readonly MarkLabel[] {
  return chart.series.flatMap(({ name, observations }) => {
    const last = observations.toSorted((a, b) => middle(a) - middle(b)).at(-1);
    return last === undefined ? [] : [{ time: middle(last), value: last.value, text: name, soft: true as const }];
  });
}

const NAME_AT_END = { fontSize: 11, align: 'right' as const, offset: [0, -10] };

/** `worded`: their names are told with the words of the figures. */
function references(chart: TimeChart, palette: ChartPalette, worded: boolean): LineSeriesOption[] {
  return chart.series.map((series, at) => ({
    id: `reference-${series.id}`,
    name: series.name,
    type: 'line',
    silent: true,
    z: 1,
    showSymbol: true,
    symbol: 'rect',
    symbolSize: [10, 2.5],
    itemStyle: { color: palette.reference },
    lineStyle: { color: palette.reference, width: 1.5, type: at % 2 === 0 ? 'solid' : [6, 3] },
    ...(worded ? {} : { endLabel: { show: true, formatter: '{a}', ...NAME_AT_END, color: palette.inkSoft } }),
    data: series.observations.map((one): [number, number] => [middle(one), one.value]).sort((a, b) => a[0] - b[0]),
  }));
}

function pairs(chart: TimeChart, palette: ChartPalette): CustomSeriesOption {
  const byPair = new Map<string, ChartMark[]>();
  for (const mark of chart.marks) {
    if (mark.pairId) byPair.set(mark.pairId, [...(byPair.get(mark.pairId) ?? []), mark]);
  }
  const lines = [...byPair.values()].flatMap(([base, end]) => (base && end ? [{ base, end }] : []));
  return {
    id: 'pairs',
    type: 'custom',
    silent: true,
    z: 2,
    clip: true,
    encode: { x: [0, 2], y: [1, 3] },
    data: lines.map(({ base, end }) => [middle(base), height(base), middle(end), height(end)]),
    renderItem: (params, api) => {
      const line = lines[params.dataIndex];
      const [x1 = 0, y1 = 0] = api.coord([api.value(0), api.value(1)]);
      const [x2 = 0, y2 = 0] = api.coord([api.value(2), api.value(3)]);
      const stroke = line === undefined ? palette.ink : colourOf(chart, palette, line.base);
      return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1.5, lineDash: [4, 4] } };
    },
  };
}

function bands(chart: TimeChart, palette: ChartPalette, floor: number): CustomSeriesOption {
  return {
    id: 'bands',
    type: 'custom',
    z: 3,
    clip: true,
    encode: { x: [0, 1], y: [2, 3] },
    data: chart.marks.map((mark) => [
      Date.parse(mark.start),
      Date.parse(mark.end),
      Math.max(floor, mark.low ?? height(mark)),
      Math.max(floor, mark.high ?? height(mark)),
    ]),
    renderItem: (params, api) => {
      const mark = chart.marks[params.dataIndex];
      if (mark === undefined) return { type: 'group', children: [] };
      const [left = 0, lowAt = 0] = api.coord([api.value(0), api.value(2)]);
      const [right = 0, highAt = 0] = api.coord([api.value(1), api.value(3)]);
      const area = params.coordSys as unknown as { readonly y: number; readonly height: number };
      // A side without a bound runs out of the picture; the other side keeps its line.
      const top = mark.high === null && mark.low !== null ? area.y : Math.min(highAt, (lowAt + highAt - MIN_BAND) / 2);
      const bottom =
        mark.low === null && mark.high !== null
          ? area.y + area.height
          : Math.max(lowAt, (lowAt + highAt + MIN_BAND) / 2);
      const colour = colourOf(chart, palette, mark);
      const width = Math.max(2, right - left);
      const edge = (y: number) => ({
        type: 'line' as const,
        shape: { x1: left, y1: y, x2: left + width, y2: y },
        style: { stroke: colour, lineWidth: 1.5 },
      });
      const open = mark.low === null || mark.high === null;
      if (!open && bottom - top < THIN_BAND) {
        const shape = { x: left, y: top, width, height: bottom - top };
        return { type: 'rect', shape, style: { fill: colour, opacity: 0.75 } };
      }
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: left, y: top, width, height: bottom - top },
            style: { fill: colour, opacity: open ? 0.1 : 0.24 },
          },
          ...(mark.low === null && mark.high !== null ? [] : [edge(bottom)]),
          ...(mark.high === null && mark.low !== null ? [] : [edge(top)]),
        ],
      };
    },
  };
}

const HALF_CIRCLE = 'path://M0,-10A10,10,0,1,0,0,10A10,10,0,1,0,0,-10ZM0,-7A7,7,0,0,1,0,7L0,-7Z';

function verdicts(chart: TimeChart, palette: ChartPalette): ScatterSeriesOption {
  return {
    id: 'verdicts',
    type: 'scatter',
    z: 4,
    cursor: 'pointer',
    clip: true,
    data: chart.marks.map((mark) => ({
      value: [middle(mark), height(mark)],
      ...opaque(look(mark, colourOf(chart, palette, mark), palette)),
    })),
  };
}

interface Look {
  readonly symbol: string;
  readonly symbolSize: number;
  readonly itemStyle: {
    readonly color: string;
    readonly borderColor?: string;
    readonly borderWidth?: number;
    readonly borderType?: number[];
    readonly opacity?: number;
  };
}

// Scatter marks let through what lies behind them unless told not to.
function opaque(one: Look): Look {
  return { ...one, itemStyle: { ...one.itemStyle, opacity: 1 } };
}

/** The four shapes of the verdicts, the same as in text and grids; a small plain dot where no check spoke. */
function look(mark: ChartMark, colour: string, palette: ChartPalette): Look {
  if (mark.verdict === null) return { symbol: 'circle', symbolSize: 6, itemStyle: { color: colour } };
  const own = palette.verdicts[mark.verdict];
  switch (mark.verdict) {
    case 'contradiction':
      return {
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: own, borderColor: palette.ground, borderWidth: 1 },
      };
    case 'holds-within-rounding':
      return { symbol: HALF_CIRCLE, symbolSize: 11, itemStyle: { color: own } };
    case 'cannot-tell':
      return {
        symbol: 'circle',
        symbolSize: 11,
        itemStyle: { color: palette.ground, borderColor: own, borderWidth: 2, borderType: [3, 2] },
      };
    case 'holds':
      return {
        symbol: 'circle',
        symbolSize: 11,
        itemStyle: { color: own, borderColor: palette.ground, borderWidth: 1 },
      };
    default:
      return mark.verdict satisfies never;
  }
}
