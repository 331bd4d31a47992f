import type { CheckContext } from '../../shared/checks/types.ts';
import type { Actor, Indicator } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { fold } from '../fold.ts';
import { selectList, toRecord } from '../tables.ts';

const INDICATORS = `SELECT ${selectList('indicator', 'i')} FROM indicator i ORDER BY i.rowId`;
const ACTORS = `SELECT ${selectList('actor', 'a')} FROM actor a ORDER BY a.rowId`;

const OBSERVED = 'SELECT DISTINCT indicatorId FROM series WHERE indicatorId IS NOT NULL';
const LATEST = 'SELECT max(published) AS latest FROM source';

/** The small tables as the checks see them, read whole. */
export function loadCheckContext(read: ReadHandle): CheckContext {
  const indicators = new Map<string, Indicator>();
  for (const row of read.all(INDICATORS)) indicators.set(String(row['id']), toRecord('indicator', row));
  const actors = new Map<string, Actor>();
  for (const row of read.all(ACTORS)) actors.set(String(row['id']), toRecord('actor', row));
  const byName = indicatorNames(indicators.values());
  const latest = read.get(LATEST)?.['latest'];
  return {
    indicators,
    actors,
    indicatorNamed: (name) => byName.get(fold(name)) ?? null,
    observed: new Set(read.all(OBSERVED).map((row) => String(row['indicatorId']))),
    latest: typeof latest === 'string' ? latest : null,
  };
}

/** Indicators by their names and synonyms; null where more than one has the name. */
function indicatorNames(indicators: Iterable<Indicator>): ReadonlyMap<string, Indicator | null> {
  const names = new Map<string, Indicator | null>();
  for (const indicator of indicators) {
    for (const name of new Set([indicator.name, ...indicator.synonyms].map(fold))) {
      names.set(name, names.has(name) ? null : indicator);
    }
  }
  return names;
}
