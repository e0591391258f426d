/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-filter.h"

WayClientFilter
way_client_filter_copy (const WayClientFilter *self)
{
  WayClientFilter copy = *self;

  copy.search = g_strdup (self->search);
  copy.program = g_strdup (self->program);
  return copy;
}

void
way_client_filter_clear (WayClientFilter *self)
{
  g_free ((char *)self->search);
  g_free ((char *)self->program);
  *self = (WayClientFilter){ 0 };
}

WayDate
way_client_filter_lost_since (WayDate today, int days)
{
  return way_date_add_days (today, 1 - days);
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

gboolean
way_client_filter_equal (const WayClientFilter *a, const WayClientFilter *b)
{
  return same_text (a->search, b->search) && same_text (a->program, b->program) &&
         way_id_compare (&a->worker_id, &b->worker_id) == 0 && !a->nobodys == !b->nobodys &&
         a->statuses.bits == b->statuses.bits && a->risks.bits == b->risks.bits &&
         !a->archived == !b->archived && a->lost_since.ymd == b->lost_since.ymd;
}
