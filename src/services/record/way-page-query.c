/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-index.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-paged-list-private.h"
#include "way-record-repo.h"

struct _WayPageQuery {
  WayClientFilter filter;
};

WayPageQuery *
way_page_query_new_clients (const WayClientFilter *filter)
{
  WayPageQuery *self = g_atomic_rc_box_new0 (WayPageQuery);

  self->filter = *filter;
  self->filter.search = g_strdup (filter->search);
  return self;
}

WayPageQuery *
way_page_query_ref (WayPageQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
page_query_clear (gpointer data)
{
  g_free ((char *)((WayPageQuery *)data)->filter.search);
}

void
way_page_query_unref (WayPageQuery *self)
{
  g_atomic_rc_box_release_full (self, page_query_clear);
}

gboolean
way_page_query_load (WayPageQuery *self,
                     WayDb        *db,
                     guint         offset,
                     guint         limit,
                     guint        *total,
                     GPtrArray   **items,
                     GError      **error)
{
  return way_client_index_load (db, &self->filter, offset, limit, total, items, error);
}

gboolean
way_page_query_concerns (const WayPageQuery *self, gpointer record)
{
  return WAY_IS_CLIENT (record) || WAY_IS_CONTACT_POINT (record);
}

gboolean
way_page_query_find (WayPageQuery *self,
                     WayDb        *db,
                     gpointer      record,
                     gint64       *position,
                     GError      **error)
{
  return way_client_index_find (db, &self->filter, way_record_get_client_id (record), position,
                                error);
}

gboolean
way_page_query_stays (WayPageQuery *self, WayDb *db, gpointer record)
{
  const gboolean searches = self->filter.search != NULL && *self->filter.search != '\0';
  g_autoptr (WayClient) before = NULL;

  if (searches || self->filter.sort == WAY_CLIENT_SORT_CHANGED)
    return FALSE;
  if (WAY_IS_CONTACT_POINT (record))
    return TRUE; /* it is only searched for */

  before = way_record_repo_get (db, WAY_TYPE_CLIENT, &WAY_RECORD (record)->id, NULL);
  return before != NULL && way_client_is_listed_alike (before, record);
}

gpointer
way_page_query_get_item (WayDb *db, const WayId *client_id, GError **error)
{
  return way_record_repo_get (db, WAY_TYPE_CLIENT, client_id, error);
}
