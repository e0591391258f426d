-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first version of a caseload.  Ids are 16 bytes (UUIDv7) and the only names that leave a
-- workstation; times are microseconds since 1970 in UTC; dates are “YYYY-MM-DD”, or less where a field
-- may be partial; choices are short words; sets are words with blanks between them.  Every type is one
-- that PostgreSQL has too.

-- What the caseload knows about itself: its id, the site that writes now, the key of the log.
CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A workstation that has written here.  Its clients are numbered with its prefix and a counter.
CREATE TABLE site (
  id       BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  prefix   TEXT    NOT NULL,
  clients  INTEGER NOT NULL DEFAULT 0,
  begun_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Everything that was done, in one chain (way-log.c): each entry’s hash covers the entry and the hash
-- before it.  The entry commits to its content, which stands apart, so that a purge can erase the
-- content and the chain still holds.  Each site numbers its entries without gaps.
CREATE TABLE log (
  seq        INTEGER PRIMARY KEY,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  site_seq   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  act        INTEGER NOT NULL, -- the first entry of the transaction; the others follow it
  who        BLOB    NOT NULL CHECK (length (who) = 16),
  area       TEXT    NOT NULL CHECK (area IN ('history', 'access')),
  verb       TEXT    NOT NULL,
  kind       TEXT    NOT NULL, -- the table of the record, or what was done to nobody in particular
  record_id  BLOB,
  revision   INTEGER NOT NULL, -- that the change made; of “erase”, the entry whose content went
  client_id  BLOB,
  undoes     INTEGER,          -- the act that this one takes back
  commitment BLOB    NOT NULL CHECK (length (commitment) = 32),
  hash       BLOB    NOT NULL CHECK (length (hash) = 32)
) STRICT;

CREATE UNIQUE INDEX log_by_site ON log (site, site_seq);
CREATE INDEX log_by_record ON log (record_id, seq) WHERE record_id IS NOT NULL;
CREATE INDEX log_by_client ON log (client_id, seq) WHERE client_id IS NOT NULL;
CREATE INDEX log_of_erasures ON log (revision) WHERE verb = 'erase';
-- What took an act back, and when the chain was looked through last.  These leave out nearly every
-- entry, so that a save does not pay for them.
CREATE INDEX log_of_undos ON log (undoes, seq) WHERE undoes IS NOT NULL;
CREATE INDEX log_of_checks ON log (seq) WHERE verb = 'check';

CREATE TABLE log_content (
  seq     INTEGER PRIMARY KEY REFERENCES log (seq),
  salt    BLOB NOT NULL CHECK (length (salt) = 32),
  content TEXT NOT NULL -- JSON: [[field, before, after], …], or the words of an access
) STRICT;

-- What an auditor reads.
CREATE VIEW history AS
  SELECT seq, act, at, who, verb, kind, record_id, revision, client_id, undoes FROM log
  WHERE area = 'history';
CREATE VIEW access AS
  SELECT log.seq, act, at, who, verb, kind, client_id, content AS words FROM log
  LEFT JOIN log_content USING (seq) WHERE area = 'access';

-- These need PRAGMA recursive_triggers, or INSERT OR REPLACE would slip through (way-db.c).
CREATE TRIGGER log_is_not_updated BEFORE UPDATE ON log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_content_is_not_updated BEFORE UPDATE ON log_content
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_content_is_not_deleted BEFORE DELETE ON log_content
WHEN NOT EXISTS (SELECT 1 FROM log WHERE verb = 'erase' AND revision = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'only an entry of its own erases content'); END;

-- What was typed and not yet saved: way-draft.h.
CREATE TABLE draft (
  form     TEXT    NOT NULL,
  about    BLOB    NOT NULL,
  revision INTEGER NOT NULL,
  texts    TEXT    NOT NULL, -- GVariant text, a{ss}
  kept_at  INTEGER NOT NULL,
  PRIMARY KEY (form, about)
) STRICT, WITHOUT ROWID;

-- What a member of staff chose to see of somebody or something, such as the measures and the period of
-- a client’s chart.  It is no record and has no history, but it may say something about a client, so it
-- is kept here and not among the settings of the program.
CREATE TABLE choice (
  who     BLOB    NOT NULL CHECK (length (who) = 16),
  view    TEXT    NOT NULL,
  about   BLOB    NOT NULL CHECK (length (about) = 16),
  texts   TEXT    NOT NULL, -- GVariant text, a{ss}
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (who, view, about)
) STRICT, WITHOUT ROWID;

-- Records.  The first eight columns are those of every record (way-record.h).

CREATE TABLE staff (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name       TEXT    NOT NULL CHECK (name <> ''),
  role       TEXT    NOT NULL CHECK (role IN ('peer', 'counselor', 'social-worker', 'supervisor', 'records', 'administrator', 'auditor')),
  status     TEXT    NOT NULL CHECK (status IN ('active', 'disabled'))
) STRICT, WITHOUT ROWID;

CREATE TABLE wording (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name       TEXT    NOT NULL CHECK (name <> ''),
  language   TEXT,
  text       TEXT    NOT NULL CHECK (text <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE site_choice (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name       TEXT    NOT NULL CHECK (name <> ''),
  value      TEXT    NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  staff_id   BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT    NOT NULL CHECK (name <> ''),
  search     TEXT,
  worker_id  BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  nobodys    INTEGER NOT NULL CHECK (nobodys IN (0, 1)),
  program    TEXT,
  statuses   TEXT,
  risks      TEXT,
  archived   INTEGER NOT NULL CHECK (archived IN (0, 1)),
  sort       TEXT    NOT NULL CHECK (sort IN ('name', 'number', 'program', 'risk', 'changed', 'assessed')),
  descending INTEGER NOT NULL CHECK (descending IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX saved_filter_by_staff ON saved_filter (staff_id);
CREATE INDEX saved_filter_by_worker ON saved_filter (worker_id);

CREATE TABLE client (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  number            TEXT,
  name_to_use       TEXT,
  legal_given       TEXT,
  legal_family      TEXT,
  aliases           TEXT,
  pronouns          TEXT,
  birth_date        TEXT    CHECK (length (birth_date) IN (4, 7, 10)),
  language          TEXT,
  interpreter       INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
  interpreter_words TEXT,
  work_with_me      TEXT,
  program           TEXT,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  status            TEXT    NOT NULL CHECK (status IN ('active', 'paused', 'closed')),
  archived          INTEGER NOT NULL CHECK (archived IN (0, 1)),
  risk              TEXT    NOT NULL CHECK (risk IN ('not-asked', 'low', 'moderate', 'high')),
  risk_asked_on     TEXT    CHECK (risk_asked_on = date (risk_asked_on)),
  risk_words        TEXT,
  reasons           TEXT,
  reason_words      TEXT,
  own_date          TEXT    CHECK (own_date = date (own_date)),
  own_date_words    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX client_by_worker ON client (worker_id);

CREATE TABLE client_match (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  other_id   BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  verdict    TEXT    NOT NULL CHECK (verdict IN ('same', 'different'))
) STRICT, WITHOUT ROWID;

CREATE INDEX client_match_by_client ON client_match (client_id);
CREATE INDEX client_match_by_other ON client_match (other_id);

CREATE TABLE contact_point (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  system     TEXT    NOT NULL CHECK (system IN ('phone', 'email', 'address', 'other')),
  value      TEXT    NOT NULL CHECK (value <> ''),
  whose      TEXT,
  rules      TEXT,
  rule_words TEXT,
  position   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_point_by_client ON contact_point (client_id);

CREATE TABLE event (
  id          BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision    INTEGER NOT NULL,
  clock       INTEGER NOT NULL,
  site        BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by  BLOB,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  deleted_at  INTEGER,
  client_id   BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  code        TEXT    NOT NULL CHECK (code IN ('recurrence', 'crisis', 'overdose', 'hospital', 'arrest', 'move', 'job', 'medication', 'milestone', 'plan-review', 'other')),
  happened_on TEXT    NOT NULL CHECK (happened_on = date (happened_on)),
  words       TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_client ON event (client_id);

CREATE TABLE assessment (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision     INTEGER NOT NULL,
  clock        INTEGER NOT NULL,
  site         BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by   BLOB,
  created_at   INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  deleted_at   INTEGER,
  client_id    BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  instrument   TEXT    NOT NULL CHECK (instrument <> ''),
  version      TEXT    NOT NULL CHECK (version <> ''),
  language     TEXT,
  mode         TEXT    NOT NULL CHECK (mode IN ('worker', 'client', 'phone')),
  taken_on     TEXT    NOT NULL CHECK (taken_on = date (taken_on)),
  answers      TEXT    NOT NULL CHECK (answers <> ''),
  context      TEXT,
  score_status TEXT    NOT NULL CHECK (score_status IN ('scored', 'prorated', 'incomplete', 'not-scorable')),
  results      TEXT,
  alerts       TEXT,
  status       TEXT    NOT NULL CHECK (status IN ('signed', 'entered-in-error')),
  error_words  TEXT,
  signed_at    INTEGER NOT NULL,
  signed_by    BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_by_client ON assessment (client_id);
CREATE INDEX assessment_by_signed_by ON assessment (signed_by);

CREATE TABLE score (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  client_id     BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  assessment_id BLOB    NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  name          TEXT    NOT NULL CHECK (name <> ''),
  value         REAL,
  raw           REAL,
  band          TEXT,
  positive      TEXT    NOT NULL CHECK (positive IN ('unknown', 'yes', 'no'))
) STRICT, WITHOUT ROWID;

CREATE INDEX score_by_client ON score (client_id);
CREATE INDEX score_by_assessment ON score (assessment_id);

CREATE TABLE alert (
  id              BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision        INTEGER NOT NULL,
  clock           INTEGER NOT NULL,
  site            BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by      BLOB,
  created_at      INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL,
  deleted_at      INTEGER,
  client_id       BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  instrument      TEXT    NOT NULL CHECK (instrument <> ''),
  item            TEXT    NOT NULL CHECK (item <> ''),
  answer          TEXT    NOT NULL CHECK (answer <> ''),
  code            TEXT    NOT NULL CHECK (code <> ''),
  assessment_id   BLOB    REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  raised_at       INTEGER NOT NULL,
  done            TEXT,
  done_words      TEXT,
  acknowledged_at INTEGER,
  acknowledged_by BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_by_client ON alert (client_id);
CREATE INDEX alert_by_assessment ON alert (assessment_id);
CREATE INDEX alert_by_acknowledged_by ON alert (acknowledged_by);

CREATE TABLE plan (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  vision     TEXT,
  strengths  TEXT,
  supports   TEXT,
  barriers   TEXT,
  started_on TEXT    NOT NULL CHECK (started_on = date (started_on)),
  review_on  TEXT    CHECK (review_on = date (review_on)),
  status     TEXT    NOT NULL CHECK (status IN ('draft', 'active', 'ended'))
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_by_client ON plan (client_id);

CREATE TABLE need (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  plan_id    BLOB    NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  text       TEXT    NOT NULL CHECK (text <> ''),
  area       TEXT    NOT NULL CHECK (area IN ('unsaid', 'home', 'health', 'substances', 'mental-health', 'family', 'community', 'work', 'learning', 'money', 'legal', 'safety', 'meaning')),
  source     TEXT    NOT NULL CHECK (source IN ('client', 'worker', 'assessment', 'referral')),
  severity   TEXT    NOT NULL CHECK (severity IN ('unsaid', 'low', 'moderate', 'high')),
  status     TEXT    NOT NULL CHECK (status IN ('open', 'in-plan', 'deferred', 'met')),
  reason     TEXT,
  position   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX need_by_client ON need (client_id);
CREATE INDEX need_by_plan ON need (plan_id);

CREATE TABLE goal (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision     INTEGER NOT NULL,
  clock        INTEGER NOT NULL,
  site         BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by   BLOB,
  created_at   INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  deleted_at   INTEGER,
  client_id    BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  need_id      BLOB    NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
  text         TEXT    NOT NULL CHECK (text <> ''),
  status       TEXT    NOT NULL CHECK (status IN ('proposed', 'active', 'on-hold', 'completed', 'cancelled')),
  achievement  TEXT    NOT NULL CHECK (achievement IN ('in-progress', 'improving', 'worsening', 'no-change', 'achieved', 'not-achieved', 'not-attainable')),
  importance   INTEGER CHECK (importance BETWEEN 0 AND 10),
  confidence   INTEGER CHECK (confidence BETWEEN 0 AND 10),
  satisfaction INTEGER CHECK (satisfaction BETWEEN 0 AND 10),
  position     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX goal_by_client ON goal (client_id);
CREATE INDEX goal_by_need ON goal (need_id);

CREATE TABLE objective (
  id          BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision    INTEGER NOT NULL,
  clock       INTEGER NOT NULL,
  site        BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by  BLOB,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  deleted_at  INTEGER,
  client_id   BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id     BLOB    NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  text        TEXT    NOT NULL CHECK (text <> ''),
  measured_by TEXT,
  now         REAL,
  target      REAL,
  confidence  INTEGER CHECK (confidence BETWEEN 0 AND 10),
  due_on      TEXT    CHECK (due_on = date (due_on)),
  status      TEXT    NOT NULL CHECK (status IN ('proposed', 'active', 'on-hold', 'completed', 'cancelled')),
  achievement TEXT    NOT NULL CHECK (achievement IN ('in-progress', 'improving', 'worsening', 'no-change', 'achieved', 'not-achieved', 'not-attainable')),
  position    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX objective_by_client ON objective (client_id);
CREATE INDEX objective_by_goal ON objective (goal_id);

CREATE TABLE intervention (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision     INTEGER NOT NULL,
  clock        INTEGER NOT NULL,
  site         BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by   BLOB,
  created_at   INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  deleted_at   INTEGER,
  client_id    BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  objective_id BLOB    NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  text         TEXT    NOT NULL CHECK (text <> ''),
  who          TEXT,
  how_often    TEXT,
  minutes      INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  starts_on    TEXT    CHECK (starts_on = date (starts_on)),
  ends_on      TEXT    CHECK (ends_on = date (ends_on)),
  status       TEXT    NOT NULL CHECK (status IN ('proposed', 'active', 'on-hold', 'completed', 'cancelled')),
  position     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX intervention_by_client ON intervention (client_id);
CREATE INDEX intervention_by_objective ON intervention (objective_id);


-- A signed result never changes, whatever program writes.  All that may be said later is that it was
-- entered in error, once, with a reason.
CREATE TRIGGER assessment_is_signed BEFORE UPDATE ON assessment
WHEN OLD.status = 'entered-in-error' OR NEW.status <> 'entered-in-error'
  OR NEW.error_words IS NULL OR NEW.deleted_at IS NOT NULL
  OR NEW.client_id <> OLD.client_id OR NEW.instrument <> OLD.instrument
  OR NEW.version <> OLD.version OR NEW.language IS NOT OLD.language OR NEW.mode <> OLD.mode
  OR NEW.taken_on <> OLD.taken_on OR NEW.answers <> OLD.answers
  OR NEW.context IS NOT OLD.context OR NEW.score_status <> OLD.score_status
  OR NEW.results IS NOT OLD.results OR NEW.alerts IS NOT OLD.alerts
  OR NEW.signed_at <> OLD.signed_at OR NEW.signed_by <> OLD.signed_by
BEGIN SELECT RAISE (ABORT, 'signed: an assessment does not change'); END;
CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment
BEGIN SELECT RAISE (ABORT, 'signed: an assessment is not deleted'); END;
CREATE TRIGGER score_is_signed BEFORE UPDATE ON score
BEGIN SELECT RAISE (ABORT, 'signed: a score does not change'); END;
CREATE TRIGGER score_is_kept BEFORE DELETE ON score
BEGIN SELECT RAISE (ABORT, 'signed: a score is not deleted'); END;
-- A score comes in the same act as its assessment, never later.
CREATE TRIGGER score_is_not_added BEFORE INSERT ON score
WHEN (SELECT clock FROM assessment WHERE id = NEW.assessment_id) <> NEW.clock
BEGIN SELECT RAISE (ABORT, 'signed: no score is added to an assessment'); END;

-- The list of clients, derived from client and contact_point (way-client-index.c).  Each order of the
-- list has an index that also answers its filters, so that counting and paging read nothing else.
CREATE TABLE client_index (
  place       INTEGER PRIMARY KEY, -- local; ties the row to the full-text table
  client_id   BLOB    NOT NULL UNIQUE REFERENCES client (id),
  archived    INTEGER NOT NULL,
  status      INTEGER NOT NULL, -- 0 active, 1 paused, 2 closed
  risk        INTEGER NOT NULL, -- 0 not asked … 3 high
  worker_id   BLOB,
  sort_key    BLOB    NOT NULL, -- of the name, in the collation of the caseload’s locale
  number_key  INTEGER NOT NULL,
  program_key BLOB    NOT NULL,
  changed_seq INTEGER NOT NULL, -- the last entry of the log about the client itself, as far as
                                -- the list was asked for in this order
  name_fold   TEXT    NOT NULL,
  birth_date  TEXT,
  assessed_on TEXT    NOT NULL, -- the day of the last assessment; empty: never
  search      TEXT    NOT NULL  -- way_client_dup_search_text()
) STRICT;

CREATE INDEX client_index_by_name
  ON client_index (archived, sort_key, place, status, risk, worker_id);
CREATE INDEX client_index_by_number
  ON client_index (archived, number_key, place, status, risk, worker_id);
CREATE INDEX client_index_by_program
  ON client_index (archived, program_key, sort_key, place, status, risk, worker_id);
CREATE INDEX client_index_by_risk
  ON client_index (archived, risk, sort_key, place, status, worker_id);
CREATE INDEX client_index_by_change
  ON client_index (archived, changed_seq, place, status, risk, worker_id);
CREATE INDEX client_index_by_assessment
  ON client_index (archived, assessed_on, place, status, risk, worker_id);
CREATE INDEX client_index_by_fold
  ON client_index (archived, name_fold, place, status, risk, worker_id);
CREATE INDEX client_index_by_birth ON client_index (birth_date, place);

CREATE VIRTUAL TABLE client_search USING fts5 (
  search, content = 'client_index', content_rowid = 'place', tokenize = 'trigram'
);
INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1);

-- What client_search knows: “term” (three letters) and “doc” (place), for looking up one or two.
CREATE VIRTUAL TABLE client_grams USING fts5vocab (client_search, instance);

-- How many there are of each kind, so that nobody is counted one by one.
CREATE TABLE client_tally (
  archived  INTEGER NOT NULL,
  status    INTEGER NOT NULL,
  risk      INTEGER NOT NULL,
  worker_id BLOB    NOT NULL, -- empty for nobody
  n         INTEGER NOT NULL,
  PRIMARY KEY (archived, status, risk, worker_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER client_tally_follows_insert AFTER INSERT ON client_index BEGIN
  INSERT INTO client_tally VALUES
    (NEW.archived, NEW.status, NEW.risk, ifnull (NEW.worker_id, x''), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER client_tally_follows_delete AFTER DELETE ON client_index BEGIN
  UPDATE client_tally SET n = n - 1 WHERE archived = OLD.archived AND status = OLD.status
    AND risk = OLD.risk AND worker_id = ifnull (OLD.worker_id, x'');
END;
CREATE TRIGGER client_tally_follows_update
AFTER UPDATE OF archived, status, risk, worker_id ON client_index
WHEN OLD.archived <> NEW.archived OR OLD.status <> NEW.status OR OLD.risk <> NEW.risk
  OR OLD.worker_id IS NOT NEW.worker_id BEGIN
  UPDATE client_tally SET n = n - 1 WHERE archived = OLD.archived AND status = OLD.status
    AND risk = OLD.risk AND worker_id = ifnull (OLD.worker_id, x'');
  INSERT INTO client_tally VALUES
    (NEW.archived, NEW.status, NEW.risk, ifnull (NEW.worker_id, x''), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER client_search_follows_insert AFTER INSERT ON client_index BEGIN
  INSERT INTO client_search (rowid, search) VALUES (NEW.place, NEW.search);
END;
CREATE TRIGGER client_search_follows_delete AFTER DELETE ON client_index BEGIN
  INSERT INTO client_search (client_search, rowid, search)
  VALUES ('delete', OLD.place, OLD.search);
END;
CREATE TRIGGER client_search_follows_update AFTER UPDATE OF search ON client_index
WHEN OLD.search <> NEW.search BEGIN
  INSERT INTO client_search (client_search, rowid, search)
  VALUES ('delete', OLD.place, OLD.search);
  INSERT INTO client_search (rowid, search) VALUES (NEW.place, NEW.search);
END;
