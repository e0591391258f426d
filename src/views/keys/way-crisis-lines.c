/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-lines.h"

#include "way-crisis-notice.h"
#include "way-label.h"

struct _WayCrisisLines {
  AdwBin parent_instance;

  WayCaseload *caseload;
  GtkBox      *ours;
  GtkBox      *site;
};

G_DEFINE_FINAL_TYPE (WayCrisisLines, way_crisis_lines, ADW_TYPE_BIN)

/* What the site says itself stands in the place of what we know about a whole country. */
static void
shown_cb (WayCrisisLines *self)
{
  g_autofree char *text = self->caseload != NULL ? way_crisis_notice_read (self->caseload) : NULL;
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->site))) != NULL)
    gtk_box_remove (self->site, child);
  for (guint i = 0; lines[i] != NULL; i++) {
    GtkWidget *label;

    if (*g_strstrip (lines[i]) == '\0')
      continue;
    label = way_label_new (lines[i], NULL);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 38);
    gtk_box_append (self->site, label);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->ours), text == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->site), text != NULL);
}

static void
way_crisis_lines_dispose (GObject *object)
{
  g_clear_object (&WAY_CRISIS_LINES (object)->caseload);

  G_OBJECT_CLASS (way_crisis_lines_parent_class)->dispose (object);
}

static void
way_crisis_lines_class_init (WayCrisisLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_crisis_lines_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-crisis-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCrisisLines, ours);
  gtk_widget_class_bind_template_child (widget_class, WayCrisisLines, site);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
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

void
way_crisis_lines_set_caseload (WayCrisisLines *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_CRISIS_LINES (self));
  g_return_if_fail (caseload == NULL || WAY_IS_CASELOAD (caseload));

  g_set_object (&self->caseload, caseload);
}
