/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-list-private.h"

/* A page: what fills a screen or two.  A list that was scrolled far is not read anew from the
 * start: only so much of it. */
#define PAGE_SIZE  40
#define MAX_ANEW   200
#define LOG_A_PAGE 2000 /* entries of the log that are looked at for one answer */

/* --- one entry --- */

G_DEFINE_FINAL_TYPE (WayHistoryItem, way_history_item, G_TYPE_OBJECT)

static void
way_history_item_finalize (GObject *object)
{
  WayHistoryItem *self = WAY_HISTORY_ITEM (object);

  g_clear_object (&self->entry);
  g_clear_pointer (&self->words, way_history_words_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->why_not);

  G_OBJECT_CLASS (way_history_item_parent_class)->finalize (object);
}

static void
way_history_item_class_init (WayHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_history_item_finalize;
}

static void
way_history_item_init (WayHistoryItem *self)
{
}

WayHistoryItem *
way_history_item_new (WayHistoryEntry *entry,
                      WayHistoryWords *words,
                      GPtrArray       *parts,
                      char            *why_not)
{
  WayHistoryItem *self = g_object_new (WAY_TYPE_HISTORY_ITEM, NULL);

  self->entry = entry;
  self->words = words;
  self->parts = parts;
  self->why_not = why_not;
  return self;
}

/* Whether nobody sees a difference. */
static gboolean
is_same (WayHistoryItem *a, WayHistoryItem *b)
{
  return a->entry->act == b->entry->act && a->entry->n_times == b->entry->n_times &&
         a->entry->bar.kind == b->entry->bar.kind &&
         a->entry->taken_back.act == b->entry->taken_back.act &&
         g_str_equal (a->words->sentence->text, b->words->sentence->text);
}

/* --- the filter --- */

WayHistoryFilter *
way_history_filter_copy (const WayHistoryFilter *self)
{
  WayHistoryFilter *copy = g_memdup2 (self, sizeof *self);

  copy->field = g_strdup (self->field);
  copy->words = g_strdup (self->words);
  return copy;
}

void
way_history_filter_free (WayHistoryFilter *self)
{
  g_free ((char *)self->field);
  g_free ((char *)self->words);
  g_free (self);
}

/* --- the list --- */

struct _WayHistoryList {
  GObject parent_instance;

  WayHistoryFilter *filter;
  WayHistoryAsk     ask;
  gpointer          workspace; /* which outlives the question, not the list */
  GPtrArray        *items;
  gint64            next;       /* where the next page begins; 0: there is none */
  guint             generation; /* atomic; of the question: answers to an older one are late */
  guint             wanted;     /* so many more before the asking pauses */
  guint             n_asked;    /* answers that are awaited */
  gboolean          fresh;      /* nothing came yet for this question */
  gboolean          failed;
};

enum { PROP_LOADING = 1, PROP_COMPLETE, PROP_FAILED, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return WAY_TYPE_HISTORY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return WAY_HISTORY_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  WayHistoryList *self = WAY_HISTORY_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WayHistoryList,
                               way_history_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
way_history_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayHistoryList *self = WAY_HISTORY_LIST (object);

  g_value_set_boolean (value, prop_id == PROP_LOADING    ? way_history_list_is_loading (self)
                              : prop_id == PROP_COMPLETE ? way_history_list_is_complete (self)
                                                         : self->failed);
}

static void
way_history_list_finalize (GObject *object)
{
  WayHistoryList *self = WAY_HISTORY_LIST (object);

  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->filter, way_history_filter_free);

  G_OBJECT_CLASS (way_history_list_parent_class)->finalize (object);
}

static void
way_history_list_class_init (WayHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_history_list_get_property;
  object_class->finalize = way_history_list_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FAILED] =
    g_param_spec_boolean ("failed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_history_list_init (WayHistoryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* --- asking --- */

static void
tell_state (WayHistoryList *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
ask (WayHistoryList *self, WayHistoryQuestion question)
{
  if (self->workspace == NULL)
    return;

  self->n_asked++;
  self->ask (self, &question, self->workspace);
}

static void
ask_older (WayHistoryList *self)
{
  ask (self, (WayHistoryQuestion){ .span = { self->next, self->wanted, LOG_A_PAGE } });
}

static void
start (WayHistoryList *self)
{
  g_atomic_int_inc (&self->generation);
  self->n_asked = 0;
  self->fresh = TRUE;
  self->failed = FALSE;
  self->next = G_MAXINT64;
  self->wanted = PAGE_SIZE;
  ask_older (self);
}

WayHistoryList *
way_history_list_new (const WayHistoryFilter *filter, WayHistoryAsk ask_func, gpointer workspace)
{
  WayHistoryList *self = g_object_new (WAY_TYPE_HISTORY_LIST, NULL);

  self->filter = way_history_filter_copy (filter);
  self->ask = ask_func;
  self->workspace = workspace;
  start (self);
  return self;
}

void
way_history_list_set_filter (WayHistoryList *self, const WayHistoryFilter *filter)
{
  WayHistoryFilter *copy = way_history_filter_copy (filter);

  way_history_filter_free (self->filter);
  self->filter = copy;
  start (self);
  tell_state (self);
}

void
way_history_list_load_more (WayHistoryList *self)
{
  g_return_if_fail (WAY_IS_HISTORY_LIST (self));

  if (self->n_asked > 0 || self->next == 0)
    return;

  self->wanted = PAGE_SIZE;
  self->failed = FALSE;
  ask_older (self);
  tell_state (self);
}

gboolean
way_history_list_concerns (WayHistoryList *self, gpointer record, const WayId *whose)
{
  const WayHistoryFilter *filter = self->filter;

  if (!way_id_is_none (&filter->client_id))
    return way_id_compare (whose, &filter->client_id) == 0;
  return way_id_is_none (&filter->record_id) ||
         way_id_compare (&WAY_RECORD (record)->id, &filter->record_id) == 0;
}

void
way_history_list_refresh (WayHistoryList *self)
{
  const guint shown = CLAMP (self->items->len, PAGE_SIZE, MAX_ANEW);

  if (self->fresh) /* the answer that is awaited was asked before */
    start (self);
  else
    ask (self, (WayHistoryQuestion){ .span = { G_MAXINT64, shown, LOG_A_PAGE }, .anew = TRUE });
}

/* --- taking --- */

static WayHistoryItem *
nth (GPtrArray *items, guint n)
{
  return n < items->len ? g_ptr_array_index (items, n) : NULL;
}

static void
replace (WayHistoryList *self, guint position, guint removed, GPtrArray *items, guint from, guint n)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  for (guint i = 0; i < n; i++)
    g_ptr_array_insert (self->items, (int)(position + i),
                        g_object_ref (g_ptr_array_index (items, from + i)));
  if (removed > 0 || n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, n);
}

/* How many of what is shown are not older than the last one that came anew. */
static guint
count_covered (WayHistoryList *self, GPtrArray *items, gboolean all)
{
  guint n = 0;

  if (all)
    return self->items->len;
  while (items->len > 0 && n < self->items->len &&
         nth (self->items, n)->entry->act >= nth (items, items->len - 1)->entry->act)
    n++;
  return n;
}

/* What is new stands in front; of what was there, only what a person sees change is replaced, so
 * that the place in the list and the focus stay. */
static void
take_anew (WayHistoryList *self, GPtrArray *items, gboolean all)
{
  const gint64 newest = self->items->len > 0 ? nth (self->items, 0)->entry->act : 0;
  guint        n_new = 0;
  guint        covered, i;

  while (n_new < items->len && nth (items, n_new)->entry->act > newest)
    n_new++;
  replace (self, 0, 0, items, 0, n_new);

  covered = count_covered (self, items, all);
  for (i = n_new; i < items->len && i < covered; i++) {
    WayHistoryItem *old = nth (self->items, i);

    if (old->entry->act != nth (items, i)->entry->act)
      break;
    if (!is_same (old, nth (items, i)))
      replace (self, i, 1, items, i, 1);
  }

  /* Reading that went on is one entry with what was read before: what follows moves up. */
  if (i < items->len || i < covered)
    replace (self, i, covered - i, items, i, items->len - i);
}

static void
take_older (WayHistoryList *self, GPtrArray *items, gint64 next)
{
  if (self->fresh)
    replace (self, 0, self->items->len, items, 0, items->len);
  else
    replace (self, self->items->len, 0, items, 0, items->len);

  self->fresh = FALSE;
  self->next = next;
  self->wanted -= next != 0 ? MIN (self->wanted, items->len) : self->wanted;
  if (self->wanted > 0)
    ask_older (self);
}

void
way_history_list_take (WayHistoryList           *self,
                       guint                     generation,
                       const WayHistoryQuestion *question,
                       GPtrArray                *items,
                       gint64                    next)
{
  if (generation != self->generation)
    return;

  self->n_asked--;
  if (question->anew)
    take_anew (self, items, next == 0);
  else
    take_older (self, items, next);
  tell_state (self);
}

void
way_history_list_fail (WayHistoryList *self, guint generation)
{
  if (generation != self->generation)
    return;

  self->n_asked--;
  self->failed = TRUE;
  tell_state (self);
}

void
way_history_list_clear (WayHistoryList *self)
{
  self->workspace = NULL;
  g_atomic_int_inc (&self->generation);
  self->n_asked = 0;
  self->fresh = FALSE;
  self->next = 0;
  replace (self, 0, self->items->len, self->items, 0, 0);
  tell_state (self);
}

guint
way_history_list_get_generation (WayHistoryList *self)
{
  return (guint)g_atomic_int_get (&self->generation);
}

gboolean
way_history_list_is_loading (WayHistoryList *self)
{
  return self->fresh || (self->n_asked > 0 && self->wanted > 0);
}

gboolean
way_history_list_is_complete (WayHistoryList *self)
{
  return self->next == 0 && !self->fresh;
}

gboolean
way_history_list_has_failed (WayHistoryList *self)
{
  return self->failed;
}

const WayHistoryFilter *
way_history_list_get_filter (WayHistoryList *self)
{
  return self->filter;
}
