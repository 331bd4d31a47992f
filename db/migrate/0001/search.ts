// A migration is history: it is never edited after a release, and it imports nothing that may change.

/**
 * A full-text table over a record table. It is written by the one writer and not by triggers: inside a trigger FTS5 writes its
 * memory to disk at every row, which makes an import several times as long.
 */
const words = (table: string, columns: string, content: string = table): string => `
CREATE VIRTUAL TABLE ${table}_words USING fts5(${columns}, content='${content}', content_rowid='rowId',
  tokenize='unicode61 remove_diacritics 2');
`;

/** Full-text search over the words of the records. */
export const SEARCH = `
CREATE VIEW actor_text AS SELECT rowId, name,
  (SELECT group_concat(value ->> 'name', ' ; ') FROM json_each(actor.aliases)) AS aliases FROM actor;
CREATE VIEW indicator_text AS SELECT rowId, name,
  (SELECT group_concat(value, ' ; ') FROM json_each(indicator.synonyms)) AS synonyms, note FROM indicator;
${words('source', 'title, text')}
${words('claim', 'statement, note')}
${words('figure', 'text, note')}
${words('actor', 'name, aliases', 'actor_text')}
${words('indicator', 'name, synonyms, note', 'indicator_text')}
${words('topic', 'name, note')}
`;
