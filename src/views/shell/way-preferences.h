/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_PREFERENCES (way_preferences_get_type ())
G_DECLARE_FINAL_TYPE (WayPreferences, way_preferences, WAY, PREFERENCES, AdwPreferencesWindow)

/* Locking, the passphrase, and who uses this computer account. */
GtkWidget *way_preferences_new (GSettings *settings, WayCaseload *caseload);

G_END_DECLS
