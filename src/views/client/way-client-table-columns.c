/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-client-table-private.h"
#include "way-text-scale.h"

/* While an edge is dragged its column has another width in each frame. */
#define SAVE_AFTER_MS 300

/* Who is asked to compare. */
typedef struct {
  WayClientTable *table;
  WayRosterColumn column;
} Maker;

/* --- order of the rows --- */

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
  WayClientSort sort;
  GtkOrdering   order;
  gboolean      descending;

  if (self->arranging)
    return;

  self->sorted = WAY_ROSTER_N_COLUMNS;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self->columns[0],
                              self->columns[1]);
  descending = order == GTK_ORDERING_SMALLER;
  if (self->sorted == WAY_ROSTER_N_COLUMNS || !way_roster_column_get_sort (self->sorted, &sort) ||
      (sort == self->sort && descending == self->descending))
    return;

  way_client_table_set_sort (self, sort, descending);
  g_signal_emit_by_name (self, "sorted");
}

static GtkColumnViewColumn *
find_sorted (WayClientTable *self)
{
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    WayClientSort sort;

    if (way_roster_column_get_sort (i, &sort) && sort == self->sort &&
        way_roster_layout_shows (self->layout, i))
      return self->columns[i];
  }

  return NULL;
}

/* No arrow and no headings to choose while the order is by match. */
void
way_client_table_sort_arrow (WayClientTable *self)
{
  const gboolean   sortable = self->look.search == NULL;
  const gboolean   before = self->arranging;
  g_autofree char *words = NULL;

  self->arranging = TRUE;
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++)
    gtk_column_view_column_set_sorter (self->columns[i], sortable ? self->sorters[i] : NULL);
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING); /* or two have arrows */
  if (sortable)
    gtk_column_view_sort_by_column (self->view, find_sorted (self),
                                    self->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->arranging = before;

  words = sortable ? way_client_table_describe_sort (self->sort, self->descending)
                   : g_strdup (_ ("The best match first"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

/* --- room --- */

static gboolean
is_wanted (WayClientTable *self, WayRosterColumn column)
{
  const gboolean one_worker =
    self->look.staff == NULL || g_list_model_get_n_items (self->look.staff) < 2;

  return !(column == WAY_ROSTER_WORKER && (self->no_worker || one_worker)) &&
         !(column == WAY_ROSTER_STATUS && self->no_status);
}

guint
way_client_table_get_columns (WayClientTable *self, WayRosterColumn columns[WAY_ROSTER_N_COLUMNS])
{
  WayRosterColumn chosen[WAY_ROSTER_N_COLUMNS];
  const guint     n_chosen = way_roster_layout_get_columns (self->layout, chosen);
  guint           n = 0;

  for (guint i = 0; i < n_chosen; i++) {
    if (is_wanted (self, chosen[i]))
      columns[n++] = chosen[i];
  }
  return n;
}

/* Who is meant, and whether it is urgent, stays however little room there is. */
static gboolean
always_stays (WayRosterColumn column)
{
  return column == WAY_ROSTER_NAME || column == WAY_ROSTER_RISK;
}

static void
set_room (WayClientTable *self, WayRosterColumn column, gboolean shown, double width)
{
  const gboolean own_width =
    column == WAY_ROSTER_NAME && self->widths[column] == way_roster_column_get_width (column);

  gtk_column_view_column_set_visible (self->columns[column], shown);
  /* GTK 4.8 gives room to the fixed width of a hidden column, too.  The name takes what is left. */
  gtk_column_view_column_set_fixed_width (self->columns[column],
                                          shown && !own_width ? (int)width : -1);
}

static gboolean
fit_cb (gpointer data)
{
  WayClientTable *self = data;
  const double    scale = way_text_scale (GTK_WIDGET (self));
  double left = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  gboolean        shown[WAY_ROSTER_N_COLUMNS] = { FALSE };
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  const guint     n = way_client_table_get_columns (self, columns);

  self->fit_id = 0;
  for (guint i = 0; i < n; i++) {
    if (always_stays (columns[i]))
      left -= self->widths[columns[i]] * scale;
  }
  for (guint i = 0; i < n; i++) {
    const double width = self->widths[columns[i]] * scale;

    self->look.shown[i] = columns[i]; /* whoever hears the row needs no room */
    shown[columns[i]] = always_stays (columns[i]) || width <= left;
    if (!always_stays (columns[i]))
      left = shown[columns[i]] ? left - width : 0; /* what comes later does not stay without it */
  }
  self->look.n_shown = n;

  self->arranging = TRUE;
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++)
    set_room (self, i, shown[i], self->widths[i] * scale);
  self->arranging = FALSE;

  return G_SOURCE_REMOVE;
}

/* Not at once: this is told while the table is being given its place. */
void
way_client_table_fit_soon (WayClientTable *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

/* --- the choice of columns --- */

static void
read_widths (WayClientTable *self)
{
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++)
    self->widths[i] = way_roster_layout_get_width (self->layout, i);
}

static void
layout_cb (WayClientTable *self)
{
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  const guint     n = way_roster_layout_get_columns (self->layout, columns);

  self->arranging = TRUE;
  read_widths (self);
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    if (!way_roster_layout_shows (self->layout, i) &&
        gtk_column_view_column_get_column_view (self->columns[i]) != NULL)
      gtk_column_view_remove_column (self->view, self->columns[i]);
  }
  for (guint i = 0; i < n; i++)
    gtk_column_view_insert_column (self->view, i, self->columns[columns[i]]);
  self->arranging = FALSE;

  way_client_table_sort_arrow (self);
  way_client_table_fit_soon (self);
  way_client_table_make_anew (self, WAY_ROSTER_NAME); /* which says the whole row */
}

/* A heading was dragged to another place. */
static void
dragged_cb (WayClientTable *self)
{
  GListModel     *shown = gtk_column_view_get_columns (self->view);
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  guint           n = 0;

  if (self->arranging)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

    for (guint k = 0; k < WAY_ROSTER_N_COLUMNS; k++) {
      if (self->columns[k] == column)
        columns[n++] = k;
    }
  }
  way_roster_layout_set_columns (self->layout, columns, n);
}

static gboolean
save_widths_cb (gpointer data)
{
  WayClientTable *self = data;

  self->widths_id = 0;
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    if (self->widths[i] != way_roster_layout_get_width (self->layout, i))
      way_roster_layout_set_width (self->layout, i, self->widths[i]);
  }

  return G_SOURCE_REMOVE;
}

/* The edge of a heading was dragged. */
static void
width_cb (GtkColumnViewColumn *column, GParamSpec *pspec, Maker *maker)
{
  WayClientTable *self = maker->table;
  const int       width = gtk_column_view_column_get_fixed_width (column);

  if (self->arranging || width <= 0)
    return;

  self->widths[maker->column] = (int)round (width / way_text_scale (GTK_WIDGET (self)));
  g_clear_handle_id (&self->widths_id, g_source_remove);
  self->widths_id = g_timeout_add (SAVE_AFTER_MS, save_widths_cb, self);
}

/* --- the menu of a heading --- */

static void
hide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRosterColumn column;

  if (way_roster_column_find (g_variant_get_string (parameter, NULL), &column))
    way_roster_layout_show (WAY_CLIENT_TABLE (widget)->layout, column, FALSE);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRosterColumn column;

  if (way_roster_column_find (g_variant_get_string (parameter, NULL), &column))
    way_roster_layout_move (WAY_CLIENT_TABLE (widget)->layout, column,
                            g_str_equal (name, "columns.earlier") ? -1 : 1);
}

void
way_client_table_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "columns.hide", "s", hide_action);
  gtk_widget_class_install_action (widget_class, "columns.earlier", "s", move_action);
  gtk_widget_class_install_action (widget_class, "columns.later", "s", move_action);
}

static void
add_item (GMenu *menu, const char *label, const char *action, WayRosterColumn column)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", way_roster_column_get_name (column));
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (WayRosterColumn column)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  add_item (menu, _ ("Move _Earlier"), "columns.earlier", column);
  add_item (menu, _ ("Move _Later"), "columns.later", column);
  if (column != WAY_ROSTER_NAME)
    add_item (menu, _ ("_Hide This Column"), "columns.hide", column);
  g_menu_append (all, _ ("_Columns…"), "clients.columns");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  return G_MENU_MODEL (menu);
}

/* --- the columns --- */

static Maker *
maker_new (WayClientTable *self, WayRosterColumn column)
{
  Maker *maker = g_new (Maker, 1);

  *maker = (Maker){ self, column };
  return maker;
}

static void
make_column (WayClientTable *self, WayRosterColumn column)
{
  g_autoptr (GMenuModel) menu = make_menu (column);
  WayClientSort sort;

  self->columns[column] = gtk_column_view_column_new (
    way_roster_column_get_title (column), way_client_cell_factory_new (column, &self->look));
  gtk_column_view_column_set_resizable (self->columns[column], TRUE);
  gtk_column_view_column_set_expand (self->columns[column], column == WAY_ROSTER_NAME);
  gtk_column_view_column_set_header_menu (self->columns[column], menu);
  g_signal_connect_data (self->columns[column], "notify::fixed-width", G_CALLBACK (width_cb),
                         maker_new (self, column), (GClosureNotify)(GCallback)g_free, 0);
  if (way_roster_column_get_sort (column, &sort))
    self->sorters[column] =
      GTK_SORTER (gtk_custom_sorter_new (compare_cb, maker_new (self, column), g_free));
}

void
way_client_table_init_columns (WayClientTable *self)
{
  self->layout = way_roster_layout_new ();
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++)
    make_column (self, i);
  layout_cb (self);

  g_signal_connect_object (self->layout, "changed", G_CALLBACK (layout_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (way_client_table_fit_soon), self, G_CONNECT_SWAPPED);
}

void
way_client_table_drop_columns (WayClientTable *self)
{
  self->arranging = TRUE; /* the columns go one by one */
  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->widths_id != 0) {
    g_clear_handle_id (&self->widths_id, g_source_remove);
    save_widths_cb (self);
  }
  if (self->layout != NULL)
    g_signal_handlers_disconnect_by_data (self->layout, self);
  g_clear_object (&self->layout);
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    g_clear_object (&self->columns[i]);
    g_clear_object (&self->sorters[i]);
  }
}

/* What its cells say beside their row came or changed: they are made anew, the rows stay. */
void
way_client_table_make_anew (WayClientTable *self, WayRosterColumn column)
{
  g_autoptr (GtkListItemFactory) factory = way_client_cell_factory_new (column, &self->look);

  gtk_column_view_column_set_factory (self->columns[column], factory);
}
