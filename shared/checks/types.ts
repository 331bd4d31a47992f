import type { CheckName, Finding, Hint } from '../model/finding.ts';
import type {
  Actor,
  Anchor,
  Claim,
  Commitment,
  Figure,
  Indicator,
  LedgerEvent,
  Observation,
  Period,
  Series,
  Target,
} from '../model/records.ts';
import type { Interval } from '../quantity/interval.ts';

/** What checks know of a document. */
export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
}

/** A figure with everything around it that a check may use. */
export interface FigureFacts {
  readonly figure: Figure;
  readonly claim: Claim;
  readonly indicator: Indicator | null;
  readonly period: Period | null;
  readonly basePeriod: Period | null;
  /** The source of its anchor (or of its claim's), null for figures entered without a document. */
  readonly source: SourceFacts | null;
}

/** A claim with everything around it; one of kind target or commitment with its measure. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly pledge: Target | Commitment | null;
  /** The figures inside it. */
  readonly figures: readonly FigureFacts[];
  /** The date it speaks of. */
  readonly period: Period | null;
  /** The source of its first anchor, else of its first figure that has one. */
  readonly source: SourceFacts | null;
  readonly speaker: Actor | null;
  /** The happening it hangs on, with its date. */
  readonly event: { readonly event: LedgerEvent; readonly period: Period | null } | null;
  /** The words of its anchors, as they stand in the sources. */
  readonly quotes: readonly string[];
  /** The figures that its pledge names as its measure, which may stand in other claims. */
  readonly threshold: FigureFacts | null;
  readonly baseline: FigureFacts | null;
}

/** One value of reference data with its series. `observedInterval` in facts.ts gives what its digits allow. */
export interface ObservationFacts {
  readonly observation: Observation;
  readonly series: Series;
  readonly indicator: Indicator | null;
  readonly period: Period;
}

/** Where words stand that were looked for in a text: at one place, at several, or nowhere. */
export type Whereabouts =
  | { readonly kind: 'at'; readonly span: { readonly start: number; readonly end: number } }
  | { readonly kind: 'several'; readonly count: number }
  /** They stand at their place with a few words changed. */
  | { readonly kind: 'reworded'; readonly now: string }
  | { readonly kind: 'missing' };

/** An anchor whose words no longer stand at its place; those that do take part in no check. */
export interface AnchorFacts {
  /** Belongs to one claim or to one figure. */
  readonly anchor: Anchor;
  readonly source: SourceFacts;
  readonly elsewhere: Whereabouts;
}

/** The small tables, whole: what names and identities mean in this project. */
export interface CheckContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** With their aliases and tenures. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** An indicator by its name or a synonym, without regard to case; null where none or more than one fits. */
  indicatorNamed(name: string): Indicator | null;
  /** The ids of the indicators that there is a series of: figures of others need no key to meet reference data. */
  readonly observed: ReadonlySet<string>;
  /**
   * The latest day on which a source was published: the day up to which the project knows. A key whose findings rest on it must
   * be one of a claim of kind target, commitment or forecast; only those are run again when it changes.
   */
  readonly latest: string | null;
}

/** Looks through the whole project for what lies in an interval: the ground of repair hints. */
export interface Lookup {
  /**
   * Figures of the unit and currency of `like` whose interval as printed meets the one given, at most `limit`, in a stable order: its kin
   * first (of the same parties, time and source; see `kin.ts`), however many others lie there.
   */
  figuresWithin(within: Interval, like: FigureFacts, limit: number): readonly FigureFacts[];
  /**
   * Observations of the unit and currency of `like` whose value lies in the interval, of series whose parties agree with its own as far as
   * both name them, those of its period first; at most `limit`, in a stable order.
   */
  observationsWithin(within: Interval, like: FigureFacts, limit: number): readonly ObservationFacts[];
  /** The name of an actor; null where it is not known. */
  actorName(id: string): string | null;
}

/** All that takes part in the comparisons of one key, or of a whole project. */
export interface Members {
  readonly figures: readonly FigureFacts[];
  readonly claims: readonly ClaimFacts[];
  readonly observations: readonly ObservationFacts[];
  readonly anchors: readonly AnchorFacts[];
}

/**
 * What stands beside a figure in a whole project. A check may leave out keys under which a figure would meet nothing that it could be
 * held against. Of one measure are figures of one indicator and subject.
 */
export interface Company {
  /** Another figure stands in its claim. */
  readonly claim: boolean;
  /** Another figure is of its subject. */
  readonly subject: boolean;
  /** Another figure is of its measure. */
  readonly measure: boolean;
  /** Of its measure some figure, maybe itself, tells a change or is one end of it. */
  readonly changing: boolean;
  /** Of its measure some figure, maybe itself, names a place. */
  readonly placed: boolean;
  /** Of its measure some figure, maybe itself, names a partner. */
  readonly partnered: boolean;
  /** Of its measure some figure, maybe itself, is expected. */
  readonly expected: boolean;
  /** A pledge with a threshold is of its measure. */
  readonly pledged: boolean;
}

/** One of the members, of any sort. */
export type Member = Members[keyof Members][number];

/** Whether a member is a figure. */
export function isFigure(member: Member): member is FigureFacts {
  return 'figure' in member;
}

/**
 * One family of checks. A figure (claim, observation, anchor) names the keys of the comparisons it takes part in; `run` compares
 * all members of one key. After an edit only the keys that a changed record had before or has now are run again, so `run` must
 * depend on nothing but the members and the context, and each finding on nothing but its key's members.
 *
 * Of the context, `run` and the keys may use the indicators that identities bind to those of a member, the actors that a member
 * names by id, and those whose names stand as whole words in the statement or a quote of a claim.
 */
export interface Check {
  readonly name: CheckName;
  /** Keys without the check's name; the store adds it. */
  keysOfFigure(figure: FigureFacts, context: CheckContext, company: Company): readonly string[];
  /** Left out by checks that look at figures only. */
  keysOfClaim?(claim: ClaimFacts, context: CheckContext): readonly string[];
  /** Left out by checks that use no reference data. */
  keysOfObservation?(observation: ObservationFacts, context: CheckContext): readonly string[];
  /** Left out by checks that do not care where the words stand. */
  keysOfAnchor?(anchor: AnchorFacts, context: CheckContext): readonly string[];
  run(key: string, members: Members, context: CheckContext): readonly Finding[];
  /**
   * Whether a member of this sort that is alone under a key has no finding there, since the findings of the key compare members: most
   * keys of a project have one member only. `member` fetches it where the sort does not decide. Left out by checks that have something
   * to say of lone members under every key.
   */
  compares?(key: string, sort: keyof Members, member: () => Member | null): boolean;
  /** Repair hints, computed when a finding that does not hold is shown or exported; `members` are those of its key. */
  hints(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[];
}
