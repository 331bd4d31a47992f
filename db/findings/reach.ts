import type { Indicator } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import type { Touched } from '../edits/touched.ts';
import { fold } from '../fold.ts';
import { claimsThatMention } from './mentions.ts';

/** The records whose facts, or whose shown row, an edit can have changed. */
export interface Reach {
  readonly figures: Set<string>;
  readonly claims: Set<string>;
  readonly observations: Set<string>;
  readonly anchors: Set<string>;
}

type Add = (into: Set<string>, sql: string, ids: Iterable<string>) => void;

/** Follows what was touched to the members of checks that show or use it. */
export function reachOf(read: ReadHandle, touched: Touched): Reach {
  const reach: Reach = {
    figures: new Set([...touched.figures, ...touched.movedFigures]),
    claims: new Set(touched.claims),
    observations: new Set(touched.observations),
    anchors: new Set(touched.anchors),
  };
  const add: Add = (into, sql, ids) => {
    for (const id of ids) for (const row of read.all(sql, id)) into.add(String(row['id']));
  };
  const indicators = boundIndicators(read, touched.indicators);
  reachFigures(add, touched, indicators, reach);
  reachClaims(read, add, touched, indicators, reach);
  reachReference(add, touched, indicators, reach.observations);
  for (const sources of [touched.sources, touched.texts])
    add(reach.anchors, 'SELECT id FROM anchor WHERE sourceId = +?', sources);
  return reach;
}

function reachFigures(add: Add, touched: Touched, indicators: Iterable<string>, { figures, claims }: Reach): void {
  add(figures, 'SELECT id FROM figure WHERE periodId = +?', touched.periods);
  add(figures, 'SELECT id FROM figure WHERE basePeriodId = +?', touched.periods);
  for (const field of ['subjectId', 'partnerId', 'placeId']) {
    add(figures, `SELECT id FROM figure WHERE ${field} = +?`, touched.actors);
  }
  add(
    figures,
    'SELECT DISTINCT figureId AS id FROM anchor WHERE sourceId = +? AND figureId IS NOT NULL',
    touched.sources,
  );
  add(figures, 'SELECT id FROM figure WHERE indicatorId = +?', indicators);
  add(figures, 'SELECT id FROM figure WHERE indicatorId = +?', touched.observedIndicators);

  // Claims that were said by a touched actor or in a touched source take their figures along.
  const whole = new Set<string>();
  add(whole, 'SELECT id FROM claim WHERE speakerId = +?', touched.actors);
  add(whole, 'SELECT DISTINCT claimId AS id FROM anchor WHERE sourceId = +? AND claimId IS NOT NULL', touched.sources);
  for (const id of whole) claims.add(id);
  const ofClaim = 'SELECT id FROM figure WHERE claimId = +?';
  add(figures, ofClaim, touched.claimsWithFigures);
  add(figures, ofClaim, whole);
}

function reachClaims(
  read: ReadHandle,
  add: Add,
  touched: Touched,
  indicators: Iterable<string>,
  { figures, claims }: Reach,
): void {
  add(claims, 'SELECT id FROM claim WHERE periodId = +?', touched.periods);
  add(claims, 'SELECT id FROM claim WHERE topicId = +?', touched.topics);
  add(claims, 'SELECT id FROM claim WHERE eventId = +?', touched.events);
  add(claims, 'SELECT c.id FROM event e JOIN claim c ON c.eventId = e.id WHERE e.periodId = +?', touched.periods);
  add(claims, 'SELECT c.id FROM event e JOIN claim c ON c.eventId = e.id WHERE e.placeId = +?', touched.actors);
  add(
    claims,
    'SELECT c.id FROM event e JOIN claim c ON c.eventId = e.id WHERE instr(e.participants, ?) > 0',
    touched.actors,
  );
  for (const table of ['target', 'commitment']) {
    add(claims, `SELECT claimId AS id FROM ${table} WHERE responsibleId = +?`, touched.actors);
    add(claims, `SELECT claimId AS id FROM ${table} WHERE instr(parties, ?) > 0`, touched.actors);
    add(claims, `SELECT claimId AS id FROM ${table} WHERE indicatorId = +?`, indicators);
  }
  for (const id of claimsThatMention(read, touched.actorNames)) claims.add(id);
  for (const id of claimsMeasuredBy(read, figures)) claims.add(id);
  // A claim's facts hold its figures.
  for (const id of figures) {
    if (touched.figures.has(id)) continue;
    const claim = read.get('SELECT claimId FROM figure WHERE id = +?', id)?.['claimId'];
    if (typeof claim === 'string') claims.add(claim);
  }
}

/** The claims whose pledge names one of the figures as its threshold or baseline. */
function claimsMeasuredBy(read: ReadHandle, figures: ReadonlySet<string>): readonly string[] {
  const claims: string[] = [];
  for (const table of ['target', 'commitment']) {
    for (const field of ['thresholdId', 'baselineId']) {
      // Through the index of the field, which holds only those that name one: few, while an import touches many figures.
      for (const row of read.all(`SELECT claimId, ${field} AS figureId FROM ${table} WHERE ${field} > ''`)) {
        if (figures.has(String(row['figureId']))) claims.push(String(row['claimId']));
      }
    }
  }
  return claims;
}

function reachReference(add: Add, touched: Touched, indicators: Iterable<string>, observations: Set<string>): void {
  const series = new Set(touched.series);
  add(series, 'SELECT id FROM series WHERE indicatorId = +?', indicators);
  add(series, 'SELECT id FROM series WHERE subjectId = +?', touched.actors);
  add(series, 'SELECT id FROM series WHERE partnerId = +?', touched.actors);
  add(observations, 'SELECT id FROM observation WHERE seriesId = +?', series);
  add(observations, 'SELECT id FROM observation WHERE periodId = +?', touched.periods);
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
