/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of an AdwPreferencesGroup that are made again whenever what they show changes. */

/* A row of words that wrap wherever they must; the text may be anybody’s.  subtitle: or NULL. */
GtkWidget *way_group_row_new (const char *title, const char *subtitle);

/* Pressing the row calls func (GtkWidget *row, gpointer object); an arrow says so.  The object is
 * kept; it may be NULL. */
void way_group_row_set_link (GtkWidget *row, GCallback func, gpointer object);

/* A button at the end of the row that does the same. */
GtkWidget *way_group_row_add_button (GtkWidget  *row,
                                     const char *label,
                                     const char *tooltip,
                                     GCallback   func,
                                     gpointer    object);

void way_group_add_row (AdwPreferencesGroup *group, GtkWidget *row);
void way_group_add_nothing (AdwPreferencesGroup *group, const char *words); /* a dim row */

/* Takes out what was added by these, and leaves what belongs to the group. */
void way_group_clear_rows (AdwPreferencesGroup *group);

G_END_DECLS
