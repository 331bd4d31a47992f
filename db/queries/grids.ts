import type { GridName } from '../../shared/api.ts';
import { VERDICTS } from '../../shared/model/vocabulary.ts';
import type { Row } from '../context.ts';
import { COLUMNS, fromCell, toRecord } from '../tables.ts';
import { ftsPrefix, likeContains } from './terms.ts';

/** One column as a query may use it: what it is in SQL, and how it compares. */
export interface GridColumn {
  readonly sql: string;
  readonly type: 'text' | 'number';
  /** What to sort by, where it is not the shown value itself. */
  readonly sort?: string;
}

export interface Condition {
  readonly sql: string;
  readonly bound: readonly (string | number)[];
}

/** One table of a grid by itself, and its column with the row id of the record. */
export interface Narrow {
  readonly alias: string;
  readonly from: string;
  readonly rowId: string;
}

/** How one grid is read: its rows are `r`, what it shows of others is joined to it. */
export interface Grid {
  readonly table: GridName;
  readonly from: string;
  /** Single tables that are enough where nothing asked for is of another one: reading one narrow table is many times quicker. */
  readonly narrow: readonly Narrow[];
  readonly columns: ReadonlyMap<string, GridColumn>;
  /** Display columns, selected beside the record. */
  readonly shown: readonly string[];
  readonly order: string;
  /** Rows that hold a word, by its beginning. */
  readonly holds: (term: string) => Condition;
}

const verdict: GridColumn = {
  sql: `CASE s.severity ${VERDICTS.map((name, n) => `WHEN ${n} THEN '${name}'`).join(' ')} END`,
  type: 'text',
  sort: 's.severity',
};
const text = (sql: string): GridColumn => ({ sql, type: 'text' });
const number = (sql: string): GridColumn => ({ sql, type: 'number' });

const NUMBERS: ReadonlySet<string> = new Set([
  'rev',
  'value',
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'wideLow',
  'wideHigh',
  'wideLowOpen',
  'wideHighOpen',
  'confidence',
]);

const LISTS: Readonly<Record<string, string>> = {
  aliases: "(SELECT group_concat(value ->> 'name', '; ') FROM json_each(r.aliases))",
  synonyms: "(SELECT group_concat(value, '; ') FROM json_each(r.synonyms))",
  identities: "(SELECT group_concat(value, '; ') FROM json_each(r.identities))",
};

function grid(
  table: GridName,
  from: string,
  display: Readonly<Record<string, GridColumn>>,
  order: string,
  holds: Grid['holds'],
): Grid {
  const columns = new Map<string, GridColumn>();
  for (const { name } of COLUMNS[table]) {
    const list = LISTS[name];
    columns.set(
      name,
      list !== undefined ? text(list) : NUMBERS.has(name) ? number(`r."${name}"`) : text(`r."${name}"`),
    );
  }
  for (const [name, column] of Object.entries(display)) columns.set(name, column);
  const record: Narrow = { alias: 'r', from: `${table} r`, rowId: 'r.rowId' };
  const besides: readonly Narrow[] =
    table === 'figure' || table === 'claim' ? [{ alias: 's', from: `${table}_shown s`, rowId: `s.${table}Row` }] : [];
  return { table, from, narrow: [...besides, record], columns, shown: Object.keys(display), order, holds };
}

const inWords = (table: string): string => `(SELECT rowid FROM ${table}_words WHERE ${table}_words MATCH ?)`;
const namedIn = (table: string): string => `(SELECT name FROM ${table} WHERE rowId IN ${inWords(table)})`;

function words(...parts: readonly string[]): Grid['holds'] {
  const sql = `(${parts.join(' OR ')})`;
  const count = sql.split('?').length - 1;
  return (term) => ({ sql, bound: new Array<string>(count).fill(ftsPrefix(term)) });
}

function contained(...expressions: readonly string[]): Grid['holds'] {
  const sql = `(${expressions.map((one) => `${one} LIKE ? ESCAPE '\\'`).join(' OR ')})`;
  return (term) => ({ sql, bound: expressions.map(() => likeContains(term)) });
}

const place = {
  source: text('s.source'),
  sourceId: text('s.sourceId'),
  start: number('s."start"'),
  end: number('s."end"'),
};

const figure = grid(
  'figure',
  'figure r JOIN figure_shown s ON s.figureRow = r.rowId',
  {
    indicator: text('s.indicator'),
    subject: text('s.subject'),
    partner: text('s.partner'),
    place: text('s.place'),
    period: text('s.period'),
    basePeriod: text('s.basePeriod'),
    speaker: text('s.speaker'),
    claimKind: text('s.claimKind'),
    claim: { ...text('(SELECT statement FROM claim WHERE rowId = s.claimRow)'), sort: 's.claimRow' },
    topic: text('(SELECT topic FROM claim_shown WHERE claimRow = s.claimRow)'),
    ...place,
    verdict,
  },
  's.placeOrder, s.startOrder, s.figureRow',
  words(
    `r.rowId IN ${inWords('figure')}`,
    `s.claimRow IN ${inWords('claim')}`,
    `s.indicator IN ${namedIn('indicator')}`,
    `s.subject IN ${namedIn('actor')}`,
    `s.partner IN ${namedIn('actor')}`,
    `s.speaker IN ${namedIn('actor')}`,
  ),
);

const claim = grid(
  'claim',
  'claim r JOIN claim_shown s ON s.claimRow = r.rowId',
  {
    speaker: text('s.speaker'),
    topic: text('s.topic'),
    event: text('s.event'),
    period: text('s.period'),
    ...place,
    figures: number('s.figures'),
    verdict,
  },
  's.placeOrder, s.startOrder, s.claimRow',
  words(
    `r.rowId IN ${inWords('claim')}`,
    `r.id IN (SELECT claimId FROM figure WHERE rowId IN ${inWords('figure')})`,
    `s.speaker IN ${namedIn('actor')}`,
    `s.topic IN ${namedIn('topic')}`,
  ),
);

const source = grid(
  'source',
  'source r',
  {
    claims: number('(SELECT count(DISTINCT claimId) FROM anchor WHERE sourceId = r.id)'),
    figures: number('(SELECT count(DISTINCT figureId) FROM anchor WHERE sourceId = r.id)'),
    openSuggestions: number("(SELECT count(*) FROM suggestion WHERE state = 'open' AND sourceId = r.id)"),
  },
  'r.rowId',
  words(`r.rowId IN ${inWords('source')}`),
);

const actor = grid(
  'actor',
  'actor r',
  {
    claims: number('(SELECT count(*) FROM claim WHERE speakerId = r.id)'),
    role: text("coalesce(r.tenures ->> '$[#-1].role', '')"),
    affiliation: text("coalesce(r.tenures ->> '$[#-1].affiliation', '')"),
  },
  'r.name COLLATE NOCASE, r.rowId',
  words(`r.rowId IN ${inWords('actor')}`),
);

const indicator = grid(
  'indicator',
  'indicator r',
  { figures: number('(SELECT count(*) FROM figure WHERE indicatorId = r.id)') },
  'r.name COLLATE NOCASE, r.rowId',
  words(`r.rowId IN ${inWords('indicator')}`),
);

const topic = grid(
  'topic',
  'topic r LEFT JOIN topic up ON up.id = r.parentId',
  { parent: text('up.name'), claims: number('(SELECT count(*) FROM claim WHERE topicId = r.id)') },
  'r.name COLLATE NOCASE, r.rowId',
  words(`r.rowId IN ${inWords('topic')}`),
);

const event = grid(
  'event',
  'event r LEFT JOIN period p ON p.id = r.periodId LEFT JOIN actor pl ON pl.id = r.placeId LEFT JOIN topic t ON t.id = r.topicId',
  { period: text('p.text'), place: text('pl.name'), topic: text('t.name') },
  'p."start", r.rowId',
  contained('r.name', 'r.note', 'pl.name'),
);

const series = grid(
  'series',
  `series r LEFT JOIN indicator i ON i.id = r.indicatorId LEFT JOIN actor su ON su.id = r.subjectId
    LEFT JOIN actor pa ON pa.id = r.partnerId`,
  {
    indicator: text('i.name'),
    subject: text('su.name'),
    partner: text('pa.name'),
    observations: number('(SELECT count(*) FROM observation WHERE seriesId = r.id)'),
  },
  'r.name COLLATE NOCASE, r.rowId',
  contained('r.name', 'i.name', 'r.origin', 'r.note'),
);

const observation = grid(
  'observation',
  'observation r JOIN series se ON se.id = r.seriesId JOIN period p ON p.id = r.periodId',
  { series: text('se.name'), period: { ...text('p.text'), sort: 'coalesce(p."start", p.text)' } },
  'r.rowId',
  contained('se.name', 'p.text'),
);

function pledge(table: 'target' | 'commitment'): Grid {
  return grid(
    table,
    `${table} r JOIN claim c ON c.id = r.claimId LEFT JOIN claim_shown s ON s.claimRow = c.rowId
      LEFT JOIN indicator i ON i.id = r.indicatorId LEFT JOIN figure th ON th.id = r.thresholdId
      LEFT JOIN figure ba ON ba.id = r.baselineId LEFT JOIN actor re ON re.id = r.responsibleId`,
    {
      statement: text('c.statement'),
      topic: text('s.topic'),
      indicator: text('i.name'),
      threshold: text('th.text'),
      baseline: text('ba.text'),
      responsible: text('re.name'),
      partyNames: text(
        `coalesce((SELECT group_concat(x.name, '; ') FROM json_each(r.parties) j JOIN actor x ON x.id = j.value), '')`,
      ),
      sourceId: text('s.sourceId'),
      start: number('s."start"'),
      end: number('s."end"'),
      missing: text(
        `(SELECT x.missing FROM finding_claim fc JOIN finding x ON x.findingRow = fc.findingRow
          WHERE fc.claimRow = c.rowId AND x.checkName = 'measurability' LIMIT 1)`,
      ),
    },
    's.placeOrder, s.startOrder, r.rowId',
    words(`c.rowId IN ${inWords('claim')}`, `i.rowId IN ${inWords('indicator')}`),
  );
}

/** Every grid by its name. */
export const GRID_QUERIES: { readonly [G in GridName]: Grid } = {
  claim,
  figure,
  source,
  actor,
  indicator,
  topic,
  event,
  series,
  observation,
  target: pledge('target'),
  commitment: pledge('commitment'),
};

const FLAGS = new Map(COLUMNS.figure.map((column) => [column.name, column]));

const isLong = (query: Grid, name: string): boolean => query.table === 'source' && name === 'text';

/** The SELECT list of a grid's rows. */
export function gridSelect(query: Grid): string {
  const record = COLUMNS[query.table].flatMap(({ name }) => (isLong(query, name) ? [] : [`r."${name}"`]));
  const shown = query.shown.map((name) => `${query.columns.get(name)?.sql ?? 'NULL'} AS "${name}"`);
  return [...record, ...shown].join(', ');
}

/** A row of `gridSelect` as the screen gets it. */
export function gridRow(query: Grid, row: Row): Record<string, unknown> {
  const result: Record<string, unknown> = { ...toRecord(query.table, row) };
  // The text of a source is read by itself, not with every row of a grid.
  if (query.table === 'source') delete result['text'];
  for (const name of query.shown) result[name] = row[name] ?? null;
  if (query.shown.includes('missing')) {
    const missing = row['missing'];
    result['missing'] = typeof missing === 'string' ? JSON.parse(missing) : [];
  }
  return result;
}

/** A facet's value of a flag column, as the grid shows it. */
export function shownValue(query: Grid, column: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const flag = query.table === 'figure' ? FLAGS.get(column) : undefined;
  if (flag?.storage === 'flag') return String(fromCell(flag, value === 1 ? 1 : 0));
  return String(value);
}
