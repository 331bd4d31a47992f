import type { Change } from '../../shared/api.ts';
import type { Source } from '../../shared/model/records.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import type { ReadClaim, ReadFigure, Reading } from '../../shared/reading/types.ts';
import { newId } from '../ids.ts';

const MAX_LABEL = 200;

/** The figures and claims that were read in a source, as changes that propose them. */
export function suggestionsFor(source: Pick<Source, 'id' | 'text'>, reading: Reading): readonly Change[] {
  return [
    ...reading.figures.map((figure) => propose(source, 'figure', figure, figure.surface, figureLabel(figure))),
    ...reading.claims.map((claim) => {
      const words = source.text.slice(claim.start, claim.end);
      return propose(
        source,
        'claim',
        claim,
        words,
        claim.speaker === null ? claim.kind : `${claim.kind} · ${claim.speaker}`,
      );
    }),
  ];
}

function propose(
  source: Pick<Source, 'id'>,
  kind: 'figure' | 'claim',
  read: ReadFigure | ReadClaim,
  surface: string,
  label: string,
): Change {
  return {
    op: 'create',
    table: 'suggestion',
    id: newId(),
    fields: {
      sourceId: source.id,
      kind,
      state: 'open',
      start: read.start,
      end: read.end,
      surface: clipped(surface, 100_000),
      label: clipped(label, MAX_LABEL),
      reason: clipped(read.reasons.join(' · '), 10_000),
      confidence: read.confidence,
      payload: asJson(read),
    },
  };
}

function figureLabel(figure: ReadFigure): string {
  const { kind, value, unit, currency, surface, indicator } = figure;
  // A year is no amount: "2,023" would say nothing.
  const isAmount = value !== null && kind !== 'date' && kind !== 'ordinal';
  const amount = isAmount ? formatQuantity(value, unit, currency) : surface;
  return indicator === null ? amount : `${amount} · ${indicator}`;
}

/** As JSON keeps it: an unbounded side is null. */
function asJson(read: ReadFigure | ReadClaim): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(read)) as Readonly<Record<string, unknown>>;
}

function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
