import type { Statements } from '../connection.ts';

/** Stands after every source, for rows without one. */
const NO_PLACE = 9_000_000_000_000_000;

/** The first anchor of the figure itself, else of its claim: one row id. */
const FIGURE_ANCHOR = `coalesce((SELECT min(rowId) FROM anchor WHERE figureId = f.id),
  (SELECT min(rowId) FROM anchor WHERE claimId = f.claimId))`;

const FIGURE_SHOWN = `
INSERT OR REPLACE INTO figure_shown
SELECT f.rowId, c.rowId, i.name, su.name, pa.name, pl.name, p.text, b.text, sp.name, c.kind,
  s.title, s.id, a."start", a."end", coalesce(s.rowId, ${NO_PLACE}), coalesce(a."start", ${NO_PLACE}),
  (SELECT severity FROM figure_shown WHERE figureRow = f.rowId)
FROM figure f
JOIN claim c ON c.id = f.claimId
LEFT JOIN indicator i ON i.id = f.indicatorId
LEFT JOIN actor su ON su.id = f.subjectId
LEFT JOIN actor pa ON pa.id = f.partnerId
LEFT JOIN actor pl ON pl.id = f.placeId
LEFT JOIN period p ON p.id = f.periodId
LEFT JOIN period b ON b.id = f.basePeriodId
LEFT JOIN actor sp ON sp.id = c.speakerId
LEFT JOIN anchor a ON a.rowId = ${FIGURE_ANCHOR}
LEFT JOIN source s ON s.id = a.sourceId
WHERE f.id = +?`;

const CLAIM_SHOWN = `
INSERT OR REPLACE INTO claim_shown
SELECT c.rowId, sp.name, t.name, e.name, p.text, s.title, s.id, a."start", a."end",
  (SELECT count(*) FROM figure WHERE claimId = c.id),
  coalesce(s.rowId, ${NO_PLACE}), coalesce(a."start", ${NO_PLACE}),
  (SELECT severity FROM claim_shown WHERE claimRow = c.rowId)
FROM claim c
LEFT JOIN actor sp ON sp.id = c.speakerId
LEFT JOIN topic t ON t.id = c.topicId
LEFT JOIN event e ON e.id = c.eventId
LEFT JOIN period p ON p.id = c.periodId
LEFT JOIN anchor a ON a.rowId = (SELECT min(rowId) FROM anchor WHERE claimId = c.id)
LEFT JOIN source s ON s.id = a.sourceId
WHERE c.id = +?`;

const FIGURE_SEVERITY = `
UPDATE figure_shown SET severity = (
  SELECT min(x.severity) FROM finding_figure ff JOIN finding x ON x.findingRow = ff.findingRow
  WHERE ff.figureRow = +? AND x.disposition <> 'dismissed')
WHERE figureRow = +?`;

/** A claim shows the worst of its figures and of the findings about itself. */
const CLAIM_SEVERITY = `
UPDATE claim_shown SET severity = (
  SELECT min(severity) FROM (
    SELECT severity FROM figure_shown WHERE claimRow = +?
    UNION ALL
    SELECT x.severity FROM finding_claim fc JOIN finding x ON x.findingRow = fc.findingRow
    WHERE fc.claimRow = +? AND x.disposition <> 'dismissed'))
WHERE claimRow = +?`;

/** Keeps what grids show of figures and claims beside their own fields: names, place, worst verdict. */
export interface Shown {
  refreshFigure(id: string): void;
  refreshClaim(id: string): void;
  dropFigure(rowId: number): void;
  dropClaim(rowId: number): void;
  /** Sets the worst verdict from the findings that are not dismissed. */
  rateFigure(rowId: number): void;
  rateClaim(rowId: number): void;
}

export function createShown(sql: Statements): Shown {
  return {
    refreshFigure: (id) => void sql.of(FIGURE_SHOWN).run(id),
    refreshClaim: (id) => void sql.of(CLAIM_SHOWN).run(id),
    dropFigure: (rowId) => void sql.of('DELETE FROM figure_shown WHERE figureRow = +?').run(rowId),
    dropClaim: (rowId) => void sql.of('DELETE FROM claim_shown WHERE claimRow = +?').run(rowId),
    rateFigure: (rowId) => void sql.of(FIGURE_SEVERITY).run(rowId, rowId),
    rateClaim: (rowId) => void sql.of(CLAIM_SEVERITY).run(rowId, rowId, rowId),
  };
}
