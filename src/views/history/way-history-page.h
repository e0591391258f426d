/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-filter.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_PAGE (way_history_page_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryPage, way_history_page, WAY, HISTORY_PAGE, WayPage)

/* What was done, in sentences by day, newest first: with a client’s records, where it is a section;
 * with one record, where that is its subject (its detail is the table, “goal”, or the table and a
 * field, “client.risk”); with everything, where it has neither.  Any change can be put back when
 * nothing newer stands on it. */

/* The history of one record, or of one of its fields (NULL: all), to be pushed. */
WayPage *way_history_page_new_of (const WayId *record_id,
                                  const char  *table,
                                  const char  *field) G_GNUC_WARN_UNUSED_RESULT;

/* What a supervisor looks through: what went out, what was not let out, emergencies, permissions;
 * these of it are chosen at first.  Nothing is put back there. */
WayPage *way_history_page_new_watch (WayHistoryWatch watch) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
