/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-choice-repo.h"

gboolean
way_choice_repo_keep (WayDb       *db,
                      const WayId *who,
                      const char  *view,
                      const WayId *about,
                      GVariant    *texts,
                      WayTime      now,
                      GError     **error)
{
  g_autofree char *text = g_variant_print (texts, TRUE);

  return way_db_run (
    db,
    "INSERT INTO choice (who, view, about, texts, kept_at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET texts = excluded.texts, kept_at = excluded.kept_at",
    WAY_ARGS (WAY_ID (who), WAY_TEXT (view), WAY_ID (about), WAY_TEXT (text), WAY_INT (now.us)),
    error);
}

GVariant *
way_choice_repo_find (WayDb       *db,
                      const WayId *who,
                      const char  *view,
                      const WayId *about,
                      GError     **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT texts FROM choice WHERE who = ? AND view = ? AND about = ?",
                  WAY_ARGS (WAY_ID (who), WAY_TEXT (view), WAY_ID (about)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return NULL;

  /* What a later version wrote is none: nothing depends on it. */
  return g_variant_parse (G_VARIANT_TYPE ("a{ss}"), (const char *)sqlite3_column_text (row, 0),
                          NULL, NULL, NULL);
}
