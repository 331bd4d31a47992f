import type { Records } from '../../model/records.ts';
import { mediaTypeOf } from '../documents/media-type.ts';
import { writeYaml, type YamlFields } from '../yaml/write.ts';
import { LEDGER_VERSION } from './schema.ts';
import { byId, groupBy, type Snapshot } from './snapshot.ts';
import { ClaimWriter } from './write-claims.ts';
import { filled, LedgerNames, PeriodWriter, type WriteOptions } from './write-names.ts';

/**
 * A project as ledger YAML. The same records always give the same bytes, whatever ids their quotes, periods and
 * observations have: reading the file into an empty project and writing that gives the file again.
 */
export function writeLedger(snapshot: Snapshot, options: WriteOptions): string {
  const names = new LedgerNames(snapshot);
  const periods = new PeriodWriter(snapshot, options.readers);
  return writeYaml({
    assay: LEDGER_VERSION,
    sources: byId(snapshot.source).map(sourceFields),
    actors: byId(snapshot.actor).map(actorFields),
    topics: byId(snapshot.topic).map(({ id, name, parentId, note }) => ({
      id,
      name,
      parent: names.of('topic', parentId),
      note: filled(note),
    })),
    indicators: byId(snapshot.indicator).map(indicatorFields),
    events: byId(snapshot.event).map((event) => ({
      id: event.id,
      name: event.name,
      period: periods.of(event.periodId, null),
      place: names.of('actor', event.placeId),
      participants: event.participants.map((id) => names.of('actor', id) ?? id),
      topic: names.of('topic', event.topicId),
      note: filled(event.note),
    })),
    claims: new ClaimWriter(snapshot, names, periods, options).all(),
    series: seriesFields(snapshot, names, periods),
    dispositions: [...snapshot.disposition]
      .sort((a, b) => (a.findingId < b.findingId ? -1 : 1))
      .map(({ findingId, state, reason, fingerprint }) => ({
        finding: findingId,
        state,
        reason: filled(reason),
        fingerprint: filled(fingerprint),
      })),
  });
}

function sourceFields(source: Records['source']): YamlFields {
  return {
    id: source.id,
    title: source.title,
    publisher: filled(source.publisher),
    author: filled(source.author),
    url: filled(source.url),
    published: source.published ?? undefined,
    retrieved: source.retrieved ?? undefined,
    language: filled(source.language),
    note: filled(source.note),
    file: filled(source.fileName),
    mediaType: source.mediaType === mediaTypeOf(source.fileName) ? undefined : source.mediaType,
    sha256: source.sha256,
    text: source.text,
  };
}

function actorFields(actor: Records['actor']): YamlFields {
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    aliases: actor.aliases.map(({ name, from, until }) =>
      from === null && until === null ? name : { name, from: from ?? undefined, until: until ?? undefined },
    ),
    tenures: actor.tenures.map(({ role, affiliation, from, until }) => ({
      role: filled(role),
      affiliation: filled(affiliation),
      from: from ?? undefined,
      until: until ?? undefined,
    })),
    note: filled(actor.note),
  };
}

function indicatorFields(indicator: Records['indicator']): YamlFields {
  return {
    id: indicator.id,
    name: indicator.name,
    synonyms: indicator.synonyms,
    dimension: indicator.dimension,
    unit: filled(indicator.unit),
    identities: indicator.identities,
    note: filled(indicator.note),
  };
}

function seriesFields(snapshot: Snapshot, names: LedgerNames, periods: PeriodWriter): readonly YamlFields[] {
  const observations = groupBy(snapshot.observation, ({ seriesId }) => seriesId);
  return byId(snapshot.series).map((series) => ({
    id: series.id,
    name: series.name,
    indicator: names.of('indicator', series.indicatorId),
    subject: names.of('actor', series.subjectId),
    partner: names.of('actor', series.partnerId),
    unit: series.unit ?? undefined,
    currency: series.currency ?? undefined,
    basis: filled(series.basis),
    origin: filled(series.origin),
    note: filled(series.note),
    observations: [...(observations.get(series.id) ?? [])]
      .map((observation) => ({ observation, key: periods.sortKey(observation.periodId) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.observation.value - b.observation.value))
      .map(({ observation: { periodId, value, low, high } }) => ({
        period: periods.of(periodId, null),
        value,
        low: low ?? undefined,
        high: high ?? undefined,
      })),
  }));
}
