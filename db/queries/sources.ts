import type { AstrayQuote, Highlight, SourceDetail, SourcePart, SourceSummary } from '../../shared/api.ts';
import type { Anchor } from '../../shared/model/records.ts';
import { type FigureKind, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';
import { astrayQuote } from '../sources/astray.ts';
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
SELECT ${selectList('anchor', 'a')}, f.kind AS figureKind, coalesce(f.text, c.statement) AS ownText, s.severity
FROM anchor a
LEFT JOIN figure f ON f.id = a.figureId
LEFT JOIN claim c ON c.id = a.claimId
LEFT JOIN figure_shown s ON s.figureRow = f.rowId
WHERE a.sourceId = ? ORDER BY a."start", a."end" DESC, a.rowId`;

/** A source with its text, the places of its claims and figures, and what was suggested in it; null where it is gone. */
export function sourceDetail(read: ReadHandle, id: string): SourceDetail | null {
  const row = read.get(`SELECT ${selectList('source', 's')} FROM source s WHERE s.id = ?`, id);
  if (row === null) return null;
  const source = toRecord('source', row);
  return {
    seq: Number(read.get('SELECT coalesce(max(seq), 0) AS seq FROM edit')?.['seq'] ?? 0),
    source,
    ...highlightsOf(read, id, source.text),
    suggestions: read
      .all(
        `SELECT ${selectList('suggestion', 's')} FROM suggestion s WHERE s.sourceId = ? ORDER BY s."start", s.rowId`,
        id,
      )
      .map((suggestion) => toRecord('suggestion', suggestion)),
  };
}

/** Where the claims and figures of a source stand, and which of its quotes do not stand as they are kept. */
export function highlightsOf(
  read: ReadHandle,
  id: string,
  text: string = textOf(read, id),
): Pick<SourceDetail, 'highlights' | 'astray'> {
  const highlights: Highlight[] = [];
  const astray: AstrayQuote[] = [];
  for (const row of read.all(HIGHLIGHTS, id)) {
    const anchor = toRecord('anchor', row);
    const quote = astrayQuote(text, anchor, row['ownText'] === null ? null : String(row['ownText']));
    if (quote !== null) astray.push(quote);
    // Words that stand at a lost place are not what the record says.
    if (quote?.kind !== 'lost') highlights.push(toHighlight(anchor, row, quote !== null));
  }
  return { highlights, astray };
}

function textOf(read: ReadHandle, id: string): string {
  return String(read.get('SELECT text FROM source WHERE id = ?', id)?.['text'] ?? '');
}

function toHighlight(anchor: Anchor, row: Row, isAstray: boolean): Highlight {
  return {
    anchorId: anchor.id,
    start: anchor.start,
    end: anchor.end,
    claimId: anchor.claimId,
    figureId: anchor.figureId,
    figureKind: row['figureKind'] === null ? null : (String(row['figureKind']) as FigureKind),
    verdict: verdictOf(row['severity']),
    isAstray,
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
