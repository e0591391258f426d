-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a member of staff chose to see of somebody or something, such as the measures and the period of
-- a client’s chart.  It is no record and has no history, but it may say something about a client, so it
-- is kept here and not among the settings of the program.
CREATE TABLE choice (
  who     BLOB    NOT NULL CHECK (length (who) = 16),
  view    TEXT    NOT NULL,
  about   BLOB    NOT NULL CHECK (length (about) = 16),
  texts   TEXT    NOT NULL, -- GVariant text, a{ss}
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (who, view, about)
) STRICT, WITHOUT ROWID;
