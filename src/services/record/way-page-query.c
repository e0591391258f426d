/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-appointment.h"
#include "way-assessment.h"
#include "way-client-facts-repo.h"
#include "way-client-index.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-contact.h"
#include "way-now.h"
#include "way-paged-list-private.h"
#include "way-record-repo.h"

struct _WayPageQuery {
  WayClientFilter filter;
  WayQuery       *records; /* of other records than clients; NULL: clients */
};

WayPageQuery *
way_page_query_new_clients (const WayClientFilter *filter)
{
  WayPageQuery *self = g_atomic_rc_box_new0 (WayPageQuery);

  self->filter = way_client_filter_copy (filter);
  return self;
}

WayPageQuery *
way_page_query_new_records (WayQuery *query)
{
  WayPageQuery *self = g_atomic_rc_box_new0 (WayPageQuery);

  self->records = query;
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
  way_client_filter_clear (&((WayPageQuery *)data)->filter);
  g_clear_pointer (&((WayPageQuery *)data)->records, way_query_unref);
}

void
way_page_query_unref (WayPageQuery *self)
{
  g_atomic_rc_box_release_full (self, page_query_clear);
}

/* What the rows of a page tell besides their items. */
static GPtrArray *
load_facts (WayDb *db, GPtrArray *clients, GError **error)
{
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_client_facts_unref);

  for (guint i = 0; i < clients->len; i++) {
    const WayRecord *client = g_ptr_array_index (clients, i);
    WayClientFacts  *facts = way_client_facts_repo_get (db, &client->id, way_now (), error);

    if (facts == NULL)
      return NULL;
    g_ptr_array_add (all, facts);
  }

  return g_steal_pointer (&all);
}

gboolean
way_page_query_load (WayPageQuery *self,
                     WayDb        *db,
                     guint         offset,
                     guint         limit,
                     guint        *total,
                     GPtrArray   **items,
                     GPtrArray   **facts,
                     GError      **error)
{
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GPtrArray) all = NULL;

  *facts = NULL;
  if (self->records != NULL) {
    GPtrArray *page = way_record_repo_page (db, self->records, offset, limit, total, error);

    if (page != NULL)
      *items = page;
    return page != NULL;
  }

  if (!way_client_index_load (db, &self->filter, offset, limit, total, &clients, error))
    return FALSE;
  if (self->filter.with_facts && (all = load_facts (db, clients, error)) == NULL)
    return FALSE;

  *items = g_steal_pointer (&clients);
  *facts = g_steal_pointer (&all);
  return TRUE;
}

static gboolean
tells_assessments (const WayPageQuery *self)
{
  return self->filter.with_facts || self->filter.sort == WAY_CLIENT_SORT_ASSESSED;
}

static gboolean
is_by_contact (const WayPageQuery *self)
{
  return self->filter.sort == WAY_CLIENT_SORT_CONTACTED || self->filter.lost_since.ymd != 0;
}

gboolean
way_page_query_is_of (const WayPageQuery *self, gpointer record)
{
  return self->records != NULL &&
         way_query_get_record_type (self->records) == G_OBJECT_TYPE (record);
}

gboolean
way_page_query_keeps (const WayPageQuery *self, gpointer shown, gpointer now, const WayId *whose)
{
  return way_query_matches (self->records, now, whose) &&
         way_query_compare (self->records, shown, now) == 0;
}

gboolean
way_page_query_concerns (const WayPageQuery *self, gpointer record, const WayId *client_id)
{
  if (self->records != NULL)
    return FALSE;
  return WAY_IS_CLIENT (record) || WAY_IS_CONTACT_POINT (record) || WAY_IS_CLIENT_MATCH (record) ||
         (WAY_IS_ASSESSMENT (record) && tells_assessments (self)) ||
         (WAY_IS_CONTACT (record) && (self->filter.with_facts || is_by_contact (self))) ||
         (WAY_IS_APPOINTMENT (record) && self->filter.with_facts);
}

gboolean
way_page_query_find (WayPageQuery *self,
                     WayDb        *db,
                     const WayId  *client_id,
                     gint64       *position,
                     GError      **error)
{
  return way_client_index_find (db, &self->filter, client_id, position, error);
}

gboolean
way_page_query_stays (WayPageQuery *self, WayWriter *writer, gpointer record)
{
  const gboolean searches = self->filter.search != NULL && *self->filter.search != '\0';
  g_autoptr (WayClient) before = NULL;

  if (searches || self->filter.sort == WAY_CLIENT_SORT_CHANGED)
    return FALSE;
  if (WAY_IS_CONTACT_POINT (record))
    return TRUE; /* it is only searched for */
  if (WAY_IS_CONTACT (record))
    return !is_by_contact (self);
  if (!WAY_IS_CLIENT (record))
    return self->filter.sort != WAY_CLIENT_SORT_ASSESSED;

  before = way_writer_get_record (writer, WAY_TYPE_CLIENT, &WAY_RECORD (record)->id, NULL);
  return before != NULL && way_client_is_listed_alike (before, record);
}

gboolean
way_page_query_get_facts (WayPageQuery    *self,
                          WayDb           *db,
                          const WayId     *client_id,
                          WayClientFacts **facts,
                          GError         **error)
{
  if (!self->filter.with_facts)
    return TRUE;

  *facts = way_client_facts_repo_get (db, client_id, way_now (), error);
  return *facts != NULL;
}
