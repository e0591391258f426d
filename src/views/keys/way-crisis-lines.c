/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-lines.h"

struct _WayCrisisLines {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WayCrisisLines, way_crisis_lines, ADW_TYPE_BIN)

static void
way_crisis_lines_class_init (WayCrisisLinesClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/waymark/Waymark/ui/way-crisis-lines.ui");
}

static void
way_crisis_lines_init (WayCrisisLines *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_crisis_lines_new (void)
{
  return g_object_new (WAY_TYPE_CRISIS_LINES, NULL);
}
