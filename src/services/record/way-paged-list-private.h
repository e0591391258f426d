/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-paged-list.h"
#include "way-query.h"
#include "way-record.h"
#include "way-writer.h"

G_BEGIN_DECLS

/* The question of a paged list.  It never changes and is used by both threads. */
typedef struct _WayPageQuery WayPageQuery;

WayPageQuery *way_page_query_new_clients (const WayClientFilter *filter);
WayPageQuery *way_page_query_new_records (WayQuery *query); /* taken */
WayPageQuery *way_page_query_ref (WayPageQuery *self);
void          way_page_query_unref (WayPageQuery *self);

/* On the worker.  facts: of each item (WayClientFacts), or NULL where they are not wanted. */
gboolean way_page_query_load (WayPageQuery *self,
                              WayDb        *db,
                              guint         offset,
                              guint         limit,
                              guint        *total,
                              GPtrArray   **items,
                              GPtrArray   **facts,
                              GError      **error);

/* Whether it is a list of records of this kind, and no list of clients. */
gboolean way_page_query_is_of (const WayPageQuery *self, gpointer record);

/* Whether one that such a list shows stays where it is, now that it is another; whose: as for
 * way_query_matches(). */
gboolean way_page_query_keeps (const WayPageQuery *self,
                               gpointer            shown,
                               gpointer            now,
                               const WayId        *whose);

/* Whether a record that is written, and belongs to this client, may move or change its row. */
gboolean way_page_query_concerns (const WayPageQuery *self,
                                  gpointer            record,
                                  const WayId        *client_id);

/* Where the row of a client is now; -1 for nowhere. */
gboolean way_page_query_find (WayPageQuery *self,
                              WayDb        *db,
                              const WayId  *client_id,
                              gint64       *position,
                              GError      **error);

/* TRUE: saving this record moves nothing in the list, as the database still has it; so that nobody
 * has to count how many stand before it.  Removing is another matter. */
gboolean way_page_query_stays (WayPageQuery *self, WayWriter *writer, gpointer record);

/* What a row shows besides its client, where that is wanted; else the facts are left alone. */
gboolean way_page_query_get_facts (WayPageQuery    *self,
                                   WayDb           *db,
                                   const WayId     *client_id,
                                   WayClientFacts **facts,
                                   GError         **error);

#define WAY_PAGE_SIZE 50

typedef void (*WayPagedListAsk) (WayPagedList *self, guint page, gpointer workspace);

WayPagedList *way_paged_list_new (WayPageQuery   *query, /* taken */
                                  WayPagedListAsk ask,
                                  gpointer        workspace);
WayPageQuery *way_paged_list_get_query (WayPagedList *self);
guint         way_paged_list_get_generation (WayPagedList *self);

/* Another question: the old rows stay until the first answer comes. */
void way_paged_list_set_query (WayPagedList *self, WayPageQuery *query);
void way_paged_list_reload (WayPagedList *self);

/* An answer to the question of that generation. */
void way_paged_list_take_page (WayPagedList *self,
                               guint         generation,
                               guint         page,
                               guint         total,
                               GPtrArray    *items,
                               GPtrArray    *facts); /* may be NULL */
void way_paged_list_fail (WayPagedList *self, guint generation);

/* A row moved, came (from -1), went (to -1) or only changed; item and facts (may be NULL) are what
 * it shows now. */
void way_paged_list_move (WayPagedList   *self,
                          gint64          from,
                          gint64          to,
                          gpointer        item,
                          WayClientFacts *facts);
void way_paged_list_clear (WayPagedList *self);

G_END_DECLS
