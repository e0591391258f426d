/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-alike.h"

#include <string.h>

#include "way-client.h"
#include "way-name-likeness.h"
#include "way-record-repo.h"
#include "way-text.h"

/* --- of one client, while it is typed --- */

#define MAX_ALIKE 5

/* The clients whose ids a query gives in its first column. */
static GPtrArray *
get_clients (WayDb *db, const char *sql, const WayArg *args, gsize n, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  WayStep step = WAY_STEP_ERROR;

  {
    g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n, error);

    while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
      g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);
  }

  return step == WAY_STEP_DONE
         ? way_record_repo_get_many (db, WAY_TYPE_CLIENT, (const WayId *)(gconstpointer)ids->data,
                                     ids->len, error)
         : NULL;
}

GPtrArray *
way_client_alike_find (WayDb       *db,
                       const char  *name,
                       const char  *birth_date,
                       const WayId *but,
                       GError     **error)
{
  static const char by_name[] =
    "SELECT client_id FROM client_index WHERE client_id IS NOT ?1 AND place IN"
    " (SELECT rowid FROM client_search WHERE search MATCH ?2 LIMIT 50)"
    " ORDER BY birth_date IS ?3 DESC, archived, sort_key LIMIT ?4";
  static const char by_birth[] =
    "SELECT client_id FROM client_index WHERE client_id IS NOT ?1 AND birth_date = ?3"
    " AND length (birth_date) = 10 AND ?2 IS NOT NULL ORDER BY sort_key LIMIT ?4";
  g_autoptr (GPtrArray) clients = NULL;
  g_autofree char *fold = way_text_fold (name != NULL ? name : "");
  g_autofree char *pattern = g_strdup_printf ("\"%s\"", fold);
  const WayArg     args[] = { WAY_ID (but), WAY_TEXT (pattern), WAY_TEXT (birth_date),
                              WAY_INT (MAX_ALIKE) };

  clients = get_clients (db, by_birth, args, G_N_ELEMENTS (args), error);
  if (clients == NULL || clients->len > 0 || g_utf8_strlen (fold, -1) < 3)
    return g_steal_pointer (&clients);

  return get_clients (db, by_name, args, G_N_ELEMENTS (args), error);
}

/* --- in the whole list --- */

/* Whatever was decided about the two, the one way or the other. */
#define UNDECIDED \
  "NOT EXISTS (SELECT 1 FROM client_match WHERE deleted_at IS NULL" \
  " AND ((client_id = a.client_id AND other_id = b.client_id)" \
  " OR (client_id = b.client_id AND other_id = a.client_id)))"

#define COLUMNS \
  "a.birth_date, a.place, a.client_id, b.client_id, a.name_fold, a.search, b.name_fold, b.search"

enum { BORN, PLACE, ID, OTHER_ID, NAME, SEARCH, OTHER_NAME, OTHER_SEARCH };

/* The left join keeps those who have nobody beside them, so that the cursor moves on. */
static const char by_birth[] =
  "SELECT " COLUMNS " FROM (SELECT birth_date, place, client_id, name_fold, search"
  " FROM client_index WHERE (birth_date, place) > (?1, ?2) AND length (birth_date) = 10"
  " ORDER BY birth_date, place LIMIT ?3) a"
  " LEFT JOIN client_index b ON b.birth_date = a.birth_date AND b.place > a.place AND " UNDECIDED
  " ORDER BY a.birth_date, a.place";

/* A part of a birth date does not contradict the whole. */
static const char by_name[] =
  "SELECT " COLUMNS " FROM (SELECT birth_date, place, client_id, name_fold, search"
  " FROM client_index WHERE place > ?2 AND ?1 IS NOT NULL ORDER BY place LIMIT ?3) a"
  " LEFT JOIN client_index b ON b.archived IN (0, 1) AND b.name_fold = a.name_fold"
  " AND b.place > a.place AND instr (a.name_fold, ' ') > 0"
  " AND (a.birth_date IS NULL OR b.birth_date IS NULL OR (a.birth_date <> b.birth_date"
  " AND (instr (a.birth_date, b.birth_date) = 1 OR instr (b.birth_date, a.birth_date) = 1)))"
  " AND " UNDECIDED " ORDER BY a.place";

static gboolean
is_pair (const WayAlikeCursor *cursor, sqlite3_stmt *row)
{
  if (sqlite3_column_type (row, OTHER_ID) == SQLITE_NULL)
    return FALSE;
  return cursor->by_name ||
         way_names_are_alike ((const char *)sqlite3_column_text (row, NAME),
                              (const char *)sqlite3_column_text (row, SEARCH),
                              (const char *)sqlite3_column_text (row, OTHER_NAME),
                              (const char *)sqlite3_column_text (row, OTHER_SEARCH));
}

static gboolean
collect_pairs (WayDb *db, WayAlikeCursor *cursor, guint n, GArray *ids, GError **error)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  const WayAlikeCursor from = *cursor;
  guint                n_seen = 0;
  WayStep              step = WAY_STEP_ERROR;

  row = way_db_query (db, from.by_name ? by_name : by_birth,
                      WAY_ARGS (WAY_TEXT (from.born), WAY_INT (from.place), WAY_INT (n)), error);
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const gint64 place = sqlite3_column_int64 (row, PLACE);

    n_seen += n_seen == 0 || place != cursor->place;
    cursor->place = place;
    if (!from.by_name)
      g_strlcpy (cursor->born, (const char *)sqlite3_column_text (row, BORN), sizeof cursor->born);
    if (is_pair (cursor, row)) {
      g_array_append_vals (ids, sqlite3_column_blob (row, ID), 1);
      g_array_append_vals (ids, sqlite3_column_blob (row, OTHER_ID), 1);
    }
  }
  if (step != WAY_STEP_DONE)
    return FALSE;

  if (n_seen < n && from.by_name)
    cursor->done = TRUE;
  else if (n_seen < n)
    *cursor = (WayAlikeCursor){ .by_name = TRUE };
  return TRUE;
}

GPtrArray *
way_client_alike_list_pairs (WayDb *db, WayAlikeCursor *cursor, guint n, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  if (!cursor->done && !collect_pairs (db, cursor, n, ids, error))
    return NULL;

  return way_record_repo_get_many (db, WAY_TYPE_CLIENT, (const WayId *)(gconstpointer)ids->data,
                                   ids->len, error);
}
