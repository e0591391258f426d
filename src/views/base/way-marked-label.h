/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-marked-text.h"

G_BEGIN_DECLS

/* Shows words with their marks: what is strong is bold, what came is underlined, what went is
 * struck.  Never as markup: it is what people typed.  NULL: nothing. */
void way_marked_label_show (GtkLabel *label, const WayMarkedText *text);

G_END_DECLS
