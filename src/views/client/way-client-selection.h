/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-client-set.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_SELECTION (way_client_selection_get_type ())
G_DECLARE_FINAL_TYPE (WayClientSelection, way_client_selection, WAY, CLIENT_SELECTION, GObject)

/* A GtkSelectionModel over the paged list of clients that remembers who is selected, not where they
 * stand: a client who is renamed, or a list that is read anew, loses nothing.  All are selected
 * without reading any of them.  The signal “changed” tells that other clients, or more or fewer of
 * them, are selected. */
WayClientSelection *way_client_selection_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Either may be NULL: there is no caseload. */
void way_client_selection_set_list (WayClientSelection *self,
                                    WayWorkspace       *workspace,
                                    WayPagedList       *list);

/* The question that the list answers from now on; nobody is selected then. */
void way_client_selection_set_filter (WayClientSelection *self, const WayClientFilter *filter);

guint    way_client_selection_get_n (WayClientSelection *self);
gboolean way_client_selection_get_only (WayClientSelection *self, WayId *id); /* exactly one */

/* Those who are selected now, for work that takes a while. */
WayClientSet *way_client_selection_dup_set (WayClientSelection *self) G_GNUC_WARN_UNUSED_RESULT;

/* One and nobody else, wherever that one stands. */
void way_client_selection_select_only (WayClientSelection *self, const WayId *id);

G_END_DECLS
