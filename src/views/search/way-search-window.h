/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-work.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEARCH_WINDOW (way_search_window_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchWindow, way_search_window, WAY, SEARCH_WINDOW, AdwWindow)

/* Search everything (Ctrl+K): one entry for the names of clients, the words of notes and what can
 * be done; Enter opens the first that was found, or the one that the arrows chose.  It closes by
 * itself then, and before that nothing in the work changes. */
GtkWidget *way_search_window_new (WayWork *work, WayWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* As if it was typed. */
void way_search_window_set_text (WaySearchWindow *self, const char *text);

/* Whether what is shown does not yet answer what is typed. */
gboolean way_search_window_is_asking (WaySearchWindow *self);

G_END_DECLS
