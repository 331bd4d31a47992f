import type { FigureRow, GridName } from '../../shared/api.ts';
import { ACTOR_KINDS, CLAIM_KINDS, CLAIM_STATUSES, FIGURE_ROLES, type Verdict } from '../../shared/model/vocabulary.ts';
import { formatInterval, formatNumber } from '../../shared/quantity/format.ts';
import { interval } from '../../shared/quantity/interval.ts';
import { unitOf } from '../../shared/quantity/units.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { columns, type EditHow, type GridColumn, type LookupTable } from './grid-column.ts';

export const LEDGER_GRIDS = [
  'claim',
  'figure',
  'actor',
  'indicator',
  'topic',
  'event',
  'series',
] as const satisfies readonly GridName[];
export type LedgerGrid = (typeof LEDGER_GRIDS)[number];

/** What a grid is called on its tab, and one row of it in a sentence. */
export const GRID_WORDS: { readonly [G in LedgerGrid]: { readonly many: string; readonly one: string } } = {
  claim: { many: 'Claims', one: 'claim' },
  figure: { many: 'Figures', one: 'figure' },
  actor: { many: 'Actors', one: 'actor' },
  indicator: { many: 'Indicators', one: 'indicator' },
  topic: { many: 'Topics', one: 'topic' },
  event: { many: 'Events', one: 'event' },
  series: { many: 'Series', one: 'series' },
};

/** The columns whose values are offered beside the grid, with counts. */
export const FACETS: { readonly [G in LedgerGrid]: readonly { readonly column: string; readonly header: string }[] } = {
  claim: [
    { column: 'verdict', header: 'Verdict' },
    { column: 'kind', header: 'Kind' },
    { column: 'speaker', header: 'Speaker' },
    { column: 'topic', header: 'Topic' },
    { column: 'status', header: 'Status' },
  ],
  figure: [
    { column: 'verdict', header: 'Verdict' },
    { column: 'indicator', header: 'Indicator' },
    { column: 'speaker', header: 'Speaker' },
    { column: 'role', header: 'Role' },
  ],
  actor: [{ column: 'kind', header: 'Kind' }],
  indicator: [{ column: 'dimension', header: 'Dimension' }],
  topic: [{ column: 'parent', header: 'Under' }],
  event: [
    { column: 'topic', header: 'Topic' },
    { column: 'place', header: 'Place' },
  ],
  series: [
    { column: 'indicator', header: 'Indicator' },
    { column: 'subject', header: 'Subject' },
  ],
};

/** A word of a closed list as people read it: "growth-rate" is "growth rate". */
export function plainWord(word: string): string {
  return word in VERDICT_WORDS ? VERDICT_WORDS[word as Verdict] : word.replaceAll('-', ' ');
}

const DASH = '–';
const named = (name: string | null): string => name ?? DASH;
const words = (field: string, required = false): EditHow => ({ how: 'words', field, required });
const closed = (field: string, values: readonly string[]): EditHow => ({
  how: 'closed',
  field,
  values,
  nullable: false,
});
const lookup = (table: LookupTable, name: string, byName = true): EditHow => ({
  how: 'lookup',
  table,
  idField: `${name}Id`,
  nameField: byName ? name : null,
});
const period = (field: string): EditHow => ({ how: 'period', field });

function unitWords(unit: string | null): string {
  if (unit === null || unit === '') return DASH;
  const known = unitOf(unit);
  return known?.many ?? unit;
}

function figureInterval(row: FigureRow): string {
  const low = row.low ?? Number.NEGATIVE_INFINITY;
  const high = row.high ?? Number.POSITIVE_INFINITY;
  // The unit has its own column.
  return low > high ? DASH : formatInterval(interval(low, high, row.lowOpen, row.highOpen), null, null);
}

const DIMENSIONS = ['money', 'share', 'count', 'ratio', 'duration', 'quantity', 'other'] as const;

const FIGURE = columns('figure', [
  {
    id: 'text',
    header: 'As written',
    width: 168,
    grow: 1,
    look: 'quote',
    show: (row) => row.text,
    edit: { how: 'quantity', field: 'text' },
  },
  {
    id: 'indicator',
    header: 'Indicator',
    width: 128,
    grow: 1,
    show: (row) => named(row.indicator),
    edit: lookup('indicator', 'indicator'),
  },
  { id: 'role', header: 'Role', width: 96, show: (row) => plainWord(row.role), edit: closed('role', FIGURE_ROLES) },
  {
    id: 'value',
    header: 'Value',
    width: 122,
    look: 'number',
    filter: 'number',
    show: (row) => (row.value === null ? DASH : formatNumber(row.value)),
  },
  { id: 'low', header: 'Interval', width: 122, look: 'number', filter: 'number', show: figureInterval },
  {
    id: 'unit',
    header: 'Unit',
    width: 50,
    filter: null,
    show: (row) => row.currency ?? unitWords(row.unit),
  },
  { id: 'period', header: 'Period', width: 90, grow: 1, show: (row) => named(row.period), edit: period('period') },
  {
    id: 'speaker',
    header: 'Speaker',
    width: 92,
    grow: 1,
    show: (row) => named(row.speaker),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    width: 132,
    look: 'verdict',
    filter: null,
    show: (row) => (row.verdict === null ? DASH : VERDICT_WORDS[row.verdict]),
  },
  { id: 'source', header: 'Source', width: 150, grow: 2, show: (row) => named(row.source) },
  {
    id: 'subject',
    header: 'Who',
    width: 120,
    hidden: true,
    show: (row) => named(row.subject),
    edit: lookup('actor', 'subject'),
  },
  {
    id: 'partner',
    header: 'With whom',
    width: 120,
    hidden: true,
    show: (row) => named(row.partner),
    edit: lookup('actor', 'partner'),
  },
  {
    id: 'place',
    header: 'Where',
    width: 120,
    hidden: true,
    show: (row) => named(row.place),
    edit: lookup('actor', 'place'),
  },
  {
    id: 'basePeriod',
    header: 'Base period',
    width: 112,
    hidden: true,
    show: (row) => named(row.basePeriod),
    edit: period('basePeriod'),
  },
  { id: 'basis', header: 'Basis', width: 110, hidden: true, show: (row) => row.basis || DASH, edit: words('basis') },
  { id: 'kind', header: 'Kind', width: 90, hidden: true, show: (row) => row.kind },
  { id: 'claimKind', header: 'Claim', width: 100, hidden: true, show: (row) => plainWord(row.claimKind) },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);

const CLAIM = columns('claim', [
  {
    id: 'statement',
    header: 'Statement',
    width: 420,
    look: 'quote',
    grow: 2,
    show: (row) => row.statement,
    edit: words('statement', true),
  },
  { id: 'kind', header: 'Kind', width: 104, show: (row) => plainWord(row.kind), edit: closed('kind', CLAIM_KINDS) },
  {
    id: 'speaker',
    header: 'Speaker',
    width: 140,
    grow: 0.3,
    show: (row) => named(row.speaker),
    edit: lookup('actor', 'speaker'),
  },
  {
    id: 'topic',
    header: 'Topic',
    width: 110,
    grow: 0.3,
    show: (row) => named(row.topic),
    edit: lookup('topic', 'topic'),
  },
  { id: 'period', header: 'Period', width: 104, grow: 0.3, show: (row) => named(row.period), edit: period('period') },
  {
    id: 'status',
    header: 'Status',
    width: 104,
    show: (row) => plainWord(row.status),
    edit: closed('status', CLAIM_STATUSES),
  },
  { id: 'figures', header: 'Figures', width: 80, look: 'number', filter: 'number', show: (row) => String(row.figures) },
  {
    id: 'verdict',
    header: 'Verdict',
    width: 134,
    look: 'verdict',
    filter: null,
    show: (row) => (row.verdict === null ? DASH : VERDICT_WORDS[row.verdict]),
  },
  { id: 'source', header: 'Source', width: 160, show: (row) => named(row.source) },
  {
    id: 'event',
    header: 'Event',
    width: 140,
    hidden: true,
    show: (row) => named(row.event),
    edit: lookup('event', 'event', false),
  },
  {
    id: 'confidence',
    header: 'Confidence',
    width: 96,
    look: 'number',
    filter: 'number',
    hidden: true,
    show: (row) => (row.confidence === null ? DASH : `${formatNumber(Math.round(row.confidence * 100))}%`),
    edit: { how: 'confidence', field: 'confidence' },
  },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);

const ACTOR = columns('actor', [
  { id: 'name', header: 'Name', width: 240, show: (row) => row.name, edit: words('name', true) },
  { id: 'kind', header: 'Kind', width: 116, show: (row) => row.kind, edit: closed('kind', ACTOR_KINDS) },
  { id: 'role', header: 'Role', width: 180, sortable: false, filter: null, show: (row) => row.role || DASH },
  {
    id: 'affiliation',
    header: 'Of',
    width: 180,
    sortable: false,
    filter: null,
    show: (row) => row.affiliation || DASH,
  },
  {
    id: 'aliases',
    header: 'Also called',
    width: 240,
    sortable: false,
    show: (row) => row.aliases.map((alias) => alias.name).join('; '),
    edit: { how: 'aliases', field: 'aliases' },
  },
  { id: 'claims', header: 'Claims', width: 84, look: 'number', filter: 'number', show: (row) => String(row.claims) },
  { id: 'note', header: 'Note', width: 240, grow: 2, show: (row) => row.note, edit: words('note') },
]);

const INDICATOR = columns('indicator', [
  { id: 'name', header: 'Name', width: 260, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'dimension',
    header: 'Dimension',
    width: 108,
    show: (row) => row.dimension,
    edit: closed('dimension', DIMENSIONS),
  },
  { id: 'unit', header: 'Unit', width: 84, show: (row) => row.unit, edit: words('unit') },
  { id: 'figures', header: 'Figures', width: 84, look: 'number', filter: 'number', show: (row) => String(row.figures) },
  {
    id: 'synonyms',
    header: 'Also called',
    width: 240,
    sortable: false,
    show: (row) => row.synonyms.join('; '),
    edit: { how: 'list', field: 'synonyms' },
  },
  {
    id: 'identities',
    header: 'Identities',
    width: 300,
    sortable: false,
    grow: 2,
    show: (row) => row.identities.join('; '),
    edit: { how: 'list', field: 'identities' },
  },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);

const TOPIC = columns('topic', [
  { id: 'name', header: 'Name', width: 280, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'parent',
    header: 'Under',
    width: 220,
    show: (row) => named(row.parent),
    edit: lookup('topic', 'parent', false),
  },
  { id: 'claims', header: 'Claims', width: 84, look: 'number', filter: 'number', show: (row) => String(row.claims) },
  { id: 'note', header: 'Note', width: 300, grow: 2, show: (row) => row.note, edit: words('note') },
]);

const EVENT = columns('event', [
  { id: 'name', header: 'Name', width: 300, show: (row) => row.name, edit: words('name', true) },
  { id: 'period', header: 'When', width: 150, show: (row) => named(row.period), edit: period('period') },
  { id: 'place', header: 'Where', width: 160, show: (row) => named(row.place), edit: lookup('actor', 'place') },
  { id: 'topic', header: 'Topic', width: 160, show: (row) => named(row.topic), edit: lookup('topic', 'topic') },
  { id: 'note', header: 'Note', width: 260, grow: 2, show: (row) => row.note, edit: words('note') },
]);

const SERIES = columns('series', [
  { id: 'name', header: 'Name', width: 260, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'indicator',
    header: 'Indicator',
    width: 200,
    show: (row) => named(row.indicator),
    edit: lookup('indicator', 'indicator'),
  },
  { id: 'subject', header: 'Who', width: 140, show: (row) => named(row.subject), edit: lookup('actor', 'subject') },
  {
    id: 'partner',
    header: 'With whom',
    width: 140,
    show: (row) => named(row.partner),
    edit: lookup('actor', 'partner'),
  },
  { id: 'unit', header: 'Unit', width: 72, show: (row) => row.currency ?? unitWords(row.unit) },
  { id: 'basis', header: 'Basis', width: 120, show: (row) => row.basis || DASH, edit: words('basis') },
  { id: 'origin', header: 'Origin', width: 180, grow: 2, show: (row) => row.origin || DASH, edit: words('origin') },
  {
    id: 'observations',
    header: 'Observations',
    width: 110,
    look: 'number',
    filter: 'number',
    show: (row) => String(row.observations),
  },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);

/** The columns of each grid of the ledger, in their first order. */
export const COLUMNS: { readonly [G in LedgerGrid]: readonly GridColumn[] } = {
  claim: CLAIM,
  figure: FIGURE,
  actor: ACTOR,
  indicator: INDICATOR,
  topic: TOPIC,
  event: EVENT,
  series: SERIES,
};
