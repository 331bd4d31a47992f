import { formatNumber } from '../../quantity/format.ts';
import { html, type Markup } from '../markup.ts';
import type { Outline } from '../outline.ts';
import { CLAIM_WORDS, STATUS_WORDS } from '../words.ts';
import { claimLink, leftOutNote } from './common.ts';

/** Targets first, then commitments: what each is measured by, who answers for it, and what is missing to measure it. */
export function pledgesSection(outline: Outline): Markup {
  const kinds = (['target', 'commitment'] as const).map((kind) => ({
    kind,
    pledges: outline.pledges.filter(({ row }) => row.kind === kind),
  }));
  return html`<section id="pledges" aria-labelledby="pledges-h"><h2 id="pledges-h">Targets and commitments</h2>
${outline.pledges.length === 0 ? html`<p>The ledger holds no targets and no commitments.</p>` : null}${kinds
  .filter(({ pledges }) => pledges.length > 0)
  .map(
    ({
      kind,
      pledges,
    }) => html`<h3>${CLAIM_WORDS[kind]}s <span class="soft num">${formatNumber(outline.totals.pledges[kind])}</span></h3>
<div class="wide"><table>
<thead><tr><th scope="col">What was said</th><th scope="col">Topic</th><th scope="col">Measure</th><th scope="col">Parties</th><th scope="col">Deadline</th><th scope="col">Status</th><th scope="col" class="m">Missing to measure it</th></tr></thead>
<tbody>
${pledges.map(({ name, row }) => {
  const measure = [row.indicator, row.threshold, row.baseline === null ? null : `from ${row.baseline}`].filter(
    (word) => word !== null,
  );
  const parties = [row.partyNames, row.responsible === null ? '' : `responsible: ${row.responsible}`].filter(
    (word) => word !== '',
  );
  return html`<tr id="row-${name}"><td>${claimLink(outline, row.claimId, row.statement)}</td><td>${row.topic}</td><td>${measure.join(', ')}</td><td>${parties.join('; ')}</td><td class="nowrap">${row.deadline}</td><td>${STATUS_WORDS[row.status]}${row.evidence === '' ? null : html`<br><span class="soft">${row.evidence}</span>`}</td><td>${row.missing.join(', ')}</td></tr>
`;
})}</tbody></table></div>${leftOutNote(pledges.length, outline.totals.pledges[kind], 'export')}
`,
  )}</section>
`;
}
