/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-retrace.h"

#include <string.h>

/* What an act takes back; 0 for an act of its own. */
static gboolean
get_undoes (WayDb *db, gint64 act, gint64 *undoes, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, "SELECT undoes FROM log WHERE act = ? LIMIT 1",
                                               WAY_ARGS (WAY_INT (act)), error);

  if (row == NULL || way_db_step (db, row, error) == WAY_STEP_ERROR)
    return FALSE;

  *undoes = sqlite3_column_int64 (row, 0);
  return TRUE;
}

gboolean
way_retrace_get_first (WayDb *db, gint64 act, gint64 *first, GError **error)
{
  gint64 undoes = act;

  while (undoes != 0) {
    *first = undoes;
    if (!get_undoes (db, *first, &undoes, error))
      return FALSE;
  }

  return TRUE;
}

/* Taking back is an undo; taking back an undo is not. */
static gboolean
is_undo (WayDb *db, gint64 undoes, gboolean *result, GError **error)
{
  *result = FALSE;
  while (undoes != 0) {
    *result = !*result;
    if (!get_undoes (db, undoes, &undoes, error))
      return FALSE;
  }

  return TRUE;
}

typedef struct {
  WayDb            *db;
  const WayRetrace *way;
  GHashTable       *undone; /* acts that were taken back, by whomever */
  guint             skipped;
  gint64            found;
  gboolean          over; /* nothing more can be found */
} Search;

/* From the newest act to the oldest. */
static gboolean
look_at (Search *self, gint64 act, gint64 undoes, gboolean own, GError **error)
{
  gboolean undo;

  if (g_hash_table_contains (self->undone, &act))
    return TRUE;

  if (undoes == 0) {
    if (!own)
      return TRUE;
    self->over = self->way->forward || self->skipped++ == self->way->skip;
    self->found = self->over && !self->way->forward ? act : 0;
    return TRUE;
  }

  if (!is_undo (self->db, undoes, &undo, error))
    return FALSE;

  g_hash_table_add (self->undone, g_memdup2 (&undoes, sizeof undoes));
  if (self->way->forward && own && undo) {
    self->found = act;
    self->over = TRUE;
  }
  return TRUE;
}

gboolean
way_retrace_find (WayDb *db, const WayRetrace *self, gint64 *act, GError **error)
{
  g_autoptr (GHashTable) undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Search search = { .db = db, .way = self, .undone = undone };
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT act, undoes, who = ? FROM log WHERE client_id = ? AND area = 'history'"
    " AND instr (?, ' ' || kind || ' ') ORDER BY seq DESC",
    WAY_ARGS (WAY_ID (&self->who), WAY_ID (&self->client_id), WAY_TEXT (self->kinds)), error);
  gint64  last = 0;
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && !search.over && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const gint64 this = sqlite3_column_int64 (row, 0);

    if (this == last) /* the entries of an act follow each other */
      continue;
    last = this;
    if (!look_at (&search, this, sqlite3_column_int64 (row, 1), sqlite3_column_int (row, 2) != 0,
                  error))
      return FALSE;
  }

  if (step == WAY_STEP_ERROR)
    return FALSE;
  *act = search.found;
  return TRUE;
}
