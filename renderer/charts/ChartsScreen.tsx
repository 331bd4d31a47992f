import './charts.css';
import { type ReactElement, useMemo } from 'react';
import type { ChannelInput } from '../../shared/api.ts';
import { timeCharts } from '../../shared/charts/time-charts.ts';
import { type Action, useActions } from '../keys/registry.ts';
import type { Reads } from '../state/changes.ts';
import { go, setParams, useParam } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { formatNumber } from '../words/numbers.ts';
import { ChartCard } from './ChartCard.tsx';
import { IndicatorPicker, type PickedIndicator } from './IndicatorPicker.tsx';
import { NotDrawn } from './NotDrawn.tsx';
import { CompositionPane, ConflictsPane, TargetsPane, TopicsPane } from './Panes.tsx';
import { useChartView, viewWords } from './useChartView.ts';

/** As many indicators as one question of the contract may name. */
const MOST_INDICATORS = 50;
/** Of more figures than this a composition is not begun with all of them: parts of its sums would be missing. */
const MOST_COMPOSED = 10_000;

const KINDS = [
  { id: 'time', title: 'Over time' },
  { id: 'targets', title: 'Targets' },
  { id: 'composition', title: 'Composition' },
  { id: 'topics', title: 'Topics' },
  { id: 'conflicts', title: 'Contradictions' },
] as const;
type Kind = (typeof KINDS)[number]['id'];

const INDICATORS = {
  table: 'indicator',
  sort: [{ column: 'figures', descending: true }],
  offset: 0,
  limit: 1000,
} satisfies ChannelInput<'grid.page'>;
const INDICATORS_READS: readonly Reads[] = ['indicator', 'figure'];
const DATA_READS: readonly Reads[] = [
  'figure',
  'claim',
  'period',
  'indicator',
  'series',
  'observation',
  'anchor',
  'findings',
];

/** Charts of the whole ledger, or of what a view of its figures shows. */
export function ChartsScreen(): ReactElement {
  const kindParam = useParam('kind');
  const kind: Kind = KINDS.find(({ id }) => id === kindParam)?.id ?? 'time';
  const picked = useParam('indicators');
  const view = useChartView();
  // In the address, so that going back finds the charts as they were left.
  const asTable = useParam('as') === 'tables';
  const setAsTable = (tables: boolean): void => setParams({ as: tables ? 'tables' : null });
  const indicators = useQuery('grid.page', INDICATORS, INDICATORS_READS);
  const all = useMemo(
    (): readonly PickedIndicator[] =>
      (indicators.data?.rows ?? []).flatMap((row) =>
        'synonyms' in row ? [{ id: row.id, name: row.name, figures: row.figures }] : [],
      ),
    [indicators.data],
  );
  // A view, and composition, begin with all indicators; over time without a choice, with the one that most figures measure.
  const few = all.reduce((sum, one) => sum + one.figures, 0) <= MOST_COMPOSED;
  const whole = picked === 'all' || (picked === null && ((kind === 'composition' && few) || view !== undefined));
  const chosen = useMemo(() => {
    const ids = picked?.split(',') ?? [];
    const known = all.filter((one) => ids.includes(one.id));
    if (whole) return [];
    return known.length > 0 || picked === 'none' ? known : all.slice(0, 1).filter((one) => one.figures > 0);
  }, [all, picked, whole]);
  const choose = (ids: readonly string[]): void =>
    setParams({ indicators: ids.length === 0 ? 'none' : ids.slice(0, MOST_INDICATORS).join(',') });
  const indicatorIds = chosen.map((one) => one.id);
  const drawn = kind === 'time' || kind === 'composition';
  const data = useQuery(
    'chart.data',
    !drawn || (indicatorIds.length === 0 && !whole) ? null : { indicatorIds, ...(view === undefined ? {} : { view }) },
    DATA_READS,
  );
  const nothing = indicatorIds.length === 0 && !whole;
  const charts = useMemo(
    () => (data.data === null || nothing || kind !== 'time' ? [] : timeCharts(data.data)),
    [data.data, nothing, kind],
  );
  useActions([
    {
      id: 'charts.table',
      title: asTable ? 'Show the charts as pictures' : 'Show the charts as tables',
      keys: ['t'],
      where: 'charts',
      short: asTable ? 'pictures' : 'tables',
      run: () => setAsTable(!asTable),
    },
    ...KINDS.map(
      ({ id, title }, index): Action => ({
        id: `charts.${id}`,
        title: `Show the charts: ${title.toLowerCase()}`,
        keys: [String(index + 1)],
        where: 'charts',
        run: () => setParams({ kind: id === 'time' ? null : id }),
      }),
    ),
    {
      id: 'charts.indicator',
      title: 'Choose what is charted',
      keys: ['i'],
      where: 'charts',
      short: 'indicator',
      enabled: drawn,
      run: focusPicker,
    },
    {
      id: 'charts.add',
      title: 'Add the chart to the report, or take it out',
      keys: ['a'],
      where: 'charts',
      short: 'to the report',
      run: pressAddToReport,
    },
    {
      id: 'charts.view',
      title: view === undefined ? 'Draw only what the ledger shows' : 'Draw the whole ledger again',
      keys: ['w'],
      where: 'charts',
      short: view === undefined ? 'as the ledger' : 'whole ledger',
      run: () => setParams(view === undefined ? { from: 'ledger' } : { view: null, indicators: null }),
    },
  ]);

  const none = indicators.data !== null && all.length === 0;
  const picking = drawn && !none;
  const left = data.data?.left ?? 0;
  return (
    <div className={picking ? 'charts' : 'charts charts-wide'}>
      {picking ? (
        <IndicatorPicker
          all={all}
          loading={indicators.data === null && indicators.fault === null}
          chosen={whole ? all.map((one) => one.id) : indicatorIds}
          onChoose={choose}
        />
      ) : null}
      <div className="charts-main">
        <div className="bar">
          <h1>Charts</h1>
          <Tabs
            label="Charts"
            tabs={KINDS}
            current={kind}
            onChange={(id) => setParams({ kind: id === 'time' ? null : id })}
            panel="charts-panel"
          />
          <span className="space" />
          <Button aria-pressed={asTable} keys="t" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as pictures' : 'Show as tables'}
          </Button>
        </div>
        {view === undefined || kind === 'targets' ? null : (
          <div className="chart-view" role="status">
            <span className="clip">Only what the ledger shows: {viewWords(view)}</span>
            <Button kind="ghost" keys="w" onClick={() => setParams({ view: null, indicators: null })}>
              Draw the whole ledger
            </Button>
          </div>
        )}
        <Busy on={data.loading || indicators.loading} />
        <div className="charts-scroll" id="charts-panel" role="tabpanel" aria-label={titleOf(kind)}>
          {data.fault === null || !drawn ? null : <FaultNote fault={data.fault} />}
          {kind === 'targets' ? <TargetsPane asTable={asTable} /> : null}
          {kind === 'topics' ? <TopicsPane view={view} asTable={asTable} /> : null}
          {kind === 'conflicts' ? <ConflictsPane view={view} asTable={asTable} /> : null}
          {drawn && none ? (
            <EmptyState
              icon="charts"
              title="No indicators yet"
              acts={
                <Button kind="go" onClick={() => go('sources')}>
                  Go to Sources
                </Button>
              }
            >
              A chart shows the figures of an indicator over time. Accept figures beside a source and say what they
              measure.
            </EmptyState>
          ) : drawn && nothing ? (
            <EmptyState icon="charts" title="Choose what to see">
              Take one or more indicators at the left.
            </EmptyState>
          ) : kind === 'composition' ? (
            <CompositionPane data={data} indicatorIds={indicatorIds} view={view} asTable={asTable} />
          ) : kind === 'time' ? (
            <>
              {left === 0 ? null : (
                <p className="charts-left num" role="status">
                  {formatNumber(data.data?.points.length ?? 0)} of{' '}
                  {formatNumber((data.data?.points.length ?? 0) + left)} figures are drawn, spread evenly over all of
                  them. Choose fewer indicators to see every one.
                </p>
              )}
              {charts.map((chart) => (
                <ChartCard key={chart.key} chart={chart} asTable={asTable} made={{ indicatorIds, view }} />
              ))}
              {charts.length === 0 && data.data !== null && !data.outdated ? (
                <EmptyState icon="charts" title="Nothing can be drawn yet">
                  A figure is drawn over its period. Give the figures below a period that has dates, such as “2025” or
                  “nine months of 2025”.
                </EmptyState>
              ) : null}
              <NotDrawn indicators={whole ? all : chosen} view={view} />
            </>
          ) : null}
        </div>
      </div>
      {picking ? (
        <Splitter name="charts.list" of="list of indicators" column={1} edge="right" usual={252} keys="Mod+Shift+L" />
      ) : null}
    </div>
  );
}

function titleOf(kind: Kind): string {
  return KINDS.find(({ id }) => id === kind)?.title ?? '';
}

function focusPicker(): void {
  document.querySelector<HTMLElement>('.picker input[type="search"]')?.focus();
}

/** Of several charts, the one that has the focus is meant, else the first. */
function pressAddToReport(): void {
  const card = document.activeElement?.closest('.chart-card') ?? document.querySelector('.chart-card');
  card?.querySelector<HTMLElement>('[data-add-to-report]')?.click();
}
