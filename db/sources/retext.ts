import type { Change } from '../../shared/api.ts';
import { isReadLanguage } from '../../shared/exchange/languages.ts';
import { contextOf } from '../../shared/exchange/ledger/places.ts';
import type { Anchor, Source, Suggestion } from '../../shared/model/records.ts';
import { readText } from '../../shared/reading/read.ts';
import { createSeater, type Place, type Quote, type Seat, type Seater } from '../../shared/reseating/reseat.ts';
import { lostPlace, standingOf } from '../../shared/reseating/standing.ts';
import type { ReadHandle } from '../context.ts';
import { suggestionsFor } from '../import/suggest.ts';
import type { ProjectNames } from '../naming.ts';
import { selectList, toRecord } from '../tables.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What became of the quotes of a source. */
export interface Reseated {
  readonly kept: number;
  readonly look: number;
  readonly lost: number;
}

/** What a source becomes: another text, and what else its new version says of it. */
export interface Retext {
  readonly source: Source;
  readonly text: string;
  readonly fields?: Fields;
  readonly names: ProjectNames;
  /** Hears how far the reading is; false stops it. */
  readonly step: (done: number, total: number) => boolean;
}

/**
 * The changes that give a source another text: its quotes are found again in it, open suggestions are read anew, decided ones
 * follow their words. Nothing that was decided is proposed a second time.
 */
export function retextChanges(
  read: ReadHandle,
  { source, text, fields = {}, names, step }: Retext,
): { readonly changes: readonly Change[]; readonly reseated: Reseated } {
  const seater = createSeater(source.text, text);
  const { seat } = seater;
  const reseated = { kept: 0, look: 0, lost: 0 };
  const seated: Place[] = [];
  const anchors = read
    .all(
      `SELECT ${selectList('anchor', 'a')} FROM anchor a WHERE a.sourceId = ? ORDER BY a."start", a.rowId`,
      source.id,
    )
    .map((row) => toRecord('anchor', row))
    .flatMap((anchor): readonly Change[] => {
      const after = anchorAfter(anchor, source.text, text, seat);
      const moved = { ...anchor, ...after };
      const standing = standingAfter(text, moved);
      reseated[standing] += 1;
      if (standing !== 'lost' && anchor.figureId !== null) seated.push({ start: moved.start, end: moved.end });
      return updated('anchor', anchor, after);
    });
  const published = typeof fields['published'] === 'string' ? fields['published'] : source.published;
  const language = typeof fields['language'] === 'string' ? fields['language'] : source.language;
  const proposed = isReadLanguage(language)
    ? suggestionsFor({ id: source.id, text }, readText(text, { published, language }, step), names)
    : [];
  const changes: Change[] = [
    { op: 'update', table: 'source', id: source.id, rev: source.rev, fields: { ...fields, text } },
    ...anchors,
    ...suggestionChanges(read, source, text, seat, proposed, (fields) => isNews(seater, seated, fields)),
  ];
  return { changes, reseated };
}

function standingAfter(text: string, anchor: Anchor): keyof Reseated {
  const standing = standingOf(text, anchor);
  return standing.kind === 'seated' ? 'kept' : standing.kind;
}

function anchorAfter(anchor: Anchor, before: string, after: string, seat: (quote: Quote) => Seat): Fields {
  const standing = standingOf(before, anchor);
  // What somebody still has to look at goes along by the words that stand at its place, and is still to be looked at.
  const asked = standing.kind === 'look' ? { ...anchor, exact: standing.now } : anchor;
  const found = seat(asked);
  switch (found.kind) {
    case 'kept': {
      const place = { start: found.start, end: found.end };
      if (standing.kind === 'look') return place;
      return { ...place, exact: after.slice(place.start, place.end), ...contextOf(after, place) };
    }
    case 'look': {
      const place = { start: found.start, end: found.end };
      // Where nothing would show that somebody has to look, it is told as lost and proposed.
      if (standingOf(after, { ...anchor, ...place }).kind === 'look') return place;
      return { ...lostPlace(after, anchor.exact, place, place.start) };
    }
    case 'lost':
      return { ...lostPlace(after, anchor.exact, found.proposal, Math.min(found.near, after.length)) };
  }
}

function updated(table: 'anchor' | 'suggestion', record: Anchor | Suggestion, fields: Fields): readonly Change[] {
  const now = record as unknown as Fields;
  const isSame = Object.entries(fields).every(
    ([name, value]) =>
      now[name] === value || (typeof value === 'object' && JSON.stringify(now[name]) === JSON.stringify(value)),
  );
  return isSame ? [] : [{ op: 'update', table, id: record.id, rev: record.rev, fields }];
}

function suggestionChanges(
  read: ReadHandle,
  source: Source,
  text: string,
  seat: (quote: Quote) => Seat,
  proposed: readonly Change[],
  isWanted: (fields: Fields) => boolean,
): readonly Change[] {
  const placed = new Map<string, Fields>();
  for (const change of proposed) if (change.op === 'create') placed.set(placeKey(change.fields), change.fields);
  const changes: Change[] = [];
  const stored = read
    .all(`SELECT ${selectList('suggestion', 's')} FROM suggestion s WHERE s.sourceId = ? ORDER BY s.rowId`, source.id)
    .map((row) => toRecord('suggestion', row));
  for (const suggestion of stored) {
    const { id, rev, kind, state } = suggestion;
    const found = seat(quoteOf(source.text, suggestion));
    if (found.kind === 'lost') {
      changes.push({ op: 'delete', table: 'suggestion', id, rev });
      continue;
    }
    const { start, end } = found;
    const key = placeKey({ kind, start, end });
    const fresh = placed.get(key);
    placed.delete(key);
    if (state !== 'open')
      changes.push(...updated('suggestion', suggestion, { start, end, surface: text.slice(start, end) }));
    else if (fresh === undefined) changes.push({ op: 'delete', table: 'suggestion', id, rev });
    else changes.push(...updated('suggestion', suggestion, fresh));
  }
  for (const fields of placed.values()) {
    if (isWanted(fields)) changes.push({ op: 'create', table: 'suggestion', fields });
  }
  return changes;
}

/** Words that were there before were proposed then, or left alone: only new ones are proposed, and none that are a figure. */
function isNews(seater: Seater, figures: readonly Place[], fields: Fields): boolean {
  const place = { start: Number(fields['start']), end: Number(fields['end']) };
  if (!seater.isNew(place)) return false;
  return fields['kind'] !== 'figure' || !figures.some(({ start, end }) => start < place.end && place.start < end);
}

function placeKey(fields: Fields): string {
  return `${String(fields['kind'])} ${String(fields['start'])} ${String(fields['end'])}`;
}

function quoteOf(text: string, { start, end }: Suggestion): Quote {
  return { start, end, exact: text.slice(start, end), ...contextOf(text, { start, end }) };
}
