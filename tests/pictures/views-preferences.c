/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-preferences.h"

#include "pictures.h"
#include "way-preferences.h"
#include "way-site-choices-group.h"

GtkWidget *
pictures_make_preferences (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  return way_preferences_new (settings, pictures_caseload ());
}

void
pictures_preferences_questionnaires (GtkWidget *window)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "questionnaires");
  pictures_settle ();
}

void
pictures_preferences_notes (GtkWidget *window)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "notes");
}

void
pictures_preferences_numbers (GtkWidget *window)
{
  GtkWidget     *group, *row, *scroller;
  GtkAdjustment *below;

  pictures_preferences_questionnaires (window);
  group = pictures_find (window, WAY_TYPE_SITE_CHOICES_GROUP, NULL);
  row = pictures_find (group, ADW_TYPE_EXPANDER_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  pictures_settle ();
  scroller = gtk_widget_get_ancestor (group, GTK_TYPE_SCROLLED_WINDOW);
  below = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (below, gtk_adjustment_get_upper (below));
  pictures_settle ();
}
