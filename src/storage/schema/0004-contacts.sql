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
