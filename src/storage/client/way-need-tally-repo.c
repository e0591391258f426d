/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally-repo.h"

#include <string.h>

static guint
find_word (const char *const *words, const char *word)
{
  guint n = 0;

  while (words[n] != NULL && strcmp (words[n], word) != 0)
    n++;
  return n;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const WayNeedTallyRow *left = a, *right = b;

  return left->kind != right->kind ? (int)left->kind - (int)right->kind
                                   : (int)left->means - (int)right->means;
}

GArray *
way_need_tally_repo_load (WayDb *db, WayDate first, WayDate last, GError **error)
{
  static const char sql[] =
    "SELECT kind, means, count (*), count (*) - count (cost), ifnull (sum (cost), 0)"
    " FROM need_now INDEXED BY need_now_by_given"
    " WHERE status = 'given' AND deleted_at IS NULL AND given_on BETWEEN ? AND ?"
    " GROUP BY kind, means";
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (WayNeedTallyRow));
  g_autofree char *from = way_date_to_text (first);
  g_autofree char *to = way_date_to_text (last);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, sql, WAY_ARGS (WAY_TEXT (from), WAY_TEXT (to)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const WayNeedTallyRow each = {
      find_word (way_need_now_kind_words, (const char *)sqlite3_column_text (row, 0)),
      find_word (way_need_now_means_words, (const char *)sqlite3_column_text (row, 1)),
      (guint)sqlite3_column_int (row, 2),
      (guint)sqlite3_column_int (row, 3),
      sqlite3_column_int64 (row, 4),
    };

    g_array_append_val (rows, each);
  }
  if (step != WAY_STEP_DONE)
    return NULL;

  g_array_sort (rows, compare);
  return g_steal_pointer (&rows);
}
