import { RECORD_SCHEMAS, type Records, type TableName } from '../shared/model/records.ts';
import type { Cell, Row } from './context.ts';

/** How one field of a record is kept in its column. */
export type Storage = 'plain' | 'flag' | 'json';

export interface Column {
  readonly name: string;
  readonly storage: Storage;
}

/** What happens to the row that refers when the row it refers to is deleted. */
export type OnDelete = 'delete' | 'clear' | 'refuse' | 'source';

/** One foreign key, as the cascade of db/edits walks it. */
export interface Reference {
  readonly table: TableName;
  readonly field: string;
  readonly to: TableName;
  readonly onDelete: OnDelete;
}

const JSON_FIELDS: ReadonlySet<string> = new Set([
  'actor.aliases',
  'actor.tenures',
  'indicator.synonyms',
  'indicator.identities',
  'event.participants',
  'target.parties',
  'commitment.parties',
  'suggestion.payload',
  'savedView.filters',
  'savedView.sort',
  'savedView.columns',
  'reportChart.spec',
]);

const FLAG_FIELDS: ReadonlySet<string> = new Set([
  'figure.lowOpen',
  'figure.highOpen',
  'figure.wideLowOpen',
  'figure.wideHighOpen',
]);

function columnsOf(table: TableName): readonly Column[] {
  return Object.keys(RECORD_SCHEMAS[table].shape).map((name) => {
    const key = `${table}.${name}`;
    return { name, storage: JSON_FIELDS.has(key) ? 'json' : FLAG_FIELDS.has(key) ? 'flag' : 'plain' };
  });
}

/** The columns of every table, in the order of its schema; each table has `rowId` beside them. */
export const COLUMNS: { readonly [T in TableName]: readonly Column[] } = {
  source: columnsOf('source'),
  anchor: columnsOf('anchor'),
  actor: columnsOf('actor'),
  topic: columnsOf('topic'),
  period: columnsOf('period'),
  indicator: columnsOf('indicator'),
  event: columnsOf('event'),
  claim: columnsOf('claim'),
  figure: columnsOf('figure'),
  series: columnsOf('series'),
  observation: columnsOf('observation'),
  target: columnsOf('target'),
  commitment: columnsOf('commitment'),
  suggestion: columnsOf('suggestion'),
  disposition: columnsOf('disposition'),
  savedView: columnsOf('savedView'),
  reportChart: columnsOf('reportChart'),
};

const reference = (table: TableName, field: string, to: TableName, onDelete: OnDelete = 'clear'): Reference => ({
  table,
  field,
  to,
  onDelete,
});

/** Every foreign key of the schema. A source takes its anchors along by its own rule ('source'). */
export const REFERENCES: readonly Reference[] = [
  reference('anchor', 'sourceId', 'source', 'source'),
  reference('anchor', 'claimId', 'claim', 'delete'),
  reference('anchor', 'figureId', 'figure', 'delete'),
  reference('topic', 'parentId', 'topic'),
  reference('event', 'periodId', 'period'),
  reference('event', 'placeId', 'actor'),
  reference('event', 'topicId', 'topic'),
  reference('claim', 'speakerId', 'actor'),
  reference('claim', 'topicId', 'topic'),
  reference('claim', 'eventId', 'event'),
  reference('claim', 'periodId', 'period'),
  reference('figure', 'claimId', 'claim', 'delete'),
  reference('figure', 'indicatorId', 'indicator'),
  reference('figure', 'subjectId', 'actor'),
  reference('figure', 'partnerId', 'actor'),
  reference('figure', 'placeId', 'actor'),
  reference('figure', 'periodId', 'period'),
  reference('figure', 'basePeriodId', 'period'),
  reference('series', 'indicatorId', 'indicator'),
  reference('series', 'subjectId', 'actor'),
  reference('series', 'partnerId', 'actor'),
  reference('observation', 'seriesId', 'series', 'delete'),
  reference('observation', 'periodId', 'period', 'refuse'),
  reference('target', 'claimId', 'claim', 'delete'),
  reference('target', 'indicatorId', 'indicator'),
  reference('target', 'thresholdId', 'figure'),
  reference('target', 'baselineId', 'figure'),
  reference('target', 'responsibleId', 'actor'),
  reference('commitment', 'claimId', 'claim', 'delete'),
  reference('commitment', 'indicatorId', 'indicator'),
  reference('commitment', 'thresholdId', 'figure'),
  reference('commitment', 'baselineId', 'figure'),
  reference('commitment', 'responsibleId', 'actor'),
  reference('suggestion', 'sourceId', 'source', 'delete'),
];

/** Lists of ids without a foreign key: [table, field, what they refer to]. */
export const ID_LISTS: readonly { readonly table: TableName; readonly field: string; readonly to: TableName }[] = [
  { table: 'event', field: 'participants', to: 'actor' },
  { table: 'target', field: 'parties', to: 'actor' },
  { table: 'commitment', field: 'parties', to: 'actor' },
];

/** A field's value as SQLite keeps it. */
export function toCell(column: Column, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (column.storage === 'json') return JSON.stringify(value);
  if (column.storage === 'flag') return value === true ? 1 : 0;
  if (typeof value === 'string') return value;
  // -0 is kept by neither JSON nor SQLite; + 0 makes it 0, so that the log and the row agree.
  if (typeof value === 'number') return value + 0;
  throw new TypeError(`column ${column.name} cannot hold a ${typeof value}`);
}

/** A cell as the field's value. */
export function fromCell(column: Column, cell: Cell | undefined): unknown {
  if (cell === null || cell === undefined) return null;
  if (column.storage === 'json') return JSON.parse(String(cell));
  if (column.storage === 'flag') return cell === 1;
  return cell;
}

/** A row of a table as its record; columns that the row has beside are left out. */
export function toRecord<T extends TableName>(table: T, row: Row): Records[T] {
  const record: Record<string, unknown> = {};
  for (const column of COLUMNS[table]) record[column.name] = fromCell(column, row[column.name]);
  return record as unknown as Records[T];
}

/** The columns of a table as a SELECT list, each prefixed by the alias given. */
export function selectList(table: TableName, alias: string): string {
  return COLUMNS[table].map(({ name }) => `${alias}."${name}"`).join(', ');
}
