import type { Indicator } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import type { Touched } from '../edits/touched.ts';
import { fold } from '../fold.ts';

/** The figures and claims whose facts, or whose shown row, an edit can have changed. */
export interface Reach {
  readonly figures: Set<string>;
  readonly claims: Set<string>;
}

/** Follows what was touched to the figures and claims that show or use it. */
export function reachOf(read: ReadHandle, touched: Touched): Reach {
  const figures = new Set([...touched.figures, ...touched.movedFigures]);
  const claims = new Set(touched.claims);
  const add = (into: Set<string>, sql: string, ids: Iterable<string>): void => {
    for (const id of ids) for (const row of read.all(sql, id)) into.add(String(row['id']));
  };

  add(claims, 'SELECT id FROM claim WHERE periodId = +?', touched.periods);
  add(claims, 'SELECT id FROM claim WHERE topicId = +?', touched.topics);
  add(claims, 'SELECT id FROM claim WHERE eventId = +?', touched.events);
  add(figures, 'SELECT id FROM figure WHERE periodId = +?', touched.periods);
  add(figures, 'SELECT id FROM figure WHERE basePeriodId = +?', touched.periods);

  const spoken = new Set<string>();
  add(spoken, 'SELECT id FROM claim WHERE speakerId = +?', touched.actors);
  for (const id of spoken) claims.add(id);
  for (const field of ['subjectId', 'partnerId', 'placeId']) {
    add(figures, `SELECT id FROM figure WHERE ${field} = +?`, touched.actors);
  }

  const inSource = new Set<string>();
  add(
    inSource,
    'SELECT DISTINCT claimId AS id FROM anchor WHERE sourceId = +? AND claimId IS NOT NULL',
    touched.sources,
  );
  add(
    figures,
    'SELECT DISTINCT figureId AS id FROM anchor WHERE sourceId = +? AND figureId IS NOT NULL',
    touched.sources,
  );
  for (const id of inSource) claims.add(id);

  const ofClaim = 'SELECT id FROM figure WHERE claimId = +?';
  add(figures, ofClaim, touched.claimsWithFigures);
  add(figures, ofClaim, spoken);
  add(figures, ofClaim, inSource);
  add(figures, 'SELECT id FROM figure WHERE indicatorId = +?', boundIndicators(read, touched.indicators));

  // A claim's facts hold its figures.
  for (const id of figures) {
    if (touched.figures.has(id)) continue;
    const claim = read.get('SELECT claimId FROM figure WHERE id = +?', id)?.['claimId'];
    if (typeof claim === 'string') claims.add(claim);
  }
  return { figures, claims };
}

/**
 * The ids of the indicators that changed and of all that an identity binds to them. An identity names indicators by words, so
 * a new name can bind what was loose before: it counts as bound wherever the words stand in the identity.
 */
function boundIndicators(read: ReadHandle, changes: Touched['indicators']): ReadonlySet<string> {
  const bound = new Set<string>();
  if (changes.length === 0) return bound;
  const names = new Set<string>();
  const identities: string[] = [];
  for (const { before, after } of changes) {
    for (const side of [before, after]) {
      if (side === null) continue;
      bound.add(side.id);
      for (const name of namesOf(side)) names.add(name);
      identities.push(...side.identities.map(fold));
    }
  }
  const stored = read.all('SELECT id, name, synonyms, identities FROM indicator');
  const others = stored.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    synonyms: JSON.parse(String(row['synonyms'])) as string[],
    identities: JSON.parse(String(row['identities'])) as string[],
  }));
  const owners = others.filter((other) => other.identities.length > 0);
  for (const owner of owners) {
    for (const identity of owner.identities.map(fold)) {
      if (!bound.has(owner.id) && !mentionsAny(identity, names)) continue;
      bound.add(owner.id);
      identities.push(identity);
    }
  }
  if (identities.length === 0) return bound;
  const all = identities.join(' \n ');
  for (const other of others) if (mentionsAny(all, namesOf(other))) bound.add(other.id);
  return bound;
}

function namesOf(indicator: Pick<Indicator, 'name' | 'synonyms'>): readonly string[] {
  return [indicator.name, ...indicator.synonyms].map(fold).filter((name) => name !== '');
}

function mentionsAny(text: string, names: Iterable<string>): boolean {
  for (const name of names) if (text.includes(name)) return true;
  return false;
}
