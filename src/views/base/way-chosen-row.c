/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chosen-row.h"

static const char key[] = "way-chosen-row";

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row)
{
  GtkListBoxRow *chosen = g_object_get_data (G_OBJECT (list), key);

  if (row != NULL && row != chosen) /* none: it is removed */
    gtk_list_box_select_row (list, chosen);
}

void
way_chosen_row_set (GtkListBox *list, const char *name)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while (row != NULL && g_strcmp0 (gtk_widget_get_name (row), name) != 0)
    row = gtk_widget_get_next_sibling (row);
  if (row == NULL)
    return;

  if (g_object_get_data (G_OBJECT (list), key) == NULL)
    g_signal_connect (list, "row-selected", G_CALLBACK (row_selected_cb), NULL);
  g_object_set_data_full (G_OBJECT (list), key, g_object_ref (row), g_object_unref);
  gtk_list_box_select_row (list, GTK_LIST_BOX_ROW (row));
}
