import type { FigureRow } from '../../shared/api.ts';
import { FIGURE_ROLES } from '../../shared/model/vocabulary.ts';
import { formatInterval, formatQuantity } from '../../shared/quantity/format.ts';
import { interval } from '../../shared/quantity/interval.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { closed, DASH, lookup, named, period, plainWord, unitWords, words } from './column-parts.ts';
import { columns } from './grid-column.ts';

function figureInterval(row: FigureRow): string {
  const low = row.low ?? Number.NEGATIVE_INFINITY;
  const high = row.high ?? Number.POSITIVE_INFINITY;
  // The unit stands beside it, at the value.
  return low > high ? DASH : formatInterval(interval(low, high, row.lowOpen, row.highOpen), null, null);
}

/** The columns of the grid of figures, in their first order. */
export const FIGURE_COLUMNS = columns('figure', [
  {
    id: 'text',
    header: 'As written',
    width: 140,
    grow: 1,
    look: 'quote',
    show: (row) => row.text,
    edit: { how: 'quantity', field: 'text' },
  },
  {
    id: 'indicator',
    header: 'Indicator',
    width: 110,
    grow: 1,
    show: (row) => named(row.indicator),
    edit: lookup('indicator', 'indicator'),
  },
  {
    id: 'value',
    header: 'Value',
    width: 100,
    look: 'number',
    filter: 'number',
    show: (row) => formatQuantity(row.value, row.unit, row.currency),
    full: (row) => (row.value === null ? '' : String(row.value)),
  },
  {
    id: 'low',
    header: 'Interval',
    width: 118,
    look: 'number',
    filter: 'number',
    show: figureInterval,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 64,
    hidden: true,
    show: (row) => row.currency ?? unitWords(row.unit),
  },
  { id: 'period', header: 'Period', width: 88, grow: 1, show: (row) => named(row.period), edit: period('period') },
  {
    id: 'speaker',
    header: 'Speaker',
    width: 92,
    grow: 1,
    show: (row) => named(row.speaker),
  },
  { id: 'role', header: 'Role', width: 86, show: (row) => plainWord(row.role), edit: closed('role', FIGURE_ROLES) },
  {
    id: 'verdict',
    header: 'Verdict',
    width: 126,
    look: 'verdict',
    pinned: true,
    filter: null,
    show: (row) => (row.verdict === null ? DASH : VERDICT_WORDS[row.verdict]),
  },
  { id: 'source', header: 'Source', width: 150, grow: 1.2, show: (row) => named(row.source) },
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
