import type { Migration } from './migration.ts';

// A migration is history: it is never edited after a release, and it imports nothing that may change.

/** Views of the ledger that people keep. */
const SAVED_VIEW = `
CREATE TABLE savedView (
  rowId INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL CHECK (rev >= 0),
  grid TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  search TEXT NOT NULL,
  filters TEXT NOT NULL CHECK (json_valid(filters)),
  sort TEXT NOT NULL CHECK (json_valid(sort)),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  groupBy TEXT NOT NULL
) STRICT;
`;

/** What the grids are sorted and counted by: an order or a count reads the index alone, not the whole of the rows. */
const ORDERS = `
CREATE INDEX figure_shown_indicator ON figure_shown(indicator COLLATE NOCASE);
CREATE INDEX figure_shown_speaker ON figure_shown(speaker COLLATE NOCASE);
CREATE INDEX figure_shown_period ON figure_shown(period COLLATE NOCASE);
CREATE INDEX figure_shown_severity ON figure_shown(severity);
CREATE INDEX figure_value ON figure(value);
CREATE INDEX figure_role ON figure(role COLLATE NOCASE);
CREATE INDEX claim_shown_speaker ON claim_shown(speaker COLLATE NOCASE);
CREATE INDEX claim_shown_topic ON claim_shown(topic COLLATE NOCASE);
CREATE INDEX claim_shown_severity ON claim_shown(severity);
`;

/** Saved views, and quick orders and counts of the large grids. */
export const views: Migration = {
  version: 2,
  label: 'saved views and the orders of the grids',
  up: (db) => {
    db.exec(SAVED_VIEW);
    db.exec(ORDERS);
  },
};
