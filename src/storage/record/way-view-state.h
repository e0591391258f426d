/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-id.h"

G_BEGIN_DECLS

/* Where a worker was in a view, as texts (a{ss}): what is searched for may say something about a
 * client, so it is kept with the records.  No history is written of it. */
gboolean way_view_state_keep (WayDb       *db,
                              const WayId *staff_id,
                              const char  *view,
                              GVariant    *texts,
                              GError     **error);

/* NULL without an error when there is none, or none that this version can read. */
GVariant *way_view_state_find (WayDb *db, const WayId *staff_id, const char *view, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
