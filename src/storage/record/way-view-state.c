/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-view-state.h"

gboolean
way_view_state_keep (WayDb       *db,
                     const WayId *staff_id,
                     const char  *view,
                     GVariant    *texts,
                     GError     **error)
{
  g_autofree char *printed = g_variant_print (texts, TRUE);

  return way_db_run (db,
                     "INSERT INTO view_state (staff_id, view, texts) VALUES (?, ?, ?)"
                     " ON CONFLICT (staff_id, view) DO UPDATE SET texts = excluded.texts",
                     WAY_ARGS (WAY_ID (staff_id), WAY_TEXT (view), WAY_TEXT (printed)), error);
}

GVariant *
way_view_state_find (WayDb *db, const WayId *staff_id, const char *view, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT texts FROM view_state WHERE staff_id = ? AND view = ?",
                  WAY_ARGS (WAY_ID (staff_id), WAY_TEXT (view)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return NULL;

  /* A place that cannot be read is none: nothing depends on it. */
  return g_variant_parse (G_VARIANT_TYPE ("a{ss}"), (const char *)sqlite3_column_text (row, 0),
                          NULL, NULL, NULL);
}
