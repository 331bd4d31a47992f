import type { Change } from '../../shared/api.ts';
import type { Actor, Indicator, Suggestion, TableName } from '../../shared/model/records.ts';
import { foldWords, sameMeasure } from '../../shared/reading/naming.ts';
import type { Statements } from '../connection.ts';
import { REFERENCES } from '../tables.ts';
import { removeRecord } from './cascade.ts';
import { reworded } from './reword.ts';
import type { Stored, Work } from './work.ts';

/**
 * What an analyst calls a thing that was proposed under another name is remembered in the project: the proposed words
 * become one more name of the indicator or actor. It is part of the edit that made the correction, and undone with it.
 */

type Named = 'indicator' | 'actor';

interface Correction {
  readonly table: Named;
  /** The words that were proposed. */
  readonly words: string;
  /** The record that the analyst means. */
  readonly id: string;
}

const MOST_NAMES = 200;
const INDICATOR_FIELDS: readonly string[] = ['indicator', 'indicatorId'];
const SPEAKER_FIELDS: readonly string[] = ['speaker', 'speakerId'];

/** Remembers the names that the changes of one edit, made already, give to what was proposed otherwise. */
export function rememberNames(changes: readonly Change[], sql: Statements, work: Work): void {
  // Thousands are accepted at once; most say the same.
  const seen = new Set<string>();
  for (const change of changes) {
    if (change.op !== 'update') continue;
    for (const correction of correctionsOf(change, sql, work)) {
      const key = `${correction.table} ${correction.id} ${correction.words}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (change.table === 'suggestion' && isTaken(correction, work)) continue;
      remember(correction, sql, work);
    }
  }
}

/** A proposal taken as it was: there is nothing to remember. */
function isTaken({ table, id, words }: Correction, work: Work): boolean {
  const name = work.find(table, id)?.record.name;
  return name === undefined || isOwnName(table, name, words);
}

function correctionsOf(change: Extract<Change, { op: 'update' }>, sql: Statements, work: Work): readonly Correction[] {
  const { table, id, fields } = change;
  const gives = (names: readonly string[]): boolean => names.some((name) => fields[name] !== undefined);
  switch (table) {
    case 'suggestion':
      return fields['state'] === 'accepted' ? ofAccepted(work, id) : [];
    case 'figure':
      return gives(INDICATOR_FIELDS) ? ofFigure(sql, work, id) : [];
    case 'claim':
      return gives(SPEAKER_FIELDS) ? ofClaim(sql, work, id) : [];
    default:
      return [];
  }
}

/** A suggestion taken in this edit: the record may name its indicator or speaker otherwise. */
function ofAccepted(work: Work, suggestionId: string): readonly Correction[] {
  const suggestion = work.find('suggestion', suggestionId)?.record;
  const madeId = suggestion?.payload['acceptedId'];
  if (suggestion === undefined || typeof madeId !== 'string') return [];
  const figure = suggestion.kind === 'figure' ? work.find('figure', madeId)?.record : undefined;
  const claim = work.find('claim', figure?.claimId ?? madeId)?.record;
  return [
    ...correction('indicator', suggestion, figure?.indicatorId),
    ...correction('actor', suggestion, claim?.speakerId),
  ];
}

function ofFigure(sql: Statements, work: Work, figureId: string): readonly Correction[] {
  const figure = work.find('figure', figureId)?.record;
  const row = sql
    .of(
      `SELECT s.id FROM anchor a JOIN suggestion s ON s.sourceId = a.sourceId AND s."start" = a."start"
       WHERE a.figureId = +? AND s.kind = 'figure' AND s.state = 'accepted' AND s.payload ->> '$.acceptedId' = a.figureId
       ORDER BY s.rowId DESC LIMIT 1`,
    )
    .get(figureId);
  const suggestion = row === undefined ? undefined : work.find('suggestion', String(row['id']))?.record;
  if (suggestion === undefined) return [];
  const corrections = correction('indicator', suggestion, figure?.indicatorId);
  for (const { id, words } of corrections) followThreshold(sql, work, figureId, words, id);
  return corrections;
}

/** A promise that took its measure from the figure follows it to the other indicator. */
function followThreshold(sql: Statements, work: Work, figureId: string, words: string, indicatorId: string): void {
  for (const table of ['target', 'commitment'] as const) {
    for (const row of sql.of(`SELECT id FROM ${table} WHERE thresholdId = +?`).all(figureId)) {
      const stored = work.find(table, String(row['id']));
      const measured = stored?.record.indicatorId ?? null;
      const name = measured === null ? null : work.find('indicator', measured)?.record.name;
      if (stored !== null && name != null && sameMeasure(name, words)) work.update(table, stored, { indicatorId });
    }
  }
}

function ofClaim(sql: Statements, work: Work, claimId: string): readonly Correction[] {
  const claim = work.find('claim', claimId)?.record;
  const rows = sql
    .of(
      `SELECT s.id FROM anchor a JOIN suggestion s ON s.sourceId = a.sourceId AND s."start" >= a."start" AND s."start" < a."end"
       LEFT JOIN figure f ON f.id = s.payload ->> '$.acceptedId'
       WHERE a.claimId = +? AND s.state = 'accepted' AND s.kind IN ('figure', 'claim')
         AND (s.payload ->> '$.acceptedId' = a.claimId OR f.claimId = a.claimId)
       ORDER BY s.rowId LIMIT 20`,
    )
    .all(claimId);
  for (const row of rows) {
    const suggestion = work.find('suggestion', String(row['id']))?.record;
    const found = suggestion === undefined ? [] : correction('actor', suggestion, claim?.speakerId);
    if (found.length > 0) return found;
  }
  return [];
}

function correction(table: Named, suggestion: Suggestion, id: string | null | undefined): readonly Correction[] {
  const field = table === 'indicator' ? 'indicator' : 'speaker';
  const words = suggestion.payload[`${field}Words`] ?? suggestion.payload[field];
  if (typeof words !== 'string' || words.trim() === '' || id === null || id === undefined) return [];
  return [{ table, words: words.trim(), id }];
}

function remember({ table, words, id }: Correction, sql: Statements, work: Work): void {
  // "The ministry" is another one in another text.
  if (table === 'actor' && words === words.toLowerCase()) return;
  const stored = work.find(table, id);
  if (stored === null) return;
  const own = isOwnName(table, stored.record.name, words);
  const folded = foldWords(words);
  const names = otherNames(stored.record);
  if (!own && names.some((name) => foldWords(name) === folded)) return;
  for (const otherId of namedSo(sql, table, words)) {
    if (otherId === id) continue;
    const other = work.find(table, otherId);
    if (other === null) continue;
    if (foldWords(other.record.name) !== folded) {
      // The words went by another record so far: the last correction holds.
      rename(
        work,
        table,
        other,
        otherNames(other.record).filter((name) => foldWords(name) !== folded),
      );
      continue;
    }
    if (own) continue;
    if (!isIdle(sql, table, otherId, other.record)) return;
    // Made of these very words, and nothing hangs on it any more.
    removeRecord(sql, work, table, otherId);
  }
  if (own || names.length >= MOST_NAMES) {
    if (own) rewordOpen(table, words, stored.record.name, sql, work);
    return;
  }
  const now = work.find(table, id);
  if (now === null) return;
  rename(work, table, now, [...names, words]);
  rewordOpen(table, words, now.record.name, sql, work);
}

function isOwnName(table: Named, name: string, words: string): boolean {
  return table === 'indicator' ? sameMeasure(name, words) : foldWords(name) === foldWords(words);
}

function otherNames(record: Indicator | Actor): readonly string[] {
  return 'synonyms' in record ? record.synonyms : record.aliases.map(({ name }) => name);
}

function rename(work: Work, table: Named, stored: Stored<Named>, names: readonly string[]): void {
  if (table === 'indicator') {
    work.update(table, stored as Stored<'indicator'>, { synonyms: names });
    return;
  }
  const { aliases } = stored.record as Actor;
  const kept = aliases.filter(({ name }) => names.includes(name));
  const added = names.filter((name) => !aliases.some((alias) => alias.name === name));
  work.update(table, stored as Stored<'actor'>, {
    aliases: [...kept, ...added.map((name) => ({ name, from: null, until: null }))],
  });
}

/** The records that have the words as their name or another of their names. */
function namedSo(sql: Statements, table: Named, words: string): readonly string[] {
  const others =
    table === 'indicator'
      ? 'SELECT 1 FROM json_each(r.synonyms) WHERE lower(value) = lower(?)'
      : "SELECT 1 FROM json_each(r.aliases) WHERE lower(value ->> 'name') = lower(?)";
  return sql
    .of(`SELECT r.id FROM "${table}" r WHERE lower(r.name) = lower(?) OR EXISTS (${others}) ORDER BY r.rowId`)
    .all(words, words)
    .map((row) => String(row['id']));
}

/** Nothing refers to it and nobody wrote anything on it. */
function isIdle(sql: Statements, table: Named, id: string, record: Indicator | Actor): boolean {
  if (record.note !== '' || otherNames(record).length > 0) return false;
  if ('identities' in record ? record.identities.length > 0 : record.tenures.length > 0) return false;
  return REFERENCES.filter(({ to }) => to === table).every(
    ({ table: child, field }) => !isReferred(sql, child, field, id),
  );
}

function isReferred(sql: Statements, table: TableName, field: string, id: string): boolean {
  return sql.of(`SELECT 1 FROM "${table}" WHERE "${field}" = +? LIMIT 1`).get(id) !== undefined;
}

/** Open proposals with the same words show the new name at once. */
function rewordOpen(table: Named, words: string, name: string, sql: Statements, work: Work): void {
  const field = table === 'indicator' ? 'indicator' : 'speaker';
  const rows = sql
    .of(
      `SELECT id FROM suggestion WHERE state = 'open' AND kind IN ('figure', 'claim')
       AND lower(coalesce(payload ->> '$.${field}Words', payload ->> '$.${field}')) = lower(?)`,
    )
    .all(words);
  for (const row of rows) {
    const stored = work.find('suggestion', String(row['id']));
    if (stored === null) continue;
    const said = stored.record.payload[`${field}Words`] ?? stored.record.payload[field];
    work.update('suggestion', stored, reworded(stored.record, field, String(said), name));
  }
}
