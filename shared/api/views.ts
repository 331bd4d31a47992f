import { z } from 'zod';

/** Grids with a row a record; the other tables show inside these. */
export const GRIDS = [
  'claim',
  'figure',
  'source',
  'actor',
  'indicator',
  'topic',
  'event',
  'series',
  'observation',
  'target',
  'commitment',
] as const;
export type GridName = (typeof GRIDS)[number];

export const filterSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    column: z.string(),
    how: z.enum(['contains', 'equals', 'starts', 'blank', 'filled']),
    value: z.string(),
  }),
  z.object({
    kind: z.literal('number'),
    column: z.string(),
    how: z.enum(['=', '<', '>', '<=', '>=', 'between']),
    value: z.number(),
    to: z.number().optional(),
  }),
  /** One of these display values; null stands for empty. */
  z.object({ kind: z.literal('set'), column: z.string(), values: z.array(z.string().nullable()).max(1000) }),
]);
export type Filter = z.infer<typeof filterSchema>;

export const viewSchema = z.object({
  table: z.enum(GRIDS),
  /** Full-text search in the words of the row and its quote. */
  search: z.string().max(1000).default(''),
  filters: z.array(filterSchema).max(50).default([]),
  sort: z
    .array(z.object({ column: z.string(), descending: z.boolean() }))
    .max(5)
    .default([]),
});
export type View = z.infer<typeof viewSchema>;

/** Which figures a chart is made of: those that a view of the grid of figures shows. */
export const chartViewSchema = z.object({
  search: z.string().max(1000).default(''),
  filters: z.array(filterSchema).max(50).default([]),
});
export type ChartView = z.infer<typeof chartViewSchema>;
