import { z } from 'zod';
import {
  ACTOR_KINDS,
  APPROXIMATIONS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COMPARATORS,
  DISPOSITIONS,
  FIGURE_KINDS,
  FIGURE_ROLES,
  PLEDGE_STATUSES,
  SUGGESTION_KINDS,
  SUGGESTION_STATES,
} from './vocabulary.ts';

/** Longest value of an ordinary text field, and of the text of one source, in UTF-16 units. */
export const MAX_TEXT = 100_000;
export const MAX_SOURCE_TEXT = 32_000_000;

const id = z.uuid();
const ref = id.nullable();
const text = z.string().max(MAX_TEXT);
const date = z.iso.date().nullable();
const real = z.number().nullable();
const unitInterval = z.number().min(0).max(1).nullable();
const offset = z.int().min(0);

/** Every record: a globally unique id (UUIDv7) and the number of the edit that last touched it. */
const record = z.object({ id, rev: z.int().min(0) });

/** A document with its metadata, its normalised text (NFC, LF) and the SHA-256 of the file it came from. */
export const sourceSchema = record.extend({
  title: text.min(1),
  publisher: text,
  author: text,
  url: text,
  published: date,
  retrieved: date,
  language: text,
  fileName: text,
  mediaType: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().max(MAX_SOURCE_TEXT),
  note: text,
});

/** A place in a source. Offsets are UTF-16 units of the source's text, half-open. Belongs to one claim or one figure. */
export const anchorSchema = record.extend({
  sourceId: id,
  claimId: ref,
  figureId: ref,
  start: offset,
  end: offset,
  exact: text,
  prefix: text,
  suffix: text,
});

/** A role held by an actor, and where, for a time; `until` is exclusive. */
export const tenureSchema = z.object({ role: text, affiliation: text, from: date, until: date });
/** Another name of an actor, for a time. */
export const aliasSchema = z.object({ name: text.min(1), from: date, until: date });

export const actorSchema = record.extend({
  name: text.min(1),
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(aliasSchema).max(200),
  tenures: z.array(tenureSchema).max(200),
  note: text,
});

export const topicSchema = record.extend({ name: text.min(1), parentId: ref, note: text });

/** A half-open date interval [start, end) with the words as written. `years` is its length where only that is told. */
export const periodSchema = record.extend({ text: text.min(1), start: date, end: date, years: real });

/** What a figure measures. `identities` bind it to others by name: "turnover = exports + imports", "share of exports = exports / all exports". */
export const indicatorSchema = record.extend({
  name: text.min(1),
  synonyms: z.array(text.min(1)).max(500),
  dimension: z.enum(['money', 'share', 'count', 'ratio', 'duration', 'quantity', 'other']),
  unit: text,
  identities: z.array(text.min(1)).max(100),
  note: text,
});

export const eventSchema = record.extend({
  name: text.min(1),
  periodId: ref,
  placeId: ref,
  participants: z.array(id).max(500),
  topicId: ref,
  note: text,
});

export const claimSchema = record.extend({
  kind: z.enum(CLAIM_KINDS),
  statement: text.min(1),
  speakerId: ref,
  topicId: ref,
  eventId: ref,
  periodId: ref,
  status: z.enum(CLAIM_STATUSES),
  confidence: unitInterval,
  note: text,
});

/**
 * A quantity inside a claim. Bounds are in base units; null is unbounded. [low, high] is the interval as printed,
 * [wideLow, wideHigh] the one at its widest.
 */
export const figureSchema = record.extend({
  claimId: id,
  text: text.min(1),
  kind: z.enum(FIGURE_KINDS),
  role: z.enum(FIGURE_ROLES),
  value: real,
  low: real,
  high: real,
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  wideLow: real,
  wideHigh: real,
  wideLowOpen: z.boolean(),
  wideHighOpen: z.boolean(),
  unit: text.nullable(),
  currency: z.string().length(3).nullable(),
  approx: z.enum(APPROXIMATIONS).nullable(),
  per: z.enum(['year', 'month', 'quarter']).nullable(),
  indicatorId: ref,
  /** Who: the reporting side. */
  subjectId: ref,
  /** With whom. */
  partnerId: ref,
  /** Where. */
  placeId: ref,
  periodId: ref,
  basePeriodId: ref,
  basis: text,
  /** Both ends of one from-to change share a pair. */
  pairId: ref,
  pairEnd: z.enum(['base', 'end']).nullable(),
  note: text,
});

/** Reference data: observations by period of one indicator for one subject. */
export const seriesSchema = record.extend({
  name: text.min(1),
  indicatorId: ref,
  subjectId: ref,
  partnerId: ref,
  unit: text.nullable(),
  currency: z.string().length(3).nullable(),
  basis: text,
  origin: text,
  note: text,
});

export const observationSchema = record.extend({
  seriesId: id,
  periodId: id,
  value: z.number(),
  low: real,
  high: real,
});

/** The measure of a claim of kind target or commitment. */
const pledge = record.extend({
  claimId: id,
  indicatorId: ref,
  comparator: z.enum(COMPARATORS).nullable(),
  thresholdId: ref,
  baselineId: ref,
  deadline: date,
  parties: z.array(id).max(100),
  responsibleId: ref,
  status: z.enum(PLEDGE_STATUSES),
  evidence: text,
});
export const targetSchema = pledge.extend({});
export const commitmentSchema = pledge.extend({});

/** What a machine proposes; never a record of the ledger until a person accepts it. `payload` is a ReadFigure or ReadClaim. */
export const suggestionSchema = record.extend({
  sourceId: id,
  kind: z.enum(SUGGESTION_KINDS),
  state: z.enum(SUGGESTION_STATES),
  start: offset,
  end: offset,
  surface: text,
  label: text,
  reason: text,
  confidence: z.number().min(0).max(1),
  payload: z.record(z.string(), z.unknown()),
});

/** The analyst's word on a finding, kept while the figures it was said of stay as they were (`fingerprint`). */
export const dispositionSchema = record.extend({
  findingId: id,
  state: z.enum(DISPOSITIONS),
  reason: text,
  fingerprint: z.string(),
});

const bag = z.record(z.string(), z.unknown());

/** A way of looking at one grid of the ledger that a person keeps: what narrows it, its order, its columns, its groups. */
export const savedViewSchema = record.extend({
  grid: text.min(1),
  name: text.min(1),
  search: z.string().max(1000),
  /** Filters as the contract of the grids has them. */
  filters: z.array(bag).max(50),
  sort: z.array(z.object({ column: text, descending: z.boolean() })).max(5),
  /** Columns from left to right: id, width, and whether it is shown. */
  columns: z.array(bag).max(100),
  /** The column that the rows are grouped by; empty for none. */
  groupBy: text,
});

/** A chart that a person added to the report: what it is made of, as `chartSpecSchema` of shared/charts has it. */
export const reportChartSchema = record.extend({ title: text.min(1), spec: bag });

export const RECORD_SCHEMAS = {
  source: sourceSchema,
  anchor: anchorSchema,
  actor: actorSchema,
  topic: topicSchema,
  period: periodSchema,
  indicator: indicatorSchema,
  event: eventSchema,
  claim: claimSchema,
  figure: figureSchema,
  series: seriesSchema,
  observation: observationSchema,
  target: targetSchema,
  commitment: commitmentSchema,
  suggestion: suggestionSchema,
  disposition: dispositionSchema,
  savedView: savedViewSchema,
  reportChart: reportChartSchema,
} as const;

export type TableName = keyof typeof RECORD_SCHEMAS;
export const TABLE_NAMES = Object.keys(RECORD_SCHEMAS) as readonly TableName[];
export const tableNameSchema = z.enum(Object.keys(RECORD_SCHEMAS) as [TableName, ...TableName[]]);

export type Source = z.infer<typeof sourceSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Tenure = z.infer<typeof tenureSchema>;
export type Alias = z.infer<typeof aliasSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type LedgerEvent = z.infer<typeof eventSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type Disposition = z.infer<typeof dispositionSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;
export type ReportChart = z.infer<typeof reportChartSchema>;

export interface Records {
  readonly source: Source;
  readonly anchor: Anchor;
  readonly actor: Actor;
  readonly topic: Topic;
  readonly period: Period;
  readonly indicator: Indicator;
  readonly event: LedgerEvent;
  readonly claim: Claim;
  readonly figure: Figure;
  readonly series: Series;
  readonly observation: Observation;
  readonly target: Target;
  readonly commitment: Commitment;
  readonly suggestion: Suggestion;
  readonly disposition: Disposition;
  readonly savedView: SavedView;
  readonly reportChart: ReportChart;
}

/** A record's fields without its id and revision. */
export type Fields<T extends TableName> = Omit<Records[T], 'id' | 'rev'>;
