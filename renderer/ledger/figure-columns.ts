import { FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { figureInterval, figureValue } from '../words/figures.ts';
import { closed, DASH, lookup, named, period, plainWord, unitWords, words } from './column-parts.ts';
import { columns } from './grid-column.ts';

/** The columns of the grid of figures, in their first order. */
export const FIGURE_COLUMNS = columns('figure', [
  {
    id: 'text',
    header: 'As written',
    width: 164,
    // "nearly $24.4 billion" stands whole in a window of 1280.
    least: 156,
    grow: 1.2,
    look: 'quote',
    show: (row) => row.text,
    edit: { how: 'quantity', field: 'text' },
  },
  {
    id: 'indicator',
    header: 'Indicator',
    width: 164,
    least: 138,
    grow: 1.1,
    show: (row) => named(row.indicator),
    edit: lookup('indicator', 'indicator'),
  },
  {
    id: 'value',
    header: 'Value',
    width: 102,
    look: 'number',
    filter: 'number',
    show: figureValue,
    full: (row) => (row.value === null ? '' : String(row.value)),
  },
  {
    id: 'low',
    header: 'Interval',
    width: 130,
    least: 130,
    // "107.85 – 107.95 bn" stands whole where there is room.
    grow: 0.85,
    look: 'number',
    filter: 'number',
    show: (row) => figureInterval(row) ?? DASH,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 64,
    hidden: true,
    show: (row) => row.currency ?? unitWords(row.unit),
  },
  {
    id: 'period',
    header: 'Period',
    width: 112,
    least: 100,
    grow: 0.88,
    show: (row) => named(row.period),
    edit: period('period'),
  },
  {
    id: 'speaker',
    header: 'Speaker',
    width: 92,
    least: 84,
    grow: 0.95,
    // What is measured and when goes before who says it, which the facets and the row's words below the grid tell as well.
    hiddenBelow: 1400,
    show: (row) => named(row.speaker),
  },
  {
    id: 'role',
    header: 'Role',
    width: 92,
    least: 92,
    // "growth index" stands whole where there is room.
    grow: 0.7,
    show: (row) => plainWord(row.role),
    edit: closed('role', FIGURE_ROLES),
  },
  {
    id: 'source',
    header: 'Source',
    width: 150,
    least: 88,
    grow: 1.25,
    // The row's words below the grid name their source, where the window is too narrow for one more column.
    hiddenBelow: 1500,
    show: (row) => named(row.source),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    width: 132,
    look: 'verdict',
    filter: null,
    show: (row) => (row.verdict === null ? DASH : VERDICT_WORDS[row.verdict]),
  },
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
  { id: 'claim', header: 'Claim', width: 260, look: 'quote', hidden: true, filter: null, show: (row) => row.claim },
  { id: 'topic', header: 'Topic', width: 120, hidden: true, show: (row) => named(row.topic) },
  { id: 'kind', header: 'Kind', width: 90, hidden: true, show: (row) => row.kind },
  { id: 'claimKind', header: 'Kind of claim', width: 110, hidden: true, show: (row) => plainWord(row.claimKind) },
  { id: 'note', header: 'Note', width: 200, hidden: true, show: (row) => row.note, edit: words('note') },
]);
