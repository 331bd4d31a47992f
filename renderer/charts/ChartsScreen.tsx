import './charts.css';
import { type ReactElement, useMemo, useState } from 'react';
import { timeCharts } from '../../shared/charts/time-charts.ts';
import { useActions } from '../keys/registry.ts';
import { go, setParams, useParam } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Bar } from '../ui/Bar.tsx';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { ChartCard } from './ChartCard.tsx';
import { IndicatorPicker, type PickedIndicator } from './IndicatorPicker.tsx';
import { NotDrawn } from './NotDrawn.tsx';

/** As many indicators as one question of the contract may name. */
const MOST_INDICATORS = 50;

/** Figures over time with what their words allow, and reference series behind them. */
export function ChartsScreen(): ReactElement {
  const picked = useParam('indicators');
  const [asTable, setAsTable] = useState(false);
  const indicators = useQuery(
    'grid.page',
    { table: 'indicator', sort: [{ column: 'figures', descending: true }], offset: 0, limit: 1000 },
    ['indicator', 'figure'],
  );
  const all = useMemo(
    (): readonly PickedIndicator[] =>
      (indicators.data?.rows ?? []).flatMap((row) =>
        'synonyms' in row ? [{ id: row.id, name: row.name, figures: row.figures }] : [],
      ),
    [indicators.data],
  );
  const chosen = useMemo(() => {
    const ids = picked?.split(',') ?? [];
    const known = all.filter((one) => ids.includes(one.id));
    // Without a choice, the indicator that most figures measure.
    return known.length > 0 || picked === 'none' ? known : all.slice(0, 1).filter((one) => one.figures > 0);
  }, [all, picked]);
  const choose = (ids: readonly string[]): void =>
    setParams({ indicators: ids.length === 0 ? 'none' : ids.slice(0, MOST_INDICATORS).join(',') });
  const data = useQuery('chart.data', chosen.length === 0 ? null : { indicatorIds: chosen.map((one) => one.id) }, [
    'figure',
    'claim',
    'period',
    'indicator',
    'series',
    'observation',
    'anchor',
    'findings',
  ]);
  const charts = useMemo(
    () => (data.data === null || chosen.length === 0 ? [] : timeCharts(data.data)),
    [data.data, chosen],
  );
  useActions([
    {
      id: 'charts.table',
      title: asTable ? 'Show the charts as pictures' : 'Show the charts as tables',
      keys: ['t'],
      where: 'charts',
      short: asTable ? 'pictures' : 'tables',
      enabled: charts.length > 0,
      run: () => setAsTable(!asTable),
    },
  ]);

  if (indicators.data !== null && all.length === 0) {
    return (
      <EmptyState
        icon="charts"
        title="No indicators yet"
        acts={
          <Button kind="go" onClick={() => go('sources')}>
            Go to Sources
          </Button>
        }
      >
        A chart shows the figures of an indicator over time. Accept figures beside a source and say what they measure.
      </EmptyState>
    );
  }
  return (
    <div className="charts">
      <IndicatorPicker all={all} chosen={chosen.map((one) => one.id)} onChoose={choose} />
      <div className="charts-main">
        <Bar title={title(chosen)}>
          <Button aria-pressed={asTable} keys="t" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as pictures' : 'Show as tables'}
          </Button>
        </Bar>
        <Busy on={data.loading || indicators.loading} />
        <div className="charts-scroll">
          {data.fault === null ? null : <FaultNote fault={data.fault} />}
          {charts.map((chart) => (
            <ChartCard key={chart.key} chart={chart} asTable={asTable} />
          ))}
          {chosen.length === 0 ? (
            <EmptyState icon="charts" title="Choose what to see">
              Take one or more indicators at the left.
            </EmptyState>
          ) : charts.length === 0 && data.data !== null && !data.outdated ? (
            <EmptyState icon="charts" title="Nothing can be drawn yet">
              A figure is drawn over its period. Give the figures below a period that has dates, such as “2025” or “nine
              months of 2025”.
            </EmptyState>
          ) : null}
          {chosen.length === 0 ? null : <NotDrawn indicators={chosen} />}
        </div>
      </div>
    </div>
  );
}

function title(chosen: readonly PickedIndicator[]): string {
  if (chosen.length === 0) return 'Charts';
  return chosen.length > 3 ? `${chosen.length} indicators` : chosen.map((one) => one.name).join(', ');
}
