import type { Figure, Records, Source } from '../model/records.ts';
import type { PledgeStatus, Verdict } from '../model/vocabulary.ts';
import type { GridName } from './views.ts';

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
