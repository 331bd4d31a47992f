import type { EditAnswer, GridName } from './api.ts';
import type { CheckName, DisposedFinding, Hint } from './model/finding.ts';
import type { Figure, Records, Source, Suggestion, TableName } from './model/records.ts';
import type { EditKind, PledgeStatus, Verdict } from './model/vocabulary.ts';

/** What the answers of the contract hold: rows as the screens read them, with names instead of ids. */

export interface ProjectState {
  readonly name: string;
  readonly seq: number;
  readonly readOnly: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly counts: {
    readonly [K in
      | 'source'
      | 'claim'
      | 'figure'
      | 'actor'
      | 'indicator'
      | 'topic'
      | 'event'
      | 'series'
      | 'target'
      | 'commitment']: number;
  };
  readonly openSuggestions: number;
  /** Open findings (not dismissed) by verdict. */
  readonly verdicts: { readonly [V in Verdict]: number };
}

export interface SourceSummary extends Omit<Source, 'text'> {
  readonly length: number;
  readonly figures: number;
  readonly claims: number;
  readonly openSuggestions: number;
}

export interface Highlight {
  readonly anchorId: string;
  readonly start: number;
  readonly end: number;
  readonly claimId: string | null;
  readonly figureId: string | null;
  readonly figureKind: Figure['kind'] | null;
  /** The worst open verdict of a finding that uses the figure. */
  readonly verdict: Verdict | null;
  /** Its words, or those beside it, are others than it keeps: somebody has to look. */
  readonly isAstray: boolean;
}

/** A quote of a claim or figure whose words do not stand as it keeps them: after an edit or a new version of its source. */
export interface AstrayQuote {
  readonly anchorId: string;
  readonly rev: number;
  readonly claimId: string | null;
  readonly figureId: string | null;
  /** What it keeps: its words before the text changed. */
  readonly exact: string;
  /** `look`: its place is sure, words of it or beside it changed. `lost`: the place is gone, or not sure. */
  readonly kind: 'look' | 'lost';
  /** Where it stands, or is proposed to be looked for; null where nothing can be proposed. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The words of that place. */
  readonly now: string | null;
  /** Whether its figure or claim says just these words, so that it says others with them. */
  readonly isItsText: boolean;
}

export interface SourceDetail {
  /** The edit that this is the state after. */
  readonly seq: number;
  readonly source: Source;
  readonly highlights: readonly Highlight[];
  /** In the order of the text. */
  readonly astray: readonly AstrayQuote[];
  /** All of them, by place; the screen shows the open ones. */
  readonly suggestions: readonly Suggestion[];
}

/** Some of the text of a source, and where it begins in it. */
export interface SourcePart {
  readonly title: string;
  readonly from: number;
  readonly text: string;
}

/** One place that a claim rests on. */
export interface ClaimQuote {
  readonly anchorId: string;
  readonly rev: number;
  readonly sourceId: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What is new in a source since an earlier answer: the screen puts it into what it has. */
export interface SourceNews {
  readonly seq: number;
  /** Null where neither its text nor its description changed. */
  readonly source: Source | null;
  readonly highlights: readonly Highlight[];
  readonly astray: readonly AstrayQuote[];
  /** Those that came or changed. */
  readonly suggestions: readonly Suggestion[];
  /** Of all tables. */
  readonly gone: readonly string[];
}

/** What became of the quotes of a source with its new text. */
export interface RetextAnswer extends EditAnswer {
  readonly kept: number;
  readonly look: number;
  readonly lost: number;
}

/** Names instead of ids, for rows that a person reads. */
export interface FigureRow extends Figure {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly partner: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly basePeriod: string | null;
  readonly speaker: string | null;
  readonly claimKind: string;
  /** The statement of its claim, and the topic of it. */
  readonly claim: string;
  readonly topic: string | null;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The worst verdict of its findings that are not dismissed; null where no check touches it. */
  readonly verdict: Verdict | null;
}

export interface ClaimRow extends Readonly<Records['claim']> {
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly event: string | null;
  readonly period: string | null;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly figures: number;
  readonly verdict: Verdict | null;
}

export interface GridRows {
  readonly claim: ClaimRow;
  readonly figure: FigureRow;
  readonly source: Omit<Source, 'text'> & {
    readonly claims: number;
    readonly figures: number;
    readonly openSuggestions: number;
  };
  readonly actor: Records['actor'] & { readonly claims: number; readonly role: string; readonly affiliation: string };
  readonly indicator: Records['indicator'] & { readonly figures: number };
  readonly topic: Records['topic'] & { readonly parent: string | null; readonly claims: number };
  readonly event: Records['event'] & {
    readonly period: string | null;
    readonly place: string | null;
    readonly topic: string | null;
  };
  readonly series: Records['series'] & {
    readonly indicator: string | null;
    readonly subject: string | null;
    readonly partner: string | null;
    readonly observations: number;
  };
  readonly observation: Records['observation'] & { readonly series: string; readonly period: string };
  readonly target: PledgeRow;
  readonly commitment: PledgeRow;
}

export interface PledgeRow extends Readonly<Records['target']> {
  readonly statement: string;
  readonly topic: string | null;
  readonly indicator: string | null;
  readonly threshold: string | null;
  readonly baseline: string | null;
  readonly responsible: string | null;
  readonly partyNames: string;
  readonly sourceId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** From the measurability finding: what is missing to measure it. */
  readonly missing: readonly string[];
}

/** How a target or commitment stands by the figures of its measure. */
export interface PledgeStanding {
  /** Null where it has no threshold that figures could be held against. */
  readonly computed: PledgeStatus | null;
  /** What reaches it; null bounds are unbounded. */
  readonly wanted: { readonly low: number | null; readonly high: number | null } | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly threshold: FigureRow | null;
  readonly baseline: FigureRow | null;
  /** The figure that decides, and what the target comes to for its time. */
  readonly actual: FigureRow | null;
  readonly due: { readonly low: number | null; readonly high: number | null } | null;
  /** The finding that tells it. */
  readonly finding: { readonly id: string; readonly summary: string; readonly verdict: Verdict } | null;
}

export interface Page {
  readonly rows: readonly GridRows[GridName][];
  readonly total: number;
}

export interface FacetValue {
  readonly value: string | null;
  readonly count: number;
}

/** A figure in a finding, with the words around it. */
export interface FindingQuote {
  readonly figure: FigureRow;
  readonly part: string;
  /** The sentence, and where the figure's words stand in it. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

export interface FindingDetail extends DisposedFinding {
  readonly hints: readonly Hint[];
  readonly quotes: readonly FindingQuote[];
  readonly claims: readonly ClaimRow[];
}

/** The claim that a finding is about first, and where that stands; null where there is none. */
export interface FindingPlace {
  readonly claim: { readonly id: string; readonly name: string } | null;
  readonly source: { readonly id: string; readonly name: string } | null;
}

/** The findings of one verdict and check, counted. */
export interface FindingCount {
  readonly verdict: Verdict;
  readonly check: CheckName;
  readonly count: number;
}

/** A figure on the time chart. Bounds null are unbounded. */
export interface ChartPoint {
  readonly figureId: string;
  readonly indicator: string;
  readonly subject: string | null;
  readonly basis: string;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly start: string;
  readonly end: string;
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly role: Figure['role'];
  readonly text: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly verdict: Verdict | null;
  /** Both ends of one from-to change share it. */
  readonly pairId: string | null;
}

export interface ChartData {
  readonly points: readonly ChartPoint[];
  readonly series: readonly {
    readonly id: string;
    readonly name: string;
    readonly indicator: string | null;
    readonly unit: string | null;
    readonly currency: string | null;
    readonly basis: string;
    readonly observations: readonly { readonly start: string; readonly end: string; readonly value: number }[];
  }[];
  /** Every identity of the project's indicators, and all indicators by name with their synonyms (`text` empty without one). */
  readonly identities?: readonly {
    readonly indicator: string;
    readonly names: readonly string[];
    readonly text: string;
  }[];
}

/** Claims by topic and source, and how many of them a finding contradicts. Empty ids: without a topic, without a source. */
export interface TopicCounts {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly cells: readonly {
    readonly topic: string;
    readonly source: string;
    readonly claims: number;
    readonly contradictions: number;
  }[];
  /** Claims of topics and sources beyond those listed. */
  readonly left: number;
}

/** Claims that contradict each other, by source and place; a link from a claim to itself where it cannot be true alone. */
export interface Conflicts {
  readonly claims: readonly {
    readonly id: string;
    readonly statement: string;
    readonly speaker: string | null;
    readonly source: string | null;
    readonly sourceId: string | null;
    readonly start: number | null;
    readonly end: number | null;
  }[];
  readonly links: readonly {
    readonly a: string;
    readonly b: string;
    readonly findingId: string;
    readonly title: string;
    readonly summary: string;
  }[];
  /** Contradictions beyond those listed. */
  readonly left: number;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly kind: EditKind;
  readonly label: string;
  readonly changes: number;
  /** The edit that this one takes back or makes again. */
  readonly of: number | null;
}

export interface HistoryChange {
  readonly table: TableName;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** Words for ids in it that no grid knows: the periods', and the findings' summaries. */
  readonly names: Readonly<Record<string, string>>;
}

/** One edit of one record: what it was before and after. */
export interface RecordEdit {
  readonly entry: HistoryEntry;
  readonly change: HistoryChange;
}

/** What hangs on records that are to be deleted: records of one table that refer to them in one way. */
export interface Hanging {
  readonly table: TableName;
  /** Whether they go along, lose the name, or keep the record from being deleted. */
  readonly fate: 'delete' | 'clear' | 'refuse';
  /** The field that refers: "speakerId". */
  readonly field: string;
  readonly count: number;
  /** What the first few are called. */
  readonly names: readonly string[];
}

/** What differs between two moments: records as `HistoryChange`, and how many of each table. */
export interface Comparison {
  readonly counts: {
    readonly [T in TableName]?: { readonly added: number; readonly changed: number; readonly removed: number };
  };
  readonly changes: readonly HistoryChange[];
  /** All of them, also those that `changes` leaves out. */
  readonly total: number;
}

/** Who made edits, and what kinds of edit and of record there are in the history. */
export interface HistoryFacets {
  readonly who: readonly string[];
  readonly kinds: readonly EditKind[];
  readonly tables: readonly TableName[];
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface Hit {
  readonly table: 'source' | 'claim' | 'figure' | 'actor' | 'indicator' | 'topic' | 'event' | 'series';
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
  readonly sourceId: string | null;
  readonly start: number | null;
}
