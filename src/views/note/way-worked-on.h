/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-note.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_WORKED_ON (way_worked_on_get_type ())
G_DECLARE_FINAL_TYPE (WayWorkedOn, way_worked_on, WAY, WORKED_ON, AdwBin)

/* What of the client’s plan a note touches: its objectives and what is done for them, to be ticked,
 * and a reason where it touches none.  A tick is kept at once.  Signals: “changed”, “failed”
 * (GError). */

/* The note is stored.  NULL: nothing is shown. */
void way_worked_on_set_note (WayWorkedOn *self, WayWorkspace *workspace, WayNote *note);

guint        way_worked_on_count (WayWorkedOn *self);
GtkEditable *way_worked_on_get_reason (WayWorkedOn *self); /* borrowed */

/* What is wrong, beside it; NULL for nothing. */
void way_worked_on_set_lack (WayWorkedOn *self, const char *words);
void way_worked_on_focus (WayWorkedOn *self);

G_END_DECLS
