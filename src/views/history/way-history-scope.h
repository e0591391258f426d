/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_SCOPE (way_history_scope_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryScope, way_history_scope, WAY, HISTORY_SCOPE, AdwBin)

/* Says that a history is only that of one record, as people know it, or of one of its fields; not
 * visible while it is about more.  Its child is a label. */

/* workspace: NULL forgets it.  field: NULL, all of them. */
void way_history_scope_set (WayHistoryScope *self,
                            WayWorkspace    *workspace,
                            const WayId     *record_id,
                            const char      *table,
                            const char      *field);

const char *way_history_scope_get_text (WayHistoryScope *self); /* NULL: it is about more */

G_END_DECLS
