import { closed } from './closed.ts';

// A migration is history: it is never edited after a release, and it imports nothing that may change.

const key = (table: string): string => `TEXT REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;
const owned = (table: string): string => `TEXT NOT NULL REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;

const record = `rowId INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL CHECK (rev >= 0)`;

const pledge = (table: string): string => `
CREATE TABLE ${table} (
  ${record},
  claimId ${owned('claim')},
  indicatorId ${key('indicator')},
  comparator TEXT ${closed('comparator', 'at-least at-most above below equal between')},
  thresholdId ${key('figure')},
  baselineId ${key('figure')},
  deadline TEXT,
  parties TEXT NOT NULL CHECK (json_valid(parties)),
  responsibleId ${key('actor')},
  status TEXT NOT NULL ${closed('status', 'open on-track met missed overtaken withdrawn cannot-tell')},
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX ${table}_claim ON ${table}(claimId);
CREATE INDEX ${table}_indicator ON ${table}(indicatorId);
CREATE INDEX ${table}_threshold ON ${table}(thresholdId);
CREATE INDEX ${table}_baseline ON ${table}(baselineId);
CREATE INDEX ${table}_responsible ON ${table}(responsibleId);
`;

/** One table a record of the ledger. */
export const RECORDS = `
CREATE TABLE source (
  ${record},
  title TEXT NOT NULL CHECK (title <> ''),
  publisher TEXT NOT NULL,
  author TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT,
  retrieved TEXT,
  language TEXT NOT NULL,
  fileName TEXT NOT NULL,
  mediaType TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  note TEXT NOT NULL,
  textLength INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX source_sha256 ON source(sha256);

CREATE TABLE actor (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL ${closed('kind', 'person organisation state region city')},
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  tenures TEXT NOT NULL CHECK (json_valid(tenures)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  parentId ${key('topic')},
  note TEXT NOT NULL
) STRICT;
CREATE INDEX topic_parent ON topic(parentId);

CREATE TABLE period (
  ${record},
  text TEXT NOT NULL CHECK (text <> ''),
  "start" TEXT,
  "end" TEXT,
  years REAL,
  CHECK ("start" IS NULL OR "end" IS NULL OR "start" <= "end")
) STRICT;
CREATE INDEX period_words ON period(text, "start", "end");

CREATE TABLE indicator (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  dimension TEXT NOT NULL ${closed('dimension', 'money share count ratio duration quantity other')},
  unit TEXT NOT NULL,
  identities TEXT NOT NULL CHECK (json_valid(identities)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  periodId ${key('period')},
  placeId ${key('actor')},
  participants TEXT NOT NULL CHECK (json_valid(participants)),
  topicId ${key('topic')},
  note TEXT NOT NULL
) STRICT;
CREATE INDEX event_period ON event(periodId);
CREATE INDEX event_place ON event(placeId);
CREATE INDEX event_topic ON event(topicId);

CREATE TABLE claim (
  ${record},
  kind TEXT NOT NULL ${closed('kind', 'fact assessment commitment target forecast')},
  statement TEXT NOT NULL CHECK (statement <> ''),
  speakerId ${key('actor')},
  topicId ${key('topic')},
  eventId ${key('event')},
  periodId ${key('period')},
  status TEXT NOT NULL ${closed('status', 'unchecked supported disputed refuted unverifiable')},
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX claim_speaker ON claim(speakerId);
CREATE INDEX claim_topic ON claim(topicId);
CREATE INDEX claim_event ON claim(eventId);
CREATE INDEX claim_period ON claim(periodId);

CREATE TABLE figure (
  ${record},
  claimId ${owned('claim')},
  text TEXT NOT NULL CHECK (text <> ''),
  kind TEXT NOT NULL ${closed('kind', 'money percent count multiple ordinal duration date dimension')},
  role TEXT NOT NULL ${closed('role', 'level change growth-rate growth-index multiple share rank rate threshold duration count')},
  value REAL,
  low REAL,
  high REAL,
  lowOpen INTEGER NOT NULL CHECK (lowOpen IN (0, 1)),
  highOpen INTEGER NOT NULL CHECK (highOpen IN (0, 1)),
  wideLow REAL,
  wideHigh REAL,
  wideLowOpen INTEGER NOT NULL CHECK (wideLowOpen IN (0, 1)),
  wideHighOpen INTEGER NOT NULL CHECK (wideHighOpen IN (0, 1)),
  unit TEXT,
  currency TEXT CHECK (length(currency) = 3),
  approx TEXT ${closed('approx', 'below above about at-least at-most')},
  per TEXT ${closed('per', 'year month quarter')},
  indicatorId ${key('indicator')},
  subjectId ${key('actor')},
  partnerId ${key('actor')},
  placeId ${key('actor')},
  periodId ${key('period')},
  basePeriodId ${key('period')},
  basis TEXT NOT NULL,
  pairId TEXT,
  pairEnd TEXT ${closed('pairEnd', 'base end')},
  note TEXT NOT NULL,
  CHECK (low IS NULL OR high IS NULL OR low <= high),
  CHECK (wideLow IS NULL OR wideHigh IS NULL OR wideLow <= wideHigh)
) STRICT;
CREATE INDEX figure_claim ON figure(claimId);
CREATE INDEX figure_indicator ON figure(indicatorId);
CREATE INDEX figure_subject ON figure(subjectId);
CREATE INDEX figure_partner ON figure(partnerId);
CREATE INDEX figure_place ON figure(placeId);
CREATE INDEX figure_period ON figure(periodId);
CREATE INDEX figure_basePeriod ON figure(basePeriodId);
CREATE INDEX figure_pair ON figure(pairId);
-- What else lies in an interval, for repair hints.
CREATE INDEX figure_interval ON figure(unit, currency, low, high);
-- The few whose bounds lie far apart, or that have none: an index on the lower bound alone would pass by too many others.
CREATE INDEX figure_wide ON figure(unit, currency) WHERE low IS NULL OR high IS NULL OR high > 2 * low;

CREATE TABLE anchor (
  ${record},
  sourceId ${owned('source')},
  claimId ${key('claim')},
  figureId ${key('figure')},
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  CHECK ("start" <= "end"),
  CHECK ((claimId IS NULL) <> (figureId IS NULL))
) STRICT;
CREATE INDEX anchor_place ON anchor(sourceId, "start", "end");
CREATE INDEX anchor_claim ON anchor(claimId);
CREATE INDEX anchor_figure ON anchor(figureId);

CREATE TABLE series (
  ${record},
  name TEXT NOT NULL CHECK (name <> ''),
  indicatorId ${key('indicator')},
  subjectId ${key('actor')},
  partnerId ${key('actor')},
  unit TEXT,
  currency TEXT CHECK (length(currency) = 3),
  basis TEXT NOT NULL,
  origin TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX series_indicator ON series(indicatorId);
CREATE INDEX series_subject ON series(subjectId);
CREATE INDEX series_partner ON series(partnerId);

CREATE TABLE observation (
  ${record},
  seriesId ${owned('series')},
  periodId ${owned('period')},
  value REAL NOT NULL,
  low REAL,
  high REAL,
  CHECK (low IS NULL OR high IS NULL OR low <= high)
) STRICT;
CREATE INDEX observation_series ON observation(seriesId);
CREATE INDEX observation_period ON observation(periodId);
${pledge('target')}
${pledge('commitment')}
CREATE TABLE suggestion (
  ${record},
  sourceId ${owned('source')},
  kind TEXT NOT NULL ${closed('kind', 'figure claim speaker indicator')},
  state TEXT NOT NULL ${closed('state', 'open accepted rejected')},
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL,
  surface TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  CHECK ("start" <= "end")
) STRICT;
CREATE INDEX suggestion_place ON suggestion(sourceId, "start");
CREATE INDEX suggestion_open ON suggestion(state, sourceId, kind);

CREATE TABLE disposition (
  ${record},
  findingId TEXT NOT NULL,
  state TEXT NOT NULL ${closed('state', 'open accepted dismissed')},
  reason TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX disposition_finding ON disposition(findingId);
`;
