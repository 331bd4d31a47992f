import type { ReportPart } from '../../shared/api.ts';

export type ReportFormat = 'html' | 'md';

export const REPORT_FORMATS: Readonly<Record<ReportFormat, { readonly title: string; readonly mediaType: string }>> = {
  html: { title: 'HTML', mediaType: 'text/html' },
  md: { title: 'Markdown', mediaType: 'text/markdown' },
};

/** What each part of a report holds. */
export const PART_WORDS: Readonly<Record<ReportPart, { readonly title: string; readonly holds: string }>> = {
  summary: { title: 'Summary', holds: 'What was read, and how many figures hold' },
  findings: { title: 'Findings', holds: 'Contradictions first, each with its arithmetic and quotes' },
  figures: { title: 'Figures', holds: 'Every figure with its interval and its words' },
  pledges: { title: 'Targets and commitments', holds: 'Thresholds, deadlines and what is missing' },
  charts: { title: 'Charts', holds: 'Those you added on the Charts screen, else figures over time' },
  sources: { title: 'Sources', holds: 'The documents and where they came from' },
  method: { title: 'Method', holds: 'How words become intervals and verdicts' },
};

/** A file name for the report of a project. */
export function reportFileName(project: string, format: ReportFormat): string {
  const plain = project
    .replace(/\.assay$/i, '')
    .replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100);
  return `${plain === '' ? 'Assay' : plain} report.${format}`;
}
