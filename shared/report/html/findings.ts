import type { FindingDetail, FindingQuote } from '../../api.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import { formatNumber } from '../../quantity/format.ts';
import { layoutRuler } from '../../ruler/layout.ts';
import { TOKEN_PALETTE } from '../../ruler/palette.ts';
import { rulerSvg } from '../../ruler/svg.ts';
import { type Content, html, type Markup, trusted } from '../markup.ts';
import type { Named, Outline } from '../outline.ts';
import { pieces, type QuotedSentence, quotedSentences } from '../quotes.ts';
import { CHECK_WORDS, decisionWords, periodWords, printedWords, roleWords, VERDICT_WORDS } from '../words.ts';
import { claimLink, figureLink, leftOutNote, sourceLink, verdictMark } from './common.ts';

const RULER_WIDTH = 880;

/** Every finding with its figures in their sentences, its ruler, its working and its hints; the gravest first. */
export function findingsSection(outline: Outline): Markup {
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    findings: outline.findings.filter(({ row }) => row.verdict === verdict),
  })).filter(({ findings }) => findings.length > 0);
  return html`<section id="findings" aria-labelledby="findings-h"><h2 id="findings-h">Findings</h2>
${groups.length === 0 ? html`<p>No check has found anything to say.</p>` : null}${groups.map(
  ({
    verdict,
    findings,
  }) => html`<h3>${VERDICT_WORDS[verdict]} <span class="soft num">${formatNumber(outline.totals.findings[verdict])}</span></h3>
${findings.filter(({ row }) => !isBrief(row)).map((finding) => card(outline, finding))}${briefs(
  outline,
  findings.filter(({ row }) => isBrief(row)),
)}${leftOutNote(findings.length, outline.totals.findings[verdict], 'check')}`,
)}${
  outline.dismissed.length === 0
    ? null
    : html`<h3>Dismissed <span class="soft num">${formatNumber(outline.totals.dismissed)}</span></h3>
${outline.dismissed.map((finding) => card(outline, finding))}${leftOutNote(outline.dismissed.length, outline.totals.dismissed, 'check')}`
}</section>
`;
}

/** Findings of claims without figures: nothing to quote and nothing to measure, so a row tells all of it. */
function isBrief(finding: FindingDetail): boolean {
  return (
    finding.quotes.length === 0 && finding.ruler === null && finding.hints.length === 0 && finding.claims.length > 0
  );
}

function briefs(outline: Outline, findings: readonly Named<FindingDetail>[]): Markup | null {
  if (findings.length === 0) return null;
  return html`<div class="wide"><table>
<thead><tr><th scope="col">Verdict</th><th scope="col">What was said</th><th scope="col" class="m">Finding</th><th scope="col">Working</th></tr></thead>
<tbody>
${findings.map(
  ({ name, row }) =>
    html`<tr id="${name}"><td>${verdictMark(row.verdict)}</td><td>${claimLines(outline, row)}</td><td>${row.title}${row.missing.length === 0 ? null : html`<br><span class="soft">missing: ${row.missing.join(', ')}</span>`}${disposition(outline, row)}</td><td class="soft">${row.working}</td></tr>
`,
)}</tbody></table></div>
`;
}

function claimLines(outline: Outline, finding: FindingDetail): Content {
  return finding.claims.map((claim, index) => [
    index > 0 ? html`<br>` : null,
    claimLink(outline, claim.id, claim.statement),
    html` <span class="soft">${sourceLink(outline, claim.sourceId, claim.source, claim.start)}</span>`,
  ]);
}

function card(outline: Outline, { name, row }: Named<FindingDetail>): Markup {
  const small = row.ruler === null;
  return html`<article class="finding ${row.verdict}${small ? ' small' : ''}" id="${name}">
<p class="kind">${verdictMark(row.verdict)}<span>${row.title}</span>${row.title.toLowerCase() === CHECK_WORDS[row.check] ? null : html`<span>${CHECK_WORDS[row.check]}</span>`}</p>
<h4>${row.summary}</h4>
${body(outline, row)}${disposition(outline, row)}</article>
`;
}

function body(outline: Outline, finding: FindingDetail): Content {
  const sentences = quotedSentences(finding.quotes);
  return [
    sentences.length === 0
      ? null
      : html`<div class="quotes">${sentences.map((sentence) => quotation(outline, sentence))}</div>
`,
    finding.quotes.length > 0 || finding.claims.length === 0
      ? null
      : html`<p class="soft">${claimLines(outline, finding)}</p>
`,
    finding.ruler === null
      ? null
      : html`<div class="ruler">${trusted(rulerSvg(layoutRuler(finding.ruler, RULER_WIDTH, finding.verdict), TOKEN_PALETTE, finding.verdict))}</div>
`,
    finding.working === ''
      ? null
      : html`<p class="working">${finding.working}</p>
`,
    finding.missing.length === 0
      ? null
      : html`<p class="soft">Missing: ${finding.missing.join(', ')}.</p>
`,
    // What would reconcile it was answered by whoever dismissed it.
    finding.hints.length === 0 || finding.disposition === 'dismissed'
      ? null
      : html`<p class="soft">What would reconcile it:</p><ul>${finding.hints.map((hint) => html`<li>${hint.text}</li>`)}</ul>
`,
  ];
}

function quotation(outline: Outline, { sentence, sourceId, quotes }: QuotedSentence): Markup {
  const [first] = quotes;
  const figure = first?.figure;
  const speaker = figure?.speaker ?? null;
  const place = sourceLink(outline, sourceId, figure?.source ?? null, figure?.start ?? null);
  const words =
    sentence === ''
      ? quotes.map(({ figure: f }) => html`<span class="f ${f.kind}">${figureLink(outline, f.id, f.text)}</span>`)
      : pieces(sentence, 0, sentence.length, quotes).map((piece) =>
          piece.of === null ? piece.text : marked(outline, piece.of, piece.text),
        );
  return html`<blockquote>${words}<footer>${speaker}${speaker !== null && place !== null ? ' · ' : ''}${place}${quotes.map(
    (quote) => html`<br>${reading(outline, quote)}`,
  )}</footer></blockquote>`;
}

function marked(outline: Outline, { figure }: FindingQuote, words: string): Markup {
  const place = outline.figurePlace(figure.id);
  return place === null
    ? html`<span class="f ${figure.kind}">${words}</span>`
    : html`<a class="f ${figure.kind}" href="#${place}">${words}</a>`;
}

/** How the words of a figure were read: "F9 end: Exports, 2025, 8.8 – 8.9 bn USD". */
function reading(outline: Outline, { figure, part }: FindingQuote): Markup {
  const name = outline.figureName(figure.id);
  const label = name === null ? '' : outline.has('figures') ? html`<a href="#row-${name}">${name}</a>` : html`${name}`;
  const words = [figure.indicator ?? roleWords(figure), periodWords(figure), printedWords(figure)].filter(
    (word) => word !== '',
  );
  return html`${label} ${part}: ${words.join(', ')}`;
}

function disposition(outline: Outline, finding: FindingDetail): Markup | null {
  if (finding.disposition === 'open') return null;
  const reason = finding.reason.trim();
  const words = decisionWords(finding.disposition, outline.data.decided?.[finding.id]);
  return html`<p class="decided">${words}${reason === '' ? '' : `: ${reason}`}</p>
`;
}
