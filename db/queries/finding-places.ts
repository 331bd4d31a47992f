import type { FindingPlace } from '../../shared/api.ts';
import type { ReadHandle, Row } from '../context.ts';

const OF_FIGURE = `SELECT c.id AS claimId, c.statement, s.sourceId, s.source FROM finding x
  JOIN finding_figure ff ON ff.findingRow = x.findingRow
  JOIN figure_shown s ON s.figureRow = ff.figureRow
  JOIN claim c ON c.rowId = s.claimRow
  WHERE x.id = +? ORDER BY s.placeOrder, s.startOrder, ff.figureRow LIMIT 1`;
const OF_CLAIM = `SELECT c.id AS claimId, c.statement, s.sourceId, s.source FROM finding x
  JOIN finding_claim fc ON fc.findingRow = x.findingRow
  JOIN claim_shown s ON s.claimRow = fc.claimRow
  JOIN claim c ON c.rowId = fc.claimRow
  WHERE x.id = +? ORDER BY s.placeOrder, s.startOrder, fc.claimRow LIMIT 1`;

/** The first claim and source of each finding; findings that are gone are left out. */
export function placesOfFindings(read: ReadHandle, ids: readonly string[]): Readonly<Record<string, FindingPlace>> {
  const places: Record<string, FindingPlace> = {};
  for (const id of ids) {
    const row = read.get(OF_FIGURE, id) ?? read.get(OF_CLAIM, id);
    places[id] = row === null ? { claim: null, source: null } : placeOf(row);
  }
  return places;
}

function placeOf(row: Row): FindingPlace {
  const { claimId, statement, sourceId, source } = row;
  return {
    claim: { id: String(claimId), name: String(statement) },
    source: typeof sourceId === 'string' ? { id: sourceId, name: String(source ?? '') } : null,
  };
}
