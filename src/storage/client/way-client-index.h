/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-filter.h"
#include "way-db.h"

G_BEGIN_DECLS

/* The list of clients as it is shown: searched, filtered, ordered and paged in SQL. */

/* Makes the row of a client anew from its records.  Within the transaction that changed them. */
gboolean way_client_index_update (WayDb *db, const WayId *client_id, GError **error);

/* The order follows the locale of the process; when that is another one than at the last time, all
 * keys are made anew. */
gboolean way_client_index_adopt_locale (WayDb *db, const char *locale, GError **error);

/* One page: the number of all that the filter finds (a search stops at WAY_CLIENT_SEARCH_MAX), and
 * the clients (WayClient) from “offset” on, at most “limit”. */
gboolean way_client_index_load (WayDb                 *db,
                                const WayClientFilter *filter,
                                guint                  offset,
                                guint                  limit,
                                guint                 *total,
                                GPtrArray            **clients,
                                GError               **error);

/* The same page as ids, appended; “limit” may be as large as the list. */
gboolean way_client_index_list_ids (WayDb                 *db,
                                    const WayClientFilter *filter,
                                    guint                  offset,
                                    guint                  limit,
                                    guint                 *total,
                                    GArray                *ids, /* of WayId */
                                    GError               **error);

/* Where the client stands in that list; -1 when the filter does not find it. */
gboolean way_client_index_find (WayDb                 *db,
                                const WayClientFilter *filter,
                                const WayId           *client_id,
                                gint64                *position,
                                GError               **error);

G_END_DECLS
