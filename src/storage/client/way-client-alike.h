/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-id.h"

G_BEGIN_DECLS

/* Clients (WayClient, at most five) who may be the same person as the one that is typed: names of
 * which one is part of the other, or the same birth date and family name; without the one with the
 * given id (may be NULL). */
GPtrArray *way_client_alike_find (WayDb       *db,
                                  const char  *name,
                                  const char  *birth_date,
                                  const WayId *but,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where looking through the whole list for duplicates has come to; all zeros: the beginning. */
typedef struct {
  gboolean by_name; /* the second way through, for those whose birth date is not known */
  gboolean done;
  char     born[11];
  gint64   place;
} WayAlikeCursor;

/* Looks at the next “n” clients of the list and moves the cursor on: pairs that may be one person,
 * as two clients (WayClient) each, one after the other.  The same birth date and names that are
 * alike (way-name-likeness.h), or the same name where a birth date is missing; without those about
 * whom somebody decided that they are two.  Each pair comes once. */
GPtrArray *way_client_alike_list_pairs (WayDb *db, WayAlikeCursor *cursor, guint n, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
