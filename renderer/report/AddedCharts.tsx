import type { ReactElement } from 'react';
import { useProject } from '../state/project.ts';
import { IconButton } from '../ui/Button.tsx';
import { toggleChart, useAddedCharts } from './addedCharts.ts';

/** The charts that were added to the report, each with the way to take it out. */
export function AddedCharts(): ReactElement | null {
  const added = useAddedCharts() ?? [];
  const readOnly = useProject((project) => project.state?.readOnly ?? false);
  if (added.length === 0) return null;
  return (
    <fieldset className="report-added">
      <legend>Charts in it</legend>
      <ul>
        {added.map(({ record, spec }) => (
          <li key={record.id}>
            <span>{spec.title}</span>
            {readOnly ? null : (
              <IconButton icon="close" label={`Take out ${spec.title}`} onClick={() => void toggleChart(spec, added)} />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
