import { closed } from './closed.ts';

// A migration is history: it is never edited after a release, and it imports nothing that may change.

/** Derived from the records by db/findings; may be thrown away and computed again. */
export const DERIVED = `
CREATE TABLE check_key (
  keyId INTEGER PRIMARY KEY,
  checkName TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX check_key_name ON check_key(checkName, key);

-- kind: 0 a figure, 1 a claim.
CREATE TABLE check_member (
  keyId INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  memberRow INTEGER NOT NULL,
  PRIMARY KEY (keyId, kind, memberRow)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_member_keys ON check_member(kind, memberRow);

CREATE TABLE finding (
  findingRow INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  keyId INTEGER NOT NULL,
  checkName TEXT NOT NULL,
  key TEXT NOT NULL,
  verdict TEXT NOT NULL ${closed('verdict', 'contradiction holds-within-rounding cannot-tell holds')},
  severity INTEGER NOT NULL,
  summary TEXT NOT NULL,
  title TEXT NOT NULL,
  working TEXT NOT NULL,
  figures TEXT NOT NULL,
  claimIds TEXT NOT NULL,
  ruler TEXT,
  missing TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  disposition TEXT NOT NULL ${closed('disposition', 'open accepted dismissed')},
  reason TEXT NOT NULL,
  placeOrder INTEGER NOT NULL,
  startOrder INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_id ON finding(id);
CREATE INDEX finding_key ON finding(keyId);
CREATE INDEX finding_order ON finding(severity, checkName, placeOrder, startOrder);
CREATE INDEX finding_state ON finding(disposition, verdict);

CREATE TABLE finding_figure (
  findingRow INTEGER NOT NULL,
  figureRow INTEGER NOT NULL,
  PRIMARY KEY (findingRow, figureRow)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_figure_figure ON finding_figure(figureRow);

CREATE TABLE finding_claim (
  findingRow INTEGER NOT NULL,
  claimRow INTEGER NOT NULL,
  PRIMARY KEY (findingRow, claimRow)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_claim_claim ON finding_claim(claimRow);

-- What grids show of a figure and a claim beside their own fields.
CREATE TABLE figure_shown (
  figureRow INTEGER PRIMARY KEY,
  claimRow INTEGER NOT NULL,
  indicator TEXT,
  subject TEXT,
  partner TEXT,
  place TEXT,
  period TEXT,
  basePeriod TEXT,
  speaker TEXT,
  claimKind TEXT NOT NULL,
  source TEXT,
  sourceId TEXT,
  "start" INTEGER,
  "end" INTEGER,
  placeOrder INTEGER NOT NULL,
  startOrder INTEGER NOT NULL,
  severity INTEGER
) STRICT;
CREATE INDEX figure_shown_place ON figure_shown(placeOrder, startOrder);
CREATE INDEX figure_shown_claim ON figure_shown(claimRow);

CREATE TABLE claim_shown (
  claimRow INTEGER PRIMARY KEY,
  speaker TEXT,
  topic TEXT,
  event TEXT,
  period TEXT,
  source TEXT,
  sourceId TEXT,
  "start" INTEGER,
  "end" INTEGER,
  figures INTEGER NOT NULL,
  placeOrder INTEGER NOT NULL,
  startOrder INTEGER NOT NULL,
  severity INTEGER
) STRICT;
CREATE INDEX claim_shown_place ON claim_shown(placeOrder, startOrder);
`;
