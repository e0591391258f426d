/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-appointment.h"

G_BEGIN_DECLS

/* One time that an appointment takes place: of a series there are many.  It never changes once it
 * is shown. */
#define WAY_TYPE_OCCURRENCE (way_occurrence_get_type ())
G_DECLARE_FINAL_TYPE (WayOccurrence, way_occurrence, WAY, OCCURRENCE, GObject)

struct _WayOccurrence {
  GObject parent_instance;

  WayAppointment *appointment; /* of a series, the series itself */
  WayTime         starts_at;
  char           *client_name; /* the name to use; NULL: no client */
  char           *worker_name;
};

WayOccurrence *way_occurrence_new (WayAppointment *appointment,
                                   WayTime         starts_at) G_GNUC_WARN_UNUSED_RESULT;

WayTime  way_occurrence_get_end (const WayOccurrence *self);
gboolean way_occurrence_is_of_series (const WayOccurrence *self);

/* Whether both take time, and some of it is the same. */
gboolean way_occurrence_overlaps (const WayOccurrence *self, WayTime from, WayTime to);

int way_occurrence_compare (gconstpointer a, gconstpointer b); /* by time; for g_ptr_array_sort() */

/* --- side by side --- */

/* A block of a day: from and to in minutes.  The lanes are filled in: which of how many columns it
 * stands in, so that those at one time stand beside each other. */
typedef struct {
  gint64 from, to;
  guint  lane, n_lanes;
} WayBlock;

void way_blocks_arrange (WayBlock *blocks, guint n); /* in the order of their beginnings */

G_END_DECLS
