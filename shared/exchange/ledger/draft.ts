import type { Actor, Indicator, Source } from '../../model/records.ts';
import type {
  ActorKind,
  Approximation,
  ClaimKind,
  ClaimStatus,
  Comparator,
  DispositionState,
  FigureKind,
  FigureRole,
  PledgeStatus,
} from '../../model/vocabulary.ts';
import type { Located } from '../yaml/fields.ts';
import type { Mark } from '../yaml/node.ts';

/**
 * What a file says, before names are looked up and quotes are found: the common ground of ledger files and of tables.
 * Everything that can still turn out wrong carries its place in the file.
 */
export interface Draft {
  readonly file: string;
  readonly sources: readonly DraftSource[];
  readonly actors: readonly DraftActor[];
  readonly topics: readonly DraftTopic[];
  readonly indicators: readonly DraftIndicator[];
  readonly events: readonly DraftEvent[];
  readonly claims: readonly DraftClaim[];
  readonly series: readonly DraftSeries[];
  readonly dispositions: readonly DraftDisposition[];
  /** A ledger's lists (quotes, observations) are the whole of them; a table only adds. */
  readonly whole: boolean;
}

interface DraftRecord {
  readonly at: Mark;
  readonly id: string | null;
}

/** A name, or an id, of a record that stands elsewhere. */
export type Reference = Located<string> | null;

export interface DraftSource extends DraftRecord {
  readonly fields: Partial<Omit<Source, 'id' | 'rev' | 'text' | 'sha256' | 'fileName'>>;
  readonly file: Located<string> | null;
  readonly sha256: string | null;
  readonly text: string | null;
}

export interface DraftActor extends DraftRecord {
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: Actor['aliases'];
  readonly tenures: Actor['tenures'];
  readonly note: string;
}

export interface DraftTopic extends DraftRecord {
  readonly name: string;
  readonly parent: Reference;
  readonly note: string;
}

export interface DraftIndicator extends DraftRecord {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly dimension: Indicator['dimension'];
  readonly unit: string;
  readonly identities: readonly string[];
  readonly note: string;
}

/** A period in words, to be resolved, or with its dates. */
export type DraftPeriod =
  | { readonly text: string; readonly dates: null }
  | {
      readonly text: string;
      readonly dates: { readonly start: string | null; readonly end: string | null; readonly years: number | null };
    };

export interface DraftEvent extends DraftRecord {
  readonly name: string;
  readonly period: Located<DraftPeriod> | null;
  readonly place: Reference;
  readonly participants: readonly Located<string>[];
  readonly topic: Reference;
  readonly note: string;
}

export interface DraftQuote {
  readonly at: Mark;
  /** Null: a source of the claim. */
  readonly source: Reference;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  /** The words are no longer in the source: kept as they were. */
  readonly lost: boolean;
  /** Tables name sources that are not here: the quote is then kept in the claim's note. */
  readonly optional: boolean;
}

export interface DraftClaim extends DraftRecord {
  readonly kind: ClaimKind;
  readonly statement: string;
  readonly speaker: Reference;
  readonly topic: Reference;
  readonly event: Reference;
  readonly period: Located<DraftPeriod> | null;
  readonly status: ClaimStatus;
  readonly confidence: number | null;
  readonly note: string;
  /** The date that relative periods count from, where there is no source to tell. */
  readonly date: string | null;
  readonly quotes: readonly DraftQuote[];
  readonly figures: readonly DraftFigure[];
  readonly targets: readonly DraftPledge[];
  readonly commitments: readonly DraftPledge[];
}

/** What the file says of a quantity beside its words; absent is what the words say. Null bounds are unbounded. */
export interface QuantityOverrides {
  readonly kind?: FigureKind;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  readonly wide?: {
    readonly low?: number | null;
    readonly high?: number | null;
    readonly lowOpen?: boolean;
    readonly highOpen?: boolean;
  };
  readonly unit?: string | null;
  readonly currency?: string | null;
  readonly approx?: Approximation | null;
  readonly per?: 'year' | 'month' | 'quarter' | null;
}

export interface DraftFigure extends DraftRecord {
  readonly text: string;
  /** Where its words stand: as the quotes say, at its own text inside the claim's quotes (there or a fault), or nowhere. */
  readonly quotes: readonly DraftQuote[] | 'by-text' | 'by-text-if-there' | 'none';
  readonly role: FigureRole | null;
  readonly indicator: Reference;
  readonly subject: Reference;
  readonly partner: Reference;
  readonly place: Reference;
  readonly period: Located<DraftPeriod> | null;
  readonly basePeriod: Located<DraftPeriod> | null;
  readonly basis: string;
  readonly pair: string | null;
  readonly end: 'base' | 'end' | null;
  readonly note: string;
  readonly quantity: QuantityOverrides;
}

export interface DraftPledge {
  readonly at: Mark;
  readonly indicator: Reference;
  readonly comparator: Comparator | null;
  /** Id or text of a figure. */
  readonly threshold: Reference;
  readonly baseline: Reference;
  readonly deadline: string | null;
  readonly parties: readonly Located<string>[];
  readonly responsible: Reference;
  readonly status: PledgeStatus;
  readonly evidence: string;
}

export interface DraftSeries extends DraftRecord {
  readonly name: string;
  readonly indicator: Reference;
  readonly subject: Reference;
  readonly partner: Reference;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly basis: string;
  readonly origin: string;
  readonly note: string;
  readonly observations: readonly DraftObservation[];
}

export interface DraftObservation {
  readonly at: Mark;
  readonly period: Located<DraftPeriod>;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DraftDisposition {
  readonly at: Mark;
  readonly finding: string;
  readonly state: DispositionState;
  readonly reason: string;
  readonly fingerprint: string;
}
