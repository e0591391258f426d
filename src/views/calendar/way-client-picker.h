/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_PICKER (way_client_picker_get_type ())
G_DECLARE_FINAL_TYPE (WayClientPicker, way_client_picker, WAY, CLIENT_PICKER, AdwBin)

/* One client, or nobody: whoever types a part of a name, a number or a phone is shown who that may
 * be; Enter takes the first.  Signal “chosen”. */

void way_client_picker_set_workspace (WayClientPicker *self,
                                      WayWorkspace    *workspace); /* NULL: forgets */

/* FALSE: something is typed, and nobody is chosen; it is marked and gets the focus. */
gboolean way_client_picker_check (WayClientPicker *self);

/* Holds the id as text, for way_form_add_entry(); "" for nobody. */
GtkEditable *way_client_picker_get_editable (WayClientPicker *self);

G_END_DECLS
