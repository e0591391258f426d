/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-retrace.h"

#include <string.h>

#include "way-client-group.h"

/* What an act takes back; 0 for an act of its own. */
static gboolean
get_undoes (WayDb *db, gint64 act, gint64 *undoes, GError **error)
{
  /* The number of an act is that of its first entry. */
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT undoes FROM log WHERE seq = ?", WAY_ARGS (WAY_INT (act)), error);

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

/* Two records became one person in it, or two again: nobody walks over that by undoing the work on
 * a plan. */
static gboolean
is_border (WayDb *db, gint64 act, gboolean *result, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT act, kind = 'client_match' FROM log WHERE seq >= ? ORDER BY seq",
                  WAY_ARGS (WAY_INT (act)), error);
  WayStep step = WAY_STEP_ERROR;

  *result = FALSE;
  while (row != NULL && !*result && (step = way_db_step (db, row, error)) == WAY_STEP_ROW &&
         sqlite3_column_int64 (row, 0) == act)
    *result = sqlite3_column_int (row, 1) != 0;
  return step != WAY_STEP_ERROR;
}

/* From the newest act to the oldest. */
static gboolean
look_at (Search *self, gint64 act, gint64 undoes, gboolean own, GError **error)
{
  gboolean undo, border;

  if (!is_border (self->db, act, &border, error))
    return FALSE;
  if (border) {
    self->over = TRUE;
    return TRUE;
  }
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
    "SELECT act, undoes, who = ?1 FROM log WHERE client_id IN (" WAY_CLIENT_GROUP (
      "?2") ")"
            " AND area = 'history' AND instr (?3, ' ' || kind || ' ') ORDER BY seq DESC",
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
