/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

#define WAY_RESOURCE_ANY_TIME (-1)

/* Which resources, by name; what is searched for in the name comes first.  way_resource_filter_init
 * makes it all of them. */
typedef struct {
  const char *search;      /* words, each of which one begins with; NULL or "": all */
  WaySet      needs;       /* of resource.needs; none: any */
  WaySet      payers;      /* any of them */
  WaySet      languages;   /* any of them */
  int         kind;        /* WayResourceKind, or -1: any */
  int         day;         /* open on that day of the week, 0 is Monday; or -1 */
  int         minute;      /* open at that minute of the week: way-open-hours.h; or -1 */
  WayDate     fresh_after; /* verified after this day; none: whenever */
  WayDate     stale_until; /* not verified after this day; none: whenever */
} WayResourceFilter;

void way_resource_filter_init (WayResourceFilter *self);

/* A copy with texts of its own, which way_resource_filter_clear() frees. */
WayResourceFilter way_resource_filter_copy (const WayResourceFilter *self)
  G_GNUC_WARN_UNUSED_RESULT;
void way_resource_filter_clear (WayResourceFilter *self);

/* Whether something is left out, besides what is searched for. */
gboolean way_resource_filter_is_narrow (const WayResourceFilter *self);

G_END_DECLS
