/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

#define WAY_META_KEY_SIZE 32

/* What a caseload knows about itself. */

/* Fills a new, migrated database: the caseload's id, a random key for its log, and the first site,
 * whose clients are numbered with the prefix.  Within an open transaction. */
gboolean way_meta_begin (WayDb       *db,
                         const WayId *caseload,
                         const WayId *site,
                         const char  *prefix,
                         WayTime      now,
                         GError     **error);

gboolean way_meta_get_caseload (WayDb *db, WayId *id, GError **error);
gboolean way_meta_get_site (WayDb *db, WayId *id, GError **error); /* that writes now */
gboolean way_meta_get_log_key (WayDb *db, guint8 key[WAY_META_KEY_SIZE], GError **error);

/* The next number of a client of the site, as “A-00017”. */
char *way_meta_take_client_number (WayDb       *db,
                                   const WayId *site,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
