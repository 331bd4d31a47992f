/** The closed lists of the ledger (DESIGN: the words of the ledger). Stored as these very words. */

export const FIGURE_KINDS = [
  'money',
  'percent',
  'count',
  'multiple',
  'ordinal',
  'duration',
  'date',
  'dimension',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const FIGURE_ROLES = [
  'level',
  'change',
  'growth-rate',
  'growth-index',
  'multiple',
  'share',
  'rank',
  'rate',
  'threshold',
  'duration',
  'count',
] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

export const APPROXIMATIONS = ['below', 'above', 'about', 'at-least', 'at-most'] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

export const CLAIM_KINDS = ['fact', 'assessment', 'commitment', 'target', 'forecast'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_STATUSES = ['unchecked', 'supported', 'disputed', 'refuted', 'unverifiable'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const ACTOR_KINDS = ['person', 'organisation', 'state', 'region', 'city'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PLEDGE_STATUSES = ['open', 'on-track', 'met', 'missed', 'overtaken', 'withdrawn', 'cannot-tell'] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

export const COMPARATORS = ['at-least', 'at-most', 'above', 'below', 'equal', 'between'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const VERDICTS = ['contradiction', 'holds-within-rounding', 'cannot-tell', 'holds'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const DISPOSITIONS = ['open', 'accepted', 'dismissed'] as const;
export type DispositionState = (typeof DISPOSITIONS)[number];

export const SUGGESTION_KINDS = ['figure', 'claim', 'speaker', 'indicator'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export const SUGGESTION_STATES = ['open', 'accepted', 'rejected'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

export const EDIT_KINDS = ['edit', 'import', 'accept', 'undo', 'redo'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];
