import { z } from 'zod';
import { APPROXIMATIONS, CLAIM_KINDS, FIGURE_KINDS, FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { CURRENCY_CODES } from '../../shared/quantity/currency.ts';

/** How a gold file in YAML is written: a list of entries. What is left out is explained in entries.ts. */

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES);

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2025-01-31')
  .refine((text) => Number.isFinite(Date.parse(text)) && new Date(text).toISOString().startsWith(text), 'no such day');

const span = z
  .tuple([isoDate.nullable(), isoDate.nullable()])
  .refine(([start, end]) => start === null || end === null || start < end, 'a period ends after it starts');

/** One span, several that are all right, or 'any' where it is not judged. An end that is null is not judged ("by 2030"). */
const period = z.union([span, z.array(span).min(1), z.literal('any')]);
export type WrittenPeriod = z.infer<typeof period>;

const role = z.enum(FIGURE_ROLES);

const figure = z.strictObject({
  words: z.string().min(1),
  kind: z.enum(FIGURE_KINDS),
  value: z.number().nullable().optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  unit: z.string().min(1).optional(),
  currency: z
    .string()
    .refine((code) => CODES.has(code), 'no currency of that code')
    .optional(),
  approx: z.enum(APPROXIMATIONS).optional(),
  /** Several where careful readers may differ. */
  role: z.union([role, z.array(role).min(1)]).optional(),
  period: period.optional(),
  base: period.optional(),
  /** 'any' where it is not judged. */
  speaker: z.string().min(1).optional(),
  indicator: z.string().min(1).optional(),
  /** Finding it is right and leaving it out is right, too. */
  optional: z.boolean().optional(),
});
export type WrittenFigure = z.infer<typeof figure>;

const claim = z.strictObject({
  words: z.string().min(1),
  kind: z.enum([...CLAIM_KINDS, 'none']),
  speaker: z.string().min(1).optional(),
});

export const writtenEntry = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  published: isoDate.optional(),
  figures: z.array(figure).nullable().optional(),
  none: z.array(z.string().min(1)).optional(),
  claims: z.array(claim).optional(),
});
export type WrittenEntry = z.infer<typeof writtenEntry>;
