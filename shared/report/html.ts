import type { ReportPart } from '../api.ts';
import type { ReportData } from './data.ts';
import { chartsSection } from './html/charts.ts';
import { figuresSection } from './html/figures.ts';
import { findingsSection } from './html/findings.ts';
import { pledgesSection } from './html/pledges.ts';
import { sourcesSection } from './html/sources.ts';
import { summarySection } from './html/summary.ts';
import { html, type Markup, trusted } from './markup.ts';
import { METHOD } from './method.ts';
import { type Outline, outlineOf } from './outline.ts';
import { partsOf, reportTitle } from './parts.ts';
import { REPORT_STYLE } from './style.ts';

/** Nothing is loaded and nothing runs, whatever a source says. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const SECTIONS: { readonly [P in ReportPart]: (outline: Outline) => Markup } = {
  summary: summarySection,
  findings: findingsSection,
  figures: figuresSection,
  pledges: pledgesSection,
  charts: chartsSection,
  sources: sourcesSection,
  method: methodSection,
};

/**
 * The report as one self-contained HTML file: no script, no request, every text escaped. The same data give the same bytes,
 * in whatever order the rows come. `onPart` hears of each part before it is made.
 */
export function renderHtml(data: ReportData, onPart: (part: ReportPart) => void = () => {}): string {
  const outline = outlineOf(data);
  const parts = partsOf(data);
  const title = reportTitle(data);
  const sections = parts.map(({ part }) => {
    onPart(part);
    return SECTIONS[part](outline);
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Assay ${data.version}">
<title>${title}</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header><h1>${title}</h1><p class="by">Every figure leads to its words in the source, every verdict to its arithmetic.</p></header>
<nav class="contents" aria-label="Contents">${parts.map(({ part, heading }) => html`<a href="#${part}">${heading}</a>`)}</nav>
<main id="content">
${sections}<p class="end">Assay ${data.version}</p>
</main>
</body>
</html>
`;
  return page.text;
}

function methodSection({ data }: Outline): Markup {
  return html`<section id="method" aria-labelledby="method-h"><h2 id="method-h">Method</h2>
<dl class="method">${METHOD.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
<p class="soft">Made with Assay ${data.version}. The same project gives the same report, byte for byte.</p></section>
`;
}
