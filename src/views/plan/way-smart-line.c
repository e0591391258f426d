/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-smart-line.h"

#include "way-paragraph.h"
#include "way-smart-marks.h"

struct _WaySmartLine {
  GtkBox parent_instance;

  GtkWidget *marks;
  GtkWidget *icon;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (WaySmartLine, way_smart_line, GTK_TYPE_BOX)

static void
way_smart_line_class_init (WaySmartLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_PARAGRAPH);
  g_type_ensure (WAY_TYPE_SMART_MARKS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-smart-line.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySmartLine, marks);
  gtk_widget_class_bind_template_child (widget_class, WaySmartLine, icon);
  gtk_widget_class_bind_template_child (widget_class, WaySmartLine, words);
  gtk_widget_class_set_css_name (widget_class, "smart-line");
}

static void
way_smart_line_init (WaySmartLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_smart_line_new (void)
{
  return g_object_new (WAY_TYPE_SMART_LINE, NULL);
}

void
way_smart_line_set (WaySmartLine *self, const WaySmart *smart)
{
  const gboolean   complete = way_smart_count_met (smart) == WAY_SMART_N_MARKS;
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_SMART_LINE (self));

  words = way_smart_say (smart);
  way_smart_marks_set (WAY_SMART_MARKS (self->marks), smart);
  way_paragraph_set_text (WAY_PARAGRAPH (self->words), words, NULL);
  gtk_widget_set_visible (self->icon, !complete);
  gtk_widget_remove_css_class (self->words, complete ? "way-plan-missing" : "dim-label");
  gtk_widget_add_css_class (self->words, complete ? "dim-label" : "way-plan-missing");
}
