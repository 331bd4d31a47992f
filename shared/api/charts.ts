import type { Figure } from '../model/records.ts';
import type { Verdict } from '../model/vocabulary.ts';

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
  /** Figures beyond those in `points`; left out where none is. */
  readonly left?: number;
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
