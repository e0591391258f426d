/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-own-days.h"

G_BEGIN_DECLS

#define WAY_TYPE_MILESTONE_DUE (way_milestone_due_get_type ())
G_DECLARE_FINAL_TYPE (WayMilestoneDue, way_milestone_due, WAY, MILESTONE_DUE, GObject)

/* A milestone of a client, whether it is written down or only counted from the own date.  It never
 * changes. */
struct _WayMilestoneDue {
  GObject parent;

  WayClient    *client;
  WayMilestone *milestone; /* NULL: nothing is written about it yet */
  WayOwnDay     counted;   /* of one that is counted; else count is 0 */
  WayDate       day;
};

char *way_milestone_due_dup_title (WayMilestoneDue *self) G_GNUC_WARN_UNUSED_RESULT;

/* The milestones (WayMilestone) of one client in these days, both counted, and those that the own
 * date gives, each once and in the order of their days: an array of WayMilestoneDue.  only_open:
 * but for those that were celebrated. */
GPtrArray *way_milestone_due_list (WayClient *client,
                                   GPtrArray *milestones,
                                   WayDate    first,
                                   WayDate    last,
                                   gboolean   only_open) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
