/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_CONTEXT_CHOICE (way_context_choice_get_type ())
G_DECLARE_FINAL_TYPE (WayContextChoice, way_context_choice, WAY, CONTEXT_CHOICE, GtkBox)

/* What a cut-off depends on, asked by name: “sex” with “male”, “female” or not said.  Signal
 * “chosen” (key, value; NULL: not said). */
GtkWidget  *way_context_choice_new (const char *key, const char *const *contexts);
const char *way_context_choice_get_key (WayContextChoice *self);
void        way_context_choice_set_value (WayContextChoice *self, const char *value);

G_END_DECLS
