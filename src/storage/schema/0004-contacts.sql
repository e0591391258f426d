-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contacts with clients, attempts among them.  A contact may be noted before its client is known.

CREATE TABLE contact (
  id                    BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision              INTEGER NOT NULL,
  clock                 INTEGER NOT NULL,
  site                  BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by            BLOB,
  created_at            INTEGER NOT NULL,
  changed_at            INTEGER NOT NULL,
  deleted_at            INTEGER,
  client_id             BLOB    REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id             BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  kind                  TEXT    NOT NULL CHECK (kind IN ('session', 'call', 'text', 'home-visit', 'outreach', 'drop-in', 'letter', 'other')),
  modality              TEXT    NOT NULL CHECK (modality IN ('in-person', 'video', 'phone', 'text', 'home', 'community', 'mail')),
  outcome               TEXT    NOT NULL CHECK (outcome IN ('reached', 'left-message', 'no-answer', 'no-show', 'cancelled', 'declined', 'not-found')),
  happened_on           TEXT    NOT NULL CHECK (happened_on IS date (happened_on)),
  began                 TEXT,
  ended                 TEXT,
  minutes               INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  place                 TEXT,
  present               TEXT,
  purpose               TEXT,
  mood                  TEXT,
  support               TEXT,
  support_words         TEXT,
  strengths             TEXT,
  next_on               TEXT    CHECK (next_on IS date (next_on)),
  next_words            TEXT,
  barriers              TEXT,
  barrier_words         TEXT,
  reengagement          TEXT,
  can_talk              TEXT    NOT NULL CHECK (can_talk IN ('not-asked', 'yes', 'no')),
  client_location       TEXT,
  emergency_address     TEXT,
  backup_phone          TEXT,
  platform              TEXT,
  tech_problems         TEXT,
  telehealth_consent_on TEXT    CHECK (telehealth_consent_on IS date (telehealth_consent_on))
) STRICT, WITHOUT ROWID;

-- The log of a client in its order, and those that have no client yet.
CREATE INDEX contact_by_client ON contact (client_id, happened_on, began);

-- What was noted with one client does not slip under another: it is taken from the one first, which
-- stands in the history of that one.
CREATE TRIGGER contact_keeps_client BEFORE UPDATE OF client_id ON contact
WHEN OLD.client_id <> NEW.client_id
BEGIN SELECT RAISE (ABORT, 'a contact does not pass from one client to another'); END;

-- When each client was last reached, for the list of clients: its day; before anybody was reached, “-”
-- and the day since which the client is known, so that those come first, the longest known before
-- the others.  One index answers for its order and for those who are lost (way-last-contact.c).
ALTER TABLE client_index ADD COLUMN contacted_on TEXT NOT NULL DEFAULT '';
UPDATE client_index SET contacted_on =
  (SELECT '-' || date (created_at / 1000000, 'unixepoch') FROM client WHERE id = client_id);
CREATE INDEX client_index_by_contact
  ON client_index (archived, contacted_on, place, status, risk, worker_id);

-- A saved filter may ask for those, and be in that order.
CREATE TABLE saved_filter_new (
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
  lost       INTEGER NOT NULL CHECK (lost IN (0, 1)),
  sort       TEXT    NOT NULL CHECK (sort IN ('name', 'number', 'program', 'risk', 'changed', 'assessed', 'contacted')),
  descending INTEGER NOT NULL CHECK (descending IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO saved_filter_new (
    id, revision, clock, site, changed_by, created_at, changed_at, deleted_at, staff_id, name,
    search, worker_id, nobodys, program, statuses, risks, archived, sort, descending, lost)
  SELECT id, revision, clock, site, changed_by, created_at, changed_at, deleted_at, staff_id, name,
    search, worker_id, nobodys, program, statuses, risks, archived, sort, descending, 0
  FROM saved_filter;
DROP TABLE saved_filter;
ALTER TABLE saved_filter_new RENAME TO saved_filter;
CREATE INDEX saved_filter_by_staff ON saved_filter (staff_id);
CREATE INDEX saved_filter_by_worker ON saved_filter (worker_id);
