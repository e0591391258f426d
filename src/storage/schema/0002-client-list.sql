-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of clients in full: what was decided about duplicates, filters with a name, where a
-- worker was in it; and in the list itself each status, and the day of the last assessment.

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

-- Where a worker was in a view, to find it again: no record, but it may say something about a
-- client.
CREATE TABLE view_state (
  staff_id BLOB NOT NULL REFERENCES staff (id),
  view     TEXT NOT NULL,
  texts    TEXT NOT NULL, -- GVariant text, a{ss}
  PRIMARY KEY (staff_id, view)
) STRICT, WITHOUT ROWID;

-- The list knew only who is active.  Now 0 is active, 1 paused, 2 closed; the tally follows.
ALTER TABLE client_index RENAME COLUMN active TO status;
ALTER TABLE client_tally RENAME COLUMN active TO status;
UPDATE client_index SET status = (SELECT CASE client.status WHEN 'active' THEN 0 WHEN 'paused'
  THEN 1 ELSE 2 END FROM client WHERE client.id = client_index.client_id);

ALTER TABLE client_index ADD COLUMN assessed_on TEXT NOT NULL DEFAULT ''; -- empty: never
UPDATE client_index SET assessed_on = last FROM
  (SELECT client_id AS who, max (taken_on) AS last FROM assessment
   WHERE status = 'signed' AND deleted_at IS NULL GROUP BY client_id)
  WHERE client_id = who;
CREATE INDEX client_index_by_assessment
  ON client_index (archived, assessed_on, place, status, risk, worker_id);
