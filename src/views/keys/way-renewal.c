/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-renewal.h"

#define LOOK_MS 100

struct _WayRenewal {
  AdwBin parent_instance;

  WayHeadway *headway;
  guint       timer;

  GtkWidget      *box;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (WayRenewal, way_renewal, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer data)
{
  WayRenewal    *self = data;
  const gboolean begun = self->headway != NULL && way_headway_has_begun (self->headway);

  gtk_widget_set_visible (self->box, begun);
  if (begun)
    gtk_progress_bar_set_fraction (self->bar, way_headway_get_fraction (self->headway));
  return G_SOURCE_CONTINUE;
}

static void
way_renewal_dispose (GObject *object)
{
  WayRenewal *self = WAY_RENEWAL (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->headway);

  G_OBJECT_CLASS (way_renewal_parent_class)->dispose (object);
}

static void
way_renewal_class_init (WayRenewalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_renewal_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-renewal.ui");
  gtk_widget_class_bind_template_child (widget_class, WayRenewal, box);
  gtk_widget_class_bind_template_child (widget_class, WayRenewal, bar);
}

static void
way_renewal_init (WayRenewal *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_renewal_follow (WayRenewal *self, WayHeadway *headway)
{
  g_return_if_fail (WAY_IS_RENEWAL (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_set_object (&self->headway, headway);
  if (headway != NULL)
    self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  look_cb (self);
}
