/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-selected-bar.h"

#include <glib/gi18n.h>

#include "way-text-scale.h"
#include "way-wrap.h"

/* Two lines of buttons at the least width of the window; one for each would make it too high. */
#define MIN_WIDTH 230

struct _WaySelectedBar {
  AdwBin parent_instance;

  WayWrap   *wrap;
  GtkLabel  *words;
  GtkWidget *archive;
  GtkWidget *bring_back;
};

G_DEFINE_FINAL_TYPE (WaySelectedBar, way_selected_bar, ADW_TYPE_BIN)

static void
way_selected_bar_class_init (WaySelectedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-selected-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySelectedBar, wrap);
  gtk_widget_class_bind_template_child (widget_class, WaySelectedBar, words);
  gtk_widget_class_bind_template_child (widget_class, WaySelectedBar, archive);
  gtk_widget_class_bind_template_child (widget_class, WaySelectedBar, bring_back);
}

static void
way_selected_bar_init (WaySelectedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_size_request (GTK_WIDGET (self->wrap),
                               (int)(MIN_WIDTH * way_text_scale (GTK_WIDGET (self))), -1);
}

void
way_selected_bar_show (WaySelectedBar *self, guint n, gboolean archived)
{
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "%'u selected", "%'u selected", n), n);

  g_return_if_fail (WAY_IS_SELECTED_BAR (self));

  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->archive, !archived);
  gtk_widget_set_visible (self->bring_back, archived);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
}
