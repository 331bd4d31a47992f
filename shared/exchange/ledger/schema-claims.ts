import {
  APPROXIMATIONS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COMPARATORS,
  FIGURE_KINDS,
  FIGURE_ROLES,
  PLEDGE_STATUSES,
} from '../../model/vocabulary.ts';
import { YamlFieldReader } from '../yaml/fields.ts';
import type { YamlFile, YamlNode } from '../yaml/node.ts';
import type { DraftClaim, DraftFigure, DraftPledge, DraftQuote, QuantityOverrides } from './draft.ts';
import { readBounds, readPeriodField } from './schema-parts.ts';

const INTERVALS = ['year', 'month', 'quarter'] as const;

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

/** A claim with its quotes, figures, targets and commitments. */
export function readClaim(file: YamlFile, node: YamlNode): DraftClaim {
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
