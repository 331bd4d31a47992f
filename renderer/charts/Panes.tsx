import { type ReactElement, useCallback } from 'react';
import type { ChartData, ChartView, PledgeRow } from '../../shared/api.ts';
import { type BulletRow, bulletsPicture } from '../../shared/charts/bullets.ts';
import { compositionPicture } from '../../shared/charts/composition.ts';
import { conflictPicture } from '../../shared/charts/conflict-map.ts';
import { heatMapPicture } from '../../shared/charts/heat-map.ts';
import type { ChartPalette } from '../../shared/charts/palette.ts';
import type { Picture } from '../../shared/charts/picture.ts';
import { go } from '../state/navigation.ts';
import { type Query, useQuery } from '../state/query.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { PictureCard } from './PictureCard.tsx';

interface PaneProps {
  readonly view: ChartView | undefined;
  readonly asTable: boolean;
}

const made = (view: ChartView | undefined): { readonly view?: ChartView } => (view === undefined ? {} : { view });

/** Targets and commitments that have a goal, as bullets. */
export function TargetsPane({ asTable }: Pick<PaneProps, 'asTable'>): ReactElement {
  const targets = usePledges('target');
  const commitments = usePledges('commitment');
  const rows = targets.rows === null || commitments.rows === null ? null : [...targets.rows, ...commitments.rows];
  const key = JSON.stringify(rows);
  const draw = useCallback(
    (palette: ChartPalette, width: number): Picture =>
      bulletsPicture('Targets against the figures', JSON.parse(key) as readonly BulletRow[], palette, width),
    [key],
  );
  if (rows === null) return <Waiting of={[targets.query, commitments.query]} />;
  if (!rows.some(({ standing }) => standing.wanted !== null)) {
    return (
      <EmptyState
        icon="tracker"
        title="No target with a goal yet"
        acts={<Button onClick={() => go('tracker')}>Go to the tracker</Button>}
      >
        A target is drawn once it names a figure as its threshold. The tracker says what each one is missing.
      </EmptyState>
    );
  }
  return <PictureCard draw={draw} spec={{ kind: 'targets', title: '' }} asTable={asTable} />;
}

function usePledges(table: 'target' | 'commitment'): {
  readonly rows: readonly BulletRow[] | null;
  readonly query: Query<unknown>;
} {
  const page = useQuery('grid.page', { table, offset: 0, limit: 1000 }, [table, 'claim', 'figure', 'findings']);
  const rows = (page.data?.rows ?? []).filter((row): row is PledgeRow => 'partyNames' in row);
  const standings = useQuery('pledge.standings', rows.length === 0 ? null : { table, ids: rows.map((row) => row.id) }, [
    table,
    'claim',
    'figure',
    'period',
    'indicator',
    'source',
    'findings',
  ]);
  const ready = page.data !== null && (rows.length === 0 || (standings.data !== null && !standings.outdated));
  const bullets = rows.flatMap((row): BulletRow[] => {
    const standing = standings.data?.[row.id];
    return standing === undefined ? [] : [{ row, standing }];
  });
  return { rows: ready ? bullets : null, query: page.data === null ? page : standings };
}

interface CompositionPaneProps extends PaneProps {
  readonly data: Query<ChartData>;
  readonly indicatorIds: readonly string[];
}

/** Shares of their wholes, and the parts of sums. */
export function CompositionPane({ data, indicatorIds, view, asTable }: CompositionPaneProps): ReactElement {
  const chart = data.data;
  const draw = useCallback(
    (palette: ChartPalette, width: number): Picture =>
      compositionPicture(chart ?? { points: [], series: [] }, palette, width),
    [chart],
  );
  if (chart === null) return <Waiting of={[data]} />;
  if ((chart.left ?? 0) > 0) {
    return (
      <EmptyState icon="charts" title="Choose fewer indicators">
        A composition is drawn of all of its parts, and these indicators have more figures than one picture can hold.
      </EmptyState>
    );
  }
  if (!data.outdated && !hasComposition(chart)) {
    return (
      <EmptyState
        icon="charts"
        title="No shares and no sums here"
        acts={<Button onClick={() => go('ledger', { grid: 'indicator' })}>Write an identity</Button>}
      >
        Figures of the role share are drawn against their whole. Where an indicator has an identity such as “turnover =
        exports + imports”, its parts are drawn beside it.
      </EmptyState>
    );
  }
  return (
    <PictureCard
      draw={draw}
      spec={{ kind: 'composition', title: '', indicatorIds: [...indicatorIds], ...made(view) }}
      asTable={asTable}
    />
  );
}

function hasComposition(data: ChartData): boolean {
  return data.points.some((point) => point.role === 'share') || (data.identities ?? []).some(({ text }) => text !== '');
}

/** Claims by topic and source. */
export function TopicsPane({ view, asTable }: PaneProps): ReactElement {
  const counts = useQuery('chart.topics', made(view), ['claim', 'topic', 'source', 'anchor', 'figure', 'findings']);
  const { data } = counts;
  const draw = useCallback(
    (palette: ChartPalette, width: number): Picture =>
      heatMapPicture(data ?? { topics: [], sources: [], cells: [], left: 0 }, palette, width),
    [data],
  );
  if (data === null) return <Waiting of={[counts]} />;
  if (data.cells.length === 0) {
    return (
      <EmptyState
        icon="topic"
        title="No claims here"
        acts={<Button onClick={() => go('sources')}>Go to Sources</Button>}
      >
        Claims are counted by their topic and the source that they stand in. Mark claims in a source and give them a
        topic.
      </EmptyState>
    );
  }
  return <PictureCard draw={draw} spec={{ kind: 'topics', title: '', ...made(view) }} asTable={asTable} />;
}

/** Which claims contradict which. */
export function ConflictsPane({ view, asTable }: PaneProps): ReactElement {
  const found = useQuery('chart.conflicts', made(view), ['claim', 'source', 'anchor', 'findings', 'disposition']);
  const { data } = found;
  const draw = useCallback(
    (palette: ChartPalette, width: number): Picture =>
      conflictPicture(data ?? { claims: [], links: [], left: 0 }, palette, width),
    [data],
  );
  if (data === null) return <Waiting of={[found]} />;
  if (data.links.length === 0) {
    return (
      <EmptyState
        icon="findings"
        title="No contradictions"
        acts={<Button onClick={() => go('findings')}>Go to Findings</Button>}
      >
        Claims that cannot be true together are joined here. None of those shown contradict each other.
      </EmptyState>
    );
  }
  return <PictureCard draw={draw} spec={{ kind: 'conflicts', title: '', ...made(view) }} asTable={asTable} />;
}

function Waiting({ of }: { readonly of: readonly Query<unknown>[] }): ReactElement {
  const fault = of.find((query) => query.fault !== null)?.fault ?? null;
  return fault === null ? <Busy on={of.some((query) => query.loading)} /> : <FaultNote fault={fault} />;
}
