import type {
  AnchorFacts,
  CheckContext,
  ClaimFacts,
  FigureFacts,
  ObservationFacts,
} from '../../shared/checks/types.ts';
import { standsAtItsPlace, whereabouts } from '../../shared/checks/whereabouts.ts';
import type { Claim, Period, Series } from '../../shared/model/records.ts';
import type { ReadHandle, Row } from '../context.ts';
import { selectList, toRecord } from '../tables.ts';
import { createSourceTexts } from './texts.ts';

/** A figure with its row id, claim and source, as the checks see it. */
export interface PlacedFigure {
  readonly rowId: number;
  readonly facts: FigureFacts;
}

export interface PlacedClaim {
  readonly rowId: number;
  readonly facts: ClaimFacts;
}

export interface PlacedObservation {
  readonly rowId: number;
  readonly facts: ObservationFacts;
}

export interface PlacedAnchor {
  readonly rowId: number;
  /** Null where its words stand at their place, so that no check has to do with it. */
  readonly facts: AnchorFacts | null;
}

/** Loads members of checks with all around them; figures and observations each once, as long as the loader lives. */
export interface FactsLoader {
  figure(id: string): PlacedFigure | null;
  figureAt(rowId: number): PlacedFigure | null;
  claim(id: string): PlacedClaim | null;
  claimAt(rowId: number): PlacedClaim | null;
  observation(id: string): PlacedObservation | null;
  observationAt(rowId: number): PlacedObservation | null;
  anchor(id: string): PlacedAnchor | null;
  anchorAt(rowId: number): PlacedAnchor | null;
}

const FIGURE = `SELECT f.rowId AS rowId, s.sourceId AS shownSource, ${selectList('figure', 'f')}
  FROM figure f LEFT JOIN figure_shown s ON s.figureRow = f.rowId`;
const CLAIM = `SELECT c.rowId AS rowId, s.sourceId AS shownSource, ${selectList('claim', 'c')}
  FROM claim c LEFT JOIN claim_shown s ON s.claimRow = c.rowId`;
const OBSERVATION = `SELECT o.rowId AS rowId, ${selectList('observation', 'o')} FROM observation o`;
const ANCHOR = `SELECT a.rowId AS rowId, ${selectList('anchor', 'a')} FROM anchor a`;
// Made once: a text of SQL that is put together at every call is hashed at every call.
const FIGURE_BY_ID = `${FIGURE} WHERE f.id = +?`;
const FIGURE_BY_ROW = `${FIGURE} WHERE f.rowId = +?`;
const FIGURES_OF_CLAIM = `${FIGURE} WHERE f.claimId = +? ORDER BY f.rowId`;
const CLAIM_BY_ID = `${CLAIM} WHERE c.id = +?`;
const CLAIM_BY_ROW = `${CLAIM} WHERE c.rowId = +?`;
const OBSERVATION_BY_ID = `${OBSERVATION} WHERE o.id = +?`;
const OBSERVATION_BY_ROW = `${OBSERVATION} WHERE o.rowId = +?`;
const ANCHOR_BY_ID = `${ANCHOR} WHERE a.id = +?`;
const ANCHOR_BY_ROW = `${ANCHOR} WHERE a.rowId = +?`;
const SERIES_BY_ID = `SELECT ${selectList('series', 'se')} FROM series se WHERE se.id = +?`;
const EVENT_BY_ID = `SELECT ${selectList('event', 'e')} FROM event e WHERE e.id = +?`;
const QUOTES_OF_CLAIM = 'SELECT exact FROM anchor WHERE claimId = +? ORDER BY rowId';
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
  const events = new Map<string, ClaimFacts['event']>();
  const allSeries = new Map<string, Series | null>();
  const observations = new Map<number, PlacedObservation>();
  const texts = createSourceTexts(read);

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

  const event = (id: string | null): ClaimFacts['event'] => {
    if (id === null) return null;
    let found = events.get(id);
    if (found === undefined) {
      const row = read.get(EVENT_BY_ID, id);
      const record = row === null ? null : toRecord('event', row);
      found = record && { event: record, period: period(record.periodId) };
      events.set(id, found);
    }
    return found;
  };

  const figureOf = (id: string | null): FigureFacts | null =>
    id === null ? null : (placed(read.get(FIGURE_BY_ID, id))?.facts ?? null);

  const placedClaim = (row: Row | null): PlacedClaim | null => {
    if (row === null) return null;
    const claim = toRecord('claim', row);
    const pledge = claim.kind === 'target' || claim.kind === 'commitment' ? pledgeOf(read, claim.id) : null;
    const inside = read.all(FIGURES_OF_CLAIM, claim.id).flatMap((figureRow) => placed(figureRow)?.facts ?? []);
    const shownSource = row['shownSource'];
    return {
      rowId: Number(row['rowId']),
      facts: {
        claim,
        pledge,
        figures: inside,
        period: period(claim.periodId),
        source:
          typeof shownSource === 'string'
            ? source(shownSource)
            : (inside.find((facts) => facts.source !== null)?.source ?? null),
        speaker: claim.speakerId === null ? null : (context.actors.get(claim.speakerId) ?? null),
        event: event(claim.eventId),
        quotes: read.all(QUOTES_OF_CLAIM, claim.id).map((quote) => String(quote['exact'])),
        threshold: figureOf(pledge?.thresholdId ?? null),
        baseline: figureOf(pledge?.baselineId ?? null),
      },
    };
  };

  const series = (id: string): Series | null => {
    let found = allSeries.get(id);
    if (found === undefined) {
      const row = read.get(SERIES_BY_ID, id);
      found = row === null ? null : toRecord('series', row);
      allSeries.set(id, found);
    }
    return found;
  };

  const placedObservation = (row: Row | null): PlacedObservation | null => {
    if (row === null) return null;
    const rowId = Number(row['rowId']);
    const known = observations.get(rowId);
    if (known !== undefined) return known;
    const observation = toRecord('observation', row);
    const its = series(observation.seriesId);
    const when = period(observation.periodId);
    if (its === null || when === null) return null;
    const indicator = its.indicatorId === null ? null : (context.indicators.get(its.indicatorId) ?? null);
    const result = { rowId, facts: { observation, series: its, indicator, period: when } };
    observations.set(rowId, result);
    return result;
  };

  const placedAnchor = (row: Row | null): PlacedAnchor | null => {
    if (row === null) return null;
    const anchor = toRecord('anchor', row);
    const rowId = Number(row['rowId']);
    const its = source(anchor.sourceId);
    const text = texts.of(anchor.sourceId);
    if (its === null || standsAtItsPlace(text, anchor)) return { rowId, facts: null };
    return { rowId, facts: { anchor, source: its, elsewhere: whereabouts(text, anchor) } };
  };

  return {
    figure: (id) => placed(read.get(FIGURE_BY_ID, id)),
    figureAt: (rowId) => figures.get(rowId) ?? placed(read.get(FIGURE_BY_ROW, rowId)),
    claim: (id) => placedClaim(read.get(CLAIM_BY_ID, id)),
    claimAt: (rowId) => placedClaim(read.get(CLAIM_BY_ROW, rowId)),
    observation: (id) => placedObservation(read.get(OBSERVATION_BY_ID, id)),
    observationAt: (rowId) => observations.get(rowId) ?? placedObservation(read.get(OBSERVATION_BY_ROW, rowId)),
    anchor: (id) => placedAnchor(read.get(ANCHOR_BY_ID, id)),
    anchorAt: (rowId) => placedAnchor(read.get(ANCHOR_BY_ROW, rowId)),
  };
}

function pledgeOf(read: ReadHandle, claimId: string): ClaimFacts['pledge'] {
  for (const table of ['target', 'commitment'] as const) {
    const row = read.get(PLEDGE_OF_CLAIM[table], claimId);
    if (row !== null) return toRecord(table, row);
  }
  return null;
}
