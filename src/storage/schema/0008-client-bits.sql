-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a client reached, what a client wants workers to know, and what a client needs today.

CREATE TABLE milestone (
  id                BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision          INTEGER NOT NULL,
  clock             INTEGER NOT NULL,
  site              BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by        BLOB,
  created_at        INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  deleted_at        INTEGER,
  client_id         BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  kind              TEXT    NOT NULL CHECK (kind IN ('days', 'meetings', 'chip', 'certificate', 'reunited', 'housed', 'job', 'own')),
  count             INTEGER CHECK (count BETWEEN 1 AND 100000),
  unit              TEXT    NOT NULL CHECK (unit IN ('none', 'hours', 'days', 'months', 'years')),
  reached_on        TEXT    NOT NULL CHECK (reached_on = date (reached_on)),
  words             TEXT,
  wish              TEXT,
  certificate_words TEXT,
  celebrated_on     TEXT    CHECK (celebrated_on = date (celebrated_on)),
  celebrated_words  TEXT,
  event_id          BLOB    REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX milestone_by_client ON milestone (client_id);
-- What is still to come, or was not celebrated yet.
CREATE INDEX milestone_by_day ON milestone (reached_on)
  WHERE celebrated_on IS NULL AND deleted_at IS NULL;

-- Who counts from which day: a milestone of the week is looked up by the own dates that lead to it
-- (way-own-days.h), so that nobody else is read.  Whoever counts from no day costs nothing.
CREATE INDEX client_by_own_date ON client (worker_id, own_date) WHERE own_date IS NOT NULL;

CREATE TABLE identity (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision           INTEGER NOT NULL,
  clock              INTEGER NOT NULL,
  site               BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by         BLOB,
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  client_id          BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  accommodation      TEXT,
  literacy           TEXT,
  interpreter_agency TEXT,
  worker_gender      TEXT,
  faith              TEXT,
  culture            TEXT,
  community          TEXT,
  food               TEXT,
  customs            TEXT,
  healing            TEXT,
  systems            TEXT,
  immigration_worry  INTEGER NOT NULL CHECK (immigration_worry IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX identity_by_client ON identity (client_id);

CREATE TABLE need_now (
  id          BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision    INTEGER NOT NULL,
  clock       INTEGER NOT NULL,
  site        BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by  BLOB,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  deleted_at  INTEGER,
  client_id   BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT    NOT NULL CHECK (kind IN ('food', 'shelter', 'medication', 'phone', 'id', 'transport', 'clothing', 'other')),
  words       TEXT,
  asked_on    TEXT    NOT NULL CHECK (asked_on = date (asked_on)),
  status      TEXT    NOT NULL CHECK (status IN ('asked', 'given', 'elsewhere', 'not-needed')),
  given_on    TEXT    CHECK (given_on = date (given_on)),
  given_words TEXT,
  given_by    BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  means       TEXT    NOT NULL CHECK (means IN ('stock', 'cash', 'voucher', 'other')),
  cost        INTEGER CHECK (cost BETWEEN 0 AND 100000000),
  CHECK (status <> 'given' OR given_on IS NOT NULL) -- a tally is by the day
) STRICT, WITHOUT ROWID;

CREATE INDEX need_now_by_client ON need_now (client_id);
-- What was given in a period, for its tally.
CREATE INDEX need_now_by_given ON need_now (given_on, kind, means, cost)
  WHERE status = 'given' AND deleted_at IS NULL;
