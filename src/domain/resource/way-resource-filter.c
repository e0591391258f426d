/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-filter.h"

void
way_resource_filter_init (WayResourceFilter *self)
{
  *self = (WayResourceFilter){ .kind = -1,
                               .day = WAY_RESOURCE_ANY_TIME,
                               .minute = WAY_RESOURCE_ANY_TIME };
}

WayResourceFilter
way_resource_filter_copy (const WayResourceFilter *self)
{
  WayResourceFilter copy = *self;

  copy.search = g_strdup (self->search);
  return copy;
}

void
way_resource_filter_clear (WayResourceFilter *self)
{
  g_free ((char *)self->search);
  way_resource_filter_init (self);
}

gboolean
way_resource_filter_is_narrow (const WayResourceFilter *self)
{
  return self->needs.bits != 0 || self->payers.bits != 0 || self->languages.bits != 0 ||
         self->kind >= 0 || self->day >= 0 || self->minute >= 0 || self->fresh_after.ymd != 0 ||
         self->stale_until.ymd != 0;
}
