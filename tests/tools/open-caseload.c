/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-caseload FOLDER PASSPHRASE SQL: what the database of a caseload says, for tests that have
 * closed or locked it.  Rows go to the standard output, a line each, with tabs between the columns;
 * tabs, line breaks and backslashes in a value are escaped, NULL is “\N”, and bytes are in hex.
 * With “-” for the SQL it is read from the standard input.  Never installed. */

#include <stdio.h>
#include <string.h>

#include "way-db.h"
#include "way-folder.h"
#include "way-key-file.h"

static void
print_text (const char *text)
{
  for (; *text != '\0'; text++) {
    if (*text == '\t')
      fputs ("\\t", stdout);
    else if (*text == '\n')
      fputs ("\\n", stdout);
    else if (*text == '\\')
      fputs ("\\\\", stdout);
    else
      putchar (*text);
  }
}

static void
print_value (sqlite3_stmt *row, int column)
{
  const guint8 *bytes;

  switch (sqlite3_column_type (row, column)) {
  case SQLITE_NULL:
    fputs ("\\N", stdout);
    break;
  case SQLITE_BLOB:
    bytes = sqlite3_column_blob (row, column);
    for (int i = 0; i < sqlite3_column_bytes (row, column); i++)
      printf ("%02x", bytes[i]);
    break;
  default:
    print_text ((const char *)sqlite3_column_text (row, column));
    break;
  }
}

static gboolean
run (WayDb *db, const char *sql, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_prepare (db, sql, error);
  WayStep step = row != NULL ? WAY_STEP_ROW : WAY_STEP_ERROR;

  while (step == WAY_STEP_ROW && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    for (int i = 0; i < sqlite3_column_count (row); i++) {
      if (i > 0)
        putchar ('\t');
      print_value (row, i);
    }
    putchar ('\n');
  }

  return step == WAY_STEP_DONE;
}

static gboolean
open_and_run (const char *folder, const char *passphrase, const char *sql, GError **error)
{
  g_autoptr (WayKeyFile) keys = way_key_file_load (folder, NULL, error);
  g_autoptr (WaySecret) secret = way_secret_new_from_text (passphrase);
  g_autofree char *path = way_folder_get_records (folder);
  g_autoptr (WaySecret) dek = NULL;
  g_autoptr (WayDb) db = NULL;

  if (keys == NULL)
    return FALSE;

  dek = way_key_file_open (keys, WAY_SLOT_PASSPHRASE, secret, NULL, error);
  if (dek == NULL)
    return FALSE;

  db = way_db_open (path, way_secret_get_bytes (dek), WAY_DB_OPEN, error);
  return db != NULL && run (db, sql, error);
}

static char *
read_input (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];

  while (fgets (buffer, sizeof buffer, stdin) != NULL)
    g_string_append (text, buffer);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;

  if (argc != 4) {
    fprintf (stderr, "usage: open-caseload FOLDER PASSPHRASE SQL|-\n");
    return 2;
  }

  sql = strcmp (argv[3], "-") == 0 ? read_input () : g_strdup (argv[3]);
  if (!open_and_run (argv[1], argv[2], sql, &error)) {
    fprintf (stderr, "open-caseload: %s\n", error->message);
    return 1;
  }

  return 0;
}
