/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-client-table-private.h"

enum {
  SIGNAL_OPENED,
  SIGNAL_SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientTable, way_client_table, ADW_TYPE_BIN)

/* --- rows --- */

/* The rows themselves are a list of their own inside the view. */
static GtkWidget *
get_rows (WayClientTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
count (WayClientTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* The widget of GTK that is a row, with the place that it shows. */
static GtkWidget *
find_row (WayClientTable *self, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (get_rows (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkListItem *item = way_client_cell_find_item (gtk_widget_get_first_child (row));

    if (item != NULL && gtk_list_item_get_position (item) == position)
      return row;
  }

  return NULL;
}

static void
scroll_to (WayClientTable *self, guint position)
{
  gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", position);
}

/* --- menu --- */

/* GTK forgets where the keyboard was before. */
static void
closed_cb (WayClientTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_menu (WayClientTable *self, const GdkRectangle *at)
{
  if (self->popover == NULL) {
    self->popover = gtk_popover_menu_new_from_model (self->row_menu);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
    gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
    gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self,
                             G_CONNECT_SWAPPED);
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The menu is about those who are selected when the row is one of them, else about the row. */
static void
pressed_cb (WayClientTable *self, int n_press, double x, double y)
{
  GtkWidget         *hit = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkListItem       *item = way_client_cell_find_item (hit);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  graphene_point_t   at = { (float)x, (float)y };
  GdkRectangle       place;

  if (item == NULL)
    return;

  if (!gtk_selection_model_is_selected (model, gtk_list_item_get_position (item)))
    gtk_selection_model_select_item (model, gtk_list_item_get_position (item), TRUE);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &at, &at))
    return;
  place = (GdkRectangle){ (int)at.x, (int)at.y, 1, 1 };
  show_menu (self, &place);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientTable *self = WAY_CLIENT_TABLE (widget);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GdkRectangle    place = { 24, 48, 1, 1 };
  graphene_rect_t bounds;

  if (way_client_selection_get_n (self->selection) == 0)
    return;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    place = (GdkRectangle){ (int)bounds.origin.x + 24, (int)(bounds.origin.y + bounds.size.height),
                            1, 1 };
  show_menu (self, &place);
}

static void
activate_cb (WayClientTable *self, guint position)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  WayClient *client = row != NULL ? way_row_get_item (row) : NULL;

  if (client != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, client);
}

/* --- the widget --- */

static void
way_client_table_dispose (GObject *object)
{
  WayClientTable *self = WAY_CLIENT_TABLE (object);

  way_client_table_drop_columns (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  if (self->look.staff != NULL)
    g_signal_handlers_disconnect_by_data (self->look.staff, self);
  g_clear_object (&self->look.staff);

  G_OBJECT_CLASS (way_client_table_parent_class)->dispose (object);
}

static void
way_client_table_finalize (GObject *object)
{
  g_free (WAY_CLIENT_TABLE (object)->look.search);

  G_OBJECT_CLASS (way_client_table_parent_class)->finalize (object);
}

static void
way_client_table_class_init (WayClientTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_client_table_finalize;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", WAY_TYPE_CLIENT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_CLIENT);
  signals[SIGNAL_SORTED] = g_signal_new ("sorted", WAY_TYPE_CLIENT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "clients.menu", NULL, menu_action);
  way_client_table_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, view);
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
way_client_table_init (WayClientTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = way_client_selection_new ();
  way_client_table_init_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* Names of workers came or changed. */
static void
staff_cb (WayClientTable *self)
{
  way_client_table_make_anew (self, WAY_ROSTER_WORKER);
  way_client_table_make_anew (self, WAY_ROSTER_NAME); /* which says the whole row */
  way_client_table_fit_soon (self);
}

void
way_client_table_set_lists (WayClientTable *self,
                            WayWorkspace   *workspace,
                            WayPagedList   *clients,
                            GListModel     *staff)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (self->look.staff != NULL)
    g_signal_handlers_disconnect_by_data (self->look.staff, self);
  g_set_object (&self->look.staff, staff);
  if (staff != NULL)
    g_signal_connect_object (staff, "items-changed", G_CALLBACK (staff_cb), self,
                             G_CONNECT_SWAPPED);
  way_client_selection_set_list (self->selection, workspace, clients);
}

static gboolean
is_one (WaySet set)
{
  return set.bits != 0 && (set.bits & (set.bits - 1)) == 0;
}

void
way_client_table_set_filter (WayClientTable *self, const WayClientFilter *filter)
{
  const gboolean searching = filter->search != NULL && *filter->search != '\0';

  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  g_free (self->look.search);
  self->look.search = searching ? g_strdup (filter->search) : NULL;
  self->sort = filter->sort;
  self->descending = filter->descending;
  self->no_worker = filter->nobodys || !way_id_is_none (&filter->worker_id);
  self->no_status = is_one (filter->statuses);
  way_client_selection_set_filter (self->selection, filter);
  way_client_table_sort_arrow (self);
  way_client_table_fit_soon (self);
}

void
way_client_table_set_sort (WayClientTable *self, WayClientSort sort, gboolean descending)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  self->sort = sort;
  self->descending = descending;
  way_client_table_sort_arrow (self);
}

WayClientSort
way_client_table_get_sort (WayClientTable *self, gboolean *descending)
{
  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), WAY_CLIENT_SORT_NAME);

  *descending = self->descending;
  return self->sort;
}

char *
way_client_table_describe_sort (WayClientSort sort, gboolean descending)
{
  static const char *const words[][2] = {
    [WAY_CLIENT_SORT_NAME] = { N_ ("By name, from A to Z"), N_ ("By name, from Z to A") },
    [WAY_CLIENT_SORT_NUMBER] = { N_ ("By number, the lowest first"),
                                 N_ ("By number, the highest first") },
    [WAY_CLIENT_SORT_PROGRAM] = { N_ ("By program, from A to Z"), N_ ("By program, from Z to A") },
    [WAY_CLIENT_SORT_RISK] = { N_ ("By risk, the lowest first"),
                               N_ ("By risk, the highest first") },
    [WAY_CLIENT_SORT_CHANGED] = { N_ ("By change, the oldest first"),
                                  N_ ("By change, the newest first") },
    [WAY_CLIENT_SORT_ASSESSED] = { N_ ("By last assessment, the longest ago first"),
                                   N_ ("By last assessment, the newest first") },
    [WAY_CLIENT_SORT_CONTACTED] = { N_ ("By last contact, the longest ago first"),
                                    N_ ("By last contact, the newest first") },
  };

  g_return_val_if_fail (sort < G_N_ELEMENTS (words), NULL);

  return g_strdup (_ (words[sort][descending ? 1 : 0]));
}

WayClientSelection *
way_client_table_get_selection (WayClientTable *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), NULL);

  return self->selection;
}

WayRosterLayout *
way_client_table_get_layout (WayClientTable *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), NULL);

  return self->layout;
}

void
way_client_table_select_first (WayClientTable *self)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (count (self) == 0)
    return;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
  scroll_to (self, 0);
}

void
way_client_table_focus (WayClientTable *self, gint64 position)
{
  GtkWidget *row;

  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (count (self) == 0)
    return;
  if (position < 0) { /* GTK knows where it was, and selects that when nothing is */
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
    return;
  }

  position = MIN (position, (gint64)count (self) - 1);
  scroll_to (self, (guint)position);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), (guint)position, TRUE);
  row = find_row (self, (guint)position);
  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->view));
}

/* --- scrolling --- */

/* All rows are of one height, and the place is known also while another page is in front. */
guint
way_client_table_get_top (WayClientTable *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double   upper = gtk_adjustment_get_upper (adjustment);

  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), 0);

  return upper > 0 ? (guint)(gtk_adjustment_get_value (adjustment) / upper * count (self) + .5) : 0;
}

void
way_client_table_set_top (WayClientTable *self, guint position)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (count (self) == 0)
    return;

  /* From below a row comes to the top. */
  scroll_to (self, count (self) - 1);
  scroll_to (self, MIN (position, count (self) - 1));
}
