/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "times.h"
#include "way-client.h"
#include "way-note-search.h"
#include "way-schema.h"

/* notes FOLDER N: searching all notes of all clients, when there are N of N / 10 clients.  One line
 * “name microseconds work” for each search.  The notes are filled by SQL: their words are what
 * counts, and a million saves would take hours.  The file stays in FOLDER, and is used again. */

#define WORDS_EACH 110 /* words of a note */
#define N_WORDS    20000
#define BATCH      5000

static const WayId worker = { { 3 } };

static void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", *error != NULL ? (*error)->message : "failed");
}

/* --- words --- */

/* As in a language: few are in every note, most in hardly any, and many begin alike. */
static GPtrArray *
make_words (GRand *chance)
{
  static const char *const parts[] = {
    "co", "me", "ses", "ti",   "on",  "ra", "be", "li", "an", "er",  "pro", "con", "in", "re",
    "de", "st", "ar",  "ment", "ing", "ed", "ca", "lo", "su", "per", "dis", "un",  "ta", "ver",
  };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  while (words->len < N_WORDS) {
    g_autoptr (GString) word = g_string_new (NULL);
    const int n = g_rand_int_range (chance, 1, 5);

    for (int i = 0; i < n; i++)
      g_string_append (word, parts[g_rand_int_range (chance, 0, G_N_ELEMENTS (parts))]);
    if (!g_hash_table_contains (known, word->str)) {
      char *kept = g_strdup (word->str);

      g_hash_table_add (known, kept);
      g_ptr_array_add (words, kept);
    }
  }
  return words;
}

/* The word of a rank is met half as often as that of half the rank. */
static const char *
pick_word (GPtrArray *words, GRand *chance)
{
  const double rank = pow (N_WORDS, g_rand_double (chance)) - 1;

  return words->pdata[MIN ((guint)rank, N_WORDS - 1)];
}

/* --- filling --- */

static void
make_id (guint8 kind, guint n, WayId *id)
{
  *id = (WayId){ { kind } };
  id->bytes[1] = (guint8)(n * 167); /* as ids of one moment lie: not all at one end */
  memcpy (id->bytes + 4, &n, sizeof n);
}

#define COMMON "revision, clock, site, created_at, changed_at"
#define VALUES "1, 1, x'02000000000000000000000000000000', 1, 1"

static void
add_client (WayDb *db, guint n)
{
  g_autofree char *name = g_strdup_printf ("Synthetic %u", n);
  g_autoptr (GError) error = NULL;
  WayId id;

  make_id (1, n, &id);
  must (way_db_run (db,
                    "INSERT INTO client (id, " COMMON
                    ", name_to_use, interpreter, status, risk, archived)"
                    " VALUES (?, " VALUES ", ?, 0, 'active', 'low', 0)",
                    WAY_ARGS (WAY_ID (&id), WAY_TEXT (name)), &error),
        &error);
}

static void
add_note (WayDb *db, guint n, guint client, const char *text)
{
  g_autoptr (GError) error = NULL;
  WayId id, client_id;

  make_id (2, n, &id);
  make_id (1, client, &client_id);
  must (way_db_run (db,
                    "INSERT INTO note (id, " COMMON ", client_id, author_id, kind, served_on,"
                    " modality, units_rule, sensitivity, risk, status, data,"
                    " signed_at, signed_by, signed_role)"
                    " VALUES (?1, " VALUES ", ?2, ?3, 'dap', '2026-09-10',"
                    " 'in-person', 'whole', 'team', 'none', 'signed', ?4, 1, ?3, 'peer')",
                    WAY_ARGS (WAY_ID (&id), WAY_ID (&client_id), WAY_ID (&worker), WAY_TEXT (text)),
                    &error),
        &error);
}

static void
fill (WayDb *db, guint n, GPtrArray *words, GRand *chance)
{
  const guint n_clients = MAX (n / 10, 1);
  g_autoptr (GError) error = NULL;

  /* The words of each client by itself are another measure, and would take most of the time. */
  must (way_db_run_script (db,
                           "DROP TRIGGER note_search_follows_insert;"
                           "CREATE TRIGGER bench_place AFTER INSERT ON note BEGIN"
                           " INSERT INTO note_place (note_id) VALUES (NEW.id); END;"
                           "INSERT INTO staff (id, " COMMON ", name, role, status)"
                           " VALUES (x'03000000000000000000000000000000', " VALUES
                           ", 'W', 'peer', 'active')",
                           &error),
        &error);
  must (way_db_begin (db, &error), &error);
  for (guint i = 0; i < n_clients; i++)
    add_client (db, i);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint k = 0; k < WORDS_EACH; k++)
      g_string_append_printf (text, "%s ", pick_word (words, chance));
    add_note (db, i, (guint)g_rand_int_range (chance, 0, (gint32)n_clients), text->str);
    if (i % BATCH == BATCH - 1) {
      must (way_db_commit (db, &error) && way_db_begin (db, &error), &error);
      fprintf (stderr, "\rfilled %u", i + 1);
    }
  }
  must (way_db_commit (db, &error), &error);
  fprintf (stderr, "\n");
}

/* --- searching --- */

static void
search_for (WayDb *db, const char *name, const char *typed)
{
  const WayNoteReader reader = { worker, WAY_STAFF_ROLE_PEER };
  g_auto (GStrv) words = way_search_words_split (typed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  Begun begun = begin ();

  found = way_note_search (db, (const char *const *)words, &reader, 20, &error);
  must (found != NULL, &error);
  tell (name, begun);
  if (g_getenv ("BENCH_VERBOSE") != NULL)
    fprintf (stderr, "%.2f ms %u %s\n", (double)(get_work () - begun.work) / 1000, found->len,
             typed);
}

/* Typed letter by letter; then a word more, common or rare, and one that is nowhere. */
static void
search (WayDb *db, GPtrArray *words, GRand *chance)
{
  static const guint ranks[] = { 0, 10, 100, 1000, 5000, N_WORDS - 1 };

  for (guint i = 0; i < 40 * G_N_ELEMENTS (ranks); i++) {
    const guint      rank = ranks[i % G_N_ELEMENTS (ranks)] / 2;
    const char      *word = words->pdata[MIN (rank + i / G_N_ELEMENTS (ranks), N_WORDS - 1)];
    g_autofree char *two = g_strconcat (pick_word (words, chance), " ", word, NULL);
    g_autofree char *three = g_strconcat (
      two, " ", (char *)words->pdata[g_rand_int_range (chance, N_WORDS / 2, N_WORDS)], NULL);
    g_autofree char *none = g_strconcat (word, " zqxj", NULL);

    for (gsize n = 1; n <= strlen (word); n++) {
      g_autofree char *typed = g_strndup (word, n);

      search_for (db, "notes.letters", typed);
    }
    search_for (db, "notes.two", two);
    search_for (db, "notes.three", three);
    search_for (db, "notes.none", none);
  }
}

int
main (int argc, char *argv[])
{
  static const guint8 key[WAY_DB_KEY_SIZE] = { 1, 2, 3 };
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) words = make_words (chance);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDb) db = NULL;
  g_autofree char *path = NULL;
  gboolean         is_new;

  if (argc != 3)
    return 2;

  path = g_build_filename (argv[1], "notes.db", NULL);
  is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  db = way_db_open (path, key, is_new ? WAY_DB_CREATE : WAY_DB_OPEN, &error);
  must (db != NULL, &error);
  if (is_new) {
    must (way_schema_migrate (db, &error), &error);
    fill (db, (guint)g_ascii_strtoull (argv[2], NULL, 10), words, chance);
  }
  search (db, words, chance);
  return 0;
}
