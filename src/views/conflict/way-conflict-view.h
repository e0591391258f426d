/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-conflict.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONFLICT_VIEW (way_conflict_view_get_type ())
G_DECLARE_FINAL_TYPE (WayConflictView, way_conflict_view, WAY, CONFLICT_VIEW, AdwBin)

/* Somebody else saved what is edited here: both, field by field, to be chosen from.  It fills the
 * page instead of the form.  Signals:
 *   “resolved”  everything is chosen: take it (way_form_take(), way_conflict_make_record()) and
 * save “left”      the person goes back to the form; nothing is changed, and the next save asks
 * again
 */

/* conflicts: WayConflict, at least one; NULL: nothing is shown any more. */
void way_conflict_view_show (WayConflictView *self, GPtrArray *conflicts);

/* Gives the keyboard to the first thing that is to be chosen. */
void way_conflict_view_focus (WayConflictView *self);

G_END_DECLS
