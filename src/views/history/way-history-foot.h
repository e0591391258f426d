/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_FOOT (way_history_foot_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryFoot, way_history_foot, WAY, HISTORY_FOOT, AdwBin)

/* Whether the chain of the history is whole and when that was looked at, to be looked at again; and
 * the way to the printer.  Signals: “failed” (GError), “print”. */

/* NULL: what is under way is stopped, and nothing is shown. */
void way_history_foot_set_workspace (WayHistoryFoot *self, WayWorkspace *workspace);

G_END_DECLS
