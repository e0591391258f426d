/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* What happened to a client’s records, newest first, for people to read: WayHistoryAct. */
gboolean way_history_repo_load (WayDb       *db,
                                const WayId *client_id,
                                guint        offset,
                                guint        limit,
                                guint       *total,
                                GPtrArray  **acts,
                                GError     **error);

/* What one act did, record by record, the last one first. */
GPtrArray *way_history_repo_load_act (WayDb   *db,
                                      gint64   act,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
