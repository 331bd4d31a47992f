import type { Actor, Indicator, Records } from '../../model/records.ts';
import type { ActorKind } from '../../model/vocabulary.ts';
import { indicatorNaming, type Naming } from '../../reading/naming.ts';
import { refuse } from '../input-fault.ts';
import { isId, type Located } from '../yaml/fields.ts';
import { clip, type Mark } from '../yaml/node.ts';
import type { ContentIds } from './content-ids.ts';
import type { Draft, DraftSeries, DraftTopic, Reference } from './draft.ts';
import { type Named, NameIndex } from './names.ts';
import type { PeriodResolver } from './resolve-periods.ts';
import type { ResolveOptions, WishList } from './wish-list.ts';

type NamedTable = 'actor' | 'topic' | 'indicator' | 'event' | 'series';

/** What a new indicator is known to measure from the figure that names it. */
export type Measure = Pick<Indicator, 'dimension' | 'unit'>;

/** The kind of a new actor, or how its name tells it. */
export type KindOfNew = ActorKind | ((name: string) => ActorKind);

export interface NameTools {
  readonly draft: Draft;
  readonly options: ResolveOptions;
  readonly wish: WishList;
  readonly ids: ContentIds;
}

/** Finds actors, topics, indicators, events and series by name, and creates those that are not there. */
export class NameResolver {
  readonly #draft: Draft;
  readonly #options: ResolveOptions;
  readonly #wish: WishList;
  readonly #ids: ContentIds;
  readonly #indexes: { readonly [T in NamedTable]: NameIndex } = {
    actor: new NameIndex(),
    topic: new NameIndex(),
    indicator: new NameIndex(),
    event: new NameIndex(),
    series: new NameIndex(),
  };
  readonly #eventIds: readonly string[];
  #naming: Naming | null = null;
  /** Ids of the file's own records. */
  readonly #taken = new Set<string>();

  constructor({ draft, options, wish, ids }: NameTools) {
    this.#ids = ids;
    this.#draft = draft;
    this.#options = options;
    this.#wish = wish;
    for (const table of Object.keys(this.#indexes) as NamedTable[]) this.#loadProject(table);
    this.#takeActors();
    this.#takeTopics();
    this.#takeIndicators();
    this.#eventIds = draft.events.map((event) => this.#idFor('event', event, []));
  }

  /** The file's events, whose periods need to be read. */
  takeEvents(periods: PeriodResolver): void {
    for (const [index, event] of this.#draft.events.entries()) {
      this.#wish.add('event', {
        id: this.#eventIds[index] ?? '',
        name: event.name,
        periodId: periods.idOf(event.period, null),
        placeId: this.actor(event.place, 'region'),
        participants: event.participants.map(
          (participant) => this.#found('actor', participant) ?? this.#newActor(participant.value, 'organisation'),
        ),
        topicId: this.topic(event.topic),
        note: event.note,
      });
    }
  }

  /** The id of an actor; one that is not there is created as the kind given. */
  actor(reference: Located<string>, kind: KindOfNew): string;
  actor(reference: Reference, kind: KindOfNew): string | null;
  actor(reference: Reference, kind: KindOfNew): string | null {
    if (isBlank(reference)) return null;
    const kindOf = typeof kind === 'function' ? kind(reference.value) : kind;
    return this.#found('actor', reference) ?? this.#newActor(reference.value, kindOf);
  }

  topic(reference: Reference): string | null {
    if (isBlank(reference)) return null;
    const found = this.#found('topic', reference);
    if (found !== null) return found;
    const id = this.#create('topic', reference.value);
    this.#wish.add('topic', { id, name: reference.value, parentId: null, note: '' });
    return id;
  }

  event(reference: Reference): string | null {
    if (isBlank(reference)) return null;
    const found = this.#found('event', reference);
    if (found !== null) return found;
    const id = this.#create('event', reference.value);
    const none = { periodId: null, placeId: null, participants: [], topicId: null, note: '' };
    this.#wish.add('event', { id, name: reference.value, ...none });
    return id;
  }

  indicator(reference: Reference, measure: Measure | null): string | null {
    if (isBlank(reference)) return null;
    const found = this.#found('indicator', reference) ?? this.#alike(reference.value);
    if (found !== null) return found;
    const id = this.#create('indicator', reference.value);
    const { dimension, unit } = measure ?? { dimension: 'other', unit: '' };
    this.#wish.add('indicator', { id, name: reference.value, synonyms: [], dimension, unit, identities: [], note: '' });
    return id;
  }

  /**
   * The project's one indicator that a table's words name in another form: its "trade turnover" is the "bilateral trade" that a
   * document told of. A file that lists its indicators means each by its very name.
   */
  #alike(words: string): string | null {
    if (this.#draft.indicators.length > 0) return null;
    this.#naming ??= indicatorNaming(
      this.#options.project.all('indicator').map(({ id, name, synonyms }) => ({ id, name, others: synonyms })),
    );
    return this.#naming.find(words)?.id ?? null;
  }

  /** The id of a series: its own, that of the project's series of its name, or a new one. */
  seriesId(series: DraftSeries): string {
    return this.#idFor('series', series, []);
  }

  #loadProject(table: NamedTable): void {
    const own = new Set(this.#ownIds(table));
    for (const record of this.#options.project.all(table)) {
      // Records that the file has itself are known by the file's names.
      if (!own.has(record.id)) this.#indexes[table].add(namedOf(table, record), 'project');
    }
  }

  #ownIds(table: NamedTable): readonly (string | null)[] {
    const { actors, topics, indicators, events, series } = this.#draft;
    return { actor: actors, topic: topics, indicator: indicators, event: events, series }[table].map(({ id }) => id);
  }

  #takeActors(): void {
    for (const actor of this.#draft.actors) {
      const others = actor.aliases.map(({ name }) => name);
      const id = this.#idFor('actor', actor, others);
      const { name, kind, aliases, tenures, note } = actor;
      this.#wish.add('actor', { id, name, kind, aliases, tenures, note });
    }
  }

  #takeIndicators(): void {
    for (const indicator of this.#draft.indicators) {
      const id = this.#idFor('indicator', indicator, indicator.synonyms);
      const { name, dimension, unit, note } = indicator;
      const lists = { synonyms: [...indicator.synonyms], identities: [...indicator.identities] };
      this.#wish.add('indicator', { id, name, dimension, unit, note, ...lists });
    }
  }

  /** Parents before their children: a topic is written when its parent has been. */
  #takeTopics(): void {
    const ids = this.#draft.topics.map((topic) => this.#idFor('topic', topic, []));
    const byId = new Map(this.#draft.topics.map((topic, index) => [ids[index] ?? '', topic]));
    const state = new Map<string, 'open' | 'done'>();
    const take = (start: string, topic: DraftTopic): void => {
      // A chain of parents is walked up by hand: it may be as long as the file.
      const chain: { readonly id: string; readonly topic: DraftTopic; readonly parentId: string | null }[] = [];
      let next: { readonly id: string; readonly topic: DraftTopic } | null = { id: start, topic };
      while (next !== null && !state.has(next.id)) {
        state.set(next.id, 'open');
        const parentId = this.topic(next.topic.parent);
        chain.push({ ...next, parentId });
        if (parentId !== null && state.get(parentId) === 'open')
          this.#refuse(next.topic.parent, 'a topic that lies in itself', 'a parent above it');
        const parent: DraftTopic | undefined = parentId === null ? undefined : byId.get(parentId);
        next = parent === undefined || parentId === null ? null : { id: parentId, topic: parent };
      }
      for (const {
        id,
        topic: { name, note },
        parentId,
      } of chain.reverse()) {
        state.set(id, 'done');
        this.#wish.add('topic', { id, name, parentId, note });
      }
    };
    for (const [index, topic] of this.#draft.topics.entries()) take(ids[index] ?? '', topic);
  }

  /** The id of a record of the file: its own, that of the project's record of its name, or a new one. */
  #idFor(
    table: NamedTable,
    record: { readonly at: Mark; readonly id: string | null; readonly name: string },
    others: readonly string[],
  ): string {
    const match = record.id === null ? this.#indexes[table].findInProject(record.name) : null;
    const known = match?.kind === 'one' && !this.#taken.has(match.id) ? match.id : null;
    const id = record.id ?? known ?? this.#ids.idOf(table, record.name).id;
    if (this.#taken.has(id)) this.#refuse({ value: id, at: record.at }, `the id ${id} stands twice`, 'each id once');
    this.#taken.add(id);
    this.#indexes[table].add({ id, name: record.name, others }, 'file');
    return id;
  }

  #found(table: NamedTable, reference: Located<string>): string | null {
    const { value } = reference;
    if (isId(value)) {
      if (this.#indexes[table].has(value)) return value;
      this.#refuse(reference, `no ${table} has the id ${value}`, `the name or id of a ${table}`);
    }
    const match = this.#indexes[table].find(value);
    if (match.kind === 'several') {
      this.#refuse(
        reference,
        `${match.count} records of the kind ${table} are named “${clip(value)}”`,
        'the id of the one that is meant',
      );
    }
    return match.kind === 'one' ? match.id : null;
  }

  #newActor(name: string, kind: ActorKind): string {
    const id = this.#create('actor', name);
    this.#wish.add('actor', { id, name, kind, aliases: [], tenures: [], note: '' });
    return id;
  }

  #create(table: NamedTable, name: string): string {
    const id = this.#options.newId();
    this.#indexes[table].add({ id, name, others: [] }, 'file');
    return id;
  }

  #refuse(reference: Reference, message: string, expected: string): never {
    return refuse(message, { file: this.#draft.file, ...(reference?.at ?? {}), expected });
  }
}

function isBlank(reference: Reference): reference is null {
  return reference === null || reference.value.trim() === '';
}

/** A record with all its names. */
export function namedOf<T extends NamedTable>(table: T, record: Records[T]): Named {
  const others =
    table === 'actor'
      ? (record as Actor).aliases.map(({ name }) => name)
      : table === 'indicator'
        ? (record as Indicator).synonyms
        : [];
  return { id: record.id, name: record.name, others };
}
