/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-late-mark.h"

struct _WayLateMark {
  GtkBox parent_instance;

  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (WayLateMark, way_late_mark, GTK_TYPE_BOX)

static void
way_late_mark_class_init (WayLateMarkClass *klass)
{
}

static void
way_late_mark_init (WayLateMark *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("way-late-symbolic");

  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "way-late");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_box_append (GTK_BOX (self), icon);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
}

GtkWidget *
way_late_mark_new (void)
{
  return g_object_new (WAY_TYPE_LATE_MARK, NULL);
}

void
way_late_mark_set (WayLateMark *self, const char *words)
{
  g_return_if_fail (WAY_IS_LATE_MARK (self));

  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}
