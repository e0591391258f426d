-- SPDX-License-Identifier: GPL-3.0-or-later
-- Letters, case conferences and mandated reports.

CREATE TABLE letter (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision           INTEGER NOT NULL,
  clock              INTEGER NOT NULL,
  site               BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by         BLOB,
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  client_id          BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id          BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  status             TEXT    NOT NULL CHECK (status IN ('draft', 'final', 'entered-in-error')),
  form               TEXT,
  language           TEXT,
  title              TEXT    NOT NULL CHECK (title <> ''),
  written_on         TEXT    NOT NULL CHECK (written_on = date (written_on)),
  reader             TEXT    NOT NULL CHECK (reader IN ('client', 'member', 'organization', 'named')),
  member_id          BLOB    REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id    BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  addressee          TEXT,
  purpose            TEXT    NOT NULL CHECK (purpose IN ('client-request', 'treatment', 'payment', 'operations', 'care-coordination', 'referral', 'housing', 'benefits', 'work-school', 'family', 'supervision', 'proceedings', 'research', 'emergency', 'required', 'other')),
  purpose_words      TEXT,
  body               TEXT,
  enclosures         TEXT,
  final_text         TEXT,
  consent_id         BLOB    REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  left_out           TEXT,
  finished_at           INTEGER,
  finished_by           BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  error_at           INTEGER,
  error_words        TEXT,
  CHECK (status = 'draft' OR (final_text IS NOT NULL AND finished_at IS NOT NULL AND finished_by IS NOT NULL)),
  CHECK (status <> 'entered-in-error' OR (error_at IS NOT NULL AND error_words IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_by_client ON letter (client_id, written_on);
CREATE INDEX letter_draft ON letter (worker_id, written_on) WHERE status = 'draft';

-- What somebody may have read stays what it was; that it should not have gone is added.
CREATE TRIGGER letter_is_final BEFORE UPDATE ON letter
WHEN OLD.status <> 'draft' AND (
  (
    OLD.client_id, OLD.worker_id, OLD.form, OLD.language, OLD.title, OLD.written_on, OLD.reader,
    OLD.member_id, OLD.organization_id, OLD.addressee, OLD.purpose, OLD.purpose_words, OLD.body, OLD.enclosures,
    OLD.final_text, OLD.consent_id, OLD.left_out, OLD.finished_at, OLD.finished_by, OLD.created_at,
    OLD.deleted_at
  ) IS NOT (
    NEW.client_id, NEW.worker_id, NEW.form, NEW.language, NEW.title, NEW.written_on, NEW.reader,
    NEW.member_id, NEW.organization_id, NEW.addressee, NEW.purpose, NEW.purpose_words, NEW.body, NEW.enclosures,
    NEW.final_text, NEW.consent_id, NEW.left_out, NEW.finished_at, NEW.finished_by, NEW.created_at,
    NEW.deleted_at
  )
  OR NEW.status = 'draft'
  OR (OLD.status = 'entered-in-error'
    AND (OLD.status, OLD.error_at, OLD.error_words) IS NOT (NEW.status, NEW.error_at, NEW.error_words)))
BEGIN SELECT RAISE (ABORT, 'final: a letter does not change'); END;
CREATE TRIGGER letter_is_final_first BEFORE UPDATE ON letter
WHEN OLD.status = 'draft' AND NEW.status = 'entered-in-error'
BEGIN SELECT RAISE (ABORT, 'a letter is finished first'); END;
CREATE TRIGGER letter_is_kept BEFORE DELETE ON letter WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE (ABORT, 'final: a letter is not deleted'); END;
CREATE TRIGGER letter_is_not_replaced BEFORE INSERT ON letter
WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id AND status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'final: a letter is not replaced'); END;

CREATE TABLE conference (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision           INTEGER NOT NULL,
  clock              INTEGER NOT NULL,
  site               BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by         BLOB,
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  client_id          BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_id         BLOB    NOT NULL CHECK (length (meeting_id) = 16),
  worker_id          BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  held_on            TEXT    NOT NULL CHECK (held_on = date (held_on)),
  began              TEXT,
  minutes            INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  place              TEXT,
  topic              TEXT,
  summary            TEXT,
  decisions          TEXT,
  dissent            TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX conference_by_client ON conference (client_id, held_on);
CREATE INDEX conference_by_meeting ON conference (meeting_id);

CREATE TABLE conference_attendee (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision           INTEGER NOT NULL,
  clock              INTEGER NOT NULL,
  site               BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by         BLOB,
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  client_id          BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  conference_id      BLOB    NOT NULL REFERENCES conference (id) DEFERRABLE INITIALLY DEFERRED,
  kind               TEXT    NOT NULL CHECK (kind IN ('staff', 'client', 'external')),
  name               TEXT    NOT NULL CHECK (name <> ''),
  role               TEXT,
  staff_id           BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  member_id          BLOB    REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  organization_id    BLOB    REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  consent_id         BLOB    REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (kind <> 'external' OR consent_id IS NOT NULL) -- 42 CFR 2.13, 2.31
) STRICT, WITHOUT ROWID;

CREATE INDEX conference_attendee_by_conference ON conference_attendee (conference_id);

-- Who heard of a client is not made somebody else afterwards.
CREATE TRIGGER conference_attendee_stays BEFORE UPDATE ON conference_attendee
WHEN (OLD.client_id, OLD.conference_id, OLD.kind, OLD.staff_id, OLD.member_id, OLD.organization_id,
    OLD.consent_id) IS NOT (NEW.client_id, NEW.conference_id, NEW.kind, NEW.staff_id, NEW.member_id,
    NEW.organization_id, NEW.consent_id)
BEGIN SELECT RAISE (ABORT, 'an attendee is not made another one'); END;

CREATE TABLE mandated_report (
  id                 BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision           INTEGER NOT NULL,
  clock              INTEGER NOT NULL,
  site               BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by         BLOB,
  created_at         INTEGER NOT NULL,
  changed_at         INTEGER NOT NULL,
  deleted_at         INTEGER,
  client_id          BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  worker_id          BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  crisis_id          BLOB    REFERENCES crisis (id) DEFERRABLE INITIALLY DEFERRED,
  kind               TEXT    NOT NULL CHECK (kind IN ('unsaid', 'child', 'elder', 'dependent-adult', 'threat', 'other')),
  noticed_on         TEXT    NOT NULL CHECK (noticed_on = date (noticed_on)),
  person             TEXT,
  observed           TEXT,
  said               TEXT,
  inferred           TEXT,
  decision           TEXT    NOT NULL CHECK (decision IN ('undecided', 'made', 'not-made')),
  decision_words     TEXT,
  consulted          TEXT,
  supervisor_told_on TEXT    CHECK (supervisor_told_on = date (supervisor_told_on)),
  supervisor         TEXT,
  agency             TEXT,
  hotline            TEXT,
  called_on          TEXT    CHECK (called_on = date (called_on)),
  called_hour        TEXT,
  spoke_with         TEXT,
  reference          TEXT,
  basis              TEXT    NOT NULL CHECK (basis IN ('unsaid', 'child-abuse-report', 'not-identifying', 'emergency', 'consent', 'court-order')),
  disclosure_id      BLOB    REFERENCES disclosure (id) DEFERRABLE INITIALLY DEFERRED,
  written_due        TEXT    CHECK (written_due = date (written_due)),
  written_sent_on    TEXT    CHECK (written_sent_on = date (written_sent_on)),
  informed           TEXT    NOT NULL CHECK (informed IN ('unsaid', 'yes', 'no')),
  informed_words     TEXT,
  limits             TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX mandated_report_by_client ON mandated_report (client_id, noticed_on);
CREATE INDEX mandated_report_owed ON mandated_report (written_due)
  WHERE written_due IS NOT NULL AND written_sent_on IS NULL;

-- Only the initial report of child abuse or neglect is exempt: 42 CFR 2.12 (c) (6).
CREATE TRIGGER mandated_report_is_exempt BEFORE INSERT ON mandated_report
WHEN NEW.basis = 'child-abuse-report' AND NEW.kind <> 'child'
BEGIN SELECT RAISE (ABORT, 'no exemption for this kind of report'); END;
CREATE TRIGGER mandated_report_stays_exempt BEFORE UPDATE ON mandated_report
WHEN NEW.basis = 'child-abuse-report' AND NEW.kind <> 'child'
BEGIN SELECT RAISE (ABORT, 'no exemption for this kind of report'); END;
-- What was told stands in the disclosure; the report does not lose it.
CREATE TRIGGER mandated_report_was_told BEFORE UPDATE ON mandated_report
WHEN OLD.disclosure_id IS NOT NULL AND (OLD.disclosure_id, OLD.kind, OLD.basis) IS NOT (NEW.disclosure_id, NEW.kind, NEW.basis)
BEGIN SELECT RAISE (ABORT, 'told: the ground of a report does not change'); END;
