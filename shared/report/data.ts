import type { ChartData, ClaimRow, FigureRow, FindingDetail, Highlight, PledgeRow, ReportPart } from '../api.ts';
import type { Source } from '../model/records.ts';
import type { ReportTotals } from './limits.ts';
import type { Unchecked } from './unchecked.ts';

/** A target or a commitment, with which of the two it is. */
export interface ReportPledge extends PledgeRow {
  readonly kind: 'target' | 'commitment';
}

/** A chart of the report as it was drawn: an SVG element of our own, and what it shows as rows. */
export interface AddedChart {
  readonly title: string;
  readonly svg: string;
  readonly notes: readonly string[];
  /** What the picture shows, in the order of its colours, where that is more than one thing. */
  readonly names?: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A source with its text and where claims and figures stand in it. */
export interface ReportSource {
  readonly source: Source;
  readonly highlights: readonly Highlight[];
  /** How many characters at the end of the text are left out; absent where none are. */
  readonly left?: number;
}

/** A series of reference data: its values are what figures were held against. */
export interface ReportSeries {
  readonly name: string;
  readonly origin: string;
  readonly basis: string;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly values: readonly { readonly period: string; readonly value: number }[];
  /** How many more values there are than are listed. */
  readonly left: number;
}

/** Who decided on a finding, and the moment in universal time. */
export interface Decision {
  readonly who: string;
  readonly at: string;
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
  /** The charts that the analyst added, drawn; they stand in the place of the usual ones. */
  readonly added?: readonly AddedChart[];
  readonly sources: readonly ReportSource[];
  /** Who accepted or dismissed findings, by their ids; absent where nobody knows. */
  readonly decided?: Readonly<Record<string, Decision>>;
  /** What no check looked at; absent where it was not counted. */
  readonly unchecked?: Unchecked;
  /** The reference data; absent where there are none, or their part was not chosen. */
  readonly series?: readonly ReportSeries[];
  /** How much there is; absent where the rows are all there is. */
  readonly totals?: ReportTotals;
}
