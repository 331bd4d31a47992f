import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartScale } from './chart-scale.ts';
import type { ChartPalette } from './palette.ts';
import { timeChartOption } from './time-chart.ts';
import type { TimeChart } from './time-charts.ts';

use([CustomChart, LineChart, ScatterChart, GridComponent, AriaComponent, LabelLayout, SVGRenderer]);

/**
 * A chart as one self-contained SVG element of `width` by `height` pixels that scales with its frame. Needs no DOM;
 * the same chart gives the same bytes however often and wherever it is drawn. `id` begins the ids inside; give each chart
 * of one page its own.
 */
export function timeChartSvg(
  chart: TimeChart,
  palette: ChartPalette,
  width: number,
  height: number,
  id = 'chart',
  scale: ChartScale = 'linear',
): string {
  const picture = init(null, null, { renderer: 'svg', ssr: true, width, height });
  picture.setOption(timeChartOption(chart, palette, scale));
  const text = picture.renderToSVGString({ useViewBox: true });
  picture.dispose();
  return steady(text, id);
}

/** Takes out hover styles (a picture has no pointer) and numbers ids by their place, not by a counter of the process. */
function steady(svg: string, prefix: string): string {
  const numbers = new Map<string, number>();
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>\s*/g, '')
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replaceAll(/\bzr\d+-[a-z]+\d*\b/g, (id) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `${prefix}-${number}`;
    });
}
