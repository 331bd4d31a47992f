import type { ReactElement } from 'react';
import { type ChartSpec, sameSpec } from '../../shared/charts/spec.ts';
import { useProject } from '../state/project.ts';
import { Button } from '../ui/Button.tsx';
import { toggleChart, useAddedCharts } from './addedCharts.ts';

/** Puts a chart into the report, or takes it out again. */
export function AddToReport({ spec }: { readonly spec: ChartSpec }): ReactElement | null {
  const charts = useAddedCharts() ?? [];
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  if (readOnly) return null;
  const added = charts.some((one) => sameSpec(one.spec, spec));
  return (
    <Button
      kind="ghost"
      aria-pressed={added}
      data-add-to-report=""
      {...(added ? { icon: 'check' } : {})}
      onClick={() => void toggleChart(spec, charts)}
    >
      {added ? 'In the report' : 'Add to report'}
    </Button>
  );
}
