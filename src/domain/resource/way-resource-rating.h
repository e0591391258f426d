/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_RESOURCE_RATING_NONE,
  WAY_RESOURCE_RATING_GOOD,
  WAY_RESOURCE_RATING_MIXED,
  WAY_RESOURCE_RATING_POOR,
} WayResourceRatingGrade;

extern const char *const way_resource_rating_labels[];

#define WAY_TYPE_RESOURCE_RATING (way_resource_rating_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceRating, way_resource_rating, WAY, RESOURCE_RATING, WayRecord)

/* What one member of staff thinks of a resource.  It stands apart from it and is asked for by its
 * author only: no list, paper or export of resources holds it. */
struct _WayResourceRating {
  WayRecord parent;

  const WayId                  resource_id;
  const WayId                  staff_id;
  const WayResourceRatingGrade grade;
  char *const                  words;
};

G_END_DECLS
