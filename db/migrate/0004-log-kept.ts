import type { Migration } from './migration.ts';

// A migration is history: it is never edited after a release, and it imports nothing of this project that may change.

/**
 * INSERT OR REPLACE deletes without asking the triggers of deletion, unless the connection wants it otherwise, as ours do.
 * Nor may a change be added to an edit that is there: its own are all written before it.
 */
const KEPT = `
CREATE TRIGGER edit_not_replaced BEFORE INSERT ON edit
WHEN EXISTS (SELECT 1 FROM edit WHERE seq = NEW.seq OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
CREATE TRIGGER edit_change_not_replaced BEFORE INSERT ON edit_change
WHEN EXISTS (SELECT 1 FROM edit WHERE seq = NEW.editSeq)
  OR EXISTS (SELECT 1 FROM edit_change WHERE changeRow = NEW.changeRow)
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
`;

/** Guards the log against other programs too. */
export const logKept: Migration = {
  version: 4,
  label: 'a log that other programs cannot rewrite either',
  up: (db) => void db.exec(KEPT),
};
