import { MAX_SOURCE_TEXT } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import { ACTOR_KINDS, DISPOSITIONS } from '../../model/vocabulary.ts';
import { attempt } from '../input-fault.ts';
import { YamlFieldReader } from '../yaml/fields.ts';
import type { YamlFile, YamlNode } from '../yaml/node.ts';
import type {
  Draft,
  DraftActor,
  DraftDisposition,
  DraftEvent,
  DraftIndicator,
  DraftObservation,
  DraftSeries,
  DraftSource,
  DraftTopic,
} from './draft.ts';
import { readClaim } from './schema-claims.ts';
import { readBounds, readPeriodField } from './schema-parts.ts';

/** The version of the format, and its keys in their order. */
export const LEDGER_VERSION = 1;
export const LEDGER_KEYS = [
  'assay',
  'sources',
  'actors',
  'topics',
  'indicators',
  'events',
  'claims',
  'series',
  'dispositions',
] as const;

const DIMENSIONS = ['money', 'share', 'count', 'ratio', 'duration', 'quantity', 'other'] as const;

/** Reads a parsed YAML file as a ledger: every key known, every value of its type, or a located fault. */
export function readLedgerDraft(file: YamlFile): Result<Draft> {
  return attempt(() => {
    const top = new YamlFieldReader(file, file.root, 'a ledger', LEDGER_KEYS);
    const version = top.number('assay');
    if (version !== null && version !== LEDGER_VERSION) {
      top.refuse('assay', `a ledger of version ${version}`, `version ${LEDGER_VERSION}`);
    }
    const each = <T>(key: string, read: (file: YamlFile, node: YamlNode) => T): readonly T[] =>
      top.list(key).map((node) => read(file, node));
    return {
      file: file.name,
      sources: each('sources', readSource),
      actors: each('actors', readActor),
      topics: each('topics', readTopic),
      indicators: each('indicators', readIndicator),
      events: each('events', readEvent),
      claims: each('claims', readClaim),
      series: each('series', readSeries),
      dispositions: each('dispositions', readDisposition),
      whole: true,
    };
  });
}

const META_KEYS = ['title', 'publisher', 'author', 'url', 'language', 'note', 'mediaType'] as const;

function readSource(file: YamlFile, node: YamlNode): DraftSource {
  const keys = ['id', ...META_KEYS, 'published', 'retrieved', 'file', 'sha256', 'text'];
  const fields = new YamlFieldReader(file, node, 'a source', keys);
  const words: { [K in (typeof META_KEYS)[number]]?: string } = {};
  for (const key of META_KEYS) {
    const text = fields.text(key);
    if (text !== null) words[key] = text;
  }
  const text = fields.text('text', MAX_SOURCE_TEXT);
  if (text === null && fields.node('file') === null && fields.node('sha256') === null) {
    fields.refuse(
      'text',
      'a source without words',
      'text, the file that holds it, or the sha256 of a source of the project',
    );
  }
  if (fields.node('file') === null && fields.node('sha256') === null) fields.required('title');
  const sha256 = fields.text('sha256');
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    fields.refuse('sha256', 'sha256 is no SHA-256', '64 hexadecimal digits');
  return {
    at: fields.at,
    id: fields.id('id'),
    fields: {
      ...words,
      ...(fields.has('published') ? { published: fields.date('published') } : {}),
      ...(fields.has('retrieved') ? { retrieved: fields.date('retrieved') } : {}),
    },
    file: fields.located('file'),
    sha256,
    text,
  };
}

function readActor(file: YamlFile, node: YamlNode): DraftActor {
  const fields = new YamlFieldReader(file, node, 'an actor', ['id', 'name', 'kind', 'aliases', 'tenures', 'note']);
  return {
    at: fields.at,
    id: fields.id('id'),
    name: fields.required('name'),
    kind: fields.oneOf('kind', ACTOR_KINDS) ?? 'organisation',
    aliases: fields.list('aliases', 200).map((item) => {
      if (item.kind === 'scalar') return { name: fields.filled(item, 'aliases'), from: null, until: null };
      const alias = new YamlFieldReader(file, item, 'an alias', ['name', 'from', 'until']);
      return { name: alias.required('name'), from: alias.date('from'), until: alias.date('until') };
    }),
    tenures: fields.list('tenures', 200).map((item) => {
      const tenure = new YamlFieldReader(file, item, 'a tenure', ['role', 'affiliation', 'from', 'until']);
      return {
        role: tenure.text('role') ?? '',
        affiliation: tenure.text('affiliation') ?? '',
        from: tenure.date('from'),
        until: tenure.date('until'),
      };
    }),
    note: fields.text('note') ?? '',
  };
}

function readTopic(file: YamlFile, node: YamlNode): DraftTopic {
  const fields = new YamlFieldReader(file, node, 'a topic', ['id', 'name', 'parent', 'note']);
  return {
    at: fields.at,
    id: fields.id('id'),
    name: fields.required('name'),
    parent: fields.located('parent'),
    note: fields.text('note') ?? '',
  };
}

function readIndicator(file: YamlFile, node: YamlNode): DraftIndicator {
  const keys = ['id', 'name', 'synonyms', 'dimension', 'unit', 'identities', 'note'];
  const fields = new YamlFieldReader(file, node, 'an indicator', keys);
  return {
    at: fields.at,
    id: fields.id('id'),
    name: fields.required('name'),
    synonyms: fields.texts('synonyms', 500),
    dimension: fields.oneOf('dimension', DIMENSIONS) ?? 'other',
    unit: fields.text('unit') ?? '',
    identities: fields.texts('identities', 100),
    note: fields.text('note') ?? '',
  };
}

function readEvent(file: YamlFile, node: YamlNode): DraftEvent {
  const keys = ['id', 'name', 'period', 'place', 'participants', 'topic', 'note'];
  const fields = new YamlFieldReader(file, node, 'an event', keys);
  return {
    at: fields.at,
    id: fields.id('id'),
    name: fields.required('name'),
    period: readPeriodField(fields, 'period'),
    place: fields.located('place'),
    participants: fields.locatedTexts('participants', 500),
    topic: fields.located('topic'),
    note: fields.text('note') ?? '',
  };
}

function readSeries(file: YamlFile, node: YamlNode): DraftSeries {
  const keys = [
    'id',
    'name',
    'indicator',
    'subject',
    'partner',
    'unit',
    'currency',
    'basis',
    'origin',
    'note',
    'observations',
  ];
  const fields = new YamlFieldReader(file, node, 'a series', keys);
  const currency = fields.text('currency');
  if (currency !== null && currency.length !== 3)
    fields.refuse('currency', `currency is “${currency}”`, 'an ISO 4217 code such as USD');
  return {
    at: fields.at,
    id: fields.id('id'),
    name: fields.required('name'),
    indicator: fields.located('indicator'),
    subject: fields.located('subject'),
    partner: fields.located('partner'),
    unit: fields.text('unit'),
    currency,
    basis: fields.text('basis') ?? '',
    origin: fields.text('origin') ?? '',
    note: fields.text('note') ?? '',
    observations: fields.list('observations').map((item) => readObservation(file, item)),
  };
}

function readObservation(file: YamlFile, node: YamlNode): DraftObservation {
  const fields = new YamlFieldReader(file, node, 'an observation', ['period', 'value', 'low', 'high']);
  const period = readPeriodField(fields, 'period');
  const value = fields.number('value');
  if (period === null) return fields.refuse('period', 'an observation without a period', 'period: 2024');
  if (value === null) return fields.refuse('value', 'an observation without a value', 'value: a number');
  const { low, high } = readBounds(fields);
  return { at: fields.at, period, value, low: low ?? null, high: high ?? null };
}

function readDisposition(file: YamlFile, node: YamlNode): DraftDisposition {
  const fields = new YamlFieldReader(file, node, 'a disposition', ['finding', 'state', 'reason', 'fingerprint']);
  const finding = fields.id('finding');
  if (finding === null) return fields.refuse('finding', 'a disposition without its finding', 'the id of a finding');
  return {
    at: fields.at,
    finding,
    state: fields.oneOf('state', DISPOSITIONS) ?? 'open',
    reason: fields.text('reason') ?? '',
    fingerprint: fields.text('fingerprint') ?? '',
  };
}
