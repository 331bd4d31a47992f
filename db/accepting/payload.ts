import { z } from 'zod';
import { indicatorSchema } from '../../shared/model/records.ts';
import { ACTOR_KINDS, APPROXIMATIONS, CLAIM_KINDS, FIGURE_KINDS, FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { quantityFields } from '../../shared/reading/quantity-fields.ts';

// JSON has no Infinity: an unbounded side of a kept suggestion is null.
const bound = z.number().nullable();
const interval = z.object({ low: bound, high: bound, lowOpen: z.boolean(), highOpen: z.boolean() });
const period = z
  .object({
    text: z.string(),
    start: z.iso.date().nullable(),
    end: z.iso.date().nullable(),
    years: z.number().nullable(),
  })
  .nullable();
const words = z.string().nullable();

/** A ReadFigure as a suggestion keeps it. */
export const figurePayloadSchema = z.object({
  kind: z.enum(FIGURE_KINDS),
  role: z.enum(FIGURE_ROLES),
  value: z.number().nullable(),
  printed: interval,
  widest: interval,
  unit: words,
  currency: words,
  approx: z.enum(APPROXIMATIONS).nullable(),
  per: z.enum(['year', 'month', 'quarter']).nullable().default(null),
  period: period.default(null),
  basePeriod: period.default(null),
  pair: z
    .object({ number: z.number(), end: z.enum(['base', 'end']) })
    .nullable()
    .default(null),
  speaker: words.default(null),
  indicator: words.default(null),
  /** What the text said, where the project calls it otherwise. */
  indicatorWords: words.default(null),
  speakerWords: words.default(null),
  subject: words.default(null),
  counterpart: words.default(null),
  basis: words.default(null),
  sentence: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});
export type FigurePayload = z.infer<typeof figurePayloadSchema>;

/** A ReadClaim as a suggestion keeps it. */
export const claimPayloadSchema = z.object({
  kind: z.enum(CLAIM_KINDS).default('fact'),
  speaker: words.default(null),
  speakerWords: words.default(null),
});

/** A ReadActor as a suggestion keeps it. */
export const actorPayloadSchema = z.object({
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS).default('person'),
  role: words.default(null),
  affiliation: words.default(null),
  aliases: z.array(z.string().min(1)).default([]),
});
export type ActorPayload = z.infer<typeof actorPayloadSchema>;

/** An indicator that is proposed by itself. */
export const indicatorPayloadSchema = z.object({
  name: z.string().min(1),
  synonyms: z.array(z.string().min(1)).default([]),
  dimension: indicatorSchema.shape.dimension.default('other'),
  unit: z.string().default(''),
});
export type IndicatorPayload = z.infer<typeof indicatorPayloadSchema>;

/** The fields of a figure that a reading fills. */
export function figureFields(payload: FigurePayload): Record<string, unknown> {
  return { ...quantityFields(payload), role: payload.role };
}

/** What is said of the figure by the words around it. */
export function surroundings(payload: FigurePayload): Record<string, unknown> {
  return {
    period: payload.period,
    basePeriod: payload.basePeriod,
    indicator: payload.indicator,
    subject: payload.subject,
    partner: payload.counterpart,
    basis: payload.basis ?? '',
  };
}
