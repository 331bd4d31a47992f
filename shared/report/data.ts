import type { ChartData, ClaimRow, FigureRow, FindingDetail, Highlight, PledgeRow, ReportPart } from '../api.ts';
import type { Source } from '../model/records.ts';

/** A target or a commitment, with which of the two it is. */
export interface ReportPledge extends PledgeRow {
  readonly kind: 'target' | 'commitment';
}

/** A source with its whole text and where claims and figures stand in it. */
export interface ReportSource {
  readonly source: Source;
  readonly highlights: readonly Highlight[];
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
}
