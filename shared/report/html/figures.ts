import { formatNumber } from '../../quantity/format.ts';
import { html, type Markup } from '../markup.ts';
import type { Outline } from '../outline.ts';
import { periodWords, printedWords, roleWords, subjectWords, valueWords, widestWords } from '../words.ts';
import { figureLink, leftOutNote, verdictMark } from './common.ts';

/** The figures in the order of the sources: as written, and as read. */
export function figuresSection(outline: Outline): Markup {
  return html`<section id="figures" aria-labelledby="figures-h"><h2 id="figures-h">Figures</h2>
${outline.figures.length === 0 ? html`<p>The ledger holds no figures.</p>` : null}<div class="wide"><table>
<thead><tr><th scope="col"></th><th scope="col">As written</th><th scope="col">Indicator</th><th scope="col">Role</th><th scope="col" class="n">Value</th><th scope="col" class="n">Interval</th><th scope="col">Period</th><th scope="col">Speaker</th><th scope="col">Verdict</th></tr></thead>
<tbody>
${outline.figures.map(({ name, row }) => {
  const widest = widestWords(row);
  const about = subjectWords(row);
  const words = outline.figurePlace(row.id) === null ? html`${row.text}` : figureLink(outline, row.id, row.text);
  return html`<tr id="row-${name}"><td class="soft">${name}</td><td class="q">${words}${row.source === null ? html` <span class="soft">entered by hand</span>` : null}</td><td>${row.indicator}${about === '' ? null : html`<br><span class="soft">${about}</span>`}</td><td>${roleWords(row)}</td><td class="n" title="${row.value === null ? '' : formatNumber(row.value)}">${valueWords(row)}</td><td class="n">${printedWords(row)}${widest === null ? null : html`<br><span class="soft">at its widest ${widest}</span>`}</td><td>${periodWords(row)}</td><td>${row.speaker}</td><td>${row.verdict === null ? html`<span class="soft">no check</span>` : verdictMark(row.verdict)}</td></tr>
`;
})}</tbody></table></div>${leftOutNote(outline.figures.length, outline.totals.figures, 'export')}</section>
`;
}
