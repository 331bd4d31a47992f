import type { Highlight, SourceDetail, SourcePart, SourceSummary } from '../../shared/api.ts';
import { type FigureKind, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';
import { COLUMNS, selectList, toRecord } from '../tables.ts';

const SUMMARY_COLUMNS = COLUMNS.source.filter(({ name }) => name !== 'text').map(({ name }) => `s."${name}"`);

/** All sources without their text, oldest first. */
export function listSources(read: ReadHandle): readonly SourceSummary[] {
  const counts = new Map<string, Row>();
  const anchored = read.all(
    'SELECT sourceId, count(DISTINCT figureId) AS figures, count(DISTINCT claimId) AS claims FROM anchor GROUP BY sourceId',
  );
  for (const row of anchored) counts.set(String(row['sourceId']), row);
  const open = new Map(
    read
      .all("SELECT sourceId, count(*) AS n FROM suggestion WHERE state = 'open' GROUP BY sourceId")
      .map((row) => [String(row['sourceId']), Number(row['n'])]),
  );
  return read.all(`SELECT ${SUMMARY_COLUMNS.join(', ')}, s.textLength FROM source s ORDER BY s.rowId`).map((row) => {
    const { text: _, ...meta } = toRecord('source', row);
    return {
      ...meta,
      length: Number(row['textLength']),
      figures: Number(counts.get(meta.id)?.['figures'] ?? 0),
      claims: Number(counts.get(meta.id)?.['claims'] ?? 0),
      openSuggestions: open.get(meta.id) ?? 0,
    };
  });
}

const HIGHLIGHTS = `
SELECT a."start", a."end", a.claimId, a.figureId, f.kind, s.severity
FROM anchor a
LEFT JOIN figure f ON f.id = a.figureId
LEFT JOIN figure_shown s ON s.figureRow = f.rowId
WHERE a.sourceId = ? ORDER BY a."start", a."end" DESC, a.rowId`;

/** A source with its text, the places of its claims and figures, and what was suggested in it; null where it is gone. */
export function sourceDetail(read: ReadHandle, id: string): SourceDetail | null {
  const row = read.get(`SELECT ${selectList('source', 's')} FROM source s WHERE s.id = ?`, id);
  if (row === null) return null;
  return {
    source: toRecord('source', row),
    highlights: read.all(HIGHLIGHTS, id).map(toHighlight),
    suggestions: read
      .all(
        `SELECT ${selectList('suggestion', 's')} FROM suggestion s WHERE s.sourceId = ? ORDER BY s."start", s.rowId`,
        id,
      )
      .map((suggestion) => toRecord('suggestion', suggestion)),
  };
}

function toHighlight(row: Row): Highlight {
  return {
    start: Number(row['start']),
    end: Number(row['end']),
    claimId: row['claimId'] === null ? null : String(row['claimId']),
    figureId: row['figureId'] === null ? null : String(row['figureId']),
    figureKind: row['kind'] === null ? null : (String(row['kind']) as FigureKind),
    verdict: verdictOf(row['severity']),
  };
}

/** A severity of `figure_shown` or `claim_shown` as the verdict; null where no finding speaks of it. */
export function verdictOf(severity: unknown): Verdict | null {
  return typeof severity === 'number' ? (VERDICTS[severity] ?? null) : null;
}

/** The text of a source from one place to another, and its title; null where there is no such source. */
export function sourcePart(read: ReadHandle, id: string, from: number, to: number): SourcePart | null {
  const row = read.get('SELECT title, text FROM source WHERE id = ?', id);
  if (row === null) return null;
  const text = String(row['text']);
  const begin = Math.max(0, Math.min(from, text.length));
  return { title: String(row['title']), from: begin, text: text.slice(begin, Math.max(begin, to)) };
}
