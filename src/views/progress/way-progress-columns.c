/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-columns.h"

/* Characters of a column of words: as narrow as it may get, and as wide as it would like. */
#define NARROW 9
#define WIDE   20

static void
setup_number_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1., "yalign", 0., NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
setup_words_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer cell)
{
  GtkLabel *label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0., "yalign", 0., NULL));

  if (GPOINTER_TO_UINT (cell) > 0) { /* a day is not broken */
    gtk_label_set_wrap (label, TRUE);
    gtk_label_set_width_chars (label, NARROW);
    gtk_label_set_max_width_chars (label, WIDE);
  }
  gtk_list_item_set_child (item, GTK_WIDGET (label));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer cell)
{
  WayProgressRow *row = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      row->cells[GPOINTER_TO_UINT (cell)]);
}

void
way_progress_columns_clear (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (view, column);
  }
}

void
way_progress_columns_add (GtkColumnView *view,
                          const char    *title,
                          guint          cell,
                          gboolean       is_number,
                          gboolean       expands)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (is_number ? setup_number_cb : setup_words_cb),
                    GUINT_TO_POINTER (cell));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (cell));
  gtk_column_view_column_set_expand (column, expands);
  gtk_column_view_append_column (view, column);
}

void
way_progress_columns_select (GtkColumnView *view, GtkSingleSelection *selection, guint at)
{
  if (gtk_single_selection_get_selected (selection) == at)
    return;

  gtk_single_selection_set_selected (selection, at);
  if (at != GTK_INVALID_LIST_POSITION) /* GTK 4.8 has no other way to scroll to a row */
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (view)),
                                "list.scroll-to-item", "u", at);
}
