import { closed } from './closed.ts';

// A migration is history: it is never edited after a release, and it imports nothing that may change.

/** The append-only log of edits, and the settings. */
export const LOG = `
CREATE TABLE edit (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL ${closed('kind', 'edit import accept undo redo')},
  label TEXT NOT NULL,
  ofSeq INTEGER REFERENCES edit(seq),
  changes INTEGER NOT NULL,
  CHECK ((kind IN ('undo', 'redo')) = (ofSeq IS NOT NULL))
) STRICT;

-- recordRow keeps the row id, so that a record taken back by undo stands where it stood.
CREATE TABLE edit_change (
  changeRow INTEGER PRIMARY KEY,
  editSeq INTEGER NOT NULL REFERENCES edit(seq) DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  recordId TEXT NOT NULL,
  recordRow INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX edit_change_order ON edit_change(editSeq, n);
CREATE INDEX edit_change_record ON edit_change(recordId);

CREATE TRIGGER edit_kept BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
CREATE TRIGGER edit_fixed BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
CREATE TRIGGER edit_change_kept BEFORE DELETE ON edit_change
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
CREATE TRIGGER edit_change_fixed BEFORE UPDATE ON edit_change
BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;
`;
