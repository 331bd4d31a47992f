import type { CheckContext, ClaimFacts, FigureFacts } from '../../shared/checks/types.ts';
import type { Claim, Period } from '../../shared/model/records.ts';
import type { ReadHandle, Row } from '../context.ts';
import { selectList, toRecord } from '../tables.ts';

/** A figure with its row id, claim and source, as the checks see it. */
export interface PlacedFigure {
  readonly rowId: number;
  readonly facts: FigureFacts;
}

export interface PlacedClaim {
  readonly rowId: number;
  readonly facts: ClaimFacts;
}

/** Loads figures and claims with all around them; each once, as long as the loader lives. */
export interface FactsLoader {
  figure(id: string): PlacedFigure | null;
  figureAt(rowId: number): PlacedFigure | null;
  claim(id: string): PlacedClaim | null;
  claimAt(rowId: number): PlacedClaim | null;
  /** The figures of one select over `figure f`, such as "WHERE f.unit IS +? ORDER BY f.rowId". */
}

const FIGURE = `SELECT f.rowId AS rowId, s.sourceId AS shownSource, ${selectList('figure', 'f')}
  FROM figure f LEFT JOIN figure_shown s ON s.figureRow = f.rowId`;
const CLAIM = `SELECT c.rowId AS rowId, ${selectList('claim', 'c')} FROM claim c`;
// Made once: a text of SQL that is put together at every call is hashed at every call.
const FIGURE_BY_ID = `${FIGURE} WHERE f.id = +?`;
const FIGURE_BY_ROW = `${FIGURE} WHERE f.rowId = +?`;
const FIGURES_OF_CLAIM = `${FIGURE} WHERE f.claimId = +? ORDER BY f.rowId`;
const CLAIM_BY_ID = `${CLAIM} WHERE c.id = +?`;
const CLAIM_BY_ROW = `${CLAIM} WHERE c.rowId = +?`;
const PERIOD_BY_ID = `SELECT ${selectList('period', 'p')} FROM period p WHERE p.id = +?`;
const PLEDGE_OF_CLAIM = {
  target: `SELECT ${selectList('target', 'p')} FROM target p WHERE p.claimId = +? ORDER BY p.rowId LIMIT 1`,
  commitment: `SELECT ${selectList('commitment', 'p')} FROM commitment p WHERE p.claimId = +? ORDER BY p.rowId LIMIT 1`,
} as const;

/** Makes a loader over what the handle sees now. Use a new one after the next change. */
export function createFactsLoader(read: ReadHandle, context: CheckContext): FactsLoader {
  const figures = new Map<number, PlacedFigure>();
  const claims = new Map<string, Claim | null>();
  const periods = new Map<string, Period | null>();
  const sources = new Map<string, FigureFacts['source']>();

  const claimRecord = (id: string): Claim | null => {
    let claim = claims.get(id);
    if (claim === undefined) {
      const row = read.get(CLAIM_BY_ID, id);
      claim = row === null ? null : toRecord('claim', row);
      claims.set(id, claim);
    }
    return claim;
  };

  const period = (id: string | null): Period | null => {
    if (id === null) return null;
    let found = periods.get(id);
    if (found === undefined) {
      const row = read.get(PERIOD_BY_ID, id);
      found = row === null ? null : toRecord('period', row);
      periods.set(id, found);
    }
    return found;
  };

  const source = (id: string | null): FigureFacts['source'] => {
    if (id === null) return null;
    let found = sources.get(id);
    if (found === undefined) {
      const row = read.get('SELECT id, title, published FROM source WHERE id = +?', id);
      found =
        row === null
          ? null
          : { id, title: String(row['title']), published: row['published'] === null ? null : String(row['published']) };
      sources.set(id, found);
    }
    return found;
  };

  const placed = (row: Row | null): PlacedFigure | null => {
    if (row === null) return null;
    const rowId = Number(row['rowId']);
    const known = figures.get(rowId);
    if (known !== undefined) return known;
    const figure = toRecord('figure', row);
    const claim = claimRecord(figure.claimId);
    if (claim === null) return null;
    const shownSource = row['shownSource'];
    const facts: FigureFacts = {
      figure,
      claim,
      indicator: figure.indicatorId === null ? null : (context.indicators.get(figure.indicatorId) ?? null),
      period: period(figure.periodId),
      basePeriod: period(figure.basePeriodId),
      source: source(typeof shownSource === 'string' ? shownSource : null),
    };
    const result = { rowId, facts };
    figures.set(rowId, result);
    return result;
  };

  const placedClaim = (row: Row | null): PlacedClaim | null => {
    if (row === null) return null;
    const claim = toRecord('claim', row);
    const pledge = claim.kind === 'target' || claim.kind === 'commitment' ? pledgeOf(read, claim.id) : null;
    const inside = read.all(FIGURES_OF_CLAIM, claim.id);
    return {
      rowId: Number(row['rowId']),
      facts: { claim, pledge, figures: inside.flatMap((figureRow) => placed(figureRow)?.facts ?? []) },
    };
  };

  return {
    figure: (id) => placed(read.get(FIGURE_BY_ID, id)),
    figureAt: (rowId) => figures.get(rowId) ?? placed(read.get(FIGURE_BY_ROW, rowId)),
    claim: (id) => placedClaim(read.get(CLAIM_BY_ID, id)),
    claimAt: (rowId) => placedClaim(read.get(CLAIM_BY_ROW, rowId)),
  };
}

function pledgeOf(read: ReadHandle, claimId: string): ClaimFacts['pledge'] {
  for (const table of ['target', 'commitment'] as const) {
    const row = read.get(PLEDGE_OF_CLAIM[table], claimId);
    if (row !== null) return toRecord(table, row);
  }
  return null;
}
