/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-group.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-history-list-private.h"
#include "way-live-list.h"
#include "way-news-private.h"
#include "way-record-repo.h"

/* With more records than this, long lists ask anew instead of moving rows. */
#define MAX_MOVES 8

/* That a row of a long list moved; -1 is nowhere. */
typedef struct {
  WayPagedList   *list;
  WayPageQuery   *query;
  WayId           client_id;
  gint64          from;
  gint64          to;
  gboolean        stays; /* its places were not asked for */
  WayRecord      *item;
  WayClientFacts *facts;
} Move;

struct _WayNews {
  GPtrArray  *live;
  GPtrArray  *paged;
  GPtrArray  *histories;
  GArray     *moves;
  GPtrArray  *queries; /* of the paged lists, at that moment */
  GPtrArray  *written;
  GArray     *whose;    /* of each of those: the id of the client, or none */
  GHashTable *reloads;  /* paged lists that ask anew */
  gboolean    regroups; /* two clients became one, or one became two */
};

static void
move_clear (gpointer data)
{
  g_clear_object (&((Move *)data)->item);
  g_clear_pointer (&((Move *)data)->facts, way_client_facts_unref);
}

static GPtrArray *
copy_objects (GPtrArray *lists)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lists->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (lists, i)));
  return copy;
}

WayNews *
way_news_new (GPtrArray *live, GPtrArray *paged, GPtrArray *histories)
{
  WayNews *self = g_new0 (WayNews, 1);

  self->live = copy_objects (live);
  self->paged = copy_objects (paged);
  self->histories = copy_objects (histories);
  self->queries = g_ptr_array_new_with_free_func ((GDestroyNotify)way_page_query_unref);
  for (guint i = 0; i < paged->len; i++)
    g_ptr_array_add (self->queries,
                     way_page_query_ref (way_paged_list_get_query (g_ptr_array_index (paged, i))));
  self->moves = g_array_new (FALSE, TRUE, sizeof (Move));
  g_array_set_clear_func (self->moves, move_clear);
  self->written = g_ptr_array_new_with_free_func (g_object_unref);
  self->whose = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->reloads = g_hash_table_new (NULL, NULL);
  return self;
}

void
way_news_free (WayNews *self)
{
  g_ptr_array_unref (self->live);
  g_ptr_array_unref (self->paged);
  g_ptr_array_unref (self->histories);
  g_ptr_array_unref (self->queries);
  g_array_unref (self->moves);
  g_ptr_array_unref (self->written);
  g_array_unref (self->whose);
  g_hash_table_unref (self->reloads);
  g_free (self);
}

static Move *
find_move (WayNews *self, WayPagedList *list, const WayId *client_id)
{
  for (guint i = 0; i < self->moves->len; i++) {
    Move *move = &g_array_index (self->moves, Move, i);

    if (move->list == list && way_id_compare (&move->client_id, client_id) == 0)
      return move;
  }

  return NULL;
}

/* A second record of a client, in the same act, may move it after all. */
static void
recheck (WayNews      *self,
         WayPagedList *list,
         const WayId  *client_id,
         WayWriter    *writer,
         gpointer      record)
{
  Move *move = find_move (self, list, client_id);

  if (move != NULL && move->stays && !way_page_query_stays (move->query, writer, record))
    g_hash_table_add (self->reloads, list);
}

/* The client to whom a record belongs, in whose name it is; none for a record of nobody. */
static gboolean
find_whose (WayDb *db, gpointer record, WayId *client_id, GError **error)
{
  const WayId *id = way_record_get_client_id (record);

  *client_id = (WayId){ 0 };
  return id == NULL || way_client_group_find_root (db, id, client_id, error);
}

gboolean
way_news_look (WayNews *self, WayDb *db, WayWriter *writer, gpointer record, GError **error)
{
  WayId client_id;

  if (!find_whose (db, record, &client_id, error))
    return FALSE;

  for (guint i = 0; i < self->paged->len && !way_id_is_none (&client_id); i++) {
    Move    move = { .list = g_ptr_array_index (self->paged, i),
                     .query = g_ptr_array_index (self->queries, i),
                     .client_id = client_id,
                     .from = -1 };
    GError *failure = NULL;

    if (!way_page_query_concerns (move.query, record, &client_id) ||
        g_hash_table_contains (self->reloads, move.list) ||
        find_move (self, move.list, &client_id) != NULL) {
      recheck (self, move.list, &client_id, writer, record);
      continue;
    }
    move.stays = way_page_query_stays (move.query, writer, record);
    if (self->moves->len < MAX_MOVES &&
        (move.stays || way_page_query_find (move.query, db, &client_id, &move.from, &failure))) {
      g_array_append_val (self->moves, move);
    } else if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    } else {
      g_hash_table_add (self->reloads, move.list);
    }
  }

  return TRUE;
}

/* Undoing and removing touch records that nobody looked at before; and what is nobody’s any more
 * does not say whose it was. */
static void
reload_unseen (WayNews *self, gpointer record, const WayId *client_id)
{
  if (way_id_is_none (client_id) && WAY_RECORD (record)->revision == 1)
    return;

  for (guint i = 0; i < self->paged->len; i++) {
    WayPagedList *list = g_ptr_array_index (self->paged, i);

    if (way_page_query_concerns (g_ptr_array_index (self->queries, i), record, client_id) &&
        find_move (self, list, client_id) == NULL)
      g_hash_table_add (self->reloads, list);
  }
}

gboolean
way_news_take (WayNews *self, WayDb *db, WayWriter *writer, GError **error)
{
  GPtrArray *written = way_writer_get_records (writer);

  if (!way_writer_finish (writer, error))
    return FALSE;

  for (guint i = 0; i < written->len; i++) {
    gpointer record = g_ptr_array_index (written, i);
    WayId    client_id;

    if (!find_whose (db, record, &client_id, error))
      return FALSE;
    g_ptr_array_add (self->written, g_object_ref (record));
    g_array_append_val (self->whose, client_id);
    reload_unseen (self, record, &client_id);
    self->regroups |= WAY_IS_CLIENT_MATCH (record);
  }

  for (guint i = 0; i < self->moves->len && !self->regroups; i++) {
    Move *move = &g_array_index (self->moves, Move, i);

    move->item = way_writer_get_record (writer, WAY_TYPE_CLIENT, &move->client_id, error);
    if (move->item == NULL ||
        !way_page_query_get_facts (move->query, db, &move->client_id, &move->facts, error))
      return FALSE;
    if (move->stays && move->item->deleted_at.us == 0)
      move->from = move->to = 0;
    else if (move->stays)
      g_hash_table_add (self->reloads, move->list); /* it was removed */
    else if (!way_page_query_find (move->query, db, &move->client_id, &move->to, error))
      return FALSE;
  }

  return TRUE;
}

static void
tell_history (WayNews *self, WayHistoryList *list)
{
  for (guint i = 0; i < self->written->len; i++) {
    if (way_history_list_concerns (list, g_ptr_array_index (self->written, i),
                                   &g_array_index (self->whose, WayId, i))) {
      way_history_list_refresh (list);
      return;
    }
  }
}

/* A list of records asks anew, unless what was written stands where it stood: then whoever comes
 * back from it finds the list as it was left. */
static void
tell_records (WayNews *self, WayPagedList *list, WayPageQuery *query)
{
  for (guint i = 0; i < self->written->len; i++) {
    WayRecord *record = g_ptr_array_index (self->written, i);
    gpointer   shown =
      way_page_query_is_of (query, record) ? way_paged_list_find (list, &record->id) : NULL;

    if (shown != NULL &&
        way_page_query_keeps (query, shown, record, &g_array_index (self->whose, WayId, i)))
      way_paged_list_move (list, 0, 0, record, NULL);
    else if (way_page_query_is_of (query, record))
      g_hash_table_add (self->reloads, list);
  }
}

void
way_news_tell (WayNews *self, WayWorkspace *workspace)
{
  for (guint i = 0; i < self->written->len; i++) {
    for (guint k = 0; k < self->live->len; k++)
      way_live_list_update (g_ptr_array_index (self->live, k), g_ptr_array_index (self->written, i),
                            &g_array_index (self->whose, WayId, i));
  }

  if (self->regroups) { /* whatever list there is may hold other rows now */
    way_workspace_reload_lists (workspace);
    return;
  }

  for (guint i = 0; i < self->moves->len; i++) {
    const Move *move = &g_array_index (self->moves, Move, i);

    if (!g_hash_table_contains (self->reloads, move->list))
      way_paged_list_move (move->list, move->from, move->to, move->item, move->facts);
  }

  for (guint i = 0; i < self->paged->len; i++) {
    tell_records (self, g_ptr_array_index (self->paged, i), g_ptr_array_index (self->queries, i));
    if (g_hash_table_contains (self->reloads, g_ptr_array_index (self->paged, i)))
      way_paged_list_reload (g_ptr_array_index (self->paged, i));
  }

  for (guint i = 0; i < self->histories->len; i++)
    tell_history (self, g_ptr_array_index (self->histories, i));
  way_workspace_tell_written (workspace, self->written);
}
