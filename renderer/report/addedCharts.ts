import { type ChartSpec, MOST_ADDED, readSpec, sameSpec } from '../../shared/charts/spec.ts';
import type { ReportChart } from '../../shared/model/records.ts';
import { runCommand } from '../state/commands.ts';
import { useQuery } from '../state/query.ts';
import { showToast } from '../state/toasts.ts';

/** A chart of the report with what it is made of. */
export interface AddedChart {
  readonly record: ReportChart;
  readonly spec: ChartSpec;
}

/** The charts of the report, in the order in which they were added; null until they are known. */
export function useAddedCharts(): readonly AddedChart[] | null {
  const { data } = useQuery('report.charts', {}, ['reportChart']);
  if (data === null) return null;
  return data.flatMap((record) => {
    const spec = readSpec(record.spec);
    return spec === null ? [] : [{ record, spec }];
  });
}

/** Adds a chart to the report, or takes it out where it is in it. */
export async function toggleChart(spec: ChartSpec, added: readonly AddedChart[]): Promise<void> {
  const same = added.find((one) => sameSpec(one.spec, spec));
  if (same !== undefined) {
    const { id, rev, title } = same.record;
    await runCommand(
      'edit.apply',
      { label: `Take “${title}” out of the report`, changes: [{ op: 'delete', table: 'reportChart', id, rev }] },
      { done: 'Taken out of the report' },
    );
    return;
  }
  if (added.length >= MOST_ADDED) {
    showToast(`The report holds ${MOST_ADDED} charts. Take one out on the Report screen first.`, { kind: 'fault' });
    return;
  }
  const fields = { title: spec.title, spec };
  await runCommand(
    'edit.apply',
    { label: `Add “${spec.title}” to the report`, changes: [{ op: 'create', table: 'reportChart', fields }] },
    { done: 'Added to the report' },
  );
}
