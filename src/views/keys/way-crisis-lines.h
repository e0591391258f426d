/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_CRISIS_LINES (way_crisis_lines_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisLines, way_crisis_lines, WAY, CRISIS_LINES, AdwBin)

/* A button that shows whom to call in a crisis: no client data, and needed before anybody has typed
 * a passphrase. */
GtkWidget *way_crisis_lines_new (void);

/* Whose site may have words of its own for it; NULL: none. */
void way_crisis_lines_set_caseload (WayCrisisLines *self, WayCaseload *caseload);

G_END_DECLS
