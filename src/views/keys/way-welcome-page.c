/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-welcome-page.h"

#include <glib/gi18n.h>

#include "way-crisis-lines.h"
#include "way-message-bar.h"
#include "way-text-scale.h"

struct _WayWelcomePage {
  AdwBin parent_instance;

  AdwClamp      *clamp;
  WayMessageBar *message;
  GtkWidget     *create;
  GtkWidget     *demo;
};

enum {
  SIGNAL_CREATE,
  SIGNAL_DEMO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayWelcomePage, way_welcome_page, ADW_TYPE_BIN)

static void
create_cb (WayWelcomePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CREATE], 0);
}

static void
demo_cb (WayWelcomePage *self)
{
  g_signal_emit (self, signals[SIGNAL_DEMO], 0);
}

static void
way_welcome_page_class_init (WayWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CREATE] = g_signal_new ("create", WAY_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DEMO] = g_signal_new ("demo", WAY_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_CRISIS_LINES);
  g_type_ensure (WAY_TYPE_MESSAGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWelcomePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayWelcomePage, message);
  gtk_widget_class_bind_template_child (widget_class, WayWelcomePage, create);
  gtk_widget_class_bind_template_child (widget_class, WayWelcomePage, demo);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, demo_cb);
}

static void
way_welcome_page_init (WayWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
}

void
way_welcome_page_set_demo_visible (WayWelcomePage *self, gboolean visible)
{
  g_return_if_fail (WAY_IS_WELCOME_PAGE (self));

  gtk_widget_set_visible (self->demo, visible);
}

void
way_welcome_page_set_busy (WayWelcomePage *self, gboolean busy)
{
  g_return_if_fail (WAY_IS_WELCOME_PAGE (self));

  gtk_widget_set_sensitive (self->create, !busy);
  gtk_widget_set_sensitive (self->demo, !busy);
  if (busy)
    way_message_bar_show_text (self->message, GTK_MESSAGE_INFO,
                               _ ("Making the demo. This takes a few seconds."));
  else
    way_message_bar_clear (self->message);
}

void
way_welcome_page_show_error (WayWelcomePage *self, const GError *error)
{
  g_return_if_fail (WAY_IS_WELCOME_PAGE (self));

  way_message_bar_show_error (self->message, error);
}
