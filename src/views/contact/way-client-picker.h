/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_PICKER (way_client_picker_get_type ())
G_DECLARE_FINAL_TYPE (WayClientPicker, way_client_picker, WAY, CLIENT_PICKER, AdwBin)

/* A client, chosen by typing any part of a name, a phone or a number; or nobody yet.  Signal
 * “chosen”: somebody, or nobody any more. */
void way_client_picker_set_workspace (WayClientPicker *self, WayWorkspace *workspace);

WayId way_client_picker_get_id (WayClientPicker *self); /* zeros: nobody */

/* What a WayForm is given for a field that names a client: its text is the id. */
GtkEditable *way_client_picker_get_editable (WayClientPicker *self);

/* FALSE: something is typed, and nobody is chosen; it is marked and gets the focus. */
gboolean way_client_picker_check (WayClientPicker *self);

/* FALSE: who is chosen stays. */
void way_client_picker_set_may_change (WayClientPicker *self, gboolean may_change);

/* Where a person goes on: the search, as long as nobody is chosen.  FALSE when somebody is. */
gboolean way_client_picker_focus (WayClientPicker *self);

G_END_DECLS
