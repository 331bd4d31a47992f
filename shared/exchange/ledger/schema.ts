import { MAX_SOURCE_TEXT } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import {
  ACTOR_KINDS,
  APPROXIMATIONS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COMPARATORS,
  DISPOSITIONS,
  FIGURE_KINDS,
  FIGURE_ROLES,
  PLEDGE_STATUSES,
} from '../../model/vocabulary.ts';
import { attempt } from '../input-fault.ts';
import { type Located, YamlFieldReader } from '../yaml/fields.ts';
import { describeNode, type YamlFile, type YamlNode } from '../yaml/node.ts';
import type {
  Draft,
  DraftActor,
  DraftClaim,
  DraftDisposition,
  DraftEvent,
  DraftFigure,
  DraftIndicator,
  DraftObservation,
  DraftPeriod,
  DraftPledge,
  DraftQuote,
  DraftSeries,
  DraftSource,
  DraftTopic,
  QuantityOverrides,
} from './draft.ts';

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
const INTERVALS = ['year', 'month', 'quarter'] as const;

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

const CLAIM_FIELDS = [
  'id',
  'kind',
  'statement',
  'speaker',
  'topic',
  'event',
  'period',
  'status',
  'confidence',
  'note',
  'quotes',
  'figures',
  'target',
  'commitment',
];

function readClaim(file: YamlFile, node: YamlNode): DraftClaim {
  const fields = new YamlFieldReader(file, node, 'a claim', CLAIM_FIELDS);
  const confidence = fields.number('confidence');
  if (confidence !== null && (confidence < 0 || confidence > 1)) {
    fields.refuse('confidence', `confidence is ${confidence}`, 'a number from 0 to 1');
  }
  return {
    at: fields.at,
    id: fields.id('id'),
    kind: fields.oneOf('kind', CLAIM_KINDS) ?? 'fact',
    statement: fields.required('statement'),
    speaker: fields.located('speaker'),
    topic: fields.located('topic'),
    event: fields.located('event'),
    period: readPeriodField(fields, 'period'),
    status: fields.oneOf('status', CLAIM_STATUSES) ?? 'unchecked',
    confidence,
    note: fields.text('note') ?? '',
    date: null,
    quotes: fields.list('quotes').map((item) => readQuote(file, item)),
    figures: fields.list('figures').map((item) => readFigure(file, item)),
    targets: listOrOne(fields, 'target').map((item) => readPledge(file, item, 'a target')),
    commitments: listOrOne(fields, 'commitment').map((item) => readPledge(file, item, 'a commitment')),
  };
}

function listOrOne(fields: YamlFieldReader, key: string): readonly YamlNode[] {
  const node = fields.node(key);
  return node === null ? [] : node.kind === 'list' ? node.items : [node];
}

function readQuote(file: YamlFile, node: YamlNode): DraftQuote {
  const none = { source: null, prefix: null, suffix: null, start: null, lost: false, optional: false };
  if (node.kind === 'scalar' && node.value !== null && node.value !== '') {
    return { ...none, at: file.mark(node.at), exact: typeof node.value === 'string' ? node.value : node.source };
  }
  const fields = new YamlFieldReader(file, node, 'a quote', ['source', 'exact', 'prefix', 'suffix', 'start', 'lost']);
  const start = fields.number('start');
  if (start !== null && (!Number.isInteger(start) || start < 0))
    fields.refuse('start', `start is ${start}`, 'a whole number');
  const exact = fields.text('exact') ?? '';
  if (exact === '' && start === null) fields.required('exact');
  return {
    at: fields.at,
    source: fields.located('source'),
    exact,
    prefix: fields.text('prefix'),
    suffix: fields.text('suffix'),
    start,
    lost: fields.flag('lost') ?? false,
    optional: false,
  };
}

const FIGURE_FIELDS = [
  'id',
  'text',
  'quote',
  'role',
  'indicator',
  'subject',
  'partner',
  'place',
  'period',
  'basePeriod',
  'basis',
  'per',
  'pair',
  'end',
  'note',
  'kind',
  'value',
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'wide',
  'unit',
  'currency',
  'approx',
];

function readFigure(file: YamlFile, node: YamlNode): DraftFigure {
  const fields = new YamlFieldReader(file, node, 'a figure', FIGURE_FIELDS);
  return {
    at: fields.at,
    id: fields.id('id'),
    text: fields.required('text'),
    quotes: !fields.has('quote')
      ? 'by-text'
      : fields.node('quote') === null
        ? 'none'
        : listOrOne(fields, 'quote').map((item) => readQuote(file, item)),
    role: fields.oneOf('role', FIGURE_ROLES),
    indicator: fields.located('indicator'),
    subject: fields.located('subject'),
    partner: fields.located('partner'),
    place: fields.located('place'),
    period: readPeriodField(fields, 'period'),
    basePeriod: readPeriodField(fields, 'basePeriod'),
    basis: fields.text('basis') ?? '',
    pair: fields.text('pair'),
    end: fields.oneOf('end', ['base', 'end'] as const),
    note: fields.text('note') ?? '',
    quantity: readOverrides(fields),
  };
}

function readOverrides(fields: YamlFieldReader): QuantityOverrides {
  const kind = fields.oneOf('kind', FIGURE_KINDS);
  const currency = fields.text('currency');
  if (currency !== null && currency.length !== 3)
    fields.refuse('currency', `currency is “${currency}”`, 'an ISO 4217 code such as USD');
  const wide = fields.node('wide');
  const inner =
    wide === null
      ? null
      : new YamlFieldReader(fields.file, wide, 'a widest interval', ['low', 'high', 'lowOpen', 'highOpen']);
  const overrides: QuantityOverrides = {
    ...(kind === null ? {} : { kind }),
    ...(fields.has('value') ? { value: fields.number('value') } : {}),
    ...readBounds(fields),
    ...(inner === null ? {} : { wide: readBounds(inner) }),
    ...(fields.has('unit') ? { unit: fields.text('unit') } : {}),
    ...(fields.has('currency') ? { currency } : {}),
    ...(fields.has('approx') ? { approx: fields.oneOf('approx', APPROXIMATIONS) } : {}),
    ...(fields.has('per') ? { per: fields.oneOf('per', INTERVALS) } : {}),
  };
  return overrides;
}

function readBounds(fields: YamlFieldReader): Omit<QuantityOverrides, 'wide'> {
  const low = fields.number('low');
  const high = fields.number('high');
  if (low !== null && high !== null && low > high)
    fields.refuse('low', `low (${low}) lies above high (${high})`, 'low not above high');
  const lowOpen = fields.flag('lowOpen');
  const highOpen = fields.flag('highOpen');
  return {
    ...(fields.has('low') ? { low } : {}),
    ...(fields.has('high') ? { high } : {}),
    ...(lowOpen === null ? {} : { lowOpen }),
    ...(highOpen === null ? {} : { highOpen }),
  };
}

function readPledge(file: YamlFile, node: YamlNode, what: string): DraftPledge {
  const keys = [
    'indicator',
    'comparator',
    'threshold',
    'baseline',
    'deadline',
    'parties',
    'responsible',
    'status',
    'evidence',
  ];
  const fields = new YamlFieldReader(file, node, what, keys);
  return {
    at: fields.at,
    indicator: fields.located('indicator'),
    comparator: fields.oneOf('comparator', COMPARATORS),
    threshold: fields.located('threshold'),
    baseline: fields.located('baseline'),
    deadline: fields.date('deadline'),
    parties: fields.locatedTexts('parties', 100),
    responsible: fields.located('responsible'),
    status: fields.oneOf('status', PLEDGE_STATUSES) ?? 'open',
    evidence: fields.text('evidence') ?? '',
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

function readPeriodField(fields: YamlFieldReader, key: string): Located<DraftPeriod> | null {
  const node = fields.node(key);
  if (node === null) return null;
  const at = fields.file.mark(node.at);
  if (node.kind === 'scalar') {
    const text = fields.textOf(node, key);
    return text === '' ? null : { value: { text, dates: null }, at };
  }
  if (node.kind === 'list')
    return fields.refuse(key, `${key} is ${describeNode(node)}`, 'words, or {text, start, end}');
  const period = new YamlFieldReader(fields.file, node, 'a period', ['text', 'start', 'end', 'years']);
  const start = period.date('start');
  const end = period.date('end');
  if (start !== null && end !== null && start > end)
    period.refuse('start', `start (${start}) lies after end (${end})`, 'start not after end');
  return { value: { text: period.required('text'), dates: { start, end, years: period.number('years') } }, at };
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
