-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a site has chosen where sources offer several: cut-offs and thresholds of questionnaires.

CREATE TABLE site_choice (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  revision   INTEGER NOT NULL,
  clock      INTEGER NOT NULL,
  site       BLOB    NOT NULL CHECK (length (site) = 16),
  changed_by BLOB,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name       TEXT    NOT NULL CHECK (name <> ''),
  value      TEXT    NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;
