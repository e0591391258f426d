/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outside FILE KEY SQL…: what any other program can do to the records that has got hold of their
 * key (64 letters of hex).  It knows SQLCipher and nothing of this program, and sets none of its
 * pragmas.  Each SQL is run after the other; “done” when none was refused, else “refused: ” and the
 * reason of the first, with the exit status 1.  Never installed. */

#include <sqlite3.h>
#include <stdio.h>

int
main (int argc, char *argv[])
{
  sqlite3 *db = NULL;
  char    *refused = NULL;
  char     key[96];

  if (argc < 4) {
    fprintf (stderr, "usage: outside FILE KEY SQL…\n");
    return 2;
  }

  snprintf (key, sizeof key, "PRAGMA key = \"x'%.64s'\"", argv[2]);
  if (sqlite3_open_v2 (argv[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
      sqlite3_exec (db, key, NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_exec (db, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK) {
    fprintf (stderr, "outside: %s\n", sqlite3_errmsg (db));
    return 2;
  }

  for (int i = 3; i < argc && refused == NULL; i++)
    sqlite3_exec (db, argv[i], NULL, NULL, &refused);
  printf (refused != NULL ? "refused: %s\n" : "done\n", refused);
  sqlite3_free (refused);
  sqlite3_close (db);
  return refused != NULL;
}
