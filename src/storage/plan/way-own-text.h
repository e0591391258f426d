/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* A text that a worker wrote into a plan. */
typedef struct {
  WayId record_id;
  WayId client_id;
  char *text;
  char *more; /* what an objective was measured by, how often an intervention was; NULL: nothing */
} WayOwnText;

/* Those of one kind (a table) and one worker in which every word that was typed begins a word, the
 * newest first, at most “limit”.  What was typed must have a word of some length to look for. */
GArray *way_own_text_find (WayDb       *db,
                           const char  *kind,
                           const WayId *who,
                           const char  *typed,
                           guint        limit,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT; /* WayOwnText */

G_END_DECLS
