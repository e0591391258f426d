/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-filter.h"
#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_SAVED_FILTER (way_saved_filter_get_type ())
G_DECLARE_FINAL_TYPE (WaySavedFilter, way_saved_filter, WAY, SAVED_FILTER, WayRecord)

/* A filter of the list of clients to which a worker gave a name, for that worker.  What is searched
 * for may say something about a client, so it is a record and not a setting. */
struct _WaySavedFilter {
  WayRecord parent;

  const WayId         staff_id; /* whose it is */
  char *const         name;
  char *const         search;
  const WayId         worker_id;
  const bool          nobodys;
  char *const         program;
  const WaySet        statuses;
  const WaySet        risks;
  const bool          archived;
  const bool          lost; /* who was not reached for WAY_CONTACT_LOST_DAYS */
  const WayClientSort sort;
  const bool          descending;
};

/* What it asks for; the texts are those of the record. */
WayClientFilter way_saved_filter_get (WaySavedFilter *self, WayDate today);
void            way_saved_filter_set (WaySavedFilter *self, const WayClientFilter *filter);

G_END_DECLS
