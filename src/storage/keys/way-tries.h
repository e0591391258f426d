/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* Wrong tries to open a caseload, kept beside it.  Only for politeness and the log: who can write
 * the file can remove it, and no security is claimed from it. */
typedef struct {
  guint   count;
  WayTime last;
} WayTries;

WayTries way_tries_read (const char *folder); /* none when the file is missing or odd */
gboolean way_tries_add (const char *folder, WayTime now, GError **error);
gboolean way_tries_clear (const char *folder, GError **error);

/* Seconds until the next try is taken: 0 after the first, then 1, 2, 4, 8, 16, and 30 at most.  A
 * clock that was set back makes nobody wait longer than that. */
guint way_tries_get_wait (const WayTries *self, WayTime now);

G_END_DECLS
