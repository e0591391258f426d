-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of all notes and their addenda, for searching those of everybody at once.  That of each
-- client by itself is note_search.
--
-- A prefix that has a list of its own is read from its newest end and no further than what is
-- shown; any other merges the lists of all words that begin so, first.  So no other is looked for:
-- who searches looks at the rest of a longer word in the text.  Few words are so long, and fewer
-- begin alike for so long.  Where in the text a word stands is not asked here, which makes the lists
-- a third of the size.
CREATE VIRTUAL TABLE note_search_all USING fts5 (
  text, content = 'note_text', content_rowid = 'place',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4 5 6 7 8 9 10 12', detail = none
);
INSERT INTO note_search_all (note_search_all, rank) VALUES ('secure-delete', 1);
INSERT INTO note_search_all (note_search_all) VALUES ('rebuild');

-- A note is given its place after its text was written, and loses it before that changes; so a
-- place’s text is always the one that stands in the index.
CREATE TRIGGER note_search_all_follows AFTER INSERT ON note_place BEGIN
  INSERT INTO note_search_all (rowid, text)
    SELECT place, text FROM note_text WHERE place = NEW.place;
END;
CREATE TRIGGER note_search_all_forgets BEFORE DELETE ON note_place BEGIN
  INSERT INTO note_search_all (note_search_all, rowid, text)
    SELECT 'delete', place, text FROM note_text WHERE place = OLD.place;
END;
CREATE TRIGGER note_search_all_forgets_for_addendum BEFORE INSERT ON note_addendum BEGIN
  INSERT INTO note_search_all (note_search_all, rowid, text)
    SELECT 'delete', t.place, t.text FROM note_text t WHERE t.note_id = NEW.note_id;
END;
CREATE TRIGGER note_search_all_follows_addendum AFTER INSERT ON note_addendum BEGIN
  INSERT INTO note_search_all (rowid, text)
    SELECT t.place, t.text FROM note_text t WHERE t.note_id = NEW.note_id;
END;
