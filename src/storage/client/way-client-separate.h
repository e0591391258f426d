/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-writer.h"

G_BEGIN_DECLS

/* Takes a merging back, however long ago it was: the match (WayClientMatch) goes, and what the act
 * of merging had changed in other records is as before, but for what was written since, which
 * stays. WAY_ERROR_CONFLICT when the two are not merged any more. */
gboolean way_client_separate (WayDb *db, WayWriter *writer, const WayId *match_id, GError **error);

G_END_DECLS
