import type { Hit } from '../../shared/api.ts';
import type { ReadHandle, Row } from '../context.ts';
import { fold } from '../fold.ts';
import { ftsQuery, searchTerms } from './terms.ts';

/** Kinds whose words stand in the full-text search; events and series are few, and looked through. */
type HitTable = Exclude<Hit['table'], 'event' | 'series'>;

/** Marks around the words found are left to the screen: the snippet is plain text. */
const snippet = (table: HitTable, column: number): string => `snippet(${table}_words, ${column}, '', '', '…', 24)`;

/**
 * So many of the rows that hold the words are weighed. To weigh all hundred thousand that hold a common word takes longer
 * than a person types, and tells nothing: the first ones in the order of the project are as good.
 */
const MOST_WEIGHED = 2000;
/** Sources are few and long: to find the words in the whole text of each takes its time. */
const MOST_SOURCES = 6;

/** What the title of each kind of hit is. */
const TITLE: { readonly [T in HitTable]: string } = {
  source: 'title',
  claim: 'statement',
  figure: 'text',
  actor: 'name',
  indicator: 'name',
  topic: 'name',
};

const SELECTS: { readonly [T in HitTable]: string } = {
  source: `SELECT r.id, r.title AS title, ${snippet('source', -1)} AS snippet, r.id AS sourceId, NULL AS place
    FROM best b JOIN source_words w ON w.rowid = b.row AND source_words MATCH ? JOIN source r ON r.rowId = b.row`,
  claim: `SELECT r.id, r.statement AS title, ${snippet('claim', -1)} AS snippet, s.sourceId, s."start" AS place
    FROM best b JOIN claim_words w ON w.rowid = b.row AND claim_words MATCH ? JOIN claim r ON r.rowId = b.row
    JOIN claim_shown s ON s.claimRow = b.row`,
  figure: `SELECT r.id, r.text AS title, (SELECT statement FROM claim c WHERE c.id = r.claimId) AS snippet, s.sourceId, s."start" AS place
    FROM best b JOIN figure r ON r.rowId = b.row JOIN figure_shown s ON s.figureRow = b.row`,
  actor: `SELECT r.id, r.name AS title, r.kind AS snippet, NULL AS sourceId, NULL AS place
    FROM best b JOIN actor r ON r.rowId = b.row`,
  indicator: `SELECT r.id, r.name AS title, r.note AS snippet, NULL AS sourceId, NULL AS place
    FROM best b JOIN indicator r ON r.rowId = b.row`,
  topic: `SELECT r.id, r.name AS title, r.note AS snippet, NULL AS sourceId, NULL AS place
    FROM best b JOIN topic r ON r.rowId = b.row`,
};

/**
 * The hits of one kind: those whose title begins with what was typed, then those that hold it so, then the shortest.
 * Bound: the words, what was typed twice, how many, and the words again where a snippet is cut out of them.
 */
function hitsOf(table: HitTable): string {
  const title = `lower(t.${TITLE[table]})`;
  return `WITH some AS MATERIALIZED (SELECT rowid AS row FROM ${table}_words WHERE ${table}_words MATCH ? LIMIT ${MOST_WEIGHED}),
    best AS MATERIALIZED (
      SELECT row, CASE WHEN instr(${title}, ?) = 1 THEN 0 WHEN instr(${title}, ?) > 1 THEN 1 ELSE 2 END AS score,
        length(t.${TITLE[table]}) AS size
      FROM some JOIN "${table}" t ON t.rowId = row ORDER BY score, size, row LIMIT ?)
    ${SELECTS[table]} ORDER BY b.score, b.size, b.row`;
}

/** The order in which kinds of hits are shown. */
const TABLES: readonly HitTable[] = ['actor', 'indicator', 'topic', 'figure', 'claim', 'source'];

/** What holds all words of a text (each by its beginning), the best of every kind. */
export function searchAll(read: ReadHandle, text: string, limit: number): readonly Hit[] {
  const query = ftsQuery(text);
  if (query === null) return [];
  const typed = text.trim().toLowerCase();
  const found = TABLES.map((table) => {
    const again = SELECTS[table].includes('MATCH') ? [query] : [];
    const most = table === 'source' ? Math.min(limit, MOST_SOURCES) : limit;
    const rows = read.all(hitsOf(table), query, typed, typed, most, ...again);
    const hits = rows.map((row) => toHit(read, table, row, text));
    return table === 'source' || table === 'actor' ? withNotes(read, table, text, hits, limit) : hits;
  });
  found.splice(WORDED_BEFORE, 0, lookedThrough(read, 'event', text, limit), lookedThrough(read, 'series', text, limit));
  // Every kind gets its share before any kind fills the list.
  const share = Math.max(3, Math.floor(limit / found.length));
  const first = found.flatMap((hits) => hits.slice(0, share));
  const rest = found.flatMap((hits) => hits.slice(share));
  const chosen = new Set([...first, ...rest].slice(0, limit));
  return found.flat().filter((hit) => chosen.has(hit));
}

/** Events and series come behind the names of actors, indicators and topics, before what the texts say. */
const WORDED_BEFORE = 3;

/** The events or series whose name or note holds all the words, by name. */
function lookedThrough(read: ReadHandle, table: 'event' | 'series', text: string, limit: number): readonly Hit[] {
  const terms = searchTerms(text).map(fold);
  const rows = read.all(`SELECT id, name, note FROM ${table} ORDER BY rowId`);
  const hits = rows.flatMap((row): readonly Hit[] => {
    const [id, name, note] = [String(row['id']), String(row['name']), String(row['note'])];
    const words = fold(`${name} ${note}`);
    if (!terms.every((term) => words.includes(term))) return [];
    return [{ table, id, title: shorten(name, 200), snippet: shorten(note, 400), sourceId: null, start: null }];
  });
  return hits.slice(0, limit);
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
