/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* While names are hidden (way-client-name.h), what is typed into such an entry can be read only as
 * long as the keyboard is in it. */
void way_name_entry_guard (GtkEditable *entry);
void way_name_entry_guard_text (GtkTextView *view);

G_END_DECLS
