import { VERDICTS } from '../../model/vocabulary.ts';
import { html, type Markup } from '../markup.ts';
import type { Outline } from '../outline.ts';
import { counted } from '../words.ts';
import { verdictMark } from './common.ts';

/** How many findings of each verdict, and the contradictions as sentences. */
export function summarySection(outline: Outline): Markup {
  const { findings, dismissed, data } = outline;
  const contradictions = findings.filter(({ row }) => row.verdict === 'contradiction');
  const scope = [
    counted(data.sources.length, 'source'),
    counted(data.claims.length, 'claim'),
    counted(data.figures.length, 'figure'),
    counted(findings.length, 'finding'),
  ].join(', ');
  return html`<section id="summary" aria-labelledby="summary-h"><h2 id="summary-h">Summary</h2>
<ul class="tally">${VERDICTS.map(
    (verdict) =>
      html`<li><b class="num">${findings.filter(({ row }) => row.verdict === verdict).length}</b>${verdictMark(verdict)}</li>`,
  )}</ul>
<p class="soft">${scope}${dismissed.length > 0 ? `; ${counted(dismissed.length, 'more finding')} dismissed by the analyst` : ''}.</p>
${
  contradictions.length === 0
    ? html`<p>No contradiction was found.</p>`
    : html`<h3>What cannot be true together</h3><ol class="told">${contradictions.map(
        ({ name, row }) =>
          html`<li>${outline.has('findings') ? html`<a href="#${name}">${row.summary}</a>` : row.summary}${row.disposition === 'accepted' ? html` <span class="soft">(accepted)</span>` : null}</li>`,
      )}</ol>`
}</section>
`;
}
