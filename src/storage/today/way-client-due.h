/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

/* What comes round for active clients: the table client_due, which is derived from the records and
 * asked for by worker and day. */

/* Makes the rows of a client anew, who must be in the list if at all (client_index).  Within the
 * transaction that changed its records, after the list.  Writes nothing where nothing changed. */
gboolean way_client_due_update (WayDb *db, const WayId *client_id, GError **error);

typedef struct {
  WayId   client_id;
  WayDate day; /* of the last time, or on which it is due */
} WayClientDue;

/* Which of them are asked for: the last time of this instrument, or of reviews (what: ""), from one
 * day to another, for the clients of a worker (NULL: of nobody); the earliest first, and no more
 * than so many. */
typedef struct {
  const WayId *worker;
  const char  *kind; /* “measure”, “review” */
  const char  *what;
  WayDate      from;
  WayDate      to;
  guint        most;
} WayClientDueQuestion;

/* Appends to dues, an array of WayClientDue. */
gboolean way_client_due_list (WayDb                      *db,
                              const WayClientDueQuestion *question,
                              GArray                     *dues,
                              GError                    **error);

G_END_DECLS
