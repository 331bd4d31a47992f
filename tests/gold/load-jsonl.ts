import { z } from 'zod';
import { APPROXIMATIONS, FIGURE_KINDS, type FigureKind } from '../../shared/model/vocabulary.ts';
import type { GoldEntry, GoldFigure } from './entries.ts';

/** Gold from outside: one text a line with its figures by offset; roles, periods, speakers and claims are not told. */
const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  published: z.string().nullish(),
  expect: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      surface: z.string(),
      kind: z.enum(FIGURE_KINDS),
      value: z.number().nullish(),
      low: z.number().nullish(),
      high: z.number().nullish(),
      unit: z.string().nullish(),
      currency: z.string().nullish(),
      approx: z.enum(APPROXIMATIONS).nullish(),
    }),
  ),
});

/** Kinds that outside gold may leave out altogether; where a file holds none of them they are not judged. */
const OFTEN_UNLISTED: readonly FigureKind[] = ['date', 'ordinal'];

/** The entries of a file of JSON lines; what is wrong is added to `problems` with the file's name and the line's id. */
export function loadJsonl(name: string, source: string, problems: string[]): readonly GoldEntry[] {
  const read: z.infer<typeof line>[] = [];
  source.split('\n').forEach((json, index) => {
    if (json.trim() === '') return;
    const parsed = line.safeParse(parseJson(json));
    if (parsed.success) read.push(parsed.data);
    else problems.push(`${name} line ${index + 1}: ${z.prettifyError(parsed.error)}`);
  });
  const listed = new Set(read.flatMap((one) => one.expect.map((figure) => figure.kind)));
  const unlisted = new Set(OFTEN_UNLISTED.filter((kind) => !listed.has(kind)));
  return read.map(({ id, text, published, expect }) => {
    const figures = expect.map((written): GoldFigure => {
      const { start, end, surface, kind, value, low, high, unit, currency, approx } = written;
      if (text.slice(start, end) !== surface) {
        problems.push(`${name} ${id}: "${surface}" is not at ${start}–${end}`);
      }
      return {
        start,
        end,
        words: surface,
        kind,
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
        unit: unit ?? null,
        currency: currency ?? null,
        approx,
        roles: [],
        period: null,
        base: null,
        speaker: undefined,
        optional: false,
      };
    });
    return { id, text, published: published ?? null, figures, exclusions: [], claims: [], unlisted };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
