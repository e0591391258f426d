-- SPDX-License-Identifier: GPL-3.0-or-later
-- Progress notes: what was written, what of the plan it touched, and what was said about it after it
-- was signed.
CREATE TABLE note (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  client_id     BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  author_id     BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id    BLOB    REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  kind          TEXT    NOT NULL CHECK (kind IN ('free', 'soap', 'dap', 'birp', 'girp', 'pie', 'peer')),
  served_on     TEXT    NOT NULL CHECK (served_on = date (served_on)),
  began         TEXT,
  minutes       INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  modality      TEXT    NOT NULL CHECK (modality IN ('in-person', 'video', 'phone', 'text', 'home', 'community', 'mail')),
  place         TEXT,
  present       TEXT,
  service       TEXT,
  units_rule    TEXT    NOT NULL CHECK (units_rule IN ('whole', 'midpoint')),
  sensitivity   TEXT    NOT NULL CHECK (sensitivity IN ('team', 'circle', 'author', 'counseling')),
  language      TEXT,
  since_last    TEXT,
  words         TEXT,
  subjective    TEXT,
  observed      TEXT,
  assessment    TEXT,
  data          TEXT,
  behavior      TEXT,
  goal          TEXT,
  problem       TEXT,
  intervention  TEXT,
  response      TEXT,
  evaluation    TEXT,
  worked_on     TEXT,
  strengths     TEXT,
  support       TEXT,
  plan          TEXT,
  next_step     TEXT,
  none_because  TEXT,
  risk          TEXT    NOT NULL CHECK (risk IN ('not-asked', 'none', 'concern')),
  next_contact  TEXT,
  status        TEXT    NOT NULL CHECK (status IN ('draft', 'signed', 'cosign-wanted', 'cosigned', 'entered-in-error')),
  signed_at     INTEGER,
  signed_by     BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  signed_role   TEXT,
  cosigner_id   BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  cosigned_at   INTEGER,
  cosigned_by   BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  cosigned_role TEXT,
  error_at      INTEGER,
  error_by      BLOB    REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  error_words   TEXT,
  CHECK (status = 'draft'
    OR (signed_at IS NOT NULL AND signed_by IS NOT NULL AND signed_role IS NOT NULL)),
  CHECK (status <> 'cosigned'
    OR (cosigned_at IS NOT NULL AND cosigned_by IS NOT NULL AND cosigned_role IS NOT NULL)),
  CHECK (status <> 'entered-in-error'
    OR (error_at IS NOT NULL AND error_by IS NOT NULL AND error_words IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The notes of a client, the newest first; what a worker has not signed; what waits for a second
-- signature.
CREATE INDEX note_by_client ON note (client_id, served_on, id);
CREATE INDEX note_unsigned ON note (author_id, served_on) WHERE status = 'draft';
CREATE INDEX note_to_cosign ON note (signed_at) WHERE status = 'cosign-wanted';

CREATE TABLE note_link (
  id              BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision        INTEGER NOT NULL,
  clock           INTEGER NOT NULL,
  site            BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by      BLOB,
  created_at      INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL,
  deleted_at      INTEGER,
  client_id       BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  note_id         BLOB    NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  objective_id    BLOB    NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  intervention_id BLOB    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX note_link_by_note ON note_link (note_id);
CREATE INDEX note_link_by_objective ON note_link (objective_id);

CREATE TABLE note_addendum (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  client_id     BLOB    NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  note_id       BLOB    NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  words         TEXT    NOT NULL CHECK (words <> ''),
  signed_at     INTEGER NOT NULL,
  signed_by     BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  signed_role   TEXT    NOT NULL CHECK (signed_role <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX note_addendum_by_note ON note_addendum (note_id);

-- What a worker types for longer texts, and words that the spelling is to know.
CREATE TABLE abbreviation (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  staff_id      BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  keyword       TEXT    NOT NULL CHECK (keyword <> ''),
  text          TEXT    NOT NULL CHECK (text <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX abbreviation_by_staff ON abbreviation (staff_id);

CREATE TABLE known_word (
  id            BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision      INTEGER NOT NULL,
  clock         INTEGER NOT NULL,
  site          BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by    BLOB,
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  deleted_at    INTEGER,
  staff_id      BLOB    NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  word          TEXT    NOT NULL CHECK (word <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX known_word_by_staff ON known_word (staff_id);

-- A signed note never changes, whatever program writes.  All that may follow is one second signature,
-- by somebody else, where it was wanted; and once, that it was entered in error, with a reason.  The
-- triggers on INSERT are for INSERT OR REPLACE, which fires no trigger on DELETE where recursive
-- triggers are off.
CREATE TRIGGER note_is_signed BEFORE UPDATE ON note
WHEN OLD.status <> 'draft' AND (
  (
    OLD.client_id, OLD.author_id, OLD.contact_id, OLD.kind, OLD.served_on, OLD.began,
    OLD.minutes, OLD.modality, OLD.place, OLD.present, OLD.service, OLD.units_rule, OLD.sensitivity, OLD.language,
    OLD.since_last, OLD.words, OLD.subjective, OLD.observed, OLD.assessment, OLD.data, OLD.behavior,
    OLD.goal, OLD.problem, OLD.intervention, OLD.response, OLD.evaluation, OLD.worked_on,
    OLD.strengths, OLD.support, OLD.plan, OLD.next_step, OLD.none_because, OLD.risk,
    OLD.next_contact, OLD.signed_at, OLD.signed_by, OLD.signed_role, OLD.cosigner_id,
    OLD.created_at, OLD.deleted_at
  ) IS NOT (
    NEW.client_id, NEW.author_id, NEW.contact_id, NEW.kind, NEW.served_on, NEW.began,
    NEW.minutes, NEW.modality, NEW.place, NEW.present, NEW.service, NEW.units_rule, NEW.sensitivity, NEW.language,
    NEW.since_last, NEW.words, NEW.subjective, NEW.observed, NEW.assessment, NEW.data, NEW.behavior,
    NEW.goal, NEW.problem, NEW.intervention, NEW.response, NEW.evaluation, NEW.worked_on,
    NEW.strengths, NEW.support, NEW.plan, NEW.next_step, NEW.none_because, NEW.risk,
    NEW.next_contact, NEW.signed_at, NEW.signed_by, NEW.signed_role, NEW.cosigner_id,
    NEW.created_at, NEW.deleted_at
  )
  OR NOT (
    (OLD.status = 'cosign-wanted' AND NEW.status = 'cosigned'
      AND NEW.cosigned_by <> OLD.signed_by AND NEW.error_at IS NULL)
    OR (OLD.status <> 'entered-in-error' AND NEW.status = 'entered-in-error'
      AND (OLD.cosigned_at, OLD.cosigned_by, OLD.cosigned_role)
        IS (NEW.cosigned_at, NEW.cosigned_by, NEW.cosigned_role))
  )
)
BEGIN SELECT RAISE (ABORT, 'signed: a note does not change'); END;
CREATE TRIGGER note_is_signed_first BEFORE UPDATE ON note
WHEN OLD.status = 'draft' AND NEW.status NOT IN ('draft', 'signed', 'cosign-wanted')
BEGIN SELECT RAISE (ABORT, 'a note is signed first'); END;
CREATE TRIGGER note_is_kept BEFORE DELETE ON note
WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE (ABORT, 'signed: a note is not deleted'); END;
CREATE TRIGGER note_is_not_replaced BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id AND status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'signed: a note is not replaced'); END;

CREATE TRIGGER note_link_is_not_added BEFORE INSERT ON note_link
WHEN (SELECT status FROM note WHERE id = NEW.note_id) <> 'draft'
  OR EXISTS (SELECT 1 FROM note_link l JOIN note n ON n.id = l.note_id
             WHERE l.id = NEW.id AND n.status <> 'draft')
BEGIN SELECT RAISE (ABORT, 'signed: nothing is linked to a note'); END;
CREATE TRIGGER note_link_is_signed BEFORE UPDATE ON note_link
WHEN (SELECT status FROM note WHERE id = OLD.note_id) <> 'draft'
  OR (SELECT status FROM note WHERE id = NEW.note_id) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'signed: what a note touched does not change'); END;
CREATE TRIGGER note_link_is_kept BEFORE DELETE ON note_link
WHEN (SELECT status FROM note WHERE id = OLD.note_id) <> 'draft'
BEGIN SELECT RAISE (ABORT, 'signed: what a note touched is not deleted'); END;

-- An addendum is signed as it is made.
CREATE TRIGGER note_addendum_is_signed BEFORE UPDATE ON note_addendum
BEGIN SELECT RAISE (ABORT, 'signed: an addendum does not change'); END;
CREATE TRIGGER note_addendum_is_kept BEFORE DELETE ON note_addendum
BEGIN SELECT RAISE (ABORT, 'signed: an addendum is not deleted'); END;
CREATE TRIGGER note_addendum_is_not_replaced BEFORE INSERT ON note_addendum
WHEN EXISTS (SELECT 1 FROM note_addendum WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'signed: an addendum is not replaced'); END;
CREATE TRIGGER note_addendum_is_to_what_is_signed BEFORE INSERT ON note_addendum
WHEN (SELECT status FROM note WHERE id = NEW.note_id) IN ('draft', 'entered-in-error')
BEGIN SELECT RAISE (ABORT, 'an addendum is to a signed note'); END;

-- The words of notes and their addenda, for searching.
CREATE TABLE note_place (
  place   INTEGER PRIMARY KEY, -- local; ties the note to the full-text table
  note_id BLOB NOT NULL UNIQUE
) STRICT;

CREATE VIEW note_text AS
  SELECT p.place, n.id AS note_id, upper (hex (n.client_id)) AS scope,
    ifnull (n.since_last, '') || ' ' || ifnull (n.words, '') || ' ' ||
    ifnull (n.subjective, '') || ' ' || ifnull (n.observed, '') || ' ' ||
    ifnull (n.assessment, '') || ' ' || ifnull (n.data, '') || ' ' ||
    ifnull (n.behavior, '') || ' ' || ifnull (n.goal, '') || ' ' ||
    ifnull (n.problem, '') || ' ' || ifnull (n.intervention, '') || ' ' ||
    ifnull (n.response, '') || ' ' || ifnull (n.evaluation, '') || ' ' ||
    ifnull (n.worked_on, '') || ' ' || ifnull (n.strengths, '') || ' ' ||
    ifnull (n.support, '') || ' ' || ifnull (n.plan, '') || ' ' ||
    ifnull (n.next_step, '') || ' ' ||
    ifnull ((SELECT group_concat (a.words, ' ') FROM note_addendum a WHERE a.note_id = n.id), '')
    AS text
  FROM note_place p JOIN note n ON n.id = p.note_id;

-- Each word is looked up with the client before it, so that a search reads what is about one client,
-- and not what was ever written.
CREATE VIEW note_words AS
  SELECT place, scope ||
    replace (replace (replace (replace (replace (replace (replace (replace (replace (
    replace (replace (replace (replace (replace (replace (replace (replace (replace (
    replace (replace (replace (replace (replace (replace (replace (replace (replace (
    text,
    char (10), ' '), char (9), ' '), '“', ' '), '”', ' '), '"', ' '), '(', ' '), '[', ' '),
    '-', ' '), '–', ' '), '—', ' '), '/', ' '), ',', ' '), '.', ' '), ';', ' '),
    ':', ' '), '…', ' '), '*', ' '), '_', ' '), '+', ' '), '=', ' '), '«', ' '),
    '¿', ' '), '¡', ' '), '‘', ' '), '’', ' '), '''', ' '),
    ' ', ' ' || scope) AS words
  FROM note_text;

CREATE VIRTUAL TABLE note_search USING fts5 (
  words, content = 'note_words', content_rowid = 'place',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER note_search_follows_insert AFTER INSERT ON note
WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO note_place (note_id) VALUES (NEW.id);
  INSERT INTO note_search (rowid, words) SELECT w.place, w.words FROM note_words w
    JOIN note_place p ON p.place = w.place WHERE p.note_id = NEW.id;
END;
-- What stood there goes before the text changes, for its words are read from the note.
CREATE TRIGGER note_search_forgets_text BEFORE UPDATE ON note
WHEN OLD.deleted_at IS NULL AND (
    OLD.since_last, OLD.words, OLD.subjective, OLD.observed, OLD.assessment, OLD.data, OLD.behavior,
    OLD.goal, OLD.problem, OLD.intervention, OLD.response, OLD.evaluation, OLD.worked_on,
    OLD.strengths, OLD.support, OLD.plan, OLD.next_step, OLD.deleted_at
  ) IS NOT (
    NEW.since_last, NEW.words, NEW.subjective, NEW.observed, NEW.assessment, NEW.data, NEW.behavior,
    NEW.goal, NEW.problem, NEW.intervention, NEW.response, NEW.evaluation, NEW.worked_on,
    NEW.strengths, NEW.support, NEW.plan, NEW.next_step, NEW.deleted_at
  ) BEGIN
  INSERT INTO note_search (note_search, rowid, words) SELECT 'delete', w.place, w.words
    FROM note_words w JOIN note_place p ON p.place = w.place WHERE p.note_id = OLD.id;
  DELETE FROM note_place WHERE note_id = OLD.id;
END;
CREATE TRIGGER note_search_follows_text AFTER UPDATE ON note
WHEN NEW.deleted_at IS NULL AND (
    OLD.since_last, OLD.words, OLD.subjective, OLD.observed, OLD.assessment, OLD.data, OLD.behavior,
    OLD.goal, OLD.problem, OLD.intervention, OLD.response, OLD.evaluation, OLD.worked_on,
    OLD.strengths, OLD.support, OLD.plan, OLD.next_step, OLD.deleted_at
  ) IS NOT (
    NEW.since_last, NEW.words, NEW.subjective, NEW.observed, NEW.assessment, NEW.data, NEW.behavior,
    NEW.goal, NEW.problem, NEW.intervention, NEW.response, NEW.evaluation, NEW.worked_on,
    NEW.strengths, NEW.support, NEW.plan, NEW.next_step, NEW.deleted_at
  ) BEGIN
  INSERT INTO note_place (note_id) VALUES (NEW.id);
  INSERT INTO note_search (rowid, words) SELECT w.place, w.words FROM note_words w
    JOIN note_place p ON p.place = w.place WHERE p.note_id = NEW.id;
END;
CREATE TRIGGER note_search_forgets BEFORE DELETE ON note
WHEN OLD.deleted_at IS NULL BEGIN
  INSERT INTO note_search (note_search, rowid, words) SELECT 'delete', w.place, w.words
    FROM note_words w JOIN note_place p ON p.place = w.place WHERE p.note_id = OLD.id;
  DELETE FROM note_place WHERE note_id = OLD.id;
END;
CREATE TRIGGER note_search_forgets_for_addendum BEFORE INSERT ON note_addendum BEGIN
  INSERT INTO note_search (note_search, rowid, words) SELECT 'delete', w.place, w.words
    FROM note_words w JOIN note_place p ON p.place = w.place WHERE p.note_id = NEW.note_id;
END;
CREATE TRIGGER note_search_follows_addendum AFTER INSERT ON note_addendum BEGIN
  INSERT INTO note_search (rowid, words) SELECT w.place, w.words FROM note_words w
    JOIN note_place p ON p.place = w.place WHERE p.note_id = NEW.note_id;
END;
