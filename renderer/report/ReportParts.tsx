import type { ReactElement } from 'react';
import { REPORT_PARTS, type ReportPart } from '../../shared/api.ts';
import { AddedCharts } from './AddedCharts.tsx';
import { PART_WORDS, REPORT_FORMATS, type ReportFormat } from './formats.ts';

interface ReportPartsProps {
  readonly parts: readonly ReportPart[];
  readonly onParts: (parts: readonly ReportPart[]) => void;
  readonly format: ReportFormat;
  readonly onFormat: (format: ReportFormat) => void;
}

/** What goes into the report, and how the preview shows it. */
export function ReportParts({ parts, onParts, format, onFormat }: ReportPartsProps): ReactElement {
  return (
    <aside className="report-parts" aria-label="Parts of the report">
      <fieldset>
        <legend>Parts</legend>
        {REPORT_PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={(event) =>
                // In the order of the report, whatever the order of ticking.
                onParts(REPORT_PARTS.filter((one) => (one === part ? event.target.checked : parts.includes(one))))
              }
            />
            <span>
              {PART_WORDS[part].title}
              <small>{PART_WORDS[part].holds}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <AddedCharts />
      <fieldset>
        <legend>Preview as</legend>
        {(['html', 'md'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="format" checked={format === one} onChange={() => onFormat(one)} />
            <span>{REPORT_FORMATS[one].title}</span>
          </label>
        ))}
      </fieldset>
    </aside>
  );
}
