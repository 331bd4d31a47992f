import type { HistoryChange, HistoryEntry } from '../../shared/api.ts';
import { localDay } from '../words/dates.ts';

export interface HistoryDay {
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries, newest first, gathered by the day they were made on. */
export function daysOf(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = localDay(entry.at);
    const last = days[days.length - 1];
    if (last !== undefined && last.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that only the program needs. */
const INNER = new Set(['id', 'rev', 'fingerprint', 'sha256', 'payload', 'pairId', 'findingId']);

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What a change did to the fields of its record: the differing ones, or the filled ones of a record made or deleted. */
export function fieldChanges(change: HistoryChange): readonly FieldChange[] {
  const { before, after } = change;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((n) => !INNER.has(n));
  return names
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after))
    .filter((row) => !(isEmpty(row.before) && isEmpty(row.after)))
    .toSorted((a, b) => place(a.field) - place(b.field));
}

/** What a record is called stands first; a text, which may be long, last. */
function place(field: string): number {
  return NAMING.includes(field) ? 0 : field === 'text' ? 2 : 1;
}

const NAMING: readonly string[] = ['name', 'title', 'statement'];

/** What a record is called: its name, title, words or statement. */
export function recordName(record: Readonly<Record<string, unknown>> | null): string {
  if (record === null) return '';
  for (const field of [...NAMING, 'text', 'surface', 'exact', 'label']) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** What a change is of: the table's name, and what a decision on a finding says. */
export function changedThing(change: HistoryChange): string {
  if (change.table !== 'disposition') return change.table;
  switch ((change.after ?? change.before)?.['state']) {
    case 'dismissed':
      return 'dismissal of a finding';
    case 'accepted':
      return 'acceptance of a finding';
    default:
      return 'decision on a finding';
  }
}

/** The name of a changed record; that of the finding where it is a decision on one. */
export function changeName(change: HistoryChange): string {
  const record = change.after ?? change.before;
  const finding = record?.['findingId'];
  if (typeof finding === 'string') return change.names[finding] ?? 'a finding that is no longer there';
  return recordName(record) || (change.names[change.id] ?? '');
}

/** A field as people call it: "indicatorId" is "indicator", "wideLow" "wide low". */
export function fieldWords(field: string): string {
  return field
    .replace(/Id$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
}

/** The table whose record a field's id names; null for fields that hold no id. */
export function tableOfField(
  field: string,
): 'actor' | 'indicator' | 'topic' | 'event' | 'claim' | 'figure' | 'series' | null {
  switch (field) {
    case 'speakerId':
    case 'subjectId':
    case 'partnerId':
    case 'placeId':
    case 'responsibleId':
    case 'partyIds':
    case 'partyId':
      return 'actor';
    case 'indicatorId':
      return 'indicator';
    case 'topicId':
    case 'parentId':
      return 'topic';
    case 'eventId':
      return 'event';
    case 'claimId':
      return 'claim';
    case 'figureId':
    case 'thresholdId':
    case 'baselineId':
      return 'figure';
    case 'seriesId':
      return 'series';
    default:
      return null;
  }
}
