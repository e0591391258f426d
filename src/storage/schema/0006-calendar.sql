-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appointments and tasks.  The occurrences of a series are not stored: its rule says when they are, and
-- one that differs is a row of its own.
CREATE TABLE appointment (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  client_id  BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id  BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  starts_at  INTEGER NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  zone       TEXT    NOT NULL CHECK (zone <> ''),
  kind       TEXT    NOT NULL CHECK (kind IN ('session', 'assessment', 'group', 'home-visit', 'meeting', 'supervision', 'court', 'deadline', 'other')),
  modality   TEXT    NOT NULL CHECK (modality IN ('in-person', 'phone', 'video', 'field')),
  place      TEXT,
  words      TEXT,
  status     TEXT    NOT NULL CHECK (status IN ('booked', 'arrived', 'no-show', 'cancelled')),
  reason     TEXT,
  rule       TEXT,
  last_on    TEXT    CHECK (last_on = date (last_on)),
  series_id  BLOB    REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  stands_for INTEGER,
  CHECK ((series_id IS NULL) = (stands_for IS NULL)),
  CHECK (last_on IS NULL OR rule IS NOT NULL),
  CHECK (status <> 'cancelled' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_by_client ON appointment (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX appointment_by_start ON appointment (starts_at);
-- These leave out nearly every appointment, so that a save does not pay for them.
CREATE INDEX appointment_of_series ON appointment (series_id, stands_for) WHERE series_id IS NOT NULL;
CREATE INDEX appointment_that_repeats ON appointment (worker_id, last_on) WHERE rule IS NOT NULL;

CREATE TABLE task (
  id          BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision    INTEGER NOT NULL,
  clock       INTEGER NOT NULL,
  site        BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by  BLOB,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  deleted_at  INTEGER,
  client_id   BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  for_id      BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  words       TEXT    NOT NULL CHECK (words <> ''),
  due_on      TEXT    CHECK (due_on = date (due_on)),
  due_minute  INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
  priority    TEXT    NOT NULL CHECK (priority IN ('normal', 'high', 'low')),
  kind        TEXT    NOT NULL CHECK (kind IN ('follow-up', 'outreach', 'deadline', 'paperwork', 'other')),
  done_at     INTEGER,
  done_by     BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  method      TEXT    NOT NULL CHECK (method IN ('none', 'phone', 'text', 'email', 'letter', 'visit', 'other')),
  result      TEXT    NOT NULL CHECK (result IN ('none', 'reached', 'message-left', 'not-reached', 'not-wanted')),
  outcome     TEXT,
  source_kind TEXT,
  source_id   BLOB,
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CHECK ((source_kind IS NULL) = (source_id IS NULL)),
  CHECK (due_minute IS NULL OR due_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_by_client ON task (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX task_by_source ON task (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX task_to_do ON task (for_id, due_on) WHERE done_at IS NULL AND deleted_at IS NULL;
CREATE INDEX task_done ON task (for_id, done_at) WHERE done_at IS NOT NULL AND deleted_at IS NULL;
