/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-columns-window.h"

#include <glib/gi18n.h>

struct _WayColumnsWindow {
  AdwWindow parent_instance;

  WayRosterLayout *layout;
  guint            show_id;
  WayRosterColumn  moved; /* its row keeps the keyboard; at first the first one has it */

  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (WayColumnsWindow, way_columns_window, ADW_TYPE_WINDOW)

static WayRosterColumn
column_of (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, "way-column"));
}

/* --- acting --- */

static void
move (WayColumnsWindow *self, GtkWidget *row, int by)
{
  self->moved = column_of (row);
  way_roster_layout_move (self->layout, self->moved, by);
}

static void
earlier_cb (GtkWidget *row, GtkButton *button)
{
  move (WAY_COLUMNS_WINDOW (gtk_widget_get_root (row)), row, -1);
}

static void
later_cb (GtkWidget *row, GtkButton *button)
{
  move (WAY_COLUMNS_WINDOW (gtk_widget_get_root (row)), row, 1);
}

static void
toggled_cb (GtkWidget *row, GtkCheckButton *check)
{
  WayColumnsWindow *self = WAY_COLUMNS_WINDOW (gtk_widget_get_root (row));

  self->moved = column_of (row);
  way_roster_layout_show (self->layout, self->moved, gtk_check_button_get_active (check));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayColumnsWindow *self = WAY_COLUMNS_WINDOW (widget);
  GtkWidget        *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;

  if (row != NULL)
    move (self, row, g_str_equal (name, "columns-window.earlier") ? -1 : 1);
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_roster_layout_reset (WAY_COLUMNS_WINDOW (widget)->layout);
}

/* --- rows --- */

static GtkWidget *
make_button (GtkWidget *row, const char *icon, const char *words, GCallback clicked, gboolean can)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_sensitive (button, can);
  g_signal_connect_object (button, "clicked", clicked, row, G_CONNECT_SWAPPED);
  return button;
}

/* place: among those that are shown, or -1. */
static GtkWidget *
make_row (WayRosterColumn column, int place, int n_shown)
{
  GtkWidget  *row = adw_action_row_new ();
  GtkWidget  *check = gtk_check_button_new ();
  const char *title = way_roster_column_get_title (column);

  g_object_set_data (G_OBJECT (row), "way-column", GUINT_TO_POINTER (column));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place >= 0);
  gtk_widget_set_sensitive (check, column != WAY_ROSTER_NAME);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), row, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (place >= 0) {
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (row, "go-up-symbolic", _ ("Earlier (Alt+Up)"),
                                            G_CALLBACK (earlier_cb), place > 0));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (row, "go-down-symbolic", _ ("Later (Alt+Down)"),
                                            G_CALLBACK (later_cb), place + 1 < n_shown));
  }
  return row;
}

static void
add_row (WayColumnsWindow *self, GtkWidget *row)
{
  gtk_list_box_append (self->rows, row);
  if (column_of (row) == self->moved)
    gtk_widget_grab_focus (row);
}

static gboolean
show_cb (gpointer data)
{
  WayColumnsWindow *self = data;
  WayRosterColumn   shown[WAY_ROSTER_N_COLUMNS];
  const guint       n = way_roster_layout_get_columns (self->layout, shown);
  GtkWidget        *row;

  self->show_id = 0;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < n; i++)
    add_row (self, make_row (shown[i], (int)i, (int)n));
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    if (!way_roster_layout_shows (self->layout, i))
      add_row (self, make_row (i, -1, (int)n));
  }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "columns-window.reset",
                                 way_roster_layout_is_changed (self->layout));
  return G_SOURCE_REMOVE;
}

/* Not at once: it is told by a button of a row that goes. */
static void
show_soon (WayColumnsWindow *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- the window --- */

static void
way_columns_window_dispose (GObject *object)
{
  WayColumnsWindow *self = WAY_COLUMNS_WINDOW (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (way_columns_window_parent_class)->dispose (object);
}

static void
way_columns_window_class_init (WayColumnsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_columns_window_dispose;

  gtk_widget_class_install_action (widget_class, "columns-window.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "columns-window.earlier", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "columns-window.later", NULL, move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "columns-window.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "columns-window.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-columns-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WayColumnsWindow, rows);
}

static void
way_columns_window_init (WayColumnsWindow *self)
{
  self->moved = WAY_ROSTER_NAME;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_columns_window_new (GtkWindow *parent, WayRosterLayout *layout)
{
  WayColumnsWindow *self = g_object_new (WAY_TYPE_COLUMNS_WINDOW, "transient-for", parent, NULL);

  self->layout = g_object_ref (layout);
  g_signal_connect_object (layout, "changed", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
  show_cb (self);
  return GTK_WIDGET (self);
}
