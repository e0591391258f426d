-- SPDX-License-Identifier: GPL-3.0-or-later
-- Places that help, what each worker thinks of them, and clients who were sent there.

CREATE TABLE resource (
  id             BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision       INTEGER NOT NULL,
  clock          INTEGER NOT NULL,
  site           BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by     BLOB,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  deleted_at     INTEGER,
  name            TEXT    NOT NULL CHECK (name <> ''),
  organization_id BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT    NOT NULL CHECK (kind IN ('other', 'withdrawal', 'outpatient', 'residential', 'medication', 'recovery-home', 'support-group', 'harm-reduction', 'crisis', 'mental-health', 'counseling', 'health', 'shelter', 'housing', 'food', 'benefits', 'work', 'education', 'legal', 'family', 'safety', 'transport')),
  needs           TEXT,
  services        TEXT,
  eligibility     TEXT,
  cost            TEXT    NOT NULL CHECK (cost IN ('unsaid', 'free', 'sliding', 'insurance', 'fee')),
  cost_words      TEXT,
  payers          TEXT,
  payer_words     TEXT,
  languages       TEXT,
  language_words  TEXT,
  access          TEXT,
  access_words    TEXT,
  hours           TEXT,
  phone           TEXT,
  text_number     TEXT,
  email           TEXT,
  web             TEXT,
  address         TEXT,
  area            TEXT,
  transport       TEXT,
  intake          TEXT,
  contact_person  TEXT,
  capacity        TEXT    NOT NULL CHECK (capacity IN ('unsaid', 'open', 'wait', 'full')),
  wait_words      TEXT,
  moud            TEXT    NOT NULL CHECK (moud IN ('unsaid', 'yes', 'no')),
  family          TEXT    NOT NULL CHECK (family IN ('unsaid', 'yes', 'no')),
  faith           TEXT    NOT NULL CHECK (faith IN ('unsaid', 'yes', 'no')),
  verified_on     TEXT    CHECK (verified_on IS date (verified_on)),
  verified_by     BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  notes           TEXT,
  source_id       TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX resource_by_organization ON resource (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX resource_by_source ON resource (source_id) WHERE source_id IS NOT NULL;

-- The list of resources, derived from them (way-resource-index.c).  Sets are bits; each index also
-- answers what the list is narrowed by, so that counting and paging read nothing else.
CREATE TABLE resource_index (
  place       INTEGER PRIMARY KEY, -- local; ties the row to the full-text table
  resource_id BLOB    NOT NULL UNIQUE REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  sort_key    BLOB    NOT NULL, -- of the name, in the collation of the caseload’s locale
  name_fold   TEXT    NOT NULL,
  kind        INTEGER NOT NULL,
  needs       INTEGER NOT NULL,
  payers      INTEGER NOT NULL,
  languages   INTEGER NOT NULL,
  days        INTEGER NOT NULL, -- on which it opens; bit 0 is Monday
  verified_on TEXT    NOT NULL  -- empty: never
) STRICT;

CREATE INDEX resource_index_by_name
  ON resource_index (sort_key, place, kind, needs, payers, languages, days, verified_on);
CREATE INDEX resource_index_by_fold
  ON resource_index (name_fold, place, kind, needs, payers, languages, days, verified_on);

-- When each is open, in minutes of a week from Monday midnight on.
CREATE TABLE resource_open (
  place  INTEGER NOT NULL,
  opens  INTEGER NOT NULL,
  closes INTEGER NOT NULL,
  PRIMARY KEY (place, opens)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE resource_search USING fts5 (
  name, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO resource_search (resource_search, rank) VALUES ('secure-delete', 1);

-- What one worker thinks of a resource is a record of its own, and leaves with no list of them.
CREATE TABLE resource_rating (
  id             BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision       INTEGER NOT NULL,
  clock          INTEGER NOT NULL,
  site           BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by     BLOB,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  deleted_at     INTEGER,
  resource_id    BLOB    NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id       BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  grade          TEXT    NOT NULL CHECK (grade IN ('none', 'good', 'mixed', 'poor')),
  words          TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX resource_rating_by_resource ON resource_rating (resource_id, staff_id);

CREATE TABLE referral (
  id             BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision       INTEGER NOT NULL,
  clock          INTEGER NOT NULL,
  site           BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by     BLOB,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  deleted_at     INTEGER,
  client_id       BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id       BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  need_id         BLOB    REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
  need_words      TEXT,
  resource_id     BLOB    NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  made_on         TEXT    NOT NULL CHECK (made_on IS date (made_on)),
  method          TEXT    NOT NULL CHECK (method IN ('warm-hand-off', 'call', 'letter', 'fax', 'self')),
  consent_id      BLOB    REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  shared          TEXT,
  shared_words    TEXT,
  appointment_on  TEXT    CHECK (appointment_on IS date (appointment_on)),
  appointment_at  TEXT,
  transport       INTEGER NOT NULL CHECK (transport IN (0, 1)),
  transport_words TEXT,
  status          TEXT    NOT NULL CHECK (status IN ('draft', 'sent', 'received', 'accepted', 'wait-listed', 'declined', 'scheduled', 'attended', 'no-show', 'completed', 'closed-no-contact')),
  status_on       TEXT    CHECK (status_on IS date (status_on)),
  barriers        TEXT,
  barrier_words   TEXT,
  minutes         INTEGER CHECK (minutes BETWEEN 0 AND 10000),
  outcome         TEXT,
  client_rating   INTEGER CHECK (client_rating > 0),
  client_words    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX referral_by_client ON referral (client_id, made_on);
CREATE INDEX referral_by_resource ON referral (resource_id);
CREATE INDEX referral_by_need ON referral (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX referral_by_consent ON referral (consent_id) WHERE consent_id IS NOT NULL;

-- By what it came where it is.
CREATE TABLE referral_step (
  id             BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision       INTEGER NOT NULL,
  clock          INTEGER NOT NULL,
  site           BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by     BLOB,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  deleted_at     INTEGER,
  client_id      BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  referral_id    BLOB    NOT NULL REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id      BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  status         TEXT    NOT NULL CHECK (status IN ('draft', 'sent', 'received', 'accepted', 'wait-listed', 'declined', 'scheduled', 'attended', 'no-show', 'completed', 'closed-no-contact')),
  happened_on    TEXT    NOT NULL CHECK (happened_on IS date (happened_on)),
  words          TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX referral_step_by_client ON referral_step (client_id);
CREATE INDEX referral_step_by_referral ON referral_step (referral_id);
