// A migration is history: it is never edited after a release, and it imports nothing that may change.

/** The condition of a column that holds one of these words only. */
export const closed = (column: string, values: string): string =>
  `CHECK (${column} IN (${values
    .split(' ')
    .map((value) => `'${value}'`)
    .join(', ')}))`;
