/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CRISIS_EDITOR (way_crisis_editor_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisEditor, way_crisis_editor, WAY, CRISIS_EDITOR, AdwPreferencesGroup)

/* Where a site words what has to be done when an answer is alarming, or another of the texts of
 * way-crisis-text.h (“text-name”), in each language, with a preview.  What is typed is kept as a
 * draft.  Signals: “saved” (gint64 act), “failed” (GError). */

/* workspace: NULL empties it. */
void way_crisis_editor_set_workspace (WayCrisisEditor *self, WayWorkspace *workspace);

G_END_DECLS
