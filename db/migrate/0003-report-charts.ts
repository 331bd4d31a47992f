import { v7 } from 'uuid';
import type { Migration } from './migration.ts';

// A migration is history: it is never edited after a release, and it imports nothing of this project that may change.

const REPORT_CHART = `
CREATE TABLE reportChart (
  rowId INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL CHECK (rev >= 0),
  title TEXT NOT NULL CHECK (title <> ''),
  spec TEXT NOT NULL CHECK (json_valid(spec))
) STRICT;
`;

/** The charts that were a setting, as objects with a title; what is none is left out. */
const KEPT = `
SELECT one.value AS spec, one.value ->> '$.title' AS title
FROM setting, json_each(setting.value) AS one
WHERE setting.key = 'report.charts' AND json_type(setting.value) = 'array' AND one.type = 'object'
  AND coalesce(one.value ->> '$.title', '') <> ''
ORDER BY one.key
`;

/** The charts of the report are records, so that adding one is an edit that can be undone. */
export const reportCharts: Migration = {
  version: 3,
  label: 'the charts of the report as records',
  up: (db) => {
    db.exec(REPORT_CHART);
    const insert = db.prepare('INSERT INTO reportChart (id, rev, title, spec) VALUES (?, 1, ?, ?)');
    for (const row of db.prepare<[], { readonly spec: string; readonly title: string }>(KEPT).all()) {
      insert.run(v7(), row.title, row.spec);
    }
    db.exec("DELETE FROM setting WHERE key = 'report.charts'");
  },
};
