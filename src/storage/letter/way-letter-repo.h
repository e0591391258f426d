/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

/* How a client came, as the contacts say it. */
typedef struct {
  WayDate first;   /* the first contact; none: there was none */
  WayDate last;    /* the last one in which the client was reached */
  guint   kept;    /* in which the client was reached, from a day on */
  guint   planned; /* those, and those to which the client did not come */
} WayAttendance;

/* Also what belongs to those who were merged into this one.  from: since when they are counted. */
gboolean way_letter_repo_read_attendance (WayDb         *db,
                                          const WayId   *client_id,
                                          WayDate        from,
                                          WayAttendance *attendance,
                                          GError       **error);

G_END_DECLS
