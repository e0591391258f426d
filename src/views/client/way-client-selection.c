/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-selection.h"

#include "way-workspace-clients.h"

struct _WayClientSelection {
  GObject parent_instance;

  WayWorkspace   *workspace;
  WayPagedList   *list;
  WayClientFilter filter;
  GHashTable     *ids;     /* a set of WayId: the selected ones, or all the others */
  gboolean        all_but; /* everybody is selected but for those */
  GCancellable   *asking;  /* for the ids of rows that were not read yet */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- the list behind it --- */

static guint
count (WayClientSelection *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static GType
get_item_type (GListModel *model)
{
  return WAY_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return count (WAY_CLIENT_SELECTION (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (model);

  return self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* NULL: that row was not read yet. */
static const WayId *
id_at (WayClientSelection *self, guint position)
{
  const WayRecord *client = self->list != NULL ? way_paged_list_peek (self->list, position) : NULL;

  return client != NULL ? &client->id : NULL;
}

/* --- telling --- */

/* A list may have become shorter since those rows were asked for. */
static void
draw_rows (WayClientSelection *self, guint position, guint n)
{
  const guint left = count (self) - MIN (position, count (self));

  if (MIN (n, left) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, MIN (n, left));
}

static void
tell (WayClientSelection *self, guint position, guint n)
{
  draw_rows (self, position, n);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tell_all (WayClientSelection *self)
{
  tell (self, 0, count (self));
}

/* --- selecting --- */

static void
stop_asking (WayClientSelection *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
reset (WayClientSelection *self, gboolean all_but)
{
  stop_asking (self);
  g_hash_table_remove_all (self->ids);
  self->all_but = all_but;
}

static void
set_selected (WayClientSelection *self, const WayId *id, gboolean selected)
{
  if (selected != self->all_but)
    g_hash_table_add (self->ids, g_memdup2 (id, sizeof *id));
  else
    g_hash_table_remove (self->ids, id);
}

typedef struct {
  WayClientSelection *self;
  guint               position;
  guint               n;
  gboolean            selected;
} Asked;

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (WayClientSelection) self = asked->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    way_workspace_list_client_ids_finish (WAY_WORKSPACE (source), result, &error);

  /* Something else was selected meanwhile.  Whoever cannot be read is not selected, and is seen not
   * to be. */
  if (ids == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  for (guint i = 0; i < ids->len; i++)
    set_selected (self, &g_array_index (ids, WayId, i), asked->selected);
  tell (self, asked->position, asked->n);
}

static void
ask (WayClientSelection *self, guint position, guint n, gboolean selected)
{
  Asked *asked;

  if (self->workspace == NULL)
    return;
  if (self->asking == NULL)
    self->asking = g_cancellable_new ();

  asked = g_new (Asked, 1);
  *asked = (Asked){ g_object_ref (self), position, n, selected };
  way_workspace_list_client_ids_async (self->workspace, &self->filter, position, n, self->asking,
                                       ids_cb, asked);
}

static void
set_range (WayClientSelection *self, guint position, guint n, gboolean selected)
{
  for (guint i = position; i < position + n; i++) {
    const WayId *id = id_at (self, i);

    if (id == NULL) {
      ask (self, i, position + n - i, selected);
      return;
    }
    set_selected (self, id, selected);
  }
}

/* --- GtkSelectionModel --- */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (model);
  const WayId        *id = id_at (self, position);

  /* A row that is being read is drawn anew when its page is there. */
  return id != NULL ? g_hash_table_contains (self->ids, id) != self->all_but : self->all_but;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  GtkBitset *set = gtk_bitset_new_empty ();

  for (guint i = position; i < position + n; i++) {
    if (is_selected (model, i))
      gtk_bitset_add (set, i);
  }

  return set;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (model);

  if (unselect_rest)
    reset (self, FALSE);
  set_range (self, position, n, TRUE);
  if (unselect_rest)
    tell_all (self);
  else
    tell (self, position, n);
  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (model);

  set_range (self, position, n, FALSE);
  tell (self, position, n);
  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return unselect_range (model, position, 1);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  reset (WAY_CLIENT_SELECTION (model), TRUE);
  tell_all (WAY_CLIENT_SELECTION (model));
  return TRUE;
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  reset (WAY_CLIENT_SELECTION (model), FALSE);
  tell_all (WAY_CLIENT_SELECTION (model));
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WayClientSelection,
                               way_client_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        selection_model_init))

/* --- the object --- */

static void
items_changed_cb (WayClientSelection *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0); /* of all there may be more or fewer now */
}

/* Nobody is changed who cannot be seen to be selected. */
static void
left_cb (WayClientSelection *self, WayRecord *client)
{
  if (g_hash_table_remove (self->ids, &client->id))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
way_client_selection_dispose (GObject *object)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (object);

  stop_asking (self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_client_selection_parent_class)->dispose (object);
}

static void
way_client_selection_finalize (GObject *object)
{
  WayClientSelection *self = WAY_CLIENT_SELECTION (object);

  way_client_filter_clear (&self->filter);
  g_hash_table_unref (self->ids);

  G_OBJECT_CLASS (way_client_selection_parent_class)->finalize (object);
}

static void
way_client_selection_class_init (WayClientSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_client_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_client_selection_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_CLIENT_SELECTION, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_client_selection_init (WayClientSelection *self)
{
  self->ids = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, NULL);
}

WayClientSelection *
way_client_selection_new (void)
{
  return g_object_new (WAY_TYPE_CLIENT_SELECTION, NULL);
}

void
way_client_selection_set_list (WayClientSelection *self,
                               WayWorkspace       *workspace,
                               WayPagedList       *list)
{
  const guint removed = count (self);

  g_return_if_fail (WAY_IS_CLIENT_SELECTION (self));

  reset (self, FALSE);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  g_set_object (&self->workspace, workspace);
  if (list != NULL) {
    g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (list, "page-read", G_CALLBACK (draw_rows), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (list, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  }
  items_changed_cb (self, 0, removed, count (self));
}

void
way_client_selection_set_filter (WayClientSelection *self, const WayClientFilter *filter)
{
  WayClientFilter copy = way_client_filter_copy (filter); /* it may be our own */
  const gboolean  same = way_client_filter_equal (&self->filter, filter);

  g_return_if_fail (WAY_IS_CLIENT_SELECTION (self));

  way_client_filter_clear (&self->filter);
  self->filter = copy;
  if (same) /* in another order */
    return;

  reset (self, FALSE);
  tell_all (self);
}

guint
way_client_selection_get_n (WayClientSelection *self)
{
  const guint n = g_hash_table_size (self->ids);

  g_return_val_if_fail (WAY_IS_CLIENT_SELECTION (self), 0);

  return self->all_but ? count (self) - MIN (n, count (self)) : n;
}

gboolean
way_client_selection_get_only (WayClientSelection *self, WayId *id)
{
  GHashTableIter iter;
  gpointer       only;

  g_return_val_if_fail (WAY_IS_CLIENT_SELECTION (self), FALSE);

  if (self->all_but || g_hash_table_size (self->ids) != 1)
    return FALSE;

  g_hash_table_iter_init (&iter, self->ids);
  g_hash_table_iter_next (&iter, &only, NULL);
  *id = *(WayId *)only;
  return TRUE;
}

WayClientSet *
way_client_selection_dup_set (WayClientSelection *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_SELECTION (self), NULL);

  return way_client_set_new (&self->filter, self->ids, self->all_but);
}

void
way_client_selection_select_only (WayClientSelection *self, const WayId *id)
{
  g_return_if_fail (WAY_IS_CLIENT_SELECTION (self));

  reset (self, FALSE);
  set_selected (self, id, TRUE);
  tell_all (self);
}
