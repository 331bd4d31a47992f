import type { ChartData, ClaimRow, FigureRow, FindingDetail, Highlight, PledgeRow, ReportPart } from '../api.ts';
import type { Source } from '../model/records.ts';
import type { ReportTotals } from './limits.ts';

/** A target or a commitment, with which of the two it is. */
export interface ReportPledge extends PledgeRow {
  readonly kind: 'target' | 'commitment';
}

/** A source with its text and where claims and figures stand in it. */
export interface ReportSource {
  readonly source: Source;
  readonly highlights: readonly Highlight[];
  /** How many characters at the end of the text are left out; absent where none are. */
  readonly left?: number;
}

/**
 * All that a report says, as one plain value. The order of the rows does not matter: the report sorts. What no chosen part
 * needs may be empty.
 */
export interface ReportData {
  /** The project's name, as its file has it. */
  readonly name: string;
  /** The version of the program. */
  readonly version: string;
  readonly parts: readonly ReportPart[];
  readonly findings: readonly FindingDetail[];
  readonly figures: readonly FigureRow[];
  readonly claims: readonly ClaimRow[];
  readonly pledges: readonly ReportPledge[];
  readonly charts: ChartData;
  readonly sources: readonly ReportSource[];
  /** How much there is; absent where the rows are all there is. */
  readonly totals?: ReportTotals;
}
