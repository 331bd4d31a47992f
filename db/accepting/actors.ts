import type { Change } from '../../shared/api.ts';
import type { Actor, Suggestion, Tenure } from '../../shared/model/records.ts';
import { foldWords } from '../../shared/reading/naming.ts';
import type { ReadHandle } from '../context.ts';
import { newId } from '../ids.ts';
import { nameableActor, type ProjectNames } from '../naming.ts';
import { selectList, toRecord } from '../tables.ts';
import { type ActorPayload, actorPayloadSchema } from './payload.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An actor as a text proposes it, with the suggestion that says so. */
export interface ProposedActor {
  readonly suggestion: Suggestion;
  readonly payload: ActorPayload;
}

/** Makes or links the actors that accepted suggestions speak of. */
export interface PlannedActors {
  /** What a source proposes of the speaker with this name, and was not rejected; null where nothing is. */
  proposed(sourceId: string, speaker: string): ProposedActor | null;
  /** The actor that a proposal is: one of the project (completed by what the text tells), or a new one. */
  take(payload: ActorPayload, given?: Fields): string;
  /** The actor with this name, as the project or this edit has it; null where there is none. */
  find(speaker: string): string | null;
  changes(): readonly Change[];
}

/** Follows the actors over one edit; nothing is written. */
export function planActors(read: ReadHandle, names: () => ProjectNames): PlannedActors {
  const bySource = new Map<string, ReadonlyMap<string, ProposedActor>>();
  const made = new Map<string, { name: string; fields: Record<string, unknown> }>();
  const completed = new Map<string, { actor: Actor; fields: Record<string, unknown> }>();

  const load = (sourceId: string): ReadonlyMap<string, ProposedActor> => {
    const known = bySource.get(sourceId);
    if (known !== undefined) return known;
    const proposals = new Map<string, ProposedActor>();
    const rows = read.all(
      `SELECT ${selectList('suggestion', 's')} FROM suggestion s
       WHERE s.sourceId = +? AND s.kind = 'speaker' AND s.state <> 'rejected' ORDER BY s."start", s.rowId`,
      sourceId,
    );
    for (const row of rows) {
      const suggestion = toRecord('suggestion', row);
      const payload = actorPayloadSchema.safeParse(suggestion.payload);
      if (!payload.success) continue;
      for (const name of [payload.data.name, ...payload.data.aliases]) {
        const key = foldWords(name);
        if (!proposals.has(key)) proposals.set(key, { suggestion, payload: payload.data });
      }
    }
    bySource.set(sourceId, proposals);
    return proposals;
  };

  const stored = (id: string): Actor | null => {
    const known = completed.get(id);
    if (known !== undefined) return { ...known.actor, ...known.fields };
    const row = read.get(`SELECT ${selectList('actor', 'a')} FROM actor a WHERE a.id = +?`, id);
    return row === null ? null : toRecord('actor', row);
  };

  const complete = (id: string, payload: ActorPayload): void => {
    const planned = made.get(id);
    if (planned !== undefined) {
      Object.assign(planned.fields, additions(planned.fields as unknown as Actor, payload));
      return;
    }
    const actor = stored(id);
    if (actor === null) return;
    const fields = additions(actor, payload);
    if (Object.keys(fields).length === 0) return;
    const before = completed.get(id);
    completed.set(id, { actor: before?.actor ?? actor, fields: { ...before?.fields, ...fields } });
  };

  return {
    proposed: (sourceId, speaker) => load(sourceId).get(foldWords(speaker)) ?? null,
    find: (speaker) => names().actors.find(speaker)?.id ?? null,
    take(payload, given = {}) {
      const name =
        typeof given['name'] === 'string' && given['name'].trim() !== '' ? given['name'].trim() : payload.name;
      const there = names().actors.find(name) ?? names().actors.find(payload.name);
      if (there !== null) {
        complete(there.id, payload);
        return there.id;
      }
      const id = newId();
      const aliases = [payload.name, ...payload.aliases]
        .filter((alias) => alias !== name)
        .map((alias) => ({ name: alias, from: null, until: null }));
      const fields = { name, kind: payload.kind, aliases, tenures: tenuresOf(payload), ...given };
      made.set(id, { name, fields });
      names().actors.add(nameableActor({ id, name, kind: payload.kind, aliases }));
      return id;
    },
    changes: () => [
      ...[...made].map(([id, { fields }]): Change => ({ op: 'create', table: 'actor', id, fields })),
      ...[...completed].map(
        ([id, { actor, fields }]): Change => ({ op: 'update', table: 'actor', id, rev: actor.rev, fields }),
      ),
    ],
  };
}

function tenuresOf({ role, affiliation }: ActorPayload): readonly Tenure[] {
  if (role === null) return [];
  return [{ role, affiliation: affiliation ?? '', from: null, until: null }];
}

/** What a text tells of an actor beyond what the project has: another name, another office. */
function additions(actor: Pick<Actor, 'name' | 'aliases' | 'tenures'>, payload: ActorPayload): Fields {
  const fields: Record<string, unknown> = {};
  const known = new Set([actor.name, ...actor.aliases.map((alias) => alias.name)].map(foldWords));
  const aliases = [payload.name, ...payload.aliases].filter((alias) => !known.has(foldWords(alias)));
  if (aliases.length > 0) {
    fields['aliases'] = [...actor.aliases, ...aliases.map((name) => ({ name, from: null, until: null }))];
  }
  const held = actor.tenures.some(
    ({ role, affiliation }) =>
      foldWords(role) === foldWords(payload.role ?? '') &&
      (affiliation === '' || payload.affiliation === null || foldWords(affiliation) === foldWords(payload.affiliation)),
  );
  if (payload.role !== null && !held) fields['tenures'] = [...actor.tenures, ...tenuresOf(payload)];
  return fields;
}
