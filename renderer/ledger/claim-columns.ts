import { CLAIM_KINDS, CLAIM_STATUSES } from '../../shared/model/vocabulary.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';
import { closed, count, DASH, lookup, named, period, plainWord, words } from './column-parts.ts';
import { columns } from './grid-column.ts';

/** The columns of the grid of claims, in their first order. */
export const CLAIM_COLUMNS = columns('claim', [
  {
    id: 'statement',
    header: 'Statement',
    width: 420,
    least: 200,
    look: 'quote',
    grow: 2,
    show: (row) => row.statement,
    edit: words('statement', true),
  },
  { id: 'kind', header: 'Kind', width: 92, show: (row) => plainWord(row.kind), edit: closed('kind', CLAIM_KINDS) },
  {
    id: 'speaker',
    header: 'Speaker',
    width: 140,
    least: 96,
    grow: 0.6,
    show: (row) => named(row.speaker),
    edit: lookup('actor', 'speaker'),
  },
  {
    id: 'topic',
    header: 'Topic',
    width: 110,
    least: 84,
    grow: 0.4,
    show: (row) => named(row.topic),
    edit: lookup('topic', 'topic'),
  },
  {
    id: 'period',
    header: 'Period',
    width: 104,
    hidden: true,
    show: (row) => named(row.period),
    edit: period('period'),
  },
  {
    id: 'status',
    header: 'Status',
    width: 96,
    show: (row) => plainWord(row.status),
    edit: closed('status', CLAIM_STATUSES),
  },
  count('figures', 'Figures', 80),
  {
    id: 'source',
    header: 'Source',
    width: 160,
    least: 96,
    grow: 0.5,
    // The row's words below the grid name their source, where the window is too narrow for one more column.
    hiddenBelow: 1400,
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
