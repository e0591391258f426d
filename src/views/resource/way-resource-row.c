/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-row.h"

#include <glib/gi18n.h>

#include "way-late-mark.h"
#include "way-now.h"
#include "way-resource-words.h"

struct _WayResourceRow {
  AdwBin parent_instance;

  WayRow  *row;
  gboolean syncing;

  GtkWidget      *card;
  GtkCheckButton *choose;
  GtkLabel       *name;
  GtkLabel       *about;
  GtkLabel       *reach;
  GtkLabel       *open;
  WayLateMark    *stale;
};

G_DEFINE_FINAL_TYPE (WayResourceRow, way_resource_row, ADW_TYPE_BIN)

WayResource *
way_resource_row_get_resource (WayResourceRow *self)
{
  g_return_val_if_fail (WAY_IS_RESOURCE_ROW (self), NULL);

  return self->row != NULL ? way_row_get_item (self->row) : NULL;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* A list names its rows after their type: this is what is heard when the keyboard comes to it. */
static void
name_row (WayResourceRow *self, const char *stale)
{
  GtkWidget      *row = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkLabel *const parts[] = { self->name, self->about, self->reach, self->open };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *choose = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *text = gtk_label_get_text (parts[i]);

    if (*text != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
  }
  if (stale != NULL)
    g_string_append_printf (words, ", %s", stale);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                    -1);
  /* Translators: %s is the name of a place. */
  choose = g_strdup_printf (_ ("Choose %s"), gtk_label_get_text (self->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choose, -1);
}

static void
show (WayResourceRow *self)
{
  WayResource *resource = way_resource_row_get_resource (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *about = resource != NULL ? way_resource_words_about (resource) : NULL;
  g_autofree char *reach = resource != NULL ? way_resource_words_reach (resource) : NULL;
  g_autofree char *open = resource != NULL ? way_resource_words_open (resource, now) : NULL;
  g_autofree char *stale =
    resource != NULL ? way_resource_words_stale (resource, way_today ()) : NULL;

  gtk_label_set_text (self->name, resource != NULL ? resource->name : "");
  show_text (self->about, about);
  show_text (self->reach, reach);
  show_text (self->open, open);
  way_late_mark_set (self->stale, stale);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), resource != NULL);
  name_row (self, stale);
}

static void
choose_cb (WayResourceRow *self)
{
  if (!self->syncing)
    g_signal_emit_by_name (self, "chosen", gtk_check_button_get_active (self->choose));
}

static void
way_resource_row_dispose (GObject *object)
{
  way_resource_row_set_row (WAY_RESOURCE_ROW (object), NULL);

  G_OBJECT_CLASS (way_resource_row_parent_class)->dispose (object);
}

static void
way_resource_row_class_init (WayResourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_resource_row_dispose;

  g_signal_new ("chosen", WAY_TYPE_RESOURCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (WAY_TYPE_LATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-resource-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, card);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, choose);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, name);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, about);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, reach);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, open);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRow, stale);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
way_resource_row_init (WayResourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_resource_row_new (void)
{
  return g_object_new (WAY_TYPE_RESOURCE_ROW, NULL);
}

void
way_resource_row_set_row (WayResourceRow *self, WayRow *row)
{
  g_return_if_fail (WAY_IS_RESOURCE_ROW (self));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  g_signal_connect_object (row, "notify::item", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

void
way_resource_row_set_chosen (WayResourceRow *self, gboolean chosen)
{
  g_return_if_fail (WAY_IS_RESOURCE_ROW (self));

  self->syncing = TRUE;
  gtk_check_button_set_active (self->choose, chosen);
  self->syncing = FALSE;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
way_resource_row_set_edges (WayResourceRow *self, gboolean first, gboolean last)
{
  g_return_if_fail (WAY_IS_RESOURCE_ROW (self));

  set_class (self->card, "first", first);
  set_class (self->card, "last", last);
}
