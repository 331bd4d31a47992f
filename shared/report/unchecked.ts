import { formatNumber } from '../quantity/format.ts';
import type { ReportTotals } from './limits.ts';
import { counted } from './words.ts';

/** What no check could look at, counted. */
export interface Unchecked {
  /** Figures that no finding speaks of; of these, those without an indicator, and those with one but without a period. */
  readonly figures: number;
  readonly withoutIndicator: number;
  readonly withoutPeriod: number;
  /** What was read in the sources and is neither accepted nor rejected. */
  readonly suggestions: number;
  /** Sources whose "last year" has no date to count from. */
  readonly undated: number;
  /** Series of reference data that figures could be held against. */
  readonly series: number;
}

/** What the report does not vouch for, a sentence each: an editor has to know what nobody looked at. */
export function uncheckedSentences(unchecked: Unchecked, totals: ReportTotals): readonly string[] {
  const { figures, withoutIndicator, withoutPeriod, suggestions, undated, series } = unchecked;
  const others = figures - withoutIndicator - withoutPeriod;
  const reasons = [
    withoutIndicator > 0 ? `${counted(withoutIndicator, 'does', 'do')} not say what is measured` : '',
    withoutPeriod > 0 ? `${counted(withoutPeriod, 'has', 'have')} no period` : '',
    others > 0 ? `for ${formatNumber(others)} nothing else was told to compare with` : '',
  ].filter((reason) => reason !== '');
  return [
    figures === 0
      ? totals.figures === 0
        ? ''
        : 'Every figure entered at least one comparison.'
      : `${counted(figures, 'figure')} of ${formatNumber(totals.figures)} entered no comparison${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}.`,
    suggestions > 0
      ? `${counted(suggestions, 'suggestion')} of the reader ${suggestions === 1 ? 'was' : 'were'} neither accepted nor rejected; what ${suggestions === 1 ? 'it says' : 'they say'} is not in the ledger.`
      : '',
    undated > 0
      ? `${counted(undated, 'source')} ${undated === 1 ? 'has' : 'have'} no date of publication, so that “last year” in ${undated === 1 ? 'it' : 'them'} names no year.`
      : '',
    series === 0 ? 'No reference data were imported: figures were held against each other alone.' : '',
  ].filter((sentence) => sentence !== '');
}
