import type { FindingDetail } from '../../api.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import { formatNumber } from '../../quantity/format.ts';
import { boundsText } from '../../ruler/bounds.ts';
import { findingTotal, type Named, type Outline } from '../outline.ts';
import { pieces, type QuotedSentence, quotedSentences } from '../quotes.ts';
import { uncheckedSentences } from '../unchecked.ts';
import {
  CHECK_WORDS,
  counted,
  decisionWords,
  noContradiction,
  periodWords,
  printedWords,
  roleWords,
  VERDICT_SHAPES,
  VERDICT_WORDS,
} from '../words.ts';
import { escapeMarkdown, leftOutLine, linkTo, place, table } from './escape.ts';

/** How many findings of each verdict, and the contradictions as sentences. */
export function summaryMarkdown(outline: Outline): string {
  const { findings, totals } = outline;
  const counts = VERDICTS.map((verdict) => [
    `${VERDICT_SHAPES[verdict]} ${VERDICT_WORDS[verdict]}`,
    formatNumber(totals.findings[verdict]),
  ]);
  const scope = `${counted(totals.sources, 'source')}, ${counted(totals.claims, 'claim')}, ${counted(totals.figures, 'figure')}, ${counted(findingTotal(totals), 'finding')}`;
  const more = totals.dismissed > 0 ? `; ${counted(totals.dismissed, 'more finding')} dismissed by the analyst` : '';
  const sentences = findings
    .filter(({ row }) => row.verdict === 'contradiction')
    .map(
      ({ name, row }) =>
        `- ${linkTo(outline.has('findings') ? name : null, row.summary)}${row.disposition === 'accepted' ? ' (accepted)' : ''}\n`,
    );
  const told =
    totals.findings.contradiction === 0
      ? `${noContradiction(totals.dismissedContradictions ?? 0)}\n`
      : `### What cannot be true together\n\n${sentences.join('')}${leftOutLine(sentences.length, totals.findings.contradiction, 'check')}`;
  const unchecked = outline.data.unchecked === undefined ? [] : uncheckedSentences(outline.data.unchecked, totals);
  const not =
    unchecked.length === 0
      ? ''
      : `\n### What was not checked\n\n${unchecked.map((sentence) => `- ${escapeMarkdown(sentence)}\n`).join('')}`;
  return `${table(['Verdict', 'Findings'], counts)}\n${scope}${more}.\n\n${told}${not}`;
}

/** Every finding with its figures in their sentences, its intervals, its working and its hints; the gravest first. */
export function findingsMarkdown(outline: Outline): string {
  const groups = VERDICTS.map((verdict) => ({
    heading: `${VERDICT_SHAPES[verdict]} ${VERDICT_WORDS[verdict]}`,
    findings: outline.findings.filter(({ row }) => row.verdict === verdict),
    total: outline.totals.findings[verdict],
  }));
  const all = [
    ...groups,
    { heading: 'Dismissed', findings: outline.dismissed, total: outline.totals.dismissed },
  ].filter(({ findings }) => findings.length > 0);
  if (all.length === 0) return 'No check has found anything to say.\n';
  return all
    .map(
      ({ heading, findings, total }) =>
        `### ${heading} (${formatNumber(total)})\n\n${findings.map((f) => entry(outline, f)).join('\n')}${leftOutLine(findings.length, total, 'check')}`,
    )
    .join('\n');
}

function entry(outline: Outline, { name, row }: Named<FindingDetail>): string {
  const lines = [
    `${place(name)}\n**${escapeMarkdown(row.summary)}**\n`,
    `${VERDICT_SHAPES[row.verdict]} ${VERDICT_WORDS[row.verdict]} · ${escapeMarkdown(row.title)} · ${CHECK_WORDS[row.check]}\n`,
  ];
  lines.push(...quotedSentences(row.quotes).map((sentence) => quotation(outline, sentence)));
  if (row.quotes.length === 0) {
    for (const claim of row.claims) lines.push(`> ${linkTo(outline.claimPlace(claim.id), claim.statement)}\n`);
  }
  const { ruler } = row;
  if (ruler !== null) {
    lines.push(
      table(
        ['On one scale', 'from – to'],
        ruler.bars.map((b) => [escapeMarkdown(b.label), escapeMarkdown(boundsText(b, ruler))]),
      ),
    );
  }
  if (row.working !== '') lines.push(`Working: **${escapeMarkdown(row.working)}**\n`);
  if (row.missing.length > 0) lines.push(`Missing: ${escapeMarkdown(row.missing.join(', '))}.\n`);
  if (row.hints.length > 0 && row.disposition !== 'dismissed') {
    lines.push(`What would reconcile it:\n`, row.hints.map((hint) => `- ${escapeMarkdown(hint.text)}\n`).join(''));
  }
  if (row.disposition !== 'open') {
    const reason = row.reason.trim() === '' ? '' : `: ${escapeMarkdown(row.reason)}`;
    const words = decisionWords(row.disposition, outline.data.decided?.[row.id]);
    lines.push(`${escapeMarkdown(words)}${reason}\n`);
  }
  return lines.join('\n');
}

function quotation(outline: Outline, { sentence, sourceId, quotes }: QuotedSentence): string {
  const figure = quotes[0]?.figure;
  const words =
    sentence === ''
      ? quotes.map(({ figure: f }) => strong(outline, f.id, f.text)).join(', ')
      : pieces(sentence, 0, sentence.length, quotes)
          .map((piece) => (piece.of === null ? spaced(piece.text) : strong(outline, piece.of.figure.id, piece.text)))
          .join('');
  const at = outline.placeWords(sourceId, figure?.start ?? null);
  const source =
    figure?.source == null
      ? null
      : linkTo(
          at !== null && outline.has('sources') ? `${at.source}-p${at.place}` : null,
          `${figure.source}${at === null || at.paragraph === null ? '' : `, ¶${at.paragraph}`}`,
        );
  const speaker = figure?.speaker == null ? null : escapeMarkdown(figure.speaker);
  const from = [speaker, source].filter((word) => word !== null).join(' · ');
  const readings = quotes.map(({ figure: f, part }) => {
    const name = outline.figureName(f.id);
    const label = name === null ? '' : `${linkTo(outline.has('figures') ? `row-${name}` : null, name)} `;
    const read = [f.indicator ?? roleWords(f), periodWords(f), printedWords(f)]
      .filter((word) => word !== '')
      .join(', ');
    return `> - ${label}${escapeMarkdown(`${part}: ${read}`)}\n`;
  });
  return `> ${words.trim()}\n>\n> ${from === '' ? '' : `${from}\n>\n`}${readings.join('')}`.replace('> >', '>');
}

/** A piece of a sentence: escaped, its spaces at both ends kept. */
export function spaced(text: string): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${before}${escapeMarkdown(text)}${after}`;
}

/** A figure's words, strong and linked to their place in the source. */
function strong(outline: Outline, id: string, words: string): string {
  return `**${linkTo(outline.figurePlace(id), words)}**`;
}
