/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace-private.h"

static inline gpointer
refuse_drafts_run (WayDb *db, gpointer request, GError **error)
{
  return way_db_run_script (db, request, error) ? g_strdup (request) : NULL;
}

/* From here on no draft can be kept, or all can again, as on a disk that fails for a while. */
static inline void
refuse_drafts (WayWorkspace *workspace, gboolean refuse)
{
  static const WayVerb verb = { refuse_drafts_run, NULL, g_free, g_free, FALSE, FALSE };

  way_workspace_submit (workspace, &verb,
                        g_strdup (refuse ? "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.draft"
                                           " BEGIN SELECT RAISE (ABORT, 'refused'); END"
                                         : "DROP TRIGGER refuse"),
                        NULL, NULL, NULL);
}
