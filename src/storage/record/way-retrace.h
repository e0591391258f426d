/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* The way back through what somebody did to some kinds of records of a client, read from the log:
 * it needs no memory of its own, and is as long as the log. */
typedef struct {
  WayId    client_id;
  WayId    who;
  char    *kinds;   /* tables, with a blank before and after each: “ need goal ” */
  gboolean forward; /* again what was taken back last */
  guint    skip;    /* so many acts on the way back stay as they are */
} WayRetrace;

/* The act that taking back (forward: taking back its taking back) comes next; 0 for none.  A new
 * act ends the way forward. */
gboolean way_retrace_find (WayDb *db, const WayRetrace *self, gint64 *act, GError **error);

/* The act as it was done at first, through all takings back and doings again. */
gboolean way_retrace_get_first (WayDb *db, gint64 act, gint64 *first, GError **error);

G_END_DECLS
