import type { Change } from '../../shared/api.ts';
import type { ClaimKind } from '../../shared/model/vocabulary.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { newId } from '../ids.ts';
import { type FigureForPledge, measureOf, pledgeTable } from './pledge.ts';

type Fields = Record<string, unknown>;

/** Characters kept on either side of a quote, to find it again in a changed text. */
const CONTEXT = 32;
/** Longest statement and quote: what the ledger's text fields hold. */
const MAX_QUOTE = 100_000;

export interface PlannedSource {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
}

/** A claim of the plan: new, or there already. */
export interface PlannedClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly isNew: boolean;
  /** Fields of a new claim; for an old one what is changed of it. */
  readonly fields: Fields;
  /** The revision of a claim that is there already. */
  readonly rev: number;
  readonly threshold: FigureForPledge | null;
}

export interface ClaimWish {
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  /** The speaker's record, where it is known or planned. */
  readonly speakerId?: string | undefined;
  readonly fields?: Fields | undefined;
}

/** Gathers what accepting or annotating makes, as the changes of one edit. */
export interface Plan {
  source(id: string): PlannedSource;
  /** The claim that stands at exactly this place: one there already, one planned, or a new one. */
  claimAt(source: PlannedSource, start: number, end: number, wish: ClaimWish): PlannedClaim;
  /** A claim that is there already, by its id. */
  claim(id: string): PlannedClaim;
  /** Plans a figure with its anchor; returns its id. */
  figure(source: PlannedSource, claim: PlannedClaim, start: number, end: number, fields: Fields): string;
  update(change: Extract<Change, { op: 'update' }>): void;
  /** Changes of records that others refer to (figures first, then claims), then anchors, pledges and updates. */
  changes(): readonly Change[];
}

/** A plan over what the handle sees now; nothing is written. */
export function createPlan(read: ReadHandle): Plan {
  const sources = new Map<string, PlannedSource>();
  const claims = new Map<string, Mutable<PlannedClaim>>();
  const places = new Map<string, string>();
  const figures: Change[] = [];
  const newClaims: Change[] = [];
  const anchors: Change[] = [];
  const updates: Change[] = [];

  const keep = (claim: Mutable<PlannedClaim>): Mutable<PlannedClaim> => {
    claims.set(claim.id, claim);
    return claim;
  };

  const stored = (id: string): Mutable<PlannedClaim> => {
    const known = claims.get(id);
    if (known !== undefined) return known;
    const row = read.get('SELECT kind, rev FROM claim WHERE id = +?', id);
    if (row === null) throw new FaultError('not-found', 'There is no such claim (any more).', { recordId: id });
    const kind = String(row['kind']) as ClaimKind;
    return keep({ id, kind, isNew: false, fields: {}, rev: Number(row['rev']), threshold: null });
  };

  const anchor = (source: PlannedSource, owner: Fields, start: number, end: number): void => {
    anchors.push({ op: 'create', table: 'anchor', fields: { ...owner, ...anchorFields(source, start, end) } });
  };

  return {
    source(id) {
      const known = sources.get(id);
      if (known !== undefined) return known;
      const row = read.get('SELECT text, published FROM source WHERE id = +?', id);
      if (row === null) throw new FaultError('not-found', 'There is no such source (any more).', { recordId: id });
      const source = {
        id,
        text: String(row['text']),
        published: row['published'] === null ? null : String(row['published']),
      };
      sources.set(id, source);
      return source;
    },

    claimAt(source, start, end, wish) {
      const place = `${source.id} ${start} ${end}`;
      const there = places.get(place) ?? claimThere(read, source.id, start, end);
      if (there !== null) {
        const claim = stored(there);
        places.set(place, claim.id);
        if (wish.fields !== undefined) Object.assign(claim.fields, wish.fields);
        // A speaker named beside a later figure of the same sentence fills what the first left open.
        else if (claim.isNew && wish.speaker !== null && claim.fields['speaker'] === null) {
          Object.assign(claim.fields, speakerFields(wish));
        }
        return claim;
      }
      const id = newId();
      const quote = source.text.slice(start, Math.min(end, start + MAX_QUOTE));
      const fields: Fields = {
        kind: wish.kind,
        statement: quote.toWellFormed().replace(/\s+/gu, ' ').trim() || quote,
        ...speakerFields(wish),
        ...wish.fields,
      };
      const claim = keep({
        id,
        kind: String(fields['kind']) as ClaimKind,
        isNew: true,
        fields,
        rev: 0,
        threshold: null,
      });
      places.set(place, id);
      newClaims.push({ op: 'create', table: 'claim', id, fields });
      anchor(source, { claimId: id }, start, end);
      return claim;
    },

    claim: stored,

    figure(source, claim, start, end, fields) {
      const id = newId();
      const own = { ...fields, claimId: claim.id };
      figures.push({ op: 'create', table: 'figure', id, fields: own });
      anchor(source, { figureId: id }, start, end);
      const planned = claims.get(claim.id);
      if (planned !== undefined && planned.threshold === null && fields['role'] === 'threshold') {
        planned.threshold = { id, fields: own };
      }
      return id;
    },

    update: (change) => void updates.push(change),

    changes() {
      const pledges = [...claims.values()].flatMap((claim) => pledgeChange(read, claim) ?? []);
      const touched = [...claims.values()].flatMap(({ id, isNew, rev, fields }): Change[] =>
        isNew || Object.keys(fields).length === 0 ? [] : [{ op: 'update', table: 'claim', id, rev, fields }],
      );
      return [...figures, ...newClaims, ...anchors, ...pledges, ...touched, ...updates];
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function speakerFields({ speaker, speakerId }: ClaimWish): Fields {
  return speakerId === undefined ? { speaker } : { speaker, speakerId };
}

function claimThere(read: ReadHandle, sourceId: string, start: number, end: number): string | null {
  const row = read.get(
    'SELECT claimId FROM anchor WHERE sourceId = +? AND "start" = +? AND "end" = +? AND claimId IS NOT NULL ORDER BY rowId LIMIT 1',
    sourceId,
    start,
    end,
  );
  return row === null ? null : String(row['claimId']);
}

/** The measure of a target or commitment: new with its claim, or completed by a threshold found later. */
function pledgeChange(read: ReadHandle, claim: PlannedClaim): Change | null {
  const table = pledgeTable(claim.kind);
  if (table === null) return null;
  const measure = claim.threshold === null ? {} : measureOf(claim.threshold);
  const row = read.get(
    `SELECT id, rev, thresholdId, indicatorId, comparator, deadline FROM ${table} WHERE claimId = +? ORDER BY rowId LIMIT 1`,
    claim.id,
  );
  if (row === null) return { op: 'create', table, fields: { claimId: claim.id, ...measure } };
  if (claim.threshold === null || row['thresholdId'] !== null) return null;
  const fields: Fields = {};
  for (const [name, value] of Object.entries(measure)) {
    // What a person wrote stays.
    const column = name === 'indicator' ? 'indicatorId' : name;
    if (row[column] === null) fields[name] = value;
  }
  return { op: 'update', table, id: String(row['id']), rev: Number(row['rev']), fields };
}

/** The fields of an anchor at a place of a source: the exact words, and what stands around them. */
export function anchorFields(source: PlannedSource, start: number, end: number): Fields {
  const { text, id: sourceId } = source;
  return {
    sourceId,
    start,
    end,
    exact: text.slice(start, Math.min(end, whole(text, start + MAX_QUOTE))),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
  };
}

/** The place itself, or the one before where it would cut a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
