import { type ReactElement, useId, useMemo, useState } from 'react';
import type { ChartView } from '../../shared/api.ts';
import { type ChartScale, wantsLog } from '../../shared/charts/chart-scale.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/charts/palette.ts';
import { isCrowded } from '../../shared/charts/time-chart.ts';
import type { TimeChart } from '../../shared/charts/time-charts.ts';
import { VERDICTS } from '../../shared/model/vocabulary.ts';
import { AddToReport } from '../report/AddToReport.tsx';
import { useTheme } from '../state/theme.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';
import { FiguresGrid } from './FiguresGrid.tsx';
import { openFigure } from './open-target.ts';
import { saveChart } from './save-chart.ts';
import { TimeChartView } from './TimeChartView.tsx';

/** As many names as a legend lists. */
const MOST_NAMED = 24;

interface ChartCardProps {
  readonly chart: TimeChart;
  readonly asTable: boolean;
  /** What the report needs to draw it again. */
  readonly made: { readonly indicatorIds: readonly string[]; readonly view: ChartView | undefined };
}

/** One chart with its title, its names in colour, and what can be saved of it. */
export function ChartCard({ chart, asTable, made }: ChartCardProps): ReactElement {
  const dark = useTheme((state) => state.dark);
  const palette = dark ? DARK_PALETTE : LIGHT_PALETTE;
  const heading = useId();
  const [scale, setScale] = useState<ChartScale>('linear');
  const mayLog = useMemo(() => wantsLog(chart), [chart]);
  return (
    <section className="chart-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{chart.title}</h2>
        <span className="num quiet">{plural(chart.marks.length + chart.left, 'figure')}</span>
        <span className="space" />
        {mayLog && !asTable ? (
          <Button
            kind={scale === 'log' ? 'plain' : 'ghost'}
            aria-pressed={scale === 'log'}
            onClick={() => setScale(scale === 'log' ? 'linear' : 'log')}
          >
            Logarithmic scale
          </Button>
        ) : null}
        <AddToReport
          spec={{
            kind: 'time',
            title: chart.title,
            indicatorIds: [...made.indicatorIds],
            key: chart.key,
            scale,
            ...(made.view === undefined ? {} : { view: made.view }),
          }}
        />
        <Menu
          label={`Save ${chart.title}`}
          items={(['svg', 'png', 'csv'] as const).map((format) => ({
            id: format,
            title: format.toUpperCase(),
            run: () => void saveChart(chart, format, LIGHT_PALETTE, scale),
          }))}
        >
          Save
        </Menu>
      </header>
      {asTable ? (
        <FiguresGrid chart={chart} />
      ) : (
        <TimeChartView
          chart={chart}
          palette={palette}
          scale={scale}
          onOpen={(mark) => void openFigure(mark.figureId)}
        />
      )}
      {asTable ? null : <Legend chart={chart} colours={palette.series} />}
      {chart.left === 0 ? null : <p className="quiet num">{leftWords(chart, asTable)}</p>}
    </section>
  );
}

function leftWords({ left, marks }: TimeChart, asTable: boolean): string {
  if (asTable)
    return `These are the ${formatNumber(marks.length)} figures that the picture shows; ${formatNumber(left)} more stand in the ledger.`;
  return marks.every(({ verdict }) => verdict === 'contradiction')
    ? `Only contradictions are drawn; ${formatNumber(left)} more figures would hide them.`
    : `${formatNumber(left)} more figures would hide each other here. Contradictions are drawn first.`;
}

function Legend({
  chart,
  colours,
}: {
  readonly chart: TimeChart;
  readonly colours: readonly string[];
}): ReactElement | null {
  // Where there are too many for bands in the colours of their names, the shapes of the verdicts are all there is to tell.
  const crowded = isCrowded(chart);
  if (chart.names.length < 2 && chart.series.length === 0 && !crowded) return null;
  return (
    <ul className="chart-legend">
      {crowded
        ? VERDICTS.filter((verdict) => chart.marks.some((mark) => mark.verdict === verdict)).map((verdict) => (
            <li key={verdict}>
              <Verdict verdict={verdict} />
            </li>
          ))
        : chart.names.slice(0, MOST_NAMED).map((name, at) => (
            <li key={name}>
              <span className="swatch" style={{ background: colours[at % colours.length] }} />
              {name}
            </li>
          ))}
      {crowded || chart.names.length <= MOST_NAMED ? null : (
        <li className="num">and {formatNumber(chart.names.length - MOST_NAMED)} more</li>
      )}
      {chart.series.map((series) => (
        <li key={series.id}>
          <span className="swatch swatch-line" />
          {series.name}, reference
        </li>
      ))}
    </ul>
  );
}
