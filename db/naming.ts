import type { Actor, Indicator } from '../shared/model/records.ts';
import { actorNaming, indicatorNaming, type Nameable, type Naming } from '../shared/reading/naming.ts';
import type { ReadHandle } from './context.ts';
import { selectList, toRecord } from './tables.ts';

/** What a project calls its indicators and actors. */
export interface ProjectNames {
  readonly indicators: Naming;
  readonly actors: Naming;
}

/** An indicator as words name it. */
export function nameableIndicator({ id, name, synonyms }: Pick<Indicator, 'id' | 'name' | 'synonyms'>): Nameable {
  return { id, name, others: synonyms };
}

/** An actor as words name it. */
export function nameableActor({ id, name, kind, aliases }: Pick<Actor, 'id' | 'name' | 'kind' | 'aliases'>): Nameable {
  return { id, name, kind, others: aliases.map((alias) => alias.name) };
}

/** The names of the records given, oldest first. */
export function namesOf(indicators: readonly Indicator[], actors: readonly Actor[]): ProjectNames {
  return {
    indicators: indicatorNaming(indicators.map(nameableIndicator)),
    actors: actorNaming(actors.map(nameableActor)),
  };
}

/** The names as the project has them now. */
export function projectNames(read: ReadHandle): ProjectNames {
  const all = (table: 'indicator' | 'actor') =>
    read.all(`SELECT ${selectList(table, 'r')} FROM "${table}" r ORDER BY r.rowId`);
  return namesOf(
    all('indicator').map((row) => toRecord('indicator', row)),
    all('actor').map((row) => toRecord('actor', row)),
  );
}
