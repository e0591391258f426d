/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline-row.h"

#include <glib/gi18n.h>

#include "way-client-words.h"

struct _WayTimelineRow {
  AdwBin parent_instance;

  WayTimelineItem *item;

  GtkLabel  *heading;
  GtkWidget *card;
  GtkLabel  *time;
  GtkImage  *icon;
  GtkLabel  *title;
  GtkLabel  *detail;
};

G_DEFINE_FINAL_TYPE (WayTimelineRow, way_timeline_row, ADW_TYPE_BIN)

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* A list names its rows after their type: this is what is heard when the keyboard comes to it. */
static void
name_row (WayTimelineRow *self)
{
  GtkWidget       *row = gtk_widget_get_parent (GTK_WIDGET (self));
  const char      *kind = _ (way_timeline_get_look (self->item->kind)->label);
  g_autofree char *words = NULL;

  if (row == NULL)
    return;

  words = g_strdup_printf ("%s%s%s. %s. %s", self->item->clock != NULL ? self->item->clock : "",
                           self->item->clock != NULL ? " " : "", self->item->title,
                           self->item->detail != NULL ? self->item->detail : "", kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
way_timeline_row_dispose (GObject *object)
{
  g_clear_object (&WAY_TIMELINE_ROW (object)->item);

  G_OBJECT_CLASS (way_timeline_row_parent_class)->dispose (object);
}

static void
way_timeline_row_class_init (WayTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_timeline_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, heading);
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, card);
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, time);
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, WayTimelineRow, detail);
}

static void
way_timeline_row_init (WayTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_timeline_row_new (void)
{
  return g_object_new (WAY_TYPE_TIMELINE_ROW, NULL);
}

void
way_timeline_row_set_item (WayTimelineRow *self, WayTimelineItem *item)
{
  g_autofree char *time = NULL;

  g_return_if_fail (WAY_IS_TIMELINE_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL) {
    show_label (self->title, NULL);
    show_label (self->detail, NULL);
    return;
  }

  time = item->clock != NULL ? way_client_words_isolate (item->clock) : NULL;
  gtk_label_set_text (self->time, time != NULL ? time : "");
  gtk_image_set_from_icon_name (self->icon, item->icon);
  show_label (self->title, item->title);
  show_label (self->detail, item->detail);
  name_row (self);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
way_timeline_row_set_edges (WayTimelineRow *self, const char *heading, gboolean last)
{
  g_return_if_fail (WAY_IS_TIMELINE_ROW (self));

  show_label (self->heading, heading);
  set_class (self->card, "first", heading != NULL);
  set_class (self->card, "last", last);
}
