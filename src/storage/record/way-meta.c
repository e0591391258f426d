/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-meta.h"

#include <sodium.h>
#include <string.h>

#include "way-error.h"

static gboolean
set (WayDb *db, const char *name, gconstpointer value, gsize length, GError **error)
{
  return way_db_run (db, "INSERT INTO meta (name, value) VALUES (?, ?)",
                     WAY_ARGS (WAY_TEXT (name), WAY_BYTES (value, length)), error);
}

static gboolean
get (WayDb *db, const char *name, gpointer value, int length, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT value FROM meta WHERE name = ?", WAY_ARGS (WAY_TEXT (name)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  if (step == WAY_STEP_ERROR)
    return FALSE;
  if (step == WAY_STEP_DONE || sqlite3_column_bytes (row, 0) != length) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_DAMAGED, "The caseload does not know its %s", name);
    return FALSE;
  }

  memcpy (value, sqlite3_column_blob (row, 0), (gsize)length);
  return TRUE;
}

gboolean
way_meta_begin (WayDb       *db,
                const WayId *caseload,
                const WayId *site,
                const char  *prefix,
                WayTime      now,
                GError     **error)
{
  guint8   key[WAY_META_KEY_SIZE];
  gboolean done;

  randombytes_buf (key, sizeof key);
  done = set (db, "caseload", caseload, sizeof *caseload, error) &&
         set (db, "site", site, sizeof *site, error) &&
         set (db, "log_key", key, sizeof key, error) &&
         way_db_run (db, "INSERT INTO site (id, prefix, begun_at) VALUES (?, ?, ?)",
                     WAY_ARGS (WAY_ID (site), WAY_TEXT (prefix), WAY_INT (now.us)), error);
  sodium_memzero (key, sizeof key);
  return done;
}

gboolean
way_meta_get_caseload (WayDb *db, WayId *id, GError **error)
{
  return get (db, "caseload", id, sizeof *id, error);
}

gboolean
way_meta_get_site (WayDb *db, WayId *id, GError **error)
{
  return get (db, "site", id, sizeof *id, error);
}

gboolean
way_meta_get_log_key (WayDb *db, guint8 key[WAY_META_KEY_SIZE], GError **error)
{
  return get (db, "log_key", key, WAY_META_KEY_SIZE, error);
}

char *
way_meta_take_client_number (WayDb *db, const WayId *site, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "UPDATE site SET clients = clients + 1 WHERE id = ? RETURNING prefix, clients",
    WAY_ARGS (WAY_ID (site)), error);
  g_autofree char *number = NULL;
  WayStep          step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  if (step == WAY_STEP_ERROR)
    return NULL;
  if (step == WAY_STEP_DONE) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED, "The site is not known here");
    return NULL;
  }

  number = g_strdup_printf ("%s-%05" G_GINT64_FORMAT, (const char *)sqlite3_column_text (row, 0),
                            (gint64)sqlite3_column_int64 (row, 1));
  /* Stepped to its end, or the counter would not be written. */
  return way_db_step (db, row, error) == WAY_STEP_DONE ? g_steal_pointer (&number) : NULL;
}
