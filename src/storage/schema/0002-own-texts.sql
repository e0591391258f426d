-- SPDX-License-Identifier: GPL-3.0-or-later
-- What workers wrote into plans, to be offered to them as they type (way-own-text.c).  A row follows
-- each record of a plan that lives: who gave it its text, and for whom.  The places grow, so that what
-- was written last comes first.
CREATE TABLE own_text (
  place     INTEGER PRIMARY KEY, -- local; ties the row to the full-text table
  record_id BLOB NOT NULL UNIQUE,
  client_id BLOB NOT NULL,
  scope     TEXT NOT NULL, -- kind and worker in one word
  text      TEXT NOT NULL
) STRICT;

-- Each word is looked up with the scope before it, so that a search reads what one worker wrote, and
-- not what all of them did.
CREATE VIEW own_text_words AS
  SELECT place, scope || replace (replace (replace (replace (replace (replace (replace (replace (replace (replace (
    text, char (10), ' '), '“', ' '), '"', ' '), '(', ' '), '-', ' '), '/', ' '), ',', ' '),
    '’', ' '), '''', ' '), ' ', ' ' || scope) AS words
  FROM own_text;

CREATE VIRTUAL TABLE own_text_search USING fts5 (
  words, content = 'own_text_words', content_rowid = 'place',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO own_text_search (own_text_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER own_text_search_follows_insert AFTER INSERT ON own_text BEGIN
  INSERT INTO own_text_search (rowid, words)
    SELECT place, words FROM own_text_words WHERE place = NEW.place;
END;
CREATE TRIGGER own_text_search_follows_delete BEFORE DELETE ON own_text BEGIN
  INSERT INTO own_text_search (own_text_search, rowid, words)
    SELECT 'delete', place, words FROM own_text_words WHERE place = OLD.place;
END;

INSERT INTO own_text (record_id, client_id, scope, text)
  SELECT id, client_id, scope, text FROM (
    SELECT id, client_id, 'need' || hex (changed_by) AS scope, text, clock FROM need
      WHERE deleted_at IS NULL AND changed_by IS NOT NULL
    UNION ALL
    SELECT id, client_id, 'goal' || hex (changed_by), text, clock FROM goal
      WHERE deleted_at IS NULL AND changed_by IS NOT NULL
    UNION ALL
    SELECT id, client_id, 'objective' || hex (changed_by), text, clock FROM objective
      WHERE deleted_at IS NULL AND changed_by IS NOT NULL
    UNION ALL
    SELECT id, client_id, 'intervention' || hex (changed_by), text, clock FROM intervention
      WHERE deleted_at IS NULL AND changed_by IS NOT NULL)
  ORDER BY clock, id;

-- Who changes something else of a record did not write its text.
CREATE TRIGGER own_text_follows_new_need AFTER INSERT ON need
WHEN NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL BEGIN
  INSERT INTO own_text (record_id, client_id, scope, text)
  VALUES (NEW.id, NEW.client_id, 'need' || hex (NEW.changed_by), NEW.text);
END;
CREATE TRIGGER own_text_follows_need AFTER UPDATE OF text, deleted_at ON need
WHEN OLD.text <> NEW.text OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
  INSERT INTO own_text (record_id, client_id, scope, text)
    SELECT NEW.id, NEW.client_id, 'need' || hex (NEW.changed_by), NEW.text
    WHERE NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL;
END;
CREATE TRIGGER own_text_forgets_need AFTER DELETE ON need BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
END;

CREATE TRIGGER own_text_follows_new_goal AFTER INSERT ON goal
WHEN NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL BEGIN
  INSERT INTO own_text (record_id, client_id, scope, text)
  VALUES (NEW.id, NEW.client_id, 'goal' || hex (NEW.changed_by), NEW.text);
END;
CREATE TRIGGER own_text_follows_goal AFTER UPDATE OF text, deleted_at ON goal
WHEN OLD.text <> NEW.text OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
  INSERT INTO own_text (record_id, client_id, scope, text)
    SELECT NEW.id, NEW.client_id, 'goal' || hex (NEW.changed_by), NEW.text
    WHERE NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL;
END;
CREATE TRIGGER own_text_forgets_goal AFTER DELETE ON goal BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
END;

CREATE TRIGGER own_text_follows_new_objective AFTER INSERT ON objective
WHEN NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL BEGIN
  INSERT INTO own_text (record_id, client_id, scope, text)
  VALUES (NEW.id, NEW.client_id, 'objective' || hex (NEW.changed_by), NEW.text);
END;
CREATE TRIGGER own_text_follows_objective AFTER UPDATE OF text, deleted_at ON objective
WHEN OLD.text <> NEW.text OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
  INSERT INTO own_text (record_id, client_id, scope, text)
    SELECT NEW.id, NEW.client_id, 'objective' || hex (NEW.changed_by), NEW.text
    WHERE NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL;
END;
CREATE TRIGGER own_text_forgets_objective AFTER DELETE ON objective BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
END;

CREATE TRIGGER own_text_follows_new_intervention AFTER INSERT ON intervention
WHEN NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL BEGIN
  INSERT INTO own_text (record_id, client_id, scope, text)
  VALUES (NEW.id, NEW.client_id, 'intervention' || hex (NEW.changed_by), NEW.text);
END;
CREATE TRIGGER own_text_follows_intervention AFTER UPDATE OF text, deleted_at ON intervention
WHEN OLD.text <> NEW.text OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
  INSERT INTO own_text (record_id, client_id, scope, text)
    SELECT NEW.id, NEW.client_id, 'intervention' || hex (NEW.changed_by), NEW.text
    WHERE NEW.deleted_at IS NULL AND NEW.changed_by IS NOT NULL;
END;
CREATE TRIGGER own_text_forgets_intervention AFTER DELETE ON intervention BEGIN
  DELETE FROM own_text WHERE record_id = OLD.id;
END;
