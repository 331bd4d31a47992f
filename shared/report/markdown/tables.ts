import { chartRows } from '../../charts/chart-table.ts';
import { formatNumber } from '../../quantity/format.ts';
import type { AddedChart } from '../data.ts';
import { reportCharts } from '../html/charts.ts';
import { LIMITS } from '../limits.ts';
import type { Outline } from '../outline.ts';
import {
  CLAIM_WORDS,
  counted,
  periodWords,
  printedWords,
  STATUS_WORDS,
  subjectWords,
  VERDICT_SHAPES,
  VERDICT_WORDS,
  valueWords,
  widestWords,
} from '../words.ts';
import { escapeMarkdown, leftOutLine, linkTo, place, table } from './escape.ts';

/** The figures in the order of the sources: as written, and as read. */
export function figuresMarkdown(outline: Outline): string {
  if (outline.figures.length === 0) return 'The ledger holds no figures.\n';
  const rows = outline.figures.map(({ name, row }) => {
    const widest = widestWords(row);
    return [
      `${place(`row-${name}`)}${name}`,
      `${linkTo(outline.figurePlace(row.id), row.text)}${row.source === null ? ' (entered by hand)' : ''}`,
      [row.indicator ?? '', subjectWords(row)]
        .filter((word) => word !== '')
        .map(escapeMarkdown)
        .join(': '),
      row.role,
      escapeMarkdown(valueWords(row)),
      escapeMarkdown(`${printedWords(row)}${widest === null ? '' : ` (at its widest ${widest})`}`),
      escapeMarkdown(periodWords(row)),
      escapeMarkdown(row.speaker ?? ''),
      row.verdict === null ? 'no check' : `${VERDICT_SHAPES[row.verdict]} ${VERDICT_WORDS[row.verdict]}`,
    ];
  });
  const head = ['', 'As written', 'Indicator', 'Role', 'Value', 'Interval', 'Period', 'Speaker', 'Verdict'];
  return `${table(head, rows)}${leftOutLine(rows.length, outline.totals.figures, 'export')}`;
}

/** Targets first, then commitments. */
export function pledgesMarkdown(outline: Outline): string {
  if (outline.pledges.length === 0) return 'The ledger holds no targets and no commitments.\n';
  return (['target', 'commitment'] as const)
    .map((kind) => ({ kind, pledges: outline.pledges.filter(({ row }) => row.kind === kind) }))
    .filter(({ pledges }) => pledges.length > 0)
    .map(({ kind, pledges }) => {
      const rows = pledges.map(({ name, row }) => [
        `${place(`row-${name}`)}${linkTo(outline.claimPlace(row.claimId), row.statement)}`,
        escapeMarkdown(row.topic ?? ''),
        escapeMarkdown(
          [row.indicator, row.threshold, row.baseline === null ? null : `from ${row.baseline}`]
            .filter((w) => w !== null)
            .join(', '),
        ),
        escapeMarkdown(
          [row.partyNames, row.responsible === null ? '' : `responsible: ${row.responsible}`]
            .filter((w) => w !== '')
            .join('; '),
        ),
        row.deadline ?? '',
        [STATUS_WORDS[row.status], escapeMarkdown(row.evidence)].filter((w) => w !== '').join(': '),
        escapeMarkdown(row.missing.join(', ')),
      ]);
      const head = ['What was said', 'Topic', 'Measure', 'Parties', 'Deadline', 'Status', 'Missing to measure it'];
      const total = outline.totals.pledges[kind];
      return `### ${CLAIM_WORDS[kind]}s (${formatNumber(total)})\n\n${table(head, rows)}${leftOutLine(rows.length, total, 'export')}`;
    })
    .join('\n');
}

/** What the charts show, as tables: Markdown carries no pictures of its own. */
export function chartsMarkdown(outline: Outline): string {
  const added = outline.data.added ?? [];
  if (added.length > 0) return added.map(addedMarkdown).join('\n');
  const all = reportCharts(outline.data);
  const charts = all.slice(0, LIMITS.charts);
  const leftCharts = all.length - charts.length;
  if (charts.length === 0) return 'No figure has a period with dates, so none can be drawn over time.\n';
  const tables = charts
    .map((chart) => {
      const rows = chartRows(chart).map((row) => [
        escapeMarkdown(row.period),
        escapeMarkdown(row.name),
        linkTo(outline.figurePlace(row.id), row.written),
        escapeMarkdown(row.interval),
        escapeMarkdown(row.speaker),
        row.verdict,
      ]);
      const left = chart.left === 0 ? '' : `\n${counted(chart.left, 'more figure')} not shown.\n`;
      return `### ${escapeMarkdown(chart.title)}\n\n${table(['Period', 'What', 'As written', 'Interval', 'Speaker', 'Verdict'], rows)}${left}`;
    })
    .join('\n');
  const { left } = outline.data.charts;
  return [
    tables,
    ...(leftCharts === 0 ? [] : [`\n${counted(leftCharts, 'more chart')} not shown: those with the fewest figures.\n`]),
    ...(left === undefined
      ? []
      : [`\n${counted(left, 'more figure')} stand in no chart: those shown are spread evenly over all.\n`]),
  ].join('');
}

/** A chart that the analyst chose, as a table. */
function addedMarkdown({ title, notes, head, rows }: AddedChart): string {
  const told = notes.map((note) => `${escapeMarkdown(note)}\n`).join('\n');
  if (rows.length === 0) return `### ${escapeMarkdown(title)}\n\n${told}`;
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : escapeMarkdown(String(cell)))));
  return `### ${escapeMarkdown(title)}\n\n${table([...head], cells)}\n${told}`;
}
