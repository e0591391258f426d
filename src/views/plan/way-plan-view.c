/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-row.h"
#include "way-plan-view-private.h"
#include "way-text-scale.h"

/* How many frames a row is waited for that is not built yet. */
#define MAX_TRIES 40

/* How long it is seen to that the focus stays, after rows have come or gone. */
#define FRAMES_TO_STAY 4

G_DEFINE_FINAL_TYPE (WayPlanView, way_plan_view, GTK_TYPE_WIDGET)

/* --- places --- */

WayPlanNode *
way_plan_view_get_nth (WayPlanView *self, guint place)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (WayPlanNode) node = NULL;

  if (self->model == NULL)
    return NULL;

  row = g_list_model_get_item (G_LIST_MODEL (self->model), place);
  node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  return node; /* the tree holds it */
}

gboolean
way_plan_view_find_place (WayPlanView *self, WayPlanNode *node, guint *place)
{
  WayPlanNode *other;

  for (guint i = 0; (other = way_plan_view_get_nth (self, i)) != NULL; i++) {
    if (other == node) {
      *place = i;
      return TRUE;
    }
  }

  return FALSE;
}

/* --- the focus --- */

static void
stop_wanting (WayPlanView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->wanted);
}

/* The node may have gone while it was waited for: then what stands in its place. */
static WayPlanNode *
get_wanted (WayPlanView *self)
{
  guint n;

  if (way_plan_tree_has (self->tree, self->wanted))
    return self->wanted;

  n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  return n > 1 ? way_plan_view_get_nth (self, CLAMP (self->place, 1, n - 1)) : NULL;
}

gboolean
way_plan_view_has_focus_inside (WayPlanView *self, GtkWidget *row)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

static gboolean
try_focus (WayPlanView *self)
{
  WayPlanNode *node = get_wanted (self);
  GtkWidget   *row;
  guint        place;

  if (node == NULL)
    return TRUE;

  row = g_hash_table_lookup (self->rows, node);
  if (row != NULL && gtk_widget_get_mapped (row) &&
      (way_plan_view_has_focus_inside (self, row) || gtk_widget_grab_focus (row)))
    return TRUE;

  if (way_plan_view_find_place (self, node, &place)) {
    way_plan_view_reveal (self, place);
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);
  }
  return FALSE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  /* What is being written may move the row, or bring it. */
  if (way_plan_keeper_is_busy (self->keeper))
    return G_SOURCE_CONTINUE;

  /* A window that saw the focus unmapped, when rows went, moves it on a frame later. */
  if (self->tries++ < MAX_TRIES && (!try_focus (self) || self->tries < self->stay))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  g_clear_object (&self->wanted);
  return G_SOURCE_REMOVE;
}

void
way_plan_view_want (WayPlanView *self, WayPlanNode *node, gboolean wait)
{
  stop_wanting (self);
  if (node == NULL)
    return;

  self->wanted = g_object_ref (node);
  self->tries = 0;
  self->stay = wait ? FRAMES_TO_STAY : 0;
  if (!wait && try_focus (self))
    g_clear_object (&self->wanted);
  else
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* New nodes in which nothing was written go when they are left. */
static gboolean
tidy_cb (gpointer user_data)
{
  WayPlanView *self = user_data;

  self->tidying = 0;
  if (self->tree != NULL && way_plan_tree_get_state (self->tree) == WAY_PLAN_TREE_READY)
    way_plan_tree_drop_blank (self->tree, self->wanted != NULL ? self->wanted : self->opened);
  return G_SOURCE_REMOVE;
}

static void
set_opened (WayPlanView *self, WayPlanNode *node)
{
  GtkWidget *row;

  if (self->opened == node)
    return;

  row = self->opened != NULL ? g_hash_table_lookup (self->rows, self->opened) : NULL;
  if (row != NULL)
    way_plan_row_set_open (WAY_PLAN_ROW (row), FALSE);
  g_set_object (&self->opened, node);
  if (node != NULL)
    way_plan_view_find_place (self, node, &self->place);
  if (self->tidying == 0)
    self->tidying = g_idle_add (tidy_cb, self);
}

static void
focus_changed_cb (WayPlanView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, WAY_TYPE_PLAN_ROW) : NULL;

  if (self->opened != NULL)
    way_plan_keeper_save (self->keeper, self->opened);
  /* A row that is rebuilt loses the focus for a moment. */
  if (focus != NULL)
    set_opened (self, row != NULL ? way_plan_row_get_node (WAY_PLAN_ROW (row)) : NULL);
}

static void
tree_changed_cb (WayPlanView *self)
{
  if (self->opened == NULL)
    return;

  if (!way_plan_tree_has (self->tree, self->opened)) {
    g_autoptr (WayPlanNode) gone = g_steal_pointer (&self->opened);

    if (self->wanted == NULL)
      way_plan_view_want (self, gone, TRUE);
  } else {
    way_plan_view_find_place (self, self->opened, &self->place);
  }
}

static GListModel *
get_children_cb (gpointer item, gpointer user_data)
{
  GListStore *children = way_plan_node_get_children (item);

  return children != NULL ? G_LIST_MODEL (g_object_ref (children)) : NULL;
}

/* --- keys --- */

/* Delete takes a node away where there is no letter that it could take. */
static gboolean
is_delete_of_node (WayPlanView *self, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))) == 0;

  return focus != NULL && !GTK_IS_EDITABLE (focus);
}

static gboolean
key_pressed_cb (WayPlanView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget            *row;

  if (self->opened == NULL)
    return GDK_EVENT_PROPAGATE;
  if (held == 0 && is_delete_of_node (self, keyval)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "plan.remove", NULL);
    return GDK_EVENT_STOP;
  }

  /* Behind the last field comes the next node. */
  row = g_hash_table_lookup (self->rows, self->opened);
  if (row != NULL && keyval == GDK_KEY_Tab && held == 0) {
    guint place;

    if (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
      return GDK_EVENT_STOP;
    if (!way_plan_view_find_place (self, self->opened, &place) ||
        way_plan_view_get_nth (self, place + 1) == NULL)
      return GDK_EVENT_PROPAGATE;
    way_plan_view_step (self, 1);
    return GDK_EVENT_STOP;
  }
  if (row != NULL && keyval == GDK_KEY_ISO_Left_Tab) {
    if (gtk_widget_child_focus (row, GTK_DIR_TAB_BACKWARD))
      return GDK_EVENT_STOP;
    if (self->opened == way_plan_view_get_nth (self, 0))
      return GDK_EVENT_PROPAGATE;
    way_plan_view_step (self, -1);
    return GDK_EVENT_STOP;
  }

  return GDK_EVENT_PROPAGATE;
}

/* --- the object --- */

static void
way_plan_view_root (GtkWidget *widget)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  GTK_WIDGET_CLASS (way_plan_view_parent_class)->root (widget);
  self->focus_id = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                             G_CALLBACK (focus_changed_cb), self);
}

static void
way_plan_view_unroot (GtkWidget *widget)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  stop_wanting (self);
  g_clear_signal_handler (&self->focus_id, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (way_plan_view_parent_class)->unroot (widget);
}

static void
forget_tree (WayPlanView *self)
{
  way_plan_view_stop_filling (self);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->slice);
  g_clear_object (&self->model);
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (self->tree, self);
  g_clear_handle_id (&self->tidying, g_source_remove);
  stop_wanting (self);
  g_clear_object (&self->opened);
  g_clear_object (&self->tree);
  g_clear_object (&self->keeper);
}

static void
way_plan_view_dispose (GObject *object)
{
  WayPlanView *self = WAY_PLAN_VIEW (object);

  if (self->scroller != NULL)
    forget_tree (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (way_plan_view_parent_class)->dispose (object);
}

static void
way_plan_view_finalize (GObject *object)
{
  g_hash_table_unref (WAY_PLAN_VIEW (object)->rows);

  G_OBJECT_CLASS (way_plan_view_parent_class)->finalize (object);
}

static void
way_plan_view_class_init (WayPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_plan_view_finalize;
  widget_class->root = way_plan_view_root;
  widget_class->unroot = way_plan_view_unroot;

  way_plan_view_install_acts (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
way_plan_view_init (WayPlanView *self)
{
  g_autoptr (GtkListItemFactory) factory = way_plan_view_make_factory (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_clamp_scrollable_set_maximum_size (self->clamp,
                                         (int)(adw_clamp_scrollable_get_maximum_size (self->clamp) *
                                               way_text_scale (GTK_WIDGET (self))));

  gtk_list_view_set_factory (self->list, factory);

  way_plan_view_add_undo_keys (self);
  /* Before the list, to which Tab is the next row. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
way_plan_view_set_tree (WayPlanView *self, WayPlanTree *tree, WayPlanKeeper *keeper)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  if (self->tree == tree)
    return;

  forget_tree (self);
  if (tree == NULL)
    return;

  self->tree = g_object_ref (tree);
  self->keeper = g_object_ref (keeper);
  g_signal_connect_swapped (tree, "changed", G_CALLBACK (tree_changed_cb), self);
  self->model = gtk_tree_list_model_new (g_object_ref (way_plan_tree_get_roots (tree)), FALSE, TRUE,
                                         get_children_cb, NULL, NULL);
  way_plan_view_fill (self);
}

void
way_plan_view_add_need (WayPlanView *self)
{
  if (self->opened != NULL)
    way_plan_keeper_save (self->keeper, self->opened);
  way_plan_view_add (self, NULL, NULL);
}

void
way_plan_view_focus (WayPlanView *self)
{
  if (self->tree != NULL)
    way_plan_view_want (self, self->opened != NULL ? self->opened : way_plan_view_get_nth (self, 1),
                        FALSE);
}

void
way_plan_view_leave (WayPlanView *self)
{
  if (self->opened != NULL)
    way_plan_keeper_save (self->keeper, self->opened);
  set_opened (self, NULL);
}
