/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-new-passphrase-page.h"

#include "way-message-bar.h"
#include "way-passphrase-group.h"
#include "way-text-scale.h"

struct _WayNewPassphrasePage {
  AdwBin parent_instance;

  WayCaseload *caseload;
  gboolean     busy;

  WayMessageBar      *message;
  AdwClamp           *clamp;
  WayPassphraseGroup *passphrase;
  GtkWidget          *done;
};

enum {
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayNewPassphrasePage, way_new_passphrase_page, ADW_TYPE_BIN)

static void
changed_cb (WayNewPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->done,
                            !self->busy && way_passphrase_group_is_good (self->passphrase));
  gtk_widget_set_tooltip_text (self->done, way_passphrase_group_get_missing (self->passphrase));
}

static void
set_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNewPassphrasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean set =
    way_caseload_change_passphrase_finish (WAY_CASELOAD (source), result, &error);

  self->busy = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), TRUE);
  changed_cb (self);
  if (!set) {
    way_message_bar_show_error (self->message, error);
    return;
  }

  way_new_passphrase_page_clear (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
done_cb (WayNewPassphrasePage *self)
{
  if (self->caseload == NULL || self->busy || !way_passphrase_group_is_good (self->passphrase))
    return;

  self->busy = TRUE;
  way_message_bar_clear (self->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), FALSE);
  changed_cb (self);
  way_caseload_change_passphrase_async (self->caseload, NULL,
                                        way_passphrase_group_get_text (self->passphrase), NULL,
                                        set_done_cb, g_object_ref (self));
}

static void
way_new_passphrase_page_dispose (GObject *object)
{
  g_clear_object (&WAY_NEW_PASSPHRASE_PAGE (object)->caseload);

  G_OBJECT_CLASS (way_new_passphrase_page_parent_class)->dispose (object);
}

static void
way_new_passphrase_page_class_init (WayNewPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_new_passphrase_page_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", WAY_TYPE_NEW_PASSPHRASE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_MESSAGE_BAR);
  g_type_ensure (WAY_TYPE_PASSPHRASE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/waymark/Waymark/ui/way-new-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNewPassphrasePage, message);
  gtk_widget_class_bind_template_child (widget_class, WayNewPassphrasePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayNewPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, WayNewPassphrasePage, done);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
way_new_passphrase_page_init (WayNewPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
}

void
way_new_passphrase_page_begin (WayNewPassphrasePage *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_NEW_PASSPHRASE_PAGE (self));

  g_set_object (&self->caseload, caseload);
  way_new_passphrase_page_clear (self);
  way_passphrase_group_focus (self->passphrase);
}

void
way_new_passphrase_page_clear (WayNewPassphrasePage *self)
{
  g_return_if_fail (WAY_IS_NEW_PASSPHRASE_PAGE (self));

  way_passphrase_group_clear (self->passphrase);
  way_message_bar_clear (self->message);
}
