/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-resource-filter.h"

G_BEGIN_DECLS

/* A search shows no more than this; whoever wants another types on. */
#define WAY_RESOURCE_SEARCH_MAX 200

/* What the list knows of one resource follows it.  By the writer, when an act ends. */
gboolean way_resource_index_update (WayDb *db, const WayId *resource_id, GError **error);

/* Of all of them, when the collation is another one. */
gboolean way_resource_index_make_anew (WayDb *db, GError **error);

/* The ids (WayId) from a place on, and how many there are in all.  By name; of a search, those
 * whose name begins with it first. */
gboolean way_resource_index_list_ids (WayDb                   *db,
                                      const WayResourceFilter *filter,
                                      guint                    offset,
                                      guint                    limit,
                                      guint                   *total,
                                      GArray                  *ids,
                                      GError                 **error);

/* The same as records (WayResource). */
GPtrArray *way_resource_index_load (WayDb                   *db,
                                    const WayResourceFilter *filter,
                                    guint                    offset,
                                    guint                    limit,
                                    guint                   *total,
                                    GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
