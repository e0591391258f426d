/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-table.h"

#include <glib/gi18n.h>

#include "way-client-cell.h"
#include "way-text-scale.h"

/* Widths at 100 % text.  Where there is no room for all, the first in “order” stay. */
typedef struct {
  const char *title;
  int         width;
  int         order;
  int         sort; /* WayClientSort, or -1 */
} ColumnSpec;

static const ColumnSpec specs[WAY_CLIENT_N_CELLS] = {
  [WAY_CLIENT_CELL_NAME] = { N_ ("Name to use"), 200, 0, WAY_CLIENT_SORT_NAME },
  [WAY_CLIENT_CELL_NUMBER] = { N_ ("Number"), 110, 4, WAY_CLIENT_SORT_NUMBER },
  [WAY_CLIENT_CELL_PROGRAM] = { N_ ("Program"), 190, 2, WAY_CLIENT_SORT_PROGRAM },
  [WAY_CLIENT_CELL_RISK] = { N_ ("Risk"), 130, 1, WAY_CLIENT_SORT_RISK },
  [WAY_CLIENT_CELL_WORKER] = { N_ ("Worker"), 160, 3, -1 },
  [WAY_CLIENT_CELL_STATUS] = { N_ ("Status"), 100, 5, -1 },
  [WAY_CLIENT_CELL_CHANGED] = { N_ ("Changed"), 130, 6, WAY_CLIENT_SORT_CHANGED },
};

/* Who is asked to compare. */
typedef struct {
  WayClientTable *table;
  guint           column;
} Maker;

struct _WayClientTable {
  AdwBin parent_instance;

  WayClientCellLook    look;
  GtkSingleSelection  *selection;
  GtkColumnViewColumn *columns[WAY_CLIENT_N_CELLS];
  GtkSorter           *sorters[WAY_CLIENT_N_CELLS];
  guint                sorted; /* the column asked by the last comparison */
  guint                sort_column;
  gboolean             descending;
  gboolean             arranging;
  gboolean             no_worker;
  gboolean             no_status;
  guint                fit_id;
  GtkWidget           *popover;

  GtkScrolledWindow *scroller;
  GtkColumnView     *view;
  GMenuModel        *row_menu;
};

enum {
  SIGNAL_OPENED,
  SIGNAL_SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientTable, way_client_table, ADW_TYPE_BIN)

/* --- order --- */

/* GTK 4.8 keeps to itself which heading was chosen.  It asks the sorter of that column first, and
 * turns the answer round when the order is descending. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Maker *maker = data;

  maker->table->sorted = maker->column;
  return GTK_ORDERING_LARGER;
}

static void
sorter_changed_cb (WayClientTable *self)
{
  GtkOrdering order;

  if (self->arranging)
    return;

  self->sorted = WAY_CLIENT_N_CELLS;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self->columns[0],
                              self->columns[1]);
  if (self->sorted == WAY_CLIENT_N_CELLS)
    return;
  if (self->sorted == self->sort_column && (order == GTK_ORDERING_SMALLER) == self->descending)
    return;

  self->sort_column = self->sorted;
  self->descending = order == GTK_ORDERING_SMALLER;
  g_signal_emit (self, signals[SIGNAL_SORTED], 0);
}

/* No arrow and no headings to choose while the order is by match. */
static void
arrange (WayClientTable *self, gboolean sortable)
{
  self->arranging = TRUE;

  for (guint i = 0; i < WAY_CLIENT_N_CELLS; i++)
    gtk_column_view_column_set_sorter (self->columns[i], sortable ? self->sorters[i] : NULL);
  if (sortable)
    gtk_column_view_sort_by_column (self->view, self->columns[self->sort_column],
                                    self->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);

  self->arranging = FALSE;
}

/* --- room --- */

static gboolean
is_wanted (WayClientTable *self, guint column)
{
  const gboolean one_worker =
    self->look.staff == NULL || g_list_model_get_n_items (self->look.staff) < 2;

  return !(column == WAY_CLIENT_CELL_WORKER && (self->no_worker || one_worker)) &&
         !(column == WAY_CLIENT_CELL_STATUS && self->no_status);
}

static gboolean
fit_cb (gpointer data)
{
  WayClientTable *self = data;
  GtkAdjustment  *room = gtk_scrolled_window_get_hadjustment (self->scroller);
  const double    scale = way_text_scale (GTK_WIDGET (self));
  double          left = gtk_adjustment_get_page_size (room);

  self->fit_id = 0;
  for (int order = 0; order < WAY_CLIENT_N_CELLS; order++) {
    for (guint i = 0; i < WAY_CLIENT_N_CELLS; i++) {
      const double width = specs[i].width * scale;
      gboolean     shown;

      if (specs[i].order != order)
        continue;
      shown = is_wanted (self, i) && (order < 2 || width <= left);
      if (shown)
        left -= width;
      else if (is_wanted (self, i))
        left = 0; /* what is less important does not stay when this leaves */
      gtk_column_view_column_set_visible (self->columns[i], shown);
      /* GTK 4.8 gives room to the fixed width of a hidden column, too. */
      if (i != WAY_CLIENT_CELL_NAME)
        gtk_column_view_column_set_fixed_width (self->columns[i], shown ? (int)width : -1);
    }
  }

  return G_SOURCE_REMOVE;
}

/* Not at once: this is told while the table is being given its place. */
static void
fit_soon (WayClientTable *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

/* --- menu --- */

static void
show_menu (WayClientTable *self, const GdkRectangle *at)
{
  if (self->popover == NULL) {
    self->popover = gtk_popover_menu_new_from_model (self->row_menu);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
    gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
    gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (WayClientTable *self, int n_press, double x, double y)
{
  GtkWidget       *hit = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkListItem     *item = way_client_cell_find_item (hit);
  graphene_point_t at = { (float)x, (float)y };
  GdkRectangle     place;

  if (item == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
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

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    place = (GdkRectangle){ (int)bounds.origin.x + 24, (int)(bounds.origin.y + bounds.size.height),
                            1, 1 };
  show_menu (self, &place);
}

static void
activate_cb (WayClientTable *self)
{
  g_autoptr (WayClient) client = way_client_table_dup_selected (self);

  if (client != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, client);
}

/* --- the widget --- */

static void
way_client_table_dispose (GObject *object)
{
  WayClientTable *self = WAY_CLIENT_TABLE (object);

  self->arranging = TRUE; /* the columns go one by one */
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  if (self->look.staff != NULL)
    g_signal_handlers_disconnect_by_data (self->look.staff, self);
  g_clear_object (&self->look.staff);
  for (guint i = 0; i < WAY_CLIENT_N_CELLS; i++) {
    g_clear_object (&self->columns[i]);
    g_clear_object (&self->sorters[i]);
  }

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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, view);
  gtk_widget_class_bind_template_child (widget_class, WayClientTable, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static Maker *
maker_new (WayClientTable *self, guint column)
{
  Maker *maker = g_new (Maker, 1);

  *maker = (Maker){ self, column };
  return maker;
}

static void
add_column (WayClientTable *self, guint column)
{
  self->columns[column] = gtk_column_view_column_new (
    _ (specs[column].title), way_client_cell_factory_new (column, &self->look));
  gtk_column_view_column_set_resizable (self->columns[column], TRUE);
  gtk_column_view_column_set_expand (self->columns[column], column == WAY_CLIENT_CELL_NAME);
  if (specs[column].sort >= 0)
    self->sorters[column] =
      GTK_SORTER (gtk_custom_sorter_new (compare_cb, maker_new (self, column), g_free));
  gtk_column_view_append_column (self->view, self->columns[column]);
}

static void
way_client_table_init (WayClientTable *self)
{
  GtkAdjustment *room;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < WAY_CLIENT_N_CELLS; i++)
    add_column (self, i);
  arrange (self, TRUE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  room = gtk_scrolled_window_get_hadjustment (self->scroller);
  g_signal_connect_object (room, "changed", G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
}

/* Names of workers came or changed: their column is made anew, the rows stay. */
static void
staff_cb (WayClientTable *self)
{
  g_autoptr (GtkListItemFactory) factory =
    way_client_cell_factory_new (WAY_CLIENT_CELL_WORKER, &self->look);

  gtk_column_view_column_set_factory (self->columns[WAY_CLIENT_CELL_WORKER], factory);
  fit_soon (self);
}

void
way_client_table_set_lists (WayClientTable *self, WayPagedList *clients, GListModel *staff)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (self->look.staff != NULL)
    g_signal_handlers_disconnect_by_data (self->look.staff, self);
  g_set_object (&self->look.staff, staff);
  if (staff != NULL)
    g_signal_connect_object (staff, "items-changed", G_CALLBACK (staff_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (clients));
}

void
way_client_table_set_search (WayClientTable *self, const char *search)
{
  const gboolean searching = search != NULL && *search != '\0';
  const gboolean before = self->look.search != NULL;

  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  g_free (self->look.search);
  self->look.search = searching ? g_strdup (search) : NULL;
  if (before != searching)
    arrange (self, !searching);
}

void
way_client_table_set_hidden (WayClientTable *self, gboolean worker, gboolean status)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  self->no_worker = worker;
  self->no_status = status;
  fit_soon (self);
}

WayClientSort
way_client_table_get_sort (WayClientTable *self, gboolean *descending)
{
  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), WAY_CLIENT_SORT_NAME);

  *descending = self->descending;
  return (WayClientSort)specs[self->sort_column].sort;
}

WayClient *
way_client_table_dup_selected (WayClientTable *self)
{
  WayRow    *row;
  WayClient *client;

  g_return_val_if_fail (WAY_IS_CLIENT_TABLE (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);
  client = row != NULL ? way_row_get_item (row) : NULL;
  return client != NULL ? g_object_ref (client) : NULL;
}

/* The rows themselves are a list of their own inside the view. */
static GtkWidget *
get_rows (WayClientTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

void
way_client_table_select_first (WayClientTable *self)
{
  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", 0u);
}

void
way_client_table_focus (WayClientTable *self)
{
  guint position;

  g_return_if_fail (WAY_IS_CLIENT_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION) {
    position = 0;
    gtk_single_selection_set_selected (self->selection, position);
  }
  gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", position);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
