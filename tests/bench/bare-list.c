/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <locale.h>

/* bare-list N: a window of libadwaita with a column view of N rows, all in memory; as many columns
 * as the list of clients shows at this width. */

static const char *const titles[] = { "Name to use", "Number", "Program",
                                      "Risk",        "Worker", "Changed" };

static const char *const names[] = { "Aiyana Abernathy", "Brónach Dvořák", "Chidi Okonkwo",
                                     "Dagny Ørsted", "Esperanza Ibáñez" };

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *row = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (row));
}

static GListModel *
make_rows (guint n)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    g_autofree char *text = g_strdup_printf ("%s %u", names[i % G_N_ELEMENTS (names)], i);

    g_ptr_array_add (all, gtk_string_object_new (text));
  }
  g_list_store_splice (rows, 0, 0, all->pdata, all->len);
  return G_LIST_MODEL (rows);
}

static void
activate_cb (GtkApplication *application, gpointer n)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (NULL);
  g_autoptr (GtkSingleSelection) rows = gtk_single_selection_new (make_rows (GPOINTER_TO_UINT (n)));

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkColumnViewColumn) column = NULL;

    g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
    column = gtk_column_view_column_new (titles[i], factory);
    gtk_column_view_column_set_expand (column, i == 0);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  }
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (rows));

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 740);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  guint n = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 0;

  setlocale (LC_ALL, "");
  application = adw_application_new ("org.waymark.BareList", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), GUINT_TO_POINTER (n));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
