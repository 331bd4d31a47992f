import type { ReportPart } from '../api.ts';
import type { ReportData } from './data.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import { findingsMarkdown, summaryMarkdown } from './markdown/findings.ts';
import { sourcesMarkdown } from './markdown/sources.ts';
import { chartsMarkdown, figuresMarkdown, pledgesMarkdown } from './markdown/tables.ts';
import { METHOD } from './method.ts';
import { type Outline, outlineOf } from './outline.ts';
import { partsOf, reportTitle } from './parts.ts';

const SECTIONS: { readonly [P in ReportPart]: (outline: Outline) => string } = {
  summary: summaryMarkdown,
  findings: findingsMarkdown,
  figures: figuresMarkdown,
  pledges: pledgesMarkdown,
  charts: chartsMarkdown,
  sources: sourcesMarkdown,
  method: methodMarkdown,
};

/**
 * The report as Markdown (CommonMark with tables): the same content as in HTML, rulers and charts as tables. The same data give
 * the same bytes, in whatever order the rows come. `onPart` hears of each part before it is made.
 */
export function renderMarkdown(data: ReportData, onPart: (part: ReportPart) => void = () => {}): string {
  const outline = outlineOf(data);
  const sections = partsOf(data).map(({ part, heading }) => {
    onPart(part);
    return `## ${heading}\n\n${SECTIONS[part](outline)}`;
  });
  return `# ${escapeMarkdown(reportTitle(data))}\n\n${sections.join('\n')}\nAssay ${escapeMarkdown(data.version)}\n`;
}

function methodMarkdown(): string {
  return METHOD.map(({ term, text }) => `**${escapeMarkdown(term)}.** ${escapeMarkdown(text)}\n`).join('\n');
}
