import type { Change } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import type { ClaimKind } from '../../shared/model/vocabulary.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { newId } from '../ids.ts';
import { type ProjectNames, projectNames } from '../naming.ts';
import { sentenceBounds } from '../queries/sentence.ts';
import { selectList, toRecord } from '../tables.ts';
import { type PlannedActors, planActors } from './actors.ts';
import { type ClaimSuggestions, claimSuggestionsOf } from './claim-suggestions.ts';
import { type PlannedIndicators, planIndicators } from './indicators.ts';
import {
  actorPayloadSchema,
  claimPayloadSchema,
  figureFields,
  figurePayloadSchema,
  indicatorPayloadSchema,
  surroundings,
} from './payload.ts';
import { createPlan, type Plan, type PlannedSource } from './plan.ts';

type Fields = Record<string, unknown>;

/** Fields given with a suggestion that are the claim's, not the figure's. */
const CLAIM_FIELDS: ReadonlySet<string> = new Set([
  'statement',
  'speaker',
  'speakerId',
  'topic',
  'topicId',
  'event',
  'eventId',
  'status',
  'confidence',
  'claimKind',
]);

interface Accepting {
  readonly read: ReadHandle;
  readonly plan: Plan;
  readonly actors: PlannedActors;
  readonly indicators: PlannedIndicators;
  readonly claims: Map<string, ClaimSuggestions>;
  /** Pair ids by source and pair number. */
  readonly pairs: Map<string, string>;
  /** Suggestions that are marked accepted already. */
  readonly marked: Set<string>;
}

/**
 * The changes that turn suggestions into records of the ledger: claims, figures, anchors, and for promises their measure.
 * A claim or figure that stands at the same place already is used again. Nothing is written.
 * @param fields what the person changed of the one suggestion before taking it
 */
export function acceptChanges(
  read: ReadHandle,
  suggestions: readonly Suggestion[],
  fields?: Fields,
): readonly Change[] {
  let known: ProjectNames | null = null;
  const names = (): ProjectNames => {
    known ??= projectNames(read);
    return known;
  };
  const work: Accepting = {
    read,
    plan: createPlan(read),
    actors: planActors(read, names),
    indicators: planIndicators(names),
    claims: new Map(),
    pairs: new Map(),
    marked: new Set(),
  };
  for (const suggestion of suggestions) {
    if (suggestion.state === 'accepted' || work.marked.has(suggestion.id)) continue;
    acceptOne(work, suggestion, fields);
  }
  return [...work.plan.changes(), ...work.actors.changes(), ...work.indicators.changes()];
}

function acceptOne(work: Accepting, suggestion: Suggestion, given: Fields | undefined): void {
  switch (suggestion.kind) {
    case 'figure':
      mark(work, suggestion, acceptFigure(work, suggestion, given));
      return;
    case 'claim':
      mark(work, suggestion, acceptClaim(work, suggestion, given));
      return;
    case 'speaker':
      mark(work, suggestion, acceptActor(work, suggestion, given));
      return;
    case 'indicator':
      mark(work, suggestion, acceptIndicator(work, suggestion, given));
      return;
  }
}

function acceptClaim(work: Accepting, suggestion: Suggestion, given: Fields | undefined): string {
  const source = work.plan.source(suggestion.sourceId);
  const { kind, speaker } = parsed(suggestion, claimPayloadSchema.safeParse(suggestion.payload));
  const { start, end } = within(source, suggestion.start, suggestion.end);
  const by = speakerOf(work, source.id, speaker, given);
  return work.plan.claimAt(source, start, end, { kind, ...by, fields: given }).id;
}

function acceptActor(work: Accepting, suggestion: Suggestion, given: Fields | undefined): string {
  return work.actors.take(parsed(suggestion, actorPayloadSchema.safeParse(suggestion.payload)), given);
}

function acceptIndicator(work: Accepting, suggestion: Suggestion, given: Fields | undefined): string {
  return work.indicators.take(parsed(suggestion, indicatorPayloadSchema.safeParse(suggestion.payload)), given);
}

/** The speaker of a claim: an actor that is there or that the text proposes, with that proposal accepted; else a name. */
function speakerOf(
  work: Accepting,
  sourceId: string,
  speaker: string | null,
  given: Fields | undefined,
): { readonly speaker: string | null; readonly speakerId?: string } {
  // Another speaker than the proposed one was named by hand.
  if (speaker === null || given?.['speaker'] !== undefined || given?.['speakerId'] !== undefined) return { speaker };
  const proposed = work.actors.proposed(sourceId, speaker);
  if (proposed === null) {
    const there = work.actors.find(speaker);
    return there === null ? { speaker } : { speaker, speakerId: there };
  }
  const speakerId = work.actors.take(proposed.payload);
  if (proposed.suggestion.state === 'open' && !work.marked.has(proposed.suggestion.id)) {
    mark(work, proposed.suggestion, speakerId);
  }
  return { speaker, speakerId };
}

function acceptFigure(work: Accepting, suggestion: Suggestion, given: Fields | undefined): string {
  const { plan, read } = work;
  const source = plan.source(suggestion.sourceId);
  const payload = parsed(suggestion, figurePayloadSchema.safeParse(suggestion.payload));
  const { start, end } = within(source, suggestion.start, suggestion.end);
  const [from, to] = payload.sentence ?? sentenceBounds(source.text, start, end);
  const sentence = within(source, Math.min(from, start), Math.max(to, end));

  const proposed = claimsIn(work, source.id).at(sentence.start, sentence.end);
  const { claimFields, figureGiven } = split(given);
  const speaker = payload.speaker ?? proposed?.speaker ?? null;
  const claim = plan.claimAt(source, sentence.start, sentence.end, {
    kind: (proposed?.kind ?? 'fact') as ClaimKind,
    ...speakerOf(work, source.id, speaker, claimFields),
    fields: claimFields,
  });
  // The claim that a machine proposed at this very place is a record now: it need not be asked for again.
  if (proposed !== null && proposed.suggestion.start === sentence.start && proposed.suggestion.end === sentence.end) {
    if (proposed.suggestion.state === 'open') mark(work, proposed.suggestion, claim.id);
  }
  const words = source.text.slice(start, end);
  const own: Fields = { text: words, ...surroundings(payload) };
  if (payload.indicator !== null && figureGiven['indicator'] === undefined) {
    const indicatorId = work.indicators.find(payload.indicator);
    if (indicatorId === null) own['indicator'] = work.indicators.asNamed(payload.indicator);
    else own['indicatorId'] = indicatorId;
  }
  // Words that the person wrote anew are read anew.
  const rewritten = typeof figureGiven['text'] === 'string' && figureGiven['text'] !== words;
  if (!rewritten) Object.assign(own, figureFields(payload));
  if (payload.pair !== null) {
    own['pairId'] = pairOf(work, read, suggestion, payload.pair.number);
    own['pairEnd'] = payload.pair.end;
  }
  return plan.figure(source, claim, start, end, { ...own, ...figureGiven });
}

function split(given: Fields | undefined): { claimFields: Fields | undefined; figureGiven: Fields } {
  if (given === undefined) return { claimFields: undefined, figureGiven: {} };
  const claimFields: Fields = {};
  const figureGiven: Fields = {};
  for (const [name, value] of Object.entries(given)) {
    if (!CLAIM_FIELDS.has(name)) figureGiven[name] = value;
    else claimFields[name === 'claimKind' ? 'kind' : name] = value;
  }
  return { claimFields: Object.keys(claimFields).length === 0 ? undefined : claimFields, figureGiven };
}

function mark(work: Accepting, suggestion: Suggestion, acceptedId: string | null): void {
  work.marked.add(suggestion.id);
  const payload = acceptedId === null ? suggestion.payload : { ...suggestion.payload, acceptedId };
  work.plan.update({
    op: 'update',
    table: 'suggestion',
    id: suggestion.id,
    rev: suggestion.rev,
    fields: { state: 'accepted', payload },
  });
}

function claimsIn(work: Accepting, sourceId: string): ClaimSuggestions {
  let known = work.claims.get(sourceId);
  if (known === undefined) {
    known = claimSuggestionsOf(work.read, sourceId);
    work.claims.set(sourceId, known);
  }
  return known;
}

/** Both ends of one change share a pair id, also when they are accepted one after the other. */
function pairOf(work: Accepting, read: ReadHandle, suggestion: Suggestion, number: number): string {
  const key = `${suggestion.sourceId} ${number}`;
  const known = work.pairs.get(key);
  if (known !== undefined) return known;
  const other = read.get(
    `SELECT f.pairId FROM suggestion s JOIN figure f ON f.id = s.payload ->> '$.acceptedId'
     WHERE s.sourceId = +? AND s.kind = 'figure' AND s.state = 'accepted' AND s.payload ->> '$.pair.number' = +?
       AND f.pairId IS NOT NULL ORDER BY s.rowId DESC LIMIT 1`,
    suggestion.sourceId,
    number,
  );
  const id = other === null ? newId() : String(other['pairId']);
  work.pairs.set(key, id);
  return id;
}

function within(source: PlannedSource, start: number, end: number): { start: number; end: number } {
  if (start > end || end > source.text.length) {
    throw new FaultError('bad-input', `The place ${start} to ${end} does not lie in the source.`, {
      expected: `0 to ${source.text.length}`,
      recordId: source.id,
    });
  }
  return { start, end };
}

function parsed<T>(
  suggestion: Suggestion,
  result:
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } },
): T {
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new FaultError(
    'bad-input',
    `The suggestion "${suggestion.surface}" cannot be taken: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`,
    { recordId: suggestion.id },
  );
}

/** Suggestions by their ids, or the open ones that a filter leaves; in the order of their places. */
export function chooseSuggestions(
  read: ReadHandle,
  choice: {
    readonly ids?: readonly string[] | undefined;
    readonly sourceId?: string | undefined;
    readonly kind?: string | undefined;
    readonly minConfidence?: number | undefined;
  },
): readonly Suggestion[] {
  const conditions: string[] = [];
  const bound: (string | number)[] = [];
  if (choice.ids !== undefined) {
    conditions.push('s.id IN (SELECT value FROM json_each(?))');
    bound.push(JSON.stringify(choice.ids));
  } else {
    conditions.push("s.state = 'open'");
  }
  if (choice.sourceId !== undefined) {
    conditions.push('s.sourceId = +?');
    bound.push(choice.sourceId);
  }
  if (choice.kind !== undefined) {
    conditions.push('s.kind = +?');
    bound.push(choice.kind);
  }
  if (choice.minConfidence !== undefined) {
    conditions.push('s.confidence >= +?');
    bound.push(choice.minConfidence);
  }
  return read
    .all(
      `SELECT ${selectList('suggestion', 's')} FROM suggestion s JOIN source o ON o.id = s.sourceId
       WHERE ${conditions.join(' AND ')} ORDER BY o.rowId, s."start", s.rowId`,
      ...bound,
    )
    .map((row) => toRecord('suggestion', row));
}
