/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-smart.h"

G_BEGIN_DECLS

#define WAY_TYPE_SMART_LINE (way_smart_line_get_type ())
G_DECLARE_FINAL_TYPE (WaySmartLine, way_smart_line, WAY, SMART_LINE, GtkBox)

/* The marks of an objective and, in words, what the first that is not met wants. */
GtkWidget *way_smart_line_new (void);
void       way_smart_line_set (WaySmartLine *self, const WaySmart *smart);

G_END_DECLS
