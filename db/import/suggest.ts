import type { Change } from '../../shared/api.ts';
import type { Source } from '../../shared/model/records.ts';
import { formatQuantity } from '../../shared/quantity/format.ts';
import type { NameMatch } from '../../shared/reading/naming.ts';
import { isRecordable } from '../../shared/reading/recordable.ts';
import type { ReadActor, ReadClaim, ReadFigure, Reading } from '../../shared/reading/types.ts';
import { newId } from '../ids.ts';
import type { ProjectNames } from '../naming.ts';

const MAX_LABEL = 200;

/** The figures worth a record, claims and actors that were read in a source, as changes that propose them. */
export function suggestionsFor(
  source: Pick<Source, 'id' | 'text'>,
  reading: Reading,
  names: ProjectNames | null = null,
): readonly Change[] {
  return [
    ...reading.figures.filter(isRecordable).map((read) => {
      const figure = named(read, names);
      return propose(source, 'figure', figure, figure.surface, figureLabel(figure));
    }),
    ...reading.claims.map((read) => {
      const claim = named(read, names);
      return propose(source, 'claim', claim, source.text.slice(claim.start, claim.end), claimLabel(claim));
    }),
    ...reading.actors.map((read) => {
      const actor = namedActor(read, names);
      return propose(source, 'speaker', actor, source.text.slice(actor.start, actor.end), actorLabel(actor));
    }),
  ];
}

/** Why a proposal says something else than the text, or null where it says the same. */
export function namedBecause(match: NameMatch, words: string): string | null {
  if (match.name === words) return null;
  return match.by === 'other' ? `“${words}” as you named it before` : `“${words}” as this project calls it`;
}

/** A proposal in the project's own names; what the text said is kept beside them. */
function named<T extends ReadFigure | ReadClaim>(read: T, names: ProjectNames | null): T {
  if (names === null) return read;
  const said: { indicator?: string; indicatorWords: string | null; speaker?: string; speakerWords: string | null } = {
    indicatorWords: null,
    speakerWords: null,
  };
  const reasons = [...read.reasons];
  if ('indicator' in read && read.indicator !== null) {
    const match = names.indicators.find(read.indicator);
    const because = match === null ? null : namedBecause(match, read.indicator);
    if (match !== null && because !== null) {
      said.indicator = match.name;
      said.indicatorWords = read.indicator;
      reasons.push(because);
    }
  }
  if (read.speaker !== null) {
    const match = names.actors.find(read.speaker);
    const because = match === null ? null : namedBecause(match, read.speaker);
    if (match !== null && because !== null) {
      said.speaker = match.name;
      said.speakerWords = read.speaker;
      reasons.push(because);
    }
  }
  return reasons.length === read.reasons.length ? read : { ...read, ...said, reasons };
}

/** An actor that the project knows keeps the project's name; what the text calls it is one more alias. */
function namedActor(read: ReadActor, names: ProjectNames | null): ReadActor {
  const match = names?.actors.find(read.name) ?? null;
  const because = match === null ? null : namedBecause(match, read.name);
  if (match === null || because === null) return read;
  const aliases = [read.name, ...read.aliases].filter((alias) => alias !== match.name);
  return { ...read, name: match.name, aliases, reasons: [...read.reasons, because] };
}

function propose(
  source: Pick<Source, 'id'>,
  kind: 'figure' | 'claim' | 'speaker',
  read: ReadFigure | ReadClaim | ReadActor,
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

/** "8.9 bn USD · exports". */
export function figureLabel(
  figure: Pick<ReadFigure, 'kind' | 'value' | 'unit' | 'currency' | 'surface' | 'indicator'>,
): string {
  const { kind, value, unit, currency, surface, indicator } = figure;
  // A year is no amount: "2,023" would say nothing.
  const isAmount = value !== null && kind !== 'date' && kind !== 'ordinal';
  const amount = isAmount ? formatQuantity(value, unit, currency) : surface;
  return indicator === null ? amount : `${amount} · ${indicator}`;
}

/** "commitment · Ada Novak". */
export function claimLabel({ kind, speaker }: Pick<ReadClaim, 'kind' | 'speaker'>): string {
  return speaker === null ? kind : `${kind} · ${speaker}`;
}

function actorLabel({ name, role, affiliation }: ReadActor): string {
  return [name, role, affiliation].filter((part) => part !== null).join(' · ');
}

/** As JSON keeps it: an unbounded side is null. */
function asJson(read: ReadFigure | ReadClaim | ReadActor): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(read)) as Readonly<Record<string, unknown>>;
}

function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
