-- SPDX-License-Identifier: GPL-3.0-or-later
-- What clients may ask about their own record, what they complain of, and records that got out of hand.

CREATE TABLE rights_notice (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  version           TEXT    NOT NULL CHECK (version <> ''),
  language          TEXT,
  given_on          TEXT    NOT NULL CHECK (given_on = date (given_on)),
  how               TEXT    NOT NULL CHECK (how IN ('paper', 'read-out', 'mail', 'email', 'other')),
  help              TEXT,
  answer            TEXT    NOT NULL CHECK (answer IN ('unsaid', 'signed', 'declined', 'not-possible')),
  note              TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX rights_notice_by_client ON rights_notice (client_id, given_on);

CREATE TABLE rights_request (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  kind              TEXT    NOT NULL CHECK (kind IN ('access', 'amendment', 'restriction', 'accounting', 'confidential')),
  received_on       TEXT    NOT NULL CHECK (received_on = date (received_on)),
  asked             TEXT    NOT NULL CHECK (asked IN ('in-writing', 'spoken', 'electronic')),
  asked_by          TEXT,
  scope             TEXT    NOT NULL CHECK (scope <> ''),
  period_from       TEXT    CHECK (period_from = date (period_from)),
  period_to         TEXT    CHECK (period_to = date (period_to)),
  form              TEXT    NOT NULL CHECK (form IN ('unsaid', 'paper', 'electronic', 'look', 'summary')),
  extended_on       TEXT    CHECK (extended_on = date (extended_on)),
  extension_reason  TEXT,
  answer            TEXT    NOT NULL CHECK (answer IN ('open', 'granted', 'partly', 'denied', 'withdrawn')),
  answered_on       TEXT    CHECK (answered_on = date (answered_on)),
  answer_words      TEXT,
  denial_reason     TEXT,
  review            TEXT    NOT NULL CHECK (review IN ('unsaid', 'may-ask', 'none', 'asked', 'confirmed', 'changed')),
  given_on          TEXT    CHECK (given_on = date (given_on)),
  given_how         TEXT,
  fee               INTEGER CHECK (fee BETWEEN 0 AND 100000000),
  disagreement      TEXT,
  disagreement_on   TEXT    CHECK (disagreement_on = date (disagreement_on)),
  rebuttal          TEXT,
  note              TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX rights_request_by_client ON rights_request (client_id, received_on);
-- What is not done yet: way_rights_is_done() says it of the others.
CREATE INDEX rights_request_to_do ON rights_request (received_on)
  WHERE deleted_at IS NULL AND (answer = 'open' OR (answer IN ('granted', 'partly') AND given_on IS NULL));

-- What was agreed not to share: the gate reads it (way-restriction.h).
CREATE TABLE restriction (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  request_id        BLOB    REFERENCES rights_request (id) DEFERRABLE INITIALLY DEFERRED,
  agreed_on         TEXT    NOT NULL CHECK (agreed_on = date (agreed_on)),
  words             TEXT    NOT NULL CHECK (words <> ''),
  kept_from         TEXT    NOT NULL CHECK (kept_from IN ('everybody', 'plans', 'organization', 'member')),
  organization_id   BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  member_id         BLOB    REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  name              TEXT,
  classes           TEXT,
  purposes          TEXT,
  paid              INTEGER NOT NULL CHECK (paid IN (0, 1)),
  ended_on          TEXT    CHECK (ended_on = date (ended_on)),
  ended_how         TEXT    NOT NULL CHECK (ended_how IN ('unsaid', 'written', 'spoken', 'by-program'))
) STRICT, WITHOUT ROWID;

CREATE INDEX restriction_by_client ON restriction (client_id, agreed_on);
CREATE INDEX restriction_by_request ON restriction (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX restriction_by_organization ON restriction (organization_id)
  WHERE organization_id IS NOT NULL;
CREATE INDEX restriction_by_member ON restriction (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE complaint (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  received_on       TEXT    NOT NULL CHECK (received_on = date (received_on)),
  made_by           TEXT,
  text              TEXT    NOT NULL CHECK (text <> ''),
  wish              TEXT,
  outside_told_on   TEXT    CHECK (outside_told_on = date (outside_told_on)),
  outcome           TEXT    NOT NULL CHECK (outcome IN ('open', 'justified', 'partly', 'not-justified', 'withdrawn')),
  outcome_words     TEXT,
  closed_on         TEXT    CHECK (closed_on = date (closed_on)),
  answered_on       TEXT    CHECK (answered_on = date (answered_on)),
  retaliation       TEXT    NOT NULL CHECK (retaliation IN ('unchecked', 'none', 'found')),
  retaliation_on    TEXT    CHECK (retaliation_on = date (retaliation_on)),
  retaliation_words TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX complaint_by_client ON complaint (client_id, received_on) WHERE client_id IS NOT NULL;
CREATE INDEX complaint_to_do ON complaint (received_on) WHERE outcome = 'open' AND deleted_at IS NULL;

CREATE TABLE complaint_step (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  complaint_id      BLOB    NOT NULL REFERENCES complaint (id) DEFERRABLE INITIALLY DEFERRED,
  client_id         BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  position          INTEGER NOT NULL CHECK (position BETWEEN 1 AND 30),
  text              TEXT    NOT NULL CHECK (text <> ''),
  due_on            TEXT    CHECK (due_on = date (due_on)),
  done_on           TEXT    CHECK (done_on = date (done_on)),
  words             TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint_id, position);
CREATE INDEX complaint_step_by_client ON complaint_step (client_id) WHERE client_id IS NOT NULL;

CREATE TABLE breach (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  worker_id         BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  found_on          TEXT    NOT NULL CHECK (found_on = date (found_on)),
  happened_on       TEXT    CHECK (happened_on = date (happened_on)),
  ended_on          TEXT    CHECK (ended_on = date (ended_on)),
  what              TEXT    NOT NULL CHECK (what <> ''),
  data              TEXT,
  data_words        TEXT,
  people            INTEGER CHECK (people BETWEEN 0 AND 100000000),
  in_state          INTEGER CHECK (in_state BETWEEN 0 AND 100000000),
  factor_data       TEXT,
  factor_who        TEXT,
  factor_seen       TEXT,
  factor_lessened   TEXT,
  probability       TEXT    NOT NULL CHECK (probability IN ('not-assessed', 'low', 'not-low')),
  contained_on      TEXT    CHECK (contained_on = date (contained_on)),
  contained_words   TEXT,
  delayed_until     TEXT    CHECK (delayed_until = date (delayed_until)),
  people_told_on    TEXT    CHECK (people_told_on = date (people_told_on)),
  people_told_how   TEXT,
  hhs_told_on       TEXT    CHECK (hhs_told_on = date (hhs_told_on)),
  media_told_on     TEXT    CHECK (media_told_on = date (media_told_on)),
  lesson            TEXT
) STRICT, WITHOUT ROWID;

-- The log of a year.
CREATE INDEX breach_by_day ON breach (found_on);

-- What a supervisor looks for among all entries: way-history-repo.c asks with these very words.
CREATE INDEX log_of_watch ON log (seq)
  WHERE verb IN ('print', 'export', 'copy', 'denied', 'change-passphrase', 'keyring-on', 'keyring-off')
    OR kind IN ('disclosure', 'staff', 'consent', 'restriction');
