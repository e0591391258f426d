-- SPDX-License-Identifier: GPL-3.0-or-later
-- An entry of the log and its content are one row, so that a save writes one page instead of two; and
-- the numbers of a site need no index, for the newest entry of a site is nearly always the newest of
-- all.  The chain stays as it was: what is hashed does not change.

DROP VIEW history;
DROP VIEW access;
DROP TRIGGER log_content_is_not_deleted;

CREATE TABLE log_whole (
  seq        INTEGER PRIMARY KEY,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  site_seq   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  act        INTEGER NOT NULL, -- the first entry of the transaction; the others follow it
  who        BLOB    NOT NULL CHECK (length (who) = 16),
  area       TEXT    NOT NULL CHECK (area IN ('history', 'access')),
  verb       TEXT    NOT NULL,
  kind       TEXT    NOT NULL, -- the table of the record, or what was done to nobody in particular
  record_id  BLOB,
  revision   INTEGER NOT NULL, -- that the change made; of “erase”, the entry whose content went
  client_id  BLOB,
  undoes     INTEGER,          -- the act that this one takes back
  commitment BLOB    NOT NULL CHECK (length (commitment) = 32),
  hash       BLOB    NOT NULL CHECK (length (hash) = 32),
  -- Both go when a purge erases what was said; the entry stays.
  salt       BLOB    CHECK (length (salt) = 32),
  content    TEXT,             -- JSON: [[field, before, after], …], or the words of an access
  CHECK ((salt IS NULL) = (content IS NULL))
) STRICT;

INSERT INTO log_whole
  SELECT log.*, salt, content FROM log LEFT JOIN log_content USING (seq) ORDER BY seq;
DROP TABLE log_content;
DROP TABLE log;
ALTER TABLE log_whole RENAME TO log;

CREATE INDEX log_by_record ON log (record_id, seq) WHERE record_id IS NOT NULL;
CREATE INDEX log_by_client ON log (client_id, seq) WHERE client_id IS NOT NULL;
CREATE INDEX log_of_erasures ON log (revision) WHERE verb = 'erase';
CREATE INDEX log_of_undos ON log (undoes, seq) WHERE undoes IS NOT NULL;
CREATE INDEX log_of_checks ON log (seq) WHERE verb = 'check';

-- What an auditor reads.
CREATE VIEW history AS
  SELECT seq, act, at, who, verb, kind, record_id, revision, client_id, undoes FROM log
  WHERE area = 'history';
CREATE VIEW access AS
  SELECT seq, act, at, who, verb, kind, client_id, content AS words FROM log WHERE area = 'access';

-- These need PRAGMA recursive_triggers, or INSERT OR REPLACE would slip through (way-db.c).
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_updated BEFORE UPDATE ON log
WHEN NEW.content IS NOT NULL OR
  (NEW.seq, NEW.site, NEW.site_seq, NEW.clock, NEW.at, NEW.act, NEW.who, NEW.area, NEW.verb, NEW.kind,
   NEW.record_id, NEW.revision, NEW.client_id, NEW.undoes, NEW.commitment, NEW.hash) IS NOT
  (OLD.seq, OLD.site, OLD.site_seq, OLD.clock, OLD.at, OLD.act, OLD.who, OLD.area, OLD.verb, OLD.kind,
   OLD.record_id, OLD.revision, OLD.client_id, OLD.undoes, OLD.commitment, OLD.hash)
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_content_goes_by_an_entry BEFORE UPDATE ON log
WHEN NOT EXISTS (SELECT 1 FROM log WHERE verb = 'erase' AND revision = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'only an entry of its own erases content'); END;
CREATE TRIGGER log_numbers_have_no_gaps BEFORE INSERT ON log
WHEN NEW.site_seq <> 1 +
  ifnull ((SELECT site_seq FROM log WHERE site = NEW.site ORDER BY seq DESC LIMIT 1), 0)
BEGIN SELECT RAISE (ABORT, 'the numbers of a site have no gaps'); END;
