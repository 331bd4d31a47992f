import { REPORT_PARTS, type ReportPart } from '../api.ts';
import type { ReportData } from './data.ts';

export const PART_HEADINGS: { readonly [P in ReportPart]: string } = {
  summary: 'Summary',
  findings: 'Findings',
  figures: 'Figures',
  pledges: 'Targets and commitments',
  charts: 'Charts',
  sources: 'Sources',
  method: 'Method',
};

/** The chosen parts in their one order, each once, with their headings. */
export function partsOf(data: ReportData): readonly { readonly part: ReportPart; readonly heading: string }[] {
  const chosen = new Set(data.parts);
  return REPORT_PARTS.filter((part) => chosen.has(part)).map((part) => ({ part, heading: PART_HEADINGS[part] }));
}

/** The project's name without the ending of its file. */
export function reportTitle(data: ReportData): string {
  const name = data.name.replace(/\.assay$/i, '').trim();
  return name === '' ? 'Report' : name;
}
