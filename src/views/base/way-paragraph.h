/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Text that wraps, for rows of a long list.  A GtkLabel finds out how narrow it could become,
 * letter by letter, each time it is asked how high it is; this one fits any width. */
#define WAY_TYPE_PARAGRAPH (way_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (WayParagraph, way_paragraph, WAY, PARAGRAPH, GtkWidget)

/* attributes may be NULL. */
void way_paragraph_set_text (WayParagraph *self, const char *text, PangoAttrList *attributes);
const char *way_paragraph_get_text (WayParagraph *self);

G_END_DECLS
