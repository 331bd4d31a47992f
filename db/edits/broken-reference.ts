import type { TableName } from '../../shared/model/records.ts';
import type { Connection } from '../connection.ts';

/** Says which reference of the open transaction leads nowhere. */
export function describeBrokenReference(db: Connection): string {
  if (!db.inTransaction) return 'A record refers to another that is not there.';
  const broken = db.pragma('foreign_key_check');
  const first = Array.isArray(broken) ? (broken[0] as Readonly<Record<string, unknown>> | undefined) : undefined;
  if (first === undefined) return 'A record refers to another that is not there.';
  const what = WORDS.get(String(first['table'])) ?? 'a record';
  const parent = WORDS.get(String(first['parent'])) ?? 'another record';
  const told = `${what.charAt(0).toUpperCase()}${what.slice(1)} belongs to ${parent} that would not be there.`;
  return `${told} Nothing was changed. What belongs together has to be kept, deleted or brought back together.`;
}

/** The tables as people call what they hold. */
const WORDS: ReadonlyMap<string, string> = new Map<TableName, string>([
  ['source', 'a source'],
  ['anchor', 'a quote marked in a source'],
  ['actor', 'an actor'],
  ['claim', 'a claim'],
  ['figure', 'a figure'],
  ['indicator', 'an indicator'],
  ['period', 'a period'],
  ['series', 'a series'],
  ['observation', 'a value of a series'],
  ['target', 'the measure of a target'],
  ['commitment', 'the measure of a commitment'],
  ['event', 'an event'],
  ['topic', 'a topic'],
  ['suggestion', 'a suggestion'],
]);
