/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paged-list-private.h"

/* --- one row --- */

struct _WayRow {
  GObject parent_instance;

  GObject        *item; /* a record, or NULL */
  WayClientFacts *facts;
  GHashTable     *shown; /* id → the first of the rows of the list that show this record */
  WayRow *next; /* another one that shows the same; GTK may hold rows that the list let go */
  WayId   id;   /* of the record */
};

G_DEFINE_FINAL_TYPE (WayRow, way_row, G_TYPE_OBJECT)

enum { PROP_ITEM = 1 };

static GParamSpec *item_property;

static void
way_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, WAY_ROW (object)->item);
}

static void
enter (WayRow *self)
{
  self->next = g_hash_table_lookup (self->shown, &self->id);
  g_hash_table_replace (self->shown, &self->id, self);
}

static void
leave (WayRow *self)
{
  WayRow *row = g_hash_table_lookup (self->shown, &self->id);

  if (row != self) {
    while (row->next != self)
      row = row->next;
    row->next = self->next;
  } else if (self->next != NULL) {
    g_hash_table_replace (self->shown, &self->next->id, self->next);
  } else {
    g_hash_table_remove (self->shown, &self->id);
  }
  self->next = NULL;
}

static void
way_row_finalize (GObject *object)
{
  WayRow *self = WAY_ROW (object);

  if (self->item != NULL)
    leave (self);
  g_clear_object (&self->item);
  g_clear_pointer (&self->facts, way_client_facts_unref);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (way_row_parent_class)->finalize (object);
}

static void
way_row_class_init (WayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = way_row_get_property;
  G_OBJECT_CLASS (klass)->finalize = way_row_finalize;

  item_property = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_ITEM, item_property);
}

static void
way_row_init (WayRow *self)
{
}

gpointer
way_row_get_item (WayRow *self)
{
  return self->item;
}

const WayClientFacts *
way_row_get_facts (WayRow *self)
{
  return self->facts;
}

static void
row_set_item (WayRow *self, gpointer item, WayClientFacts *facts)
{
  const gboolean other_facts = self->facts != NULL || facts != NULL;
  const WayId   *id = &WAY_RECORD (item)->id;

  g_clear_pointer (&self->facts, way_client_facts_unref);
  self->facts = facts != NULL ? way_client_facts_ref (facts) : NULL;
  if (self->item == NULL || !way_id_equal (id, &self->id)) {
    if (self->item != NULL)
      leave (self);
    self->id = *id;
    enter (self);
  }
  if (g_set_object (&self->item, item) || other_facts)
    g_object_notify_by_pspec (G_OBJECT (self), item_property);
}

static WayRow *
row_new (GHashTable *shown)
{
  WayRow *self = g_object_new (WAY_TYPE_ROW, NULL);

  self->shown = g_hash_table_ref (shown);
  return self;
}

/* --- the list --- */

/* So many pages stay in memory; GTK itself holds the rows that it shows. */
#define MAX_PAGES 64

typedef struct {
  WayRow  *rows[WAY_PAGE_SIZE];
  guint    used; /* when it was last looked at */
  gboolean asked;
} Page;

struct _WayPagedList {
  GObject parent_instance;

  WayPageQuery   *query;
  WayPagedListAsk ask;
  gpointer        workspace; /* which outlives the question, not the list */
  GHashTable     *pages;     /* number → Page */
  GHashTable     *shown;     /* id → rows, also those that only GTK still holds */
  guint           total;
  guint           time;
  guint           generation; /* atomic; of the question: answers to an older one are late */
  gboolean        loading;
  gboolean        failed;
};

enum { PROP_LOADING = 1, PROP_FAILED, N_PROPS };
enum { SIGNAL_PAGE_READ, SIGNAL_LEFT, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
page_free (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < WAY_PAGE_SIZE; i++)
    g_clear_object (&page->rows[i]);
  g_free (page);
}

static GType
get_item_type (GListModel *model)
{
  return WAY_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return WAY_PAGED_LIST (model)->total;
}

static void
drop_oldest_page (WayPagedList *self)
{
  GHashTableIter iter;
  gpointer       number, data;
  gpointer       oldest = NULL;
  guint          age = G_MAXUINT;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, &data)) {
    if (((Page *)data)->used < age) {
      age = ((Page *)data)->used;
      oldest = number;
    }
  }
  g_hash_table_remove (self->pages, oldest);
}

static Page *
get_page (WayPagedList *self, guint number)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page == NULL) {
    if (g_hash_table_size (self->pages) >= MAX_PAGES)
      drop_oldest_page (self);
    page = g_new0 (Page, 1);
    for (guint i = 0; i < WAY_PAGE_SIZE; i++)
      page->rows[i] = row_new (self->shown);
    g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  }

  page->used = ++self->time;
  return page;
}

static gpointer
get_item (GListModel *model, guint position)
{
  WayPagedList *self = WAY_PAGED_LIST (model);
  guint         number = position / WAY_PAGE_SIZE;
  Page         *page;

  if (position >= self->total)
    return NULL;

  page = get_page (self, number);
  if (!page->asked && self->workspace != NULL) {
    page->asked = TRUE;
    self->ask (self, number, self->workspace);
  }
  return g_object_ref (page->rows[position % WAY_PAGE_SIZE]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WayPagedList,
                               way_paged_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
way_paged_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayPagedList *self = WAY_PAGED_LIST (object);

  g_value_set_boolean (value, prop_id == PROP_LOADING ? self->loading : self->failed);
}

static void
way_paged_list_finalize (GObject *object)
{
  WayPagedList *self = WAY_PAGED_LIST (object);

  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->shown);
  g_clear_pointer (&self->query, way_page_query_unref);

  G_OBJECT_CLASS (way_paged_list_parent_class)->finalize (object);
}

static void
way_paged_list_class_init (WayPagedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_paged_list_get_property;
  object_class->finalize = way_paged_list_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FAILED] =
    g_param_spec_boolean ("failed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PAGE_READ] =
    g_signal_new ("page-read", WAY_TYPE_PAGED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_LEFT] = g_signal_new ("left", WAY_TYPE_PAGED_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
way_paged_list_init (WayPagedList *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  self->shown = g_hash_table_new (way_id_hash, way_id_equal);
  self->loading = TRUE;
}

WayPagedList *
way_paged_list_new (WayPageQuery *query, WayPagedListAsk ask, gpointer workspace)
{
  WayPagedList *self = g_object_new (WAY_TYPE_PAGED_LIST, NULL);

  self->query = query;
  self->ask = ask;
  self->workspace = workspace;
  ask (self, 0, workspace);
  return self;
}

WayPageQuery *
way_paged_list_get_query (WayPagedList *self)
{
  return self->query;
}

guint
way_paged_list_get_generation (WayPagedList *self)
{
  return (guint)g_atomic_int_get (&self->generation);
}

gboolean
way_paged_list_is_loading (WayPagedList *self)
{
  return self->loading;
}

gboolean
way_paged_list_has_failed (WayPagedList *self)
{
  return self->failed;
}

static void
set_state (WayPagedList *self, gboolean loading, gboolean failed)
{
  if (self->loading != loading) {
    self->loading = loading;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  }
  if (self->failed != failed) {
    self->failed = failed;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
  }
}

void
way_paged_list_reload (WayPagedList *self)
{
  g_atomic_int_inc (&self->generation);
  self->loading = FALSE; /* so that asking anew is told, whatever was going on */
  set_state (self, TRUE, FALSE);
  if (self->workspace != NULL)
    self->ask (self, 0, self->workspace);
}

void
way_paged_list_set_query (WayPagedList *self, WayPageQuery *query)
{
  way_page_query_unref (self->query);
  self->query = query;
  way_paged_list_reload (self);
}

static void
fill_page (WayPagedList *self, guint number, GPtrArray *items, GPtrArray *facts)
{
  Page *page = get_page (self, number);

  page->asked = TRUE;
  for (guint i = 0; items != NULL && i < items->len && i < WAY_PAGE_SIZE; i++)
    row_set_item (page->rows[i], g_ptr_array_index (items, i),
                  facts != NULL ? g_ptr_array_index (facts, i) : NULL);
}

/* The first answer to a question: all rows at once. */
static void
replace_rows (WayPagedList *self, guint total, GPtrArray *items, GPtrArray *facts)
{
  guint removed = self->total;

  g_hash_table_remove_all (self->pages);
  self->total = total;
  fill_page (self, 0, items, facts);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, total);
}

void
way_paged_list_take_page (WayPagedList *self,
                          guint         generation,
                          guint         number,
                          guint         total,
                          GPtrArray    *items,
                          GPtrArray    *facts)
{
  if (generation != self->generation)
    return;
  if (self->loading) {
    replace_rows (self, total, items, facts);
    set_state (self, FALSE, FALSE);
    return;
  }
  if (total != self->total) { /* rows came or went unseen */
    way_paged_list_reload (self);
    return;
  }

  fill_page (self, number, items, facts);
  g_signal_emit (self, signals[SIGNAL_PAGE_READ], 0, number * WAY_PAGE_SIZE, items->len);
}

gpointer
way_paged_list_peek (WayPagedList *self, guint position)
{
  const Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (position / WAY_PAGE_SIZE));

  return page != NULL && position < self->total ? page->rows[position % WAY_PAGE_SIZE]->item : NULL;
}

gpointer
way_paged_list_find (WayPagedList *self, const WayId *id)
{
  const WayRow *row = g_hash_table_lookup (self->shown, id);

  return row != NULL ? row->item : NULL;
}

void
way_paged_list_fail (WayPagedList *self, guint generation)
{
  if (generation == self->generation)
    set_state (self, FALSE, TRUE);
}

/* Rows behind a place keep their objects, which GTK holds, but no longer their numbers: their pages
 * are read anew when they are looked at again. */
static void
forget_pages_from (WayPagedList *self, guint position)
{
  GHashTableIter iter;
  gpointer       number;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, NULL)) {
    if (GPOINTER_TO_UINT (number) >= position / WAY_PAGE_SIZE)
      g_hash_table_iter_remove (&iter);
  }
}

static void
show_anew (WayPagedList *self, gpointer item, WayClientFacts *facts)
{
  WayRow *row = g_hash_table_lookup (self->shown, &WAY_RECORD (item)->id);

  while (row != NULL) {
    g_autoptr (WayRow) this = g_object_ref (row); /* whoever is told may let it go */

    row_set_item (this, item, facts);
    row = this->next;
  }
}

void
way_paged_list_move (WayPagedList   *self,
                     gint64          from,
                     gint64          to,
                     gpointer        item,
                     WayClientFacts *facts)
{
  if (self->loading) /* the answer that is awaited was asked before: ask again */
    way_paged_list_reload (self);
  if (self->loading || (from < 0 && to < 0))
    return;

  if (from == to) {
    show_anew (self, item, facts);
    return;
  }

  if (from >= (gint64)self->total || to > (gint64)self->total) {
    way_paged_list_reload (self);
    return;
  }

  forget_pages_from (self, (guint)(from < 0 ? to : to < 0 ? from : MIN (from, to)));
  if (from >= 0) {
    self->total--;
    g_list_model_items_changed (G_LIST_MODEL (self), (guint)from, 1, 0);
  }
  if (to >= 0) {
    self->total++;
    g_list_model_items_changed (G_LIST_MODEL (self), (guint)to, 0, 1);
  } else {
    g_signal_emit (self, signals[SIGNAL_LEFT], 0, item);
  }
}

void
way_paged_list_clear (WayPagedList *self)
{
  self->workspace = NULL;
  g_atomic_int_inc (&self->generation);
  replace_rows (self, 0, NULL, NULL);
  set_state (self, FALSE, FALSE);
}
