/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-verify.h"

#include "way-replay.h"
#include "way-schema.h"
#include "way-workspace-private.h"

/* The log is told again from nothing, in memory, and must come to the same records, kept by the
 * same rules. */
static gboolean
compare_with_log (WayDb *db, GError **error)
{
  static const guint8 key[WAY_DB_KEY_SIZE] = { 1 }; /* of memory that nobody else sees */
  g_autoptr (WayDb) again = way_db_open (":memory:", key, WAY_DB_CREATE, error);

  return again != NULL && way_schema_migrate (again, error) &&
         way_schema_compare (db, again, error) && way_db_begin (again, error) &&
         way_replay (db, again, error) && way_db_commit (again, error) &&
         way_replay_compare (db, again, error);
}

static gpointer
verify_run (WayDb *db, gpointer data, GError **error)
{
  gint64 n_entries = 0;

  if (!way_db_check_pages (db, error) || !way_log_verify (db, &n_entries, NULL, error) ||
      !compare_with_log (db, error))
    return NULL;

  return g_memdup2 (&n_entries, sizeof n_entries);
}

static void
nothing_to_free (gpointer data)
{
}

void
way_verify_async (WayWorkspace       *workspace,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  static const WayVerb verb = { verify_run, NULL, nothing_to_free, g_free, TRUE };

  way_workspace_submit (workspace, &verb, NULL, cancellable, callback, user_data);
}

gint64
way_verify_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *n_entries = way_workspace_finish (workspace, result, error);

  return n_entries != NULL ? *n_entries : -1;
}
