/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-set.h"
#include "way-headway.h"
#include "way-paper-maker.h"
#include "way-roster-column.h"

G_BEGIN_DECLS

/* A list of clients that is to leave the screen: who is on it and what is said of each.  It never
 * changes. */
#define WAY_TYPE_ROSTER (way_roster_get_type ())
G_DECLARE_FINAL_TYPE (WayRoster, way_roster, WAY, ROSTER, GObject)

/* So many fit on paper that somebody reads; more is for a file. */
#define WAY_ROSTER_MAX_PRINTED 2000

WayRoster *way_roster_new (WayClientSet          *set,
                           const char            *about, /* which clients, in words; or NULL */
                           const char            *staff, /* who takes it out */
                           const WayRosterColumn *columns,
                           guint                  n_columns) G_GNUC_WARN_UNUSED_RESULT;

/* The list on paper; its params are a WayRoster. */
extern const WayPaperKind way_roster_paper;

/* The list as CSV, through the door into a file.  After a failure or a cancel nothing is left. */
void     way_roster_write_async (WayRoster          *self,
                                 WayWorkspace       *workspace,
                                 WayDisclosure      *door,
                                 GFile              *file,
                                 WayHeadway         *headway, /* or NULL */
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean way_roster_write_finish (WayRoster    *self,
                                  WayWorkspace *workspace,
                                  GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
