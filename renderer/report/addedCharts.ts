import { useEffect } from 'react';
import { create } from 'zustand';
import { type ChartSpec, MOST_ADDED, REPORT_CHARTS, readSpecs, sameSpec } from '../../shared/charts/spec.ts';
import { api } from '../host/api.ts';
import { runCommand } from '../state/commands.ts';
import { showToast } from '../state/toasts.ts';

/** The charts of the report, as the project keeps them; null until they were read. */
export const useAddedCharts = create<{ readonly specs: readonly ChartSpec[] | null }>()(() => ({ specs: null }));

/** Reads the charts of the report once they are asked for. */
export function useLoadAddedCharts(): readonly ChartSpec[] {
  const specs = useAddedCharts((state) => state.specs);
  useEffect(() => {
    if (useAddedCharts.getState().specs !== null) return;
    void api.invoke('setting.get', { key: REPORT_CHARTS }).then((answer) => {
      if (answer.ok) useAddedCharts.setState({ specs: readSpecs(answer.value) });
    });
  }, []);
  return specs ?? [];
}

async function keep(specs: readonly ChartSpec[]): Promise<boolean> {
  const answer = await runCommand('setting.set', { key: REPORT_CHARTS, value: specs });
  if (answer.ok) useAddedCharts.setState({ specs });
  return answer.ok;
}

/** Adds a chart to the report, or takes it out where it is in it. */
export async function toggleChart(spec: ChartSpec): Promise<void> {
  const before = useAddedCharts.getState().specs ?? [];
  const without = before.filter((one) => !sameSpec(one, spec));
  const adds = without.length === before.length;
  if (adds && before.length >= MOST_ADDED) {
    showToast(`The report holds ${MOST_ADDED} charts. Take one out on the Report screen first.`, { kind: 'fault' });
    return;
  }
  if (!(await keep(adds ? [...before, spec] : without))) return;
  showToast(adds ? 'Added to the report' : 'Taken out of the report', {
    act: { title: 'Undo', run: () => void keep(before) },
    slot: 'report-charts',
  });
}
