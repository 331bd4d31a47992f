import {
  ClientSideRowModelModule,
  type ColDef,
  type ICellRendererParams,
  type ValueGetterParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactElement, useMemo, useRef } from 'react';
import { type ChartRow, chartRows } from '../../shared/charts/chart-table.ts';
import { type ChartMark, markName, type TimeChart } from '../../shared/charts/time-charts.ts';
import { GRID_THEME, setUpGrid } from '../ledger/grid-setup.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { openFigure } from './open-target.ts';

/** Up to here the table is as high as its rows; a longer one scrolls. */
const MOST_SHOWN = 12;
const MODULES = [ClientSideRowModelModule];

interface Row extends ChartRow {
  readonly mark: ChartMark;
}

const DEFAULT: ColDef<Row> = { sortable: true, resizable: true, suppressMovable: true, minWidth: 80, flex: 1 };

function Written({ data }: ICellRendererParams<Row>): ReactElement | null {
  if (data === undefined) return null;
  return (
    <button type="button" className="chart-words read-face" tabIndex={-1} onClick={() => void openFigure(data.id)}>
      {data.written}
    </button>
  );
}

function Told({ data }: ICellRendererParams<Row>): ReactElement | null {
  const verdict = data?.mark.verdict ?? null;
  return verdict === null ? null : <Verdict verdict={verdict} />;
}

/** What tells the figures of one chart apart: of one indicator, whom they are about; else the indicator with it. */
const NAMED = {
  who: { headerName: 'Who', valueGetter: ({ data }: ValueGetterParams<Row>) => data?.mark.subject ?? '' },
  indicator: { headerName: 'Indicator', valueGetter: ({ data }: ValueGetterParams<Row>) => data?.name ?? '' },
} as const;

function namedBy({ marks }: TimeChart): keyof typeof NAMED | null {
  if (new Set(marks.map((mark) => mark.indicator)).size > 1) return 'indicator';
  return new Set(marks.map(markName)).size > 1 ? 'who' : null;
}

/** Sorted by what the words stand for: "9 bn" comes after "443 m". */
function columns(named: keyof typeof NAMED | null): readonly ColDef<Row>[] {
  const by = (read: (mark: ChartMark) => number | string | null) => ({
    comparator: (_: unknown, __: unknown, a: { data?: Row | undefined }, b: { data?: Row | undefined }): number => {
      const [x, y] = [a.data && read(a.data.mark), b.data && read(b.data.mark)];
      if (x === y) return 0;
      if (x === null || x === undefined) return -1;
      return y === null || y === undefined || x > y ? 1 : -1;
    },
  });
  const all: readonly (ColDef<Row> | null)[] = [
    { field: 'period', headerName: 'Period', minWidth: 118, ...by((mark) => mark.start) },
    named === null ? null : { ...NAMED[named], minWidth: 112, flex: 1.5 },
    { field: 'written', headerName: 'As written', cellRenderer: Written, minWidth: 150, flex: 2.5 },
    { field: 'value', headerName: 'Value', type: 'rightAligned', minWidth: 74, ...by((mark) => mark.value) },
    {
      field: 'interval',
      headerName: 'Interval',
      type: 'rightAligned',
      minWidth: 132,
      flex: 1.5,
      ...by((mark) => mark.low),
    },
    { field: 'speaker', headerName: 'Speaker', minWidth: 92, flex: 1.5 },
    { field: 'verdict', headerName: 'Verdict', cellRenderer: Told, minWidth: 122 },
  ];
  return all.filter((column) => column !== null);
}

/** The figures of a chart as a table that can be sorted; Enter on a row opens its words. */
export function FiguresGrid({ chart }: { readonly chart: TimeChart }): ReactElement {
  setUpGrid();
  const rows = useMemo<Row[]>(() => {
    const words = chartRows(chart);
    return chart.marks.flatMap((mark, n) => {
      const row = words[n];
      return row === undefined ? [] : [{ ...row, mark }];
    });
  }, [chart]);
  const definitions = useMemo(() => [...columns(namedBy(chart))], [chart]);
  const frame = useRef<HTMLDivElement>(null);
  const short = rows.length <= MOST_SHOWN;
  return (
    <div ref={frame} className={short ? 'chart-grid' : 'chart-grid chart-grid-long'}>
      <AgGridReact<Row>
        modules={MODULES}
        theme={GRID_THEME}
        rowData={rows}
        columnDefs={definitions}
        defaultColDef={DEFAULT}
        domLayout={short ? 'autoHeight' : 'normal'}
        getRowId={({ data }) => data.id}
        animateRows={false}
        ensureDomOrder
        suppressNoRowsOverlay
        onFirstDataRendered={() =>
          frame.current?.querySelector('[role="grid"]')?.setAttribute('aria-label', chart.title)
        }
        onCellKeyDown={({ event, data }) => {
          if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || data === undefined) return;
          void openFigure(data.id);
        }}
      />
    </div>
  );
}
