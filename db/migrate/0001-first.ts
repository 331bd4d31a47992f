import { DERIVED } from './0001/derived.ts';
import { LOG } from './0001/log.ts';
import { RECORDS } from './0001/records.ts';
import { SEARCH } from './0001/search.ts';
import type { Migration } from './migration.ts';

/** The first schema: records, the log of edits, settings, what is derived, and full-text search. */
export const first: Migration = {
  version: 1,
  label: 'the first schema',
  up: (db) => {
    db.exec(RECORDS);
    db.exec(LOG);
    db.exec(DERIVED);
    db.exec(SEARCH);
  },
};
