/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-link-group.h"

struct _WayLinkGroup {
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  int        focused; /* the row that had the focus when all were taken out; -1: none */
};

enum {
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayLinkGroup, way_link_group, ADW_TYPE_PREFERENCES_GROUP)

static void
activated_cb (GtkWidget *row, gpointer object)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, WAY_TYPE_LINK_GROUP);

  if (self != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, object);
}

void
way_link_group_clear (WayLinkGroup *self)
{
  self->focused = -1;
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    if (gtk_widget_is_focus (row))
      self->focused = (int)i;
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
add_row (WayLinkGroup *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  if (self->focused == (int)self->rows->len - 1)
    gtk_widget_grab_focus (row);
  return row;
}

GtkWidget *
way_link_group_add (WayLinkGroup *self, gpointer object, const char *title, const char *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (WAY_IS_LINK_GROUP (self), NULL);

  row = add_row (self, title, subtitle);
  if (object != NULL) {
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
    g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_object_ref (object),
                           (GClosureNotify)g_object_unref, 0);
  }
  return row;
}

void
way_link_group_add_nothing (WayLinkGroup *self, const char *words)
{
  g_return_if_fail (WAY_IS_LINK_GROUP (self));

  gtk_widget_add_css_class (add_row (self, words, NULL), "dim-label");
}

static void
way_link_group_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_LINK_GROUP (object)->rows);

  G_OBJECT_CLASS (way_link_group_parent_class)->finalize (object);
}

static void
way_link_group_class_init (WayLinkGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_link_group_finalize;

  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
way_link_group_init (WayLinkGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->focused = -1;
}
