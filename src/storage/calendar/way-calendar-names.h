/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* The names to use of clients, and those of workers, each read once. */
typedef struct _WayCalendarNames WayCalendarNames;

WayCalendarNames *way_calendar_names_new (WayDb *db) G_GNUC_WARN_UNUSED_RESULT;
void              way_calendar_names_free (WayCalendarNames *self);

/* Borrowed.  NULL without an error for no id; a client who was merged has the name of who stays. */
const char *way_calendar_names_get_client (WayCalendarNames *self, const WayId *id, GError **error);
const char *way_calendar_names_get_worker (WayCalendarNames *self, const WayId *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayCalendarNames, way_calendar_names_free)

G_END_DECLS
