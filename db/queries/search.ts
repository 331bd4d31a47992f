import type { Hit } from '../../shared/api.ts';
import type { ReadHandle, Row } from '../context.ts';
import { fold } from '../fold.ts';
import { ftsQuery, searchTerms } from './terms.ts';

type HitTable = Hit['table'];

/** Marks around the words found are left to the screen: the snippet is plain text. */
const snippet = (table: HitTable, column: number): string => `snippet(${table}_words, ${column}, '', '', '…', 24)`;

const SELECTS: { readonly [T in HitTable]: string } = {
  source: `SELECT r.id, r.title AS title, ${snippet('source', -1)} AS snippet, r.id AS sourceId, NULL AS place
    FROM source_words w JOIN source r ON r.rowId = w.rowid`,
  claim: `SELECT r.id, r.statement AS title, ${snippet('claim', -1)} AS snippet, s.sourceId, s."start" AS place
    FROM claim_words w JOIN claim r ON r.rowId = w.rowid JOIN claim_shown s ON s.claimRow = r.rowId`,
  figure: `SELECT r.id, r.text AS title, (SELECT statement FROM claim c WHERE c.id = r.claimId) AS snippet, s.sourceId, s."start" AS place
    FROM figure_words w JOIN figure r ON r.rowId = w.rowid JOIN figure_shown s ON s.figureRow = r.rowId`,
  actor: `SELECT r.id, r.name AS title, r.kind AS snippet, NULL AS sourceId, NULL AS place
    FROM actor_words w JOIN actor r ON r.rowId = w.rowid`,
  indicator: `SELECT r.id, r.name AS title, r.note AS snippet, NULL AS sourceId, NULL AS place
    FROM indicator_words w JOIN indicator r ON r.rowId = w.rowid`,
  topic: `SELECT r.id, r.name AS title, r.note AS snippet, NULL AS sourceId, NULL AS place
    FROM topic_words w JOIN topic r ON r.rowId = w.rowid`,
};

/** The order in which kinds of hits are shown. */
const TABLES: readonly HitTable[] = ['actor', 'indicator', 'topic', 'figure', 'claim', 'source'];

/** What holds all words of a text (each by its beginning), the best of every kind. */
export function searchAll(read: ReadHandle, text: string, limit: number): readonly Hit[] {
  const query = ftsQuery(text);
  if (query === null) return [];
  const found = TABLES.map((table) => {
    const rows = read.all(
      `${SELECTS[table]} WHERE ${table}_words MATCH ? ORDER BY w.rank, r.rowId LIMIT ?`,
      query,
      limit,
    );
    const hits = rows.map((row) => toHit(read, table, row, text));
    return table === 'source' || table === 'actor' ? withNotes(read, table, text, hits, limit) : hits;
  });
  // Every kind gets its share before any kind fills the list.
  const share = Math.max(3, Math.floor(limit / TABLES.length));
  const first = found.flatMap((hits) => hits.slice(0, share));
  const rest = found.flatMap((hits) => hits.slice(share));
  const chosen = new Set([...first, ...rest].slice(0, limit));
  return found.flat().filter((hit) => chosen.has(hit));
}

/** Adds those whose note holds the words: the full-text search of sources and actors does not know their notes. */
function withNotes(
  read: ReadHandle,
  table: 'source' | 'actor',
  text: string,
  hits: readonly Hit[],
  limit: number,
): readonly Hit[] {
  const terms = searchTerms(text).map(fold);
  const known = new Set(hits.map(({ id }) => id));
  const title = table === 'source' ? 'title' : 'name';
  const noted = read.all(`SELECT id, ${title} AS title, note FROM ${table} WHERE note <> '' ORDER BY rowId`);
  const more = noted.flatMap((row): readonly Hit[] => {
    const note = String(row['note']);
    const folded = fold(note);
    const id = String(row['id']);
    if (known.has(id) || !terms.every((term) => folded.includes(term))) return [];
    const sourceId = table === 'source' ? id : null;
    return [
      { table, id, title: shorten(String(row['title']), 200), snippet: shorten(note, 400), sourceId, start: null },
    ];
  });
  return [...hits, ...more].slice(0, limit);
}

function toHit(read: ReadHandle, table: HitTable, row: Row, text: string): Hit {
  const id = String(row['id']);
  const place = typeof row['place'] === 'number' ? row['place'] : null;
  return {
    table,
    id,
    title: shorten(String(row['title']), 200),
    snippet: shorten(String(row['snippet'] ?? ''), 400),
    sourceId: typeof row['sourceId'] === 'string' ? row['sourceId'] : null,
    start: table === 'source' ? placeInSource(read, id, text) : place,
  };
}

/** Where the first of the words stands in the text of a source; null where only its title holds it. */
function placeInSource(read: ReadHandle, id: string, text: string): number | null {
  const content = String(read.get('SELECT text FROM source WHERE id = ?', id)?.['text'] ?? '').toLowerCase();
  for (const term of searchTerms(text)) {
    const at = content.indexOf(fold(term));
    if (at >= 0) return at;
  }
  return null;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
