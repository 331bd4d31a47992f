import { LIGHT_PALETTE } from '../../charts/palette.ts';
import { timeChartSvg } from '../../charts/time-chart-svg.ts';
import { type TimeChart, timeCharts } from '../../charts/time-charts.ts';
import type { AddedChart, ReportData } from '../data.ts';
import { LIMITS } from '../limits.ts';
import { html, type Markup, trusted } from '../markup.ts';
import type { Outline } from '../outline.ts';
import { counted } from '../words.ts';

const WIDTH = 900;
const HEIGHT = 300;
/** Colours of the drawn picture, and the tokens that follow the reader's theme and stand in for them. */
const TOKENS: readonly (readonly [colour: string, token: string])[] = [
  [LIGHT_PALETTE.ink, '--ink'],
  [LIGHT_PALETTE.inkSoft, '--ink-2'],
  [LIGHT_PALETTE.line, '--line'],
  [LIGHT_PALETTE.ground, '--raised'],
  [LIGHT_PALETTE.reference, '--c-reference'],
  [LIGHT_PALETTE.verdicts.contradiction, '--contra'],
  [LIGHT_PALETTE.verdicts.holds, '--holds'],
  ...LIGHT_PALETTE.series.map((colour, index): readonly [string, string] => [colour, `--c-${index}`]),
];

/** The charts of a report, in the same order however the points came. */
export function reportCharts(data: ReportData): readonly TimeChart[] {
  const byKey = <T>(rows: readonly T[], key: (row: T) => string): readonly T[] =>
    rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return timeCharts({
    points: byKey(data.charts.points, (point) => point.figureId),
    series: byKey(data.charts.series, (series) => series.id),
  });
}

/** Figures over time with their intervals as bands, a picture for each unit and basis. */
export function chartsSection(outline: Outline): Markup {
  const added = outline.data.added ?? [];
  if (added.length > 0) return addedSection(added);
  const all = reportCharts(outline.data);
  // A figure alone shows nothing over time that its row does not tell.
  const many = all.filter((chart) => chart.marks.length > 1 || chart.series.length > 0);
  const alone = all.length - many.length;
  const charts = many.slice(0, LIMITS.charts);
  const left = many.length - charts.length;
  return html`<section id="charts" aria-labelledby="charts-h"><h2 id="charts-h">Charts</h2>
${charts.length === 0 ? html`<p>No two figures of one kind have periods with dates, so none can be drawn over time.</p>` : null}${charts.map(
  (
    chart,
    index,
  ) => html`<figure class="chart"><figcaption>${chart.title}${legend(chart.names)}</figcaption>${picture(chart, index)}${
    chart.left === 0 ? null : html`<p class="soft">${counted(chart.left, 'more figure')} not drawn.</p>`
  }</figure>
`,
)}${alone === 0 ? null : html`<p class="soft">${counted(alone, 'more figure')} of a unit and basis of ${alone === 1 ? 'its' : 'their'} own: in the table of figures only.</p>`}${left === 0 ? null : html`<p class="soft">${counted(left, 'more chart')} not drawn: those with the fewest figures.</p>`}${outline.data.charts.left === undefined ? null : html`<p class="soft">${counted(outline.data.charts.left, 'more figure')} stand in no chart: those drawn are spread evenly over all.</p>`}</section>
`;
}

/** The charts that the analyst chose, in that order. */
function addedSection(added: readonly AddedChart[]): Markup {
  return html`<section id="charts" aria-labelledby="charts-h"><h2 id="charts-h">Charts</h2>
${added.map(
  ({ title, svg, notes, names = [] }) => html`<figure class="chart"><figcaption>${title}${legend(names)}</figcaption>${
    svg === '' ? null : trusted(themed(svg))
  }${notes.map((note) => html`<p class="soft">${note}</p>`)}</figure>
`,
)}</section>
`;
}

/** Which colour is what, where more than one thing is drawn; in the order in which the picture gives its colours. */
function legend(names: readonly string[]): Markup | null {
  if (names.length < 2) return null;
  const colours = LIGHT_PALETTE.series.length;
  return html`<span class="legend">${names.map((name, index) => html`<span><i class="k${index % colours}"></i>${name}</span>`)}</span>`;
}

/** The picture with its name for those who do not see it; the figures table says what it shows. */
function picture(chart: TimeChart, index: number): Markup {
  const svg = themed(timeChartSvg(chart, LIGHT_PALETTE, WIDTH, HEIGHT, `chart-${index + 1}`));
  const name = `${chart.title}: ${counted(chart.marks.length, 'figure')} over time, as in the table of figures`;
  return html`<svg role="img" aria-label="${name}"${trusted(svg.replace(/^\s*<svg/, ''))}`;
}

/** Puts tokens in the place of plain colours, as attributes and in styles, so that one picture serves both themes. */
function themed(svg: string): string {
  let out = svg;
  for (const [colour, token] of TOKENS) out = out.replaceAll(`"${colour}"`, `"var(${token})"`);
  return out;
}
