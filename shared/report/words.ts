import type { FigureRow } from '../api.ts';
import type { CheckName } from '../model/finding.ts';
import type { Figure } from '../model/records.ts';
import type { ClaimKind, DispositionState, PledgeStatus, Verdict } from '../model/vocabulary.ts';
import { formatInterval, formatNumber, formatQuantity } from '../quantity/format.ts';
import { asPercentage } from '../quantity/fractions.ts';
import { interval } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';
import type { Decision, ReportSeries } from './data.ts';

/** What the report calls things: the same words in HTML and in Markdown. */

export const VERDICT_WORDS: { readonly [V in Verdict]: string } = {
  contradiction: 'Contradiction',
  'holds-within-rounding': 'Holds within rounding',
  'cannot-tell': 'Cannot tell',
  holds: 'Holds',
};

export const VERDICT_SHAPES: { readonly [V in Verdict]: string } = {
  contradiction: '◆',
  'holds-within-rounding': '◐',
  'cannot-tell': '◌',
  holds: '●',
};

export const CHECK_WORDS: { readonly [C in CheckName]: string } = {
  'same-figure': 'same figure',
  change: 'change',
  compounding: 'compounding',
  share: 'share',
  composition: 'composition',
  identity: 'identity',
  target: 'target',
  slip: 'unit and scale',
  reference: 'reference data',
  mirror: 'mirror statistics',
  attribution: 'attribution and time',
  measurability: 'measurability',
  anchor: 'place in the source',
};

export const CLAIM_WORDS: { readonly [K in ClaimKind]: string } = {
  fact: 'Fact',
  assessment: 'Assessment',
  commitment: 'Commitment',
  target: 'Target',
  forecast: 'Forecast',
};

/** What kind of quantity a figure is, in plain words: "growth rate". */
export function roleWords(figure: Figure): string {
  return figure.role.replaceAll('-', ' ');
}

export const STATUS_WORDS: { readonly [S in PledgeStatus]: string } = {
  open: 'open',
  'on-track': 'on track',
  met: 'met',
  missed: 'missed',
  overtaken: 'overtaken',
  withdrawn: 'withdrawn',
  'cannot-tell': 'cannot tell',
};

export const DISPOSITION_WORDS: { readonly [D in DispositionState]: string } = {
  open: 'Open',
  accepted: 'Accepted by the analyst',
  dismissed: 'Dismissed by the analyst',
};

/** "Dismissed by A. Writer on 2026-01-15 at 10:32 UTC"; without who and when where nobody knows. */
export function decisionWords(state: DispositionState, decision: Decision | undefined): string {
  if (decision === undefined || state === 'open') return DISPOSITION_WORDS[state];
  const when = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(decision.at);
  const moment = when === null ? decision.at : `${when[1]} at ${when[2]} UTC`;
  return `${state === 'accepted' ? 'Accepted' : 'Dismissed'} by ${decision.who} on ${moment}`;
}

/** What the summary says where no contradiction stands: none was found, or all were dismissed. */
export function noContradiction(dismissed: number): string {
  if (dismissed === 0) return 'No contradiction was found.';
  return `No contradiction stands: ${counted(dismissed, 'contradiction')} ${dismissed === 1 ? 'was' : 'were'} found and dismissed by the analyst, with a reason.`;
}

/** "1 figure", "3,000 figures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** The value in words, an empty text where none was written. */
export function valueWords(told: Figure): string {
  const figure = asPercentage(told);
  return figure.value === null ? '' : formatQuantity(figure.value, figure.unit, figure.currency);
}

/** The interval as printed, in words. */
export function printedWords(told: Figure): string {
  const figure = asPercentage(told);
  return bounds(figure.low, figure.high, figure.lowOpen, figure.highOpen, figure);
}

/** The interval at its widest, in words; null where it is the one as printed. */
export function widestWords(told: Figure): string | null {
  const figure = asPercentage(told);
  if (figure.wideLow === figure.low && figure.wideHigh === figure.high) return null;
  const words = bounds(figure.wideLow, figure.wideHigh, figure.wideLowOpen, figure.wideHighOpen, figure);
  return words === printedWords(figure) ? null : words;
}

function bounds(low: number | null, high: number | null, lowOpen: boolean, highOpen: boolean, figure: Figure): string {
  const from = low ?? Number.NEGATIVE_INFINITY;
  const until = high ?? Number.POSITIVE_INFINITY;
  if (!(from <= until)) return 'no interval';
  return formatInterval(interval(from, until, lowOpen, highOpen), figure.unit, figure.currency);
}

/** "from 2015", "2025 against 2024", "2025, a year": when a figure is of. */
export function periodWords(figure: FigureRow): string {
  const when = [figure.period, figure.basePeriod === null ? null : `against ${figure.basePeriod}`]
    .filter((word) => word !== null)
    .join(' ');
  return [when, figure.per === null ? '' : `a ${figure.per}`].filter((word) => word !== '').join(', ');
}

/** Who a figure is about: "Belarus – China, Vitebsk Region, goods". */
export function subjectWords(figure: FigureRow): string {
  const parties = [figure.subject, figure.partner].filter((name) => name !== null).join(' – ');
  return [parties, figure.place ?? '', figure.basis].filter((word) => word !== '').join(', ');
}

/** The values of a series: "2023: 10.12 bn USD; 2024: 12.38 bn USD; and 3 more". */
export function seriesWords({ values, unit, currency, left }: ReportSeries): string {
  const told = values.map(({ period, value }) => {
    // With all its digits where the short form would lose some: a verdict is recomputed from them.
    const short = toSignificant(value, 3) === value;
    const whole = [formatNumber(value), currency ?? unit ?? ''].filter((word) => word !== '').join(' ');
    return `${period}: ${short ? formatQuantity(value, unit, currency) : whole}`;
  });
  return [...told, ...(left > 0 ? [`and ${formatNumber(left)} more`] : [])].join('; ');
}
