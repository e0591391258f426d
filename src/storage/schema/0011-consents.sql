-- SPDX-License-Identifier: GPL-3.0-or-later
-- With whom the program works, the team around each client, what clients consented to, and what went
-- to somebody outside.

CREATE TABLE organization (
  id           BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision     INTEGER NOT NULL,
  clock        INTEGER NOT NULL,
  site         BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by   BLOB,
  created_at   INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  deleted_at   INTEGER,
  name         TEXT    NOT NULL CHECK (name <> ''),
  kind         TEXT    NOT NULL CHECK (kind IN ('health-care', 'health-plan', 'payer', 'social', 'housing', 'court', 'school', 'employer', 'government', 'community', 'other')),
  phone        TEXT,
  fax          TEXT,
  email        TEXT,
  address      TEXT,
  website      TEXT,
  qso          INTEGER NOT NULL CHECK (qso IN (0, 1)),
  qso_on       TEXT    CHECK (qso_on IS date (qso_on)),
  qso_until    TEXT    CHECK (qso_until IS date (qso_until)),
  qso_words    TEXT,
  former_names TEXT,
  same_as_id   BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  note         TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX organization_by_name ON organization (name);
CREATE INDEX organization_by_same ON organization (same_as_id) WHERE same_as_id IS NOT NULL;

CREATE TABLE team_member (
  id              BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision        INTEGER NOT NULL,
  clock           INTEGER NOT NULL,
  site            BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by      BLOB,
  created_at      INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL,
  deleted_at      INTEGER,
  client_id       BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  name            TEXT    NOT NULL CHECK (name <> ''),
  role            TEXT,
  relation        TEXT    NOT NULL CHECK (relation IN ('professional', 'family', 'support', 'internal')),
  family_kind     TEXT    NOT NULL CHECK (family_kind IN ('unsaid', 'partner', 'parent', 'child', 'sibling', 'grandparent', 'relative', 'guardian', 'chosen')),
  organization_id BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  classes         TEXT,
  phone           TEXT,
  fax             TEXT,
  email           TEXT,
  address         TEXT,
  preferred       TEXT    NOT NULL CHECK (preferred IN ('unsaid', 'phone', 'text', 'email', 'fax', 'mail', 'in-person')),
  began           TEXT    CHECK (began IS date (began)),
  ended           TEXT    CHECK (ended IS date (ended)),
  plan_part       TEXT,
  former_names    TEXT,
  note            TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX team_member_by_client ON team_member (client_id);
CREATE INDEX team_member_by_organization ON team_member (organization_id)
  WHERE organization_id IS NOT NULL;

CREATE TABLE consent (
  id                     BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision               INTEGER NOT NULL,
  clock                  INTEGER NOT NULL,
  site                   BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by             BLOB,
  created_at             INTEGER NOT NULL,
  changed_at             INTEGER NOT NULL,
  deleted_at             INTEGER,
  client_id              BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  kind                   TEXT    NOT NULL CHECK (kind IN ('specific', 'tpo', 'counseling-notes', 'proceedings', 'criminal-justice', 'intermediary', 'research', 'hipaa', 'telehealth', 'photo', 'group')),
  refused                INTEGER NOT NULL CHECK (refused IN (0, 1)),
  discloser              TEXT,
  classes                TEXT,
  info_words             TEXT,
  info_from              TEXT    CHECK (info_from IS date (info_from)),
  info_until             TEXT    CHECK (info_until IS date (info_until)),
  purposes               TEXT,
  purpose_words          TEXT,
  begins_on              TEXT    CHECK (begins_on IS date (begins_on)),
  expiry                 TEXT    NOT NULL CHECK (expiry IN ('unsaid', 'date', 'event', 'none')),
  expires_on             TEXT    CHECK (expires_on IS date (expires_on)),
  expiry_event           TEXT,
  event_happened_at      INTEGER,
  revocable_from         TEXT    CHECK (revocable_from IS date (revocable_from)),
  statements             TEXT,
  revoke_how             TEXT,
  language               TEXT,
  reading_help           TEXT,
  signed_at              INTEGER,
  signer                 TEXT,
  signer_relation        TEXT    NOT NULL CHECK (signer_relation IN ('client', 'parent', 'guardian', 'representative')),
  signer_words           TEXT,
  method                 TEXT    NOT NULL CHECK (method IN ('unsaid', 'drawn', 'typed', 'paper', 'spoken')),
  witness                TEXT,
  drawing                BLOB,
  paper_place            TEXT,
  copy                   TEXT    NOT NULL CHECK (copy IN ('unsaid', 'given', 'declined')),
  revoked_at             INTEGER,
  revoked_how            TEXT    NOT NULL CHECK (revoked_how IN ('unsaid', 'written', 'spoken', 'electronic')),
  revoked_words          TEXT,
  revocation_received_by TEXT,
  false_at               INTEGER,
  false_words            TEXT,
  replaces_id            BLOB    REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_by_client ON consent (client_id, signed_at);
CREATE INDEX consent_by_replaced ON consent (replaces_id) WHERE replaces_id IS NOT NULL;
-- Those that will end on a day, for the list of what is due.
CREATE INDEX consent_by_expiry ON consent (expires_on)
  WHERE expires_on IS NOT NULL AND signed_at IS NOT NULL AND revoked_at IS NULL AND deleted_at IS NULL;

-- Whoever writes: what was signed, or refused, stays as it was.
CREATE TRIGGER consent_is_signed BEFORE UPDATE ON consent
WHEN OLD.signed_at IS NOT NULL AND (
    OLD.client_id, OLD.kind, OLD.refused, OLD.discloser, OLD.classes, OLD.info_words,
    OLD.info_from, OLD.info_until, OLD.purposes, OLD.purpose_words, OLD.begins_on, OLD.expiry,
    OLD.expires_on, OLD.expiry_event, OLD.revocable_from, OLD.statements, OLD.revoke_how,
    OLD.language, OLD.reading_help, OLD.signed_at, OLD.signer, OLD.signer_relation,
    OLD.signer_words, OLD.method, OLD.witness, OLD.drawing, OLD.paper_place, OLD.replaces_id,
    OLD.deleted_at
  ) IS NOT (
    NEW.client_id, NEW.kind, NEW.refused, NEW.discloser, NEW.classes, NEW.info_words,
    NEW.info_from, NEW.info_until, NEW.purposes, NEW.purpose_words, NEW.begins_on, NEW.expiry,
    NEW.expires_on, NEW.expiry_event, NEW.revocable_from, NEW.statements, NEW.revoke_how,
    NEW.language, NEW.reading_help, NEW.signed_at, NEW.signer, NEW.signer_relation,
    NEW.signer_words, NEW.method, NEW.witness, NEW.drawing, NEW.paper_place, NEW.replaces_id,
    NEW.deleted_at
  )
BEGIN SELECT RAISE (ABORT, 'signed: a consent does not change'); END;
-- What ended it is said once, and stays said.
CREATE TRIGGER consent_stays_ended BEFORE UPDATE ON consent
WHEN (OLD.revoked_at IS NOT NULL AND (NEW.revoked_at IS NOT OLD.revoked_at
    OR NEW.revoked_how <> OLD.revoked_how OR NEW.revoked_words IS NOT OLD.revoked_words
    OR NEW.revocation_received_by IS NOT OLD.revocation_received_by))
  OR (OLD.event_happened_at IS NOT NULL AND NEW.event_happened_at IS NOT OLD.event_happened_at)
  OR (OLD.false_at IS NOT NULL AND (NEW.false_at IS NOT OLD.false_at
    OR NEW.false_words IS NOT OLD.false_words))
BEGIN SELECT RAISE (ABORT, 'signed: what ended a consent does not change'); END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'signed: a consent is not deleted'); END;
CREATE TRIGGER consent_is_not_written_over BEFORE INSERT ON consent
WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id AND signed_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed: a consent is not replaced'); END;

CREATE TABLE consent_recipient (
  id              BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision        INTEGER NOT NULL,
  clock           INTEGER NOT NULL,
  site            BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by      BLOB,
  created_at      INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL,
  deleted_at      INTEGER,
  client_id       BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  consent_id      BLOB    NOT NULL REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT    NOT NULL CHECK (kind IN ('organization', 'member', 'name', 'class')),
  organization_id BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  member_id       BLOB    REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  recipient_class TEXT    NOT NULL CHECK (recipient_class IN ('treating-providers', 'health-plans', 'payers', 'program-helpers')),
  name            TEXT    NOT NULL CHECK (name <> ''),
  address         TEXT,
  intermediary    INTEGER NOT NULL CHECK (intermediary IN (0, 1)),
  position        INTEGER,
  told_at         INTEGER,
  told_words      TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_recipient_by_client ON consent_recipient (client_id);
CREATE INDEX consent_recipient_by_consent ON consent_recipient (consent_id);
CREATE INDEX consent_recipient_by_organization ON consent_recipient (organization_id)
  WHERE organization_id IS NOT NULL;
CREATE INDEX consent_recipient_by_member ON consent_recipient (member_id)
  WHERE member_id IS NOT NULL;

CREATE TRIGGER consent_recipient_is_not_added BEFORE INSERT ON consent_recipient
WHEN (SELECT signed_at FROM consent WHERE id = NEW.consent_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'signed: no recipient is added to a consent'); END;
CREATE TRIGGER consent_recipient_is_signed BEFORE UPDATE ON consent_recipient
WHEN ((SELECT signed_at FROM consent WHERE id = OLD.consent_id) IS NOT NULL
    OR (SELECT signed_at FROM consent WHERE id = NEW.consent_id) IS NOT NULL) AND (
    OLD.client_id, OLD.consent_id, OLD.kind, OLD.organization_id, OLD.member_id,
    OLD.recipient_class, OLD.name, OLD.address, OLD.intermediary, OLD.position, OLD.deleted_at
  ) IS NOT (
    NEW.client_id, NEW.consent_id, NEW.kind, NEW.organization_id, NEW.member_id,
    NEW.recipient_class, NEW.name, NEW.address, NEW.intermediary, NEW.position, NEW.deleted_at
  )
BEGIN SELECT RAISE (ABORT, 'signed: the recipient of a consent does not change'); END;
CREATE TRIGGER consent_recipient_is_kept BEFORE DELETE ON consent_recipient
WHEN (SELECT signed_at FROM consent WHERE id = OLD.consent_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'signed: the recipient of a consent is not deleted'); END;

CREATE TABLE disclosure (
  id                     BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision               INTEGER NOT NULL,
  clock                  INTEGER NOT NULL,
  site                   BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by             BLOB,
  created_at             INTEGER NOT NULL,
  changed_at             INTEGER NOT NULL,
  deleted_at             INTEGER,
  client_id              BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  made_at                INTEGER NOT NULL,
  recipient              TEXT    NOT NULL CHECK (recipient <> ''),
  address                TEXT,
  organization_id        BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  member_id              BLOB    REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  classes                TEXT,
  what                   TEXT    NOT NULL CHECK (what <> ''),
  purpose                TEXT    NOT NULL CHECK (purpose IN ('client-request', 'treatment', 'payment', 'operations', 'care-coordination', 'referral', 'housing', 'benefits', 'work-school', 'family', 'supervision', 'proceedings', 'research', 'emergency', 'required', 'other')),
  purpose_words          TEXT,
  basis                  TEXT    NOT NULL CHECK (basis IN ('consent', 'client', 'program', 'qualified-service', 'emergency', 'child-abuse', 'crime', 'court-order', 'subpoena', 'audit', 'research', 'not-identifying')),
  authority              TEXT,
  consent_id             BLOB    REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id               BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  emergency_received_by  TEXT,
  emergency_disclosed_by TEXT,
  emergency_at           INTEGER,
  emergency_nature       TEXT,
  corrects_id            BLOB    REFERENCES disclosure (id) DEFERRABLE INITIALLY DEFERRED,
  correction             TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosure_by_client ON disclosure (client_id, made_at);
CREATE INDEX disclosure_by_time ON disclosure (made_at);
CREATE INDEX disclosure_by_organization ON disclosure (organization_id)
  WHERE organization_id IS NOT NULL;
CREATE INDEX disclosure_by_member ON disclosure (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX disclosure_by_consent ON disclosure (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX disclosure_by_staff ON disclosure (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX disclosure_by_corrected ON disclosure (corrects_id) WHERE corrects_id IS NOT NULL;

-- What went out is not taken back by changing what says so.
CREATE TRIGGER disclosure_does_not_change BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE (ABORT, 'signed: a disclosure does not change'); END;
CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure
BEGIN SELECT RAISE (ABORT, 'signed: a disclosure is not deleted'); END;
CREATE TRIGGER disclosure_is_not_written_over BEFORE INSERT ON disclosure
WHEN EXISTS (SELECT 1 FROM disclosure WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'signed: a disclosure is not replaced'); END;
