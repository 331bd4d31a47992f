import type { ChartData, Conflicts, TopicCounts } from '../api.ts';
import { formatNumber } from '../quantity/format.ts';
import type { AddedChart } from '../report/data.ts';
import { type BulletRow, bulletsPicture } from './bullets.ts';
import { chartRows } from './chart-table.ts';
import { compositionPicture } from './composition.ts';
import { conflictPicture } from './conflict-map.ts';
import { heatMapPicture } from './heat-map.ts';
import type { ChartPalette } from './palette.ts';
import { type Picture, pictureSvg } from './picture.ts';
import type { ChartSpec } from './spec.ts';
import { timeChartSvg } from './time-chart-svg.ts';
import { timeCharts } from './time-charts.ts';

/** What a spec is drawn from, read from the project when asked. */
export interface ChartReader {
  data(spec: Extract<ChartSpec, { kind: 'time' | 'composition' }>): ChartData;
  targets(): readonly BulletRow[];
  topics(spec: Extract<ChartSpec, { kind: 'topics' }>): TopicCounts;
  conflicts(spec: Extract<ChartSpec, { kind: 'conflicts' }>): Conflicts;
}

const WIDTH = 900;
const HEIGHT = 300;

/** Draws the charts that the analyst added to the report; one that has nothing to show any more says so. */
export function drawSpecs(
  specs: readonly ChartSpec[],
  read: ChartReader,
  palette: ChartPalette,
): readonly AddedChart[] {
  return specs.map((spec, at) => {
    switch (spec.kind) {
      case 'time':
        return timeOf(spec, read.data(spec), palette, `added-${at + 1}`);
      case 'targets':
        return ofPicture(bulletsPicture(spec.title, read.targets(), palette, WIDTH), palette);
      case 'composition':
        return ofPicture(compositionPicture(read.data(spec), palette, WIDTH), palette);
      case 'topics':
        return ofPicture(heatMapPicture(read.topics(spec), palette, WIDTH), palette);
      case 'conflicts':
        return ofPicture(conflictPicture(read.conflicts(spec), palette, WIDTH), palette);
      default:
        return spec satisfies never;
    }
  });
}

function ofPicture(picture: Picture, palette: ChartPalette): AddedChart {
  const { title, notes, head, rows } = picture;
  if (rows.length === 0) return gone(title);
  return { title, svg: pictureSvg(picture, palette), notes, head, rows };
}

function timeOf(
  spec: Extract<ChartSpec, { kind: 'time' }>,
  data: ChartData,
  palette: ChartPalette,
  id: string,
): AddedChart {
  const chart = timeCharts(data).find(({ key }) => key === spec.key);
  if (chart === undefined) return gone(spec.title);
  return {
    title: chart.title,
    svg: timeChartSvg(chart, palette, WIDTH, HEIGHT, id, spec.scale).trim(),
    notes: [...(spec.scale === 'log' ? ['The scale is logarithmic.'] : []), ...leftNotes(chart.left, data)],
    ...(chart.names.length > 1 ? { names: chart.names } : {}),
    head: ['period', 'what', 'as written', 'interval', 'speaker', 'verdict'],
    rows: chartRows(chart).map((row) => [row.period, row.name, row.written, row.interval, row.speaker, row.verdict]),
  };
}

/** What a picture leaves out, for a reader who cannot look further. */
function leftNotes(left: number, data: ChartData): readonly string[] {
  return [
    ...(left === 0 ? [] : [`${formatNumber(left)} more figures are not drawn; contradictions are drawn first.`]),
    ...(data.left === undefined
      ? []
      : [
          `Of ${formatNumber(data.points.length + data.left)} figures ${formatNumber(data.points.length)} were taken, spread evenly.`,
        ]),
  ];
}

function gone(title: string): AddedChart {
  return { title, svg: '', notes: ['Nothing in the project is left to draw here.'], head: [], rows: [] };
}
