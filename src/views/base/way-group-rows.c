/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-group-rows.h"

#define ROWS "way-group-rows"

GtkWidget *
way_group_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* A widget does not keep itself. */
static void
follow (gpointer widget, const char *signal, GCallback func, gpointer object)
{
  if (object == NULL || object == widget)
    g_signal_connect (widget, signal, func, object);
  else
    g_signal_connect_data (widget, signal, func, g_object_ref (object),
                           (GClosureNotify)g_object_unref, 0);
}

void
way_group_row_set_link (GtkWidget *row, GCallback func, gpointer object)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  follow (row, "activated", func, object);
}

GtkWidget *
way_group_row_add_button (GtkWidget  *row,
                          const char *label,
                          const char *tooltip,
                          GCallback   func,
                          gpointer    object)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  follow (button, "clicked", func, object);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

void
way_group_add_row (AdwPreferencesGroup *group, GtkWidget *row)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), ROWS);

  if (rows == NULL) {
    rows = g_ptr_array_new ();
    g_object_set_data_full (G_OBJECT (group), ROWS, rows, (GDestroyNotify)g_ptr_array_unref);
  }
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

void
way_group_add_nothing (AdwPreferencesGroup *group, const char *words)
{
  GtkWidget *row = way_group_row_new (words, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  way_group_add_row (group, row);
}

void
way_group_clear_rows (AdwPreferencesGroup *group)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), ROWS);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  if (rows != NULL)
    g_ptr_array_set_size (rows, 0);
}
