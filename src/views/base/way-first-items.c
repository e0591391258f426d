/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-first-items.h"

struct _WayFirstItems {
  GObject parent_instance;

  GListModel *model;
  guint       most;
};

static GType
get_item_type (GListModel *list)
{
  return g_list_model_get_item_type (WAY_FIRST_ITEMS (list)->model);
}

static guint
get_n_items (GListModel *list)
{
  WayFirstItems *self = WAY_FIRST_ITEMS (list);

  return MIN (g_list_model_get_n_items (self->model), self->most);
}

static gpointer
get_item (GListModel *list, guint position)
{
  WayFirstItems *self = WAY_FIRST_ITEMS (list);

  return position < self->most ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WayFirstItems,
                               way_first_items,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
items_changed_cb (WayFirstItems *self, guint position, guint removed, guint added)
{
  const guint after = g_list_model_get_n_items (self->model);
  const guint before = after - added + removed;

  if (position >= self->most)
    return;
  /* Items come up from behind the last, or go there. */
  if (MAX (before, after) > self->most) {
    removed = MIN (before, self->most) - position;
    added = MIN (after, self->most) - position;
  }

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
way_first_items_finalize (GObject *object)
{
  WayFirstItems *self = WAY_FIRST_ITEMS (object);

  g_signal_handlers_disconnect_by_data (self->model, self);
  g_object_unref (self->model);

  G_OBJECT_CLASS (way_first_items_parent_class)->finalize (object);
}

static void
way_first_items_class_init (WayFirstItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_first_items_finalize;
}

static void
way_first_items_init (WayFirstItems *self)
{
}

WayFirstItems *
way_first_items_new (GListModel *model, guint most)
{
  WayFirstItems *self = g_object_new (WAY_TYPE_FIRST_ITEMS, NULL);

  self->model = g_object_ref (model);
  self->most = most;
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  return self;
}

guint
way_first_items_get_most (WayFirstItems *self)
{
  g_return_val_if_fail (WAY_IS_FIRST_ITEMS (self), 0);

  return self->most;
}

void
way_first_items_set_most (WayFirstItems *self, guint most)
{
  guint before, after;

  g_return_if_fail (WAY_IS_FIRST_ITEMS (self));

  before = get_n_items (G_LIST_MODEL (self));
  self->most = most;
  after = get_n_items (G_LIST_MODEL (self));
  if (before != after)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, after),
                                before - MIN (before, after), after - MIN (before, after));
}
