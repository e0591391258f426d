-- SPDX-License-Identifier: GPL-3.0-or-later
-- Crises and what was done in them, safety plans, and recurrences of use.

-- A crisis may be about a caller whom nobody knows yet.
CREATE TABLE crisis (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  caller            TEXT,
  call_back         TEXT,
  place             TEXT,
  started_at        INTEGER NOT NULL,
  kind              TEXT    NOT NULL CHECK (kind IN ('unsaid', 'suicide', 'overdose', 'recurrence', 'violence', 'partner-violence', 'child', 'psychosis', 'medical', 'disaster')),
  words             TEXT,
  screen            TEXT,
  screen_answers    TEXT,
  level             TEXT    NOT NULL CHECK (level IN ('unsaid', 'low', 'moderate', 'high')),
  consult_name      TEXT,
  consult_at        INTEGER,
  consult_words     TEXT,
  plan_reviewed     INTEGER NOT NULL CHECK (plan_reviewed IN (0, 1)),
  notified          TEXT,
  disposition       TEXT    NOT NULL CHECK (disposition IN ('unsaid', 'safe', 'with-somebody', 'mobile-team', 'emergency', 'hospital', 'detox', 'shelter', 'declined', 'lost', 'other')),
  disposition_words TEXT,
  follow_up_at      INTEGER,
  follow_up_words   TEXT,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  alert_id          BLOB    REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  event_id          BLOB    REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  status            TEXT    NOT NULL CHECK (status IN ('open', 'closed')),
  closed_at         INTEGER,
  closed_by         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX crisis_by_client ON crisis (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX crisis_by_alert ON crisis (alert_id) WHERE alert_id IS NOT NULL;
-- These leave out nearly every row: what is still open, or looked at again later.
CREATE INDEX crisis_that_is_open ON crisis (started_at) WHERE status = 'open' AND deleted_at IS NULL;
CREATE INDEX crisis_by_follow_up ON crisis (follow_up_at) WHERE status = 'closed';
CREATE INDEX alert_that_waits ON alert (raised_at)
  WHERE acknowledged_at IS NULL AND deleted_at IS NULL;

-- Whoever writes: none is closed before it is said how it ended, nor without a follow-up after a day at
-- the earliest and three at the latest.
CREATE TRIGGER crisis_is_followed_up BEFORE UPDATE ON crisis
WHEN OLD.status = 'open' AND NEW.status = 'closed'
  AND (NEW.kind = 'unsaid' OR NEW.disposition = 'unsaid' OR NEW.closed_at IS NULL
    OR NEW.follow_up_at IS NULL
    OR NEW.follow_up_at - NEW.closed_at NOT BETWEEN 86400000000 AND 259200000000)
BEGIN SELECT RAISE (ABORT, 'a crisis is not closed without its end and its follow-up'); END;
-- What is closed does not change; it may be opened again, and a caller may become a client.
CREATE TRIGGER crisis_is_closed BEFORE UPDATE ON crisis
WHEN OLD.status = 'closed' AND (NEW.deleted_at IS NOT OLD.deleted_at
  OR (NEW.client_id IS NOT OLD.client_id AND OLD.client_id IS NOT NULL)
  OR NEW.started_at <> OLD.started_at
  OR (NEW.status = 'closed' AND (NEW.caller IS NOT OLD.caller OR NEW.call_back IS NOT OLD.call_back
    OR NEW.place IS NOT OLD.place OR NEW.kind <> OLD.kind OR NEW.words IS NOT OLD.words
    OR NEW.screen IS NOT OLD.screen OR NEW.screen_answers IS NOT OLD.screen_answers
    OR NEW.level <> OLD.level OR NEW.consult_name IS NOT OLD.consult_name
    OR NEW.consult_at IS NOT OLD.consult_at OR NEW.consult_words IS NOT OLD.consult_words
    OR NEW.plan_reviewed <> OLD.plan_reviewed OR NEW.notified IS NOT OLD.notified
    OR NEW.disposition <> OLD.disposition OR NEW.disposition_words IS NOT OLD.disposition_words
    OR NEW.follow_up_at IS NOT OLD.follow_up_at OR NEW.follow_up_words IS NOT OLD.follow_up_words
    OR NEW.closed_at IS NOT OLD.closed_at OR NEW.closed_by IS NOT OLD.closed_by)))
BEGIN SELECT RAISE (ABORT, 'closed: a crisis does not change'); END;
CREATE TRIGGER crisis_is_kept BEFORE DELETE ON crisis WHEN OLD.status = 'closed'
BEGIN SELECT RAISE (ABORT, 'closed: a crisis is not deleted'); END;

CREATE TABLE crisis_action (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  crisis_id  BLOB    NOT NULL REFERENCES crisis (id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT    NOT NULL CHECK (kind IN ('step', 'call')),
  text       TEXT    NOT NULL CHECK (text <> ''),
  number     TEXT,
  at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX crisis_action_by_client ON crisis_action (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX crisis_action_by_crisis ON crisis_action (crisis_id);

CREATE TRIGGER crisis_action_is_not_added BEFORE INSERT ON crisis_action
WHEN (SELECT status FROM crisis WHERE id = NEW.crisis_id) = 'closed'
BEGIN SELECT RAISE (ABORT, 'closed: nothing is added to a crisis'); END;
CREATE TRIGGER crisis_action_is_closed BEFORE UPDATE ON crisis_action
WHEN (SELECT status FROM crisis WHERE id = OLD.crisis_id) = 'closed'
  AND (NEW.deleted_at IS NOT OLD.deleted_at OR NEW.crisis_id <> OLD.crisis_id
    OR (NEW.client_id IS NOT OLD.client_id AND OLD.client_id IS NOT NULL)
    OR NEW.kind <> OLD.kind OR NEW.text <> OLD.text OR NEW.number IS NOT OLD.number
    OR NEW.at <> OLD.at)
BEGIN SELECT RAISE (ABORT, 'closed: what was done in a crisis does not change'); END;
CREATE TRIGGER crisis_action_is_kept BEFORE DELETE ON crisis_action
WHEN (SELECT status FROM crisis WHERE id = OLD.crisis_id) = 'closed'
BEGIN SELECT RAISE (ABORT, 'closed: what was done in a crisis is not deleted'); END;

-- Each version is a row.
CREATE TABLE safety_plan (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  client_id     BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  version       INTEGER NOT NULL CHECK (version BETWEEN 1 AND 10000),
  status        TEXT    NOT NULL CHECK (status IN ('draft', 'current', 'replaced')),
  warning_signs TEXT,
  alone         TEXT,
  company       TEXT,
  helpers       TEXT,
  professionals TEXT,
  means         TEXT,
  means_helper  TEXT,
  means_on      TEXT    CHECK (means_on = date (means_on)),
  reasons       TEXT,
  barriers      TEXT,
  confidence    INTEGER CHECK (confidence BETWEEN 0 AND 10),
  review_on     TEXT    CHECK (review_on = date (review_on)),
  agreed_at     INTEGER,
  agreed_by     BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX safety_plan_by_client ON safety_plan (client_id);
CREATE INDEX safety_plan_by_review ON safety_plan (review_on)
  WHERE status = 'current' AND deleted_at IS NULL;

-- A version that was agreed on never changes: the next one replaces it, or, when that is taken back, it
-- is the current one again.  The day on which it is looked at again may be put off.  Agreeing itself can be
-- taken back, with the version, until a later one is there.
CREATE TRIGGER safety_plan_is_agreed BEFORE UPDATE ON safety_plan
WHEN OLD.status <> 'draft' AND ((NEW.deleted_at IS NOT OLD.deleted_at AND OLD.status = 'replaced')
  OR NEW.client_id <> OLD.client_id OR NEW.version <> OLD.version
  OR (NEW.status = 'draft' AND OLD.status = 'replaced')
  OR NEW.warning_signs IS NOT OLD.warning_signs OR NEW.alone IS NOT OLD.alone
  OR NEW.company IS NOT OLD.company OR NEW.helpers IS NOT OLD.helpers
  OR NEW.professionals IS NOT OLD.professionals OR NEW.means IS NOT OLD.means
  OR NEW.means_helper IS NOT OLD.means_helper OR NEW.means_on IS NOT OLD.means_on
  OR NEW.reasons IS NOT OLD.reasons OR NEW.barriers IS NOT OLD.barriers
  OR NEW.confidence IS NOT OLD.confidence
  OR (NEW.status <> 'draft' AND (NEW.agreed_at IS NOT OLD.agreed_at
    OR NEW.agreed_by IS NOT OLD.agreed_by)))
BEGIN SELECT RAISE (ABORT, 'agreed: a version of a safety plan does not change'); END;
CREATE TRIGGER safety_plan_is_kept BEFORE DELETE ON safety_plan WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE (ABORT, 'agreed: a version of a safety plan is not deleted'); END;

CREATE TABLE recurrence (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  client_id     BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  happened_on   TEXT    NOT NULL CHECK (happened_on = date (happened_on)),
  substance     TEXT,
  amount        TEXT,
  circumstances TEXT,
  helped_stop   TEXT,
  learned       TEXT,
  medical       TEXT    NOT NULL CHECK (medical IN ('unsaid', 'none', 'advised', 'seen', 'declined')),
  medical_words TEXT,
  plan_changes  TEXT,
  date_choice   TEXT    NOT NULL CHECK (date_choice IN ('later', 'keep', 'reset')),
  event_id      BLOB    REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  crisis_id     BLOB    REFERENCES crisis (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX recurrence_by_client ON recurrence (client_id);
CREATE INDEX recurrence_by_event ON recurrence (event_id) WHERE event_id IS NOT NULL;
