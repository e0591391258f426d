/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* The order in which clients were changed, a column of the list of clients.  The log says it; the
 * list reads the log from where it stopped, when it is asked for that order or is far behind.  Else
 * every save would have to move the client in one more index.
 *
 * Does so when the list is more than so many entries of the log behind. */
gboolean way_client_changes_follow (WayDb *db, gint64 behind, GError **error);

G_END_DECLS
