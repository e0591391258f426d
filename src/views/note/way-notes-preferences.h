/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTES_PREFERENCES (way_notes_preferences_get_type ())
G_DECLARE_FINAL_TYPE (WayNotesPreferences,
                      way_notes_preferences,
                      WAY,
                      NOTES_PREFERENCES,
                      AdwPreferencesPage)

/* What can be chosen about notes: how units of service are counted here, and the abbreviations of
 * who works.  Signals: “saved” (gint64 act), “failed” (GError). */
void way_notes_preferences_set_workspace (WayNotesPreferences *self, WayWorkspace *workspace);

G_END_DECLS
