import type { Actor, Indicator, TableName } from '../../shared/model/records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** More ids of one table than this are not listed in a change set: the table is loaded again. */
export const MAX_LISTED = 500;

/**
 * What an edit has touched, gathered change by change: enough to know which findings and which shown rows could differ.
 * Ids of figures and claims here may have been deleted since.
 */
export interface Touched {
  readonly tables: Map<TableName, Set<string>>;
  readonly figures: Set<string>;
  /** Figures that stand elsewhere now: an anchor of theirs came, went or moved. */
  readonly movedFigures: Set<string>;
  readonly claims: Set<string>;
  /** Claims whose figures are all touched with them. */
  readonly claimsWithFigures: Set<string>;
  readonly goneFigureRows: Set<number>;
  readonly goneClaimRows: Set<number>;
  readonly anchors: Set<string>;
  readonly goneAnchorRows: Set<number>;
  readonly observations: Set<string>;
  readonly goneObservationRows: Set<number>;
  readonly series: Set<string>;
  /** The indicators that a series came to or left: there may be reference data of them only now, or no more. */
  readonly observedIndicators: Set<string>;
  readonly sources: Set<string>;
  /** Sources whose text is another now. */
  readonly texts: Set<string>;
  /** A source came or went, or was published at another time. */
  publishedChanged: boolean;
  readonly periods: Set<string>;
  readonly actors: Set<string>;
  readonly topics: Set<string>;
  readonly events: Set<string>;
  readonly indicators: { readonly before: Indicator | null; readonly after: Indicator | null }[];
  /** What actors that came, went or changed were called before or are called now. */
  readonly actorNames: Set<string>;
  /** The actors that checks see are not the same any more. */
  actorsChanged: boolean;
  readonly findingIds: Set<string>;
}

export function nothingTouched(): Touched {
  return {
    tables: new Map(),
    figures: new Set(),
    movedFigures: new Set(),
    claims: new Set(),
    claimsWithFigures: new Set(),
    goneFigureRows: new Set(),
    goneClaimRows: new Set(),
    anchors: new Set(),
    goneAnchorRows: new Set(),
    observations: new Set(),
    goneObservationRows: new Set(),
    series: new Set(),
    observedIndicators: new Set(),
    sources: new Set(),
    texts: new Set(),
    publishedChanged: false,
    periods: new Set(),
    actors: new Set(),
    topics: new Set(),
    events: new Set(),
    indicators: [],
    actorNames: new Set(),
    actorsChanged: false,
    findingIds: new Set(),
  };
}

export interface RowChange {
  readonly table: TableName;
  readonly id: string;
  readonly rowId: number;
  /** The whole record before and after; null where it was created or deleted. */
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** Notes one change of one row. */
export function touch(touched: Touched, change: RowChange): void {
  list(touched, change.table, change.id);
  const { table, id, rowId, before, after } = change;
  // No check reads a note, so that an edit of one leaves the findings as they are.
  if (before !== null && after !== null && isOnlyNote(before, after)) return;
  const each = (field: string, into: Set<string>): void => {
    for (const side of [before, after]) {
      const value = side?.[field];
      if (typeof value === 'string') into.add(value);
    }
  };
  switch (table) {
    case 'figure':
      touched.figures.add(id);
      each('claimId', touched.claims);
      if (after === null) touched.goneFigureRows.add(rowId);
      return;
    case 'claim':
      touched.claims.add(id);
      if (after === null) touched.goneClaimRows.add(rowId);
      else if (before !== null) touched.claimsWithFigures.add(id);
      return;
    case 'anchor':
      if (after === null) touched.goneAnchorRows.add(rowId);
      else touched.anchors.add(id);
      each('figureId', touched.movedFigures);
      each('claimId', touched.claims);
      each('claimId', touched.claimsWithFigures);
      return;
    case 'source':
      if (before === null || after === null || changed(before, after, ['published'])) touched.publishedChanged = true;
      if (before === null || after === null) return;
      if (changed(before, after, ['title', 'published'])) touched.sources.add(id);
      if (changed(before, after, ['text'])) touched.texts.add(id);
      return;
    case 'period':
      if (before !== null) touched.periods.add(id);
      return;
    case 'indicator':
      touched.indicators.push({ before: before as Indicator | null, after: after as Indicator | null });
      return;
    case 'actor':
      touched.actorsChanged = true;
      for (const name of [...namesIn(before), ...namesIn(after)]) touched.actorNames.add(name);
      if (before !== null) touched.actors.add(id);
      return;
    case 'topic':
      if (before !== null) touched.topics.add(id);
      return;
    case 'event':
      if (before !== null) touched.events.add(id);
      return;
    case 'target':
    case 'commitment':
      each('claimId', touched.claims);
      return;
    case 'disposition':
      each('findingId', touched.findingIds);
      return;
    case 'series':
      if (before !== null) touched.series.add(id);
      if (before?.['indicatorId'] !== after?.['indicatorId']) each('indicatorId', touched.observedIndicators);
      return;
    case 'observation':
      if (after === null) touched.goneObservationRows.add(rowId);
      else touched.observations.add(id);
      return;
    case 'suggestion':
    case 'savedView':
    case 'reportChart':
      return;
  }
}

/** Notes that a row looks different though it was not changed itself. */
export function list(touched: Touched, table: TableName, id: string): void {
  let ids = touched.tables.get(table);
  if (ids === undefined) {
    ids = new Set();
    touched.tables.set(table, ids);
  }
  // One more than is listed tells that there are too many.
  if (ids.size <= MAX_LISTED) ids.add(id);
}

function namesIn(actor: Fields | null): readonly string[] {
  const { name, aliases } = (actor ?? {}) as Partial<Actor>;
  return [...(name === undefined ? [] : [name]), ...(aliases ?? []).map((alias) => alias.name)];
}

function isOnlyNote(before: Fields, after: Fields): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differ = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return differ.includes('note') && differ.every((name) => name === 'note' || name === 'rev');
}

function changed(before: Fields, after: Fields, fields: readonly string[]): boolean {
  return fields.some((field) => before[field] !== after[field]);
}
