import { z } from 'zod';
import { chartViewSchema } from '../api.ts';

const view = chartViewSchema.optional();
const ids = z.array(z.uuid()).max(50);

/** A chart that the analyst added to the report: what it is made of, drawn anew from the project each time. */
export const chartSpecSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('time'),
    title: z.string().max(500),
    indicatorIds: ids,
    /** Which of the charts of these indicators. */
    key: z.string().max(1000),
    scale: z.enum(['linear', 'log']),
    view,
  }),
  z.object({ kind: z.literal('targets'), title: z.string().max(500) }),
  z.object({ kind: z.literal('composition'), title: z.string().max(500), indicatorIds: ids, view }),
  z.object({ kind: z.literal('topics'), title: z.string().max(500), view }),
  z.object({ kind: z.literal('conflicts'), title: z.string().max(500), view }),
]);
export type ChartSpec = z.infer<typeof chartSpecSchema>;

/** More would make a report that nobody reads. */
export const MOST_ADDED = 40;

/** What the charts of the report are made of; what no chart can be drawn from is left out. */
export function readSpecs(charts: readonly { readonly spec: unknown }[]): readonly ChartSpec[] {
  return charts.slice(0, MOST_ADDED).flatMap(({ spec }) => readSpec(spec) ?? []);
}

/** What one chart is made of; null where it is nothing that can be drawn. */
export function readSpec(spec: unknown): ChartSpec | null {
  const parsed = chartSpecSchema.safeParse(spec);
  return parsed.success ? parsed.data : null;
}

/** Whether two specs draw the same chart. */
export function sameSpec(a: ChartSpec, b: ChartSpec): boolean {
  return JSON.stringify({ ...a, title: '' }) === JSON.stringify({ ...b, title: '' });
}
