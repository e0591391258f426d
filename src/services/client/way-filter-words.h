/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-client-filter.h"

G_BEGIN_DECLS

/* A filter of the list of clients in words.  staff: WayStaff, may be NULL; me: who works, or NULL.
 */

/* Each condition that has no toggle of its own, “Program: Outpatient”; NULL while it does not hold.
 * Toggles there are for me, for active, for high risk and for the archive. */
char *way_filter_words_worker (const WayClientFilter *filter,
                               GListModel            *staff,
                               const WayId           *me) G_GNUC_WARN_UNUSED_RESULT;
char *way_filter_words_program (const WayClientFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
char *way_filter_words_status (const WayClientFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
char *way_filter_words_risk (const WayClientFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

/* All of it, as it stands above a list on paper: “Mine · Active · Program: Outpatient”; NULL: it
 * finds everybody. */
char *way_filter_words_all (const WayClientFilter *filter,
                            GListModel            *staff,
                            const WayId           *me) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
