import { VERDICTS } from '../../model/vocabulary.ts';
import { formatNumber } from '../../quantity/format.ts';
import { html, type Markup } from '../markup.ts';
import { findingTotal, type Outline } from '../outline.ts';
import { uncheckedSentences } from '../unchecked.ts';
import { counted, noContradiction } from '../words.ts';
import { leftOutNote, verdictMark } from './common.ts';

/** How many findings of each verdict, and the contradictions as sentences. */
export function summarySection(outline: Outline): Markup {
  const { findings, totals } = outline;
  const contradictions = findings.filter(({ row }) => row.verdict === 'contradiction');
  const scope = [
    counted(totals.sources, 'source'),
    counted(totals.claims, 'claim'),
    counted(totals.figures, 'figure'),
    counted(findingTotal(totals), 'finding'),
  ].join(', ');
  return html`<section id="summary" aria-labelledby="summary-h"><h2 id="summary-h">Summary</h2>
<ul class="tally">${VERDICTS.map(
    (verdict) => html`<li><b class="num">${formatNumber(totals.findings[verdict])}</b>${verdictMark(verdict)}</li>`,
  )}</ul>
<p class="soft">${scope}${totals.dismissed > 0 ? `; ${counted(totals.dismissed, 'more finding')} dismissed by the analyst` : ''}.</p>
${
  totals.findings.contradiction === 0
    ? html`<p>${noContradiction(totals.dismissedContradictions ?? 0)}</p>`
    : html`<h3>What cannot be true together</h3><ol class="told">${contradictions.map(
        ({ name, row }) =>
          html`<li>${outline.has('findings') ? html`<a href="#${name}">${row.summary}</a>` : row.summary}${row.disposition === 'accepted' ? html` <span class="soft">(accepted)</span>` : null}</li>`,
      )}</ol>${leftOutNote(contradictions.length, totals.findings.contradiction, 'check')}`
}${notChecked(outline)}</section>
`;
}

function notChecked({ data, totals }: Outline): Markup | null {
  if (data.unchecked === undefined) return null;
  const sentences = uncheckedSentences(data.unchecked, totals);
  return sentences.length === 0
    ? null
    : html`<h3>What was not checked</h3><ul class="told">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
`;
}
