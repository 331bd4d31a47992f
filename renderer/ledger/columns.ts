import type { GridName } from '../../shared/api.ts';
import { ACTOR_KINDS } from '../../shared/model/vocabulary.ts';
import { formatShort } from '../../shared/quantity/format.ts';
import { CLAIM_COLUMNS } from './claim-columns.ts';
import { closed, count, DASH, date, day, lookup, named, period, unitWords, words } from './column-parts.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { columns, type GridColumn } from './grid-column.ts';

export const LEDGER_GRIDS = [
  'claim',
  'figure',
  'source',
  'actor',
  'indicator',
  'topic',
  'event',
  'series',
  'observation',
] as const satisfies readonly GridName[];
export type LedgerGrid = (typeof LEDGER_GRIDS)[number];

/** What a grid is called on its tab, and one row of it in a sentence. */
export const GRID_WORDS: { readonly [G in LedgerGrid]: { readonly many: string; readonly one: string } } = {
  claim: { many: 'Claims', one: 'claim' },
  figure: { many: 'Figures', one: 'figure' },
  source: { many: 'Sources', one: 'source' },
  actor: { many: 'Actors', one: 'actor' },
  indicator: { many: 'Indicators', one: 'indicator' },
  topic: { many: 'Topics', one: 'topic' },
  event: { many: 'Events', one: 'event' },
  series: { many: 'Series', one: 'series' },
  observation: { many: 'Observations', one: 'observation' },
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
  source: [
    { column: 'publisher', header: 'Publisher' },
    { column: 'language', header: 'Language' },
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
  observation: [
    { column: 'series', header: 'Series' },
    { column: 'period', header: 'Period' },
  ],
};

/** The columns that rows can be grouped by. */
export const GROUPS: { readonly [G in LedgerGrid]: readonly string[] } = {
  claim: ['topic', 'speaker', 'kind', 'status', 'period', 'event', 'source', 'verdict'],
  figure: ['claim', 'topic', 'indicator', 'speaker', 'period', 'role', 'source', 'verdict'],
  source: ['publisher', 'language'],
  actor: ['kind'],
  indicator: ['dimension'],
  topic: ['parent'],
  event: ['topic', 'place', 'period'],
  series: ['indicator', 'subject'],
  observation: ['series', 'period'],
};

const DIMENSIONS = ['money', 'share', 'count', 'ratio', 'duration', 'quantity', 'other'] as const;

const SOURCE = columns('source', [
  {
    id: 'title',
    header: 'Title',
    width: 230,
    least: 190,
    grow: 2,
    look: 'quote',
    show: (row) => row.title,
    edit: words('title', true),
  },
  {
    id: 'publisher',
    header: 'Publisher',
    width: 110,
    grow: 1,
    show: (row) => row.publisher || DASH,
    edit: words('publisher'),
  },
  { id: 'author', header: 'Author', width: 100, grow: 1, show: (row) => row.author || DASH, edit: words('author') },
  { id: 'published', header: 'Published', width: 106, show: (row) => day(row.published), edit: date('published') },
  {
    id: 'retrieved',
    header: 'Retrieved',
    width: 106,
    hidden: true,
    show: (row) => day(row.retrieved),
    edit: date('retrieved'),
  },
  { id: 'language', header: 'Language', width: 96, show: (row) => row.language || DASH, edit: words('language') },
  count('claims', 'Claims', 72),
  count('figures', 'Figures', 76),
  count('openSuggestions', 'To decide', 96),
  { id: 'url', header: 'Address', width: 180, hidden: true, show: (row) => row.url, edit: words('url') },
  { id: 'fileName', header: 'File', width: 160, hidden: true, show: (row) => row.fileName },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);

const OBSERVATION = columns('observation', [
  { id: 'series', header: 'Series', width: 200, grow: 2, show: (row) => row.series },
  { id: 'period', header: 'Period', width: 110, grow: 1, show: (row) => row.period, edit: period('period', true) },
  {
    id: 'value',
    header: 'Value',
    width: 110,
    look: 'number',
    filter: 'number',
    show: (row) => formatShort(row.value),
    full: (row) => String(row.value),
    edit: { how: 'amount', field: 'value' },
  },
  {
    id: 'low',
    header: 'At least',
    width: 110,
    look: 'number',
    filter: 'number',
    show: (row) => (row.low === null ? DASH : formatShort(row.low)),
    full: (row) => (row.low === null ? '' : String(row.low)),
    edit: { how: 'amount', field: 'low' },
  },
  {
    id: 'high',
    header: 'At most',
    width: 110,
    look: 'number',
    filter: 'number',
    show: (row) => (row.high === null ? DASH : formatShort(row.high)),
    full: (row) => (row.high === null ? '' : String(row.high)),
    edit: { how: 'amount', field: 'high' },
  },
]);

const ACTOR = columns('actor', [
  { id: 'name', header: 'Name', width: 240, least: 150, grow: 1.2, show: (row) => row.name, edit: words('name', true) },
  { id: 'kind', header: 'Kind', width: 106, show: (row) => row.kind, edit: closed('kind', ACTOR_KINDS) },
  {
    id: 'role',
    header: 'Role',
    width: 180,
    least: 110,
    grow: 1,
    sortable: false,
    filter: null,
    show: (row) => row.role || DASH,
  },
  {
    id: 'affiliation',
    header: 'Of',
    width: 180,
    least: 110,
    grow: 1,
    sortable: false,
    filter: null,
    show: (row) => row.affiliation || DASH,
  },
  {
    id: 'aliases',
    header: 'Also called',
    width: 240,
    least: 130,
    grow: 1.2,
    sortable: false,
    show: (row) => row.aliases.map((alias) => alias.name).join('; '),
    edit: { how: 'aliases', field: 'aliases' },
  },
  count('claims', 'Claims', 84),
  { id: 'note', header: 'Note', width: 240, least: 110, grow: 1.5, show: (row) => row.note, edit: words('note') },
]);

const INDICATOR = columns('indicator', [
  { id: 'name', header: 'Name', width: 260, least: 170, grow: 1.2, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'dimension',
    header: 'Dimension',
    width: 104,
    show: (row) => row.dimension,
    edit: closed('dimension', DIMENSIONS),
  },
  { id: 'unit', header: 'Unit', width: 84, show: (row) => row.unit, edit: words('unit') },
  count('figures', 'Figures', 84),
  {
    id: 'synonyms',
    header: 'Also called',
    width: 240,
    least: 170,
    grow: 1.2,
    sortable: false,
    show: (row) => row.synonyms.join('; '),
    edit: { how: 'list', field: 'synonyms' },
  },
  {
    id: 'identities',
    header: 'Identities',
    width: 300,
    least: 190,
    sortable: false,
    grow: 1.6,
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
  count('claims', 'Claims', 84),
  { id: 'note', header: 'Note', width: 300, grow: 2, show: (row) => row.note, edit: words('note') },
]);

const EVENT = columns('event', [
  { id: 'name', header: 'Name', width: 300, least: 180, grow: 1.4, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'period',
    header: 'When',
    width: 150,
    least: 110,
    grow: 0.5,
    show: (row) => named(row.period),
    edit: period('period'),
  },
  {
    id: 'place',
    header: 'Where',
    width: 160,
    least: 110,
    grow: 0.6,
    show: (row) => named(row.place),
    edit: lookup('actor', 'place'),
  },
  {
    id: 'topic',
    header: 'Topic',
    width: 160,
    least: 110,
    grow: 0.6,
    show: (row) => named(row.topic),
    edit: lookup('topic', 'topic'),
  },
  { id: 'note', header: 'Note', width: 260, least: 180, grow: 2, show: (row) => row.note, edit: words('note') },
]);

const SERIES = columns('series', [
  { id: 'name', header: 'Name', width: 260, least: 150, grow: 1.2, show: (row) => row.name, edit: words('name', true) },
  {
    id: 'indicator',
    header: 'Indicator',
    width: 200,
    least: 120,
    grow: 1,
    show: (row) => named(row.indicator),
    edit: lookup('indicator', 'indicator'),
  },
  {
    id: 'subject',
    header: 'Who',
    width: 140,
    least: 90,
    grow: 0.6,
    show: (row) => named(row.subject),
    edit: lookup('actor', 'subject'),
  },
  {
    id: 'partner',
    header: 'With whom',
    width: 140,
    least: 92,
    grow: 0.6,
    show: (row) => named(row.partner),
    edit: lookup('actor', 'partner'),
  },
  { id: 'unit', header: 'Unit', width: 72, show: (row) => row.currency ?? unitWords(row.unit) },
  {
    id: 'basis',
    header: 'Basis',
    width: 120,
    least: 80,
    grow: 0.6,
    show: (row) => row.basis || DASH,
    edit: words('basis'),
  },
  {
    id: 'origin',
    header: 'Origin',
    width: 180,
    least: 100,
    grow: 1,
    show: (row) => row.origin || DASH,
    edit: words('origin'),
  },
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
  claim: CLAIM_COLUMNS,
  figure: FIGURE_COLUMNS,
  source: SOURCE,
  actor: ACTOR,
  indicator: INDICATOR,
  topic: TOPIC,
  event: EVENT,
  series: SERIES,
  observation: OBSERVATION,
};
