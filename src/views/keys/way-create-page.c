/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-create-page.h"

#include <glib/gi18n.h>

#include "way-message-bar.h"
#include "way-passphrase-group.h"
#include "way-text-scale.h"

struct _WayCreatePage {
  AdwBin parent_instance;

  WayCaseload *caseload;
  gboolean     busy;

  GtkWidget          *back;
  WayMessageBar      *message;
  AdwClamp           *clamp;
  AdwClamp           *bar_clamp;
  GtkWidget          *form;
  GtkEditable        *name;
  WayPassphraseGroup *passphrase;
  GtkCheckButton     *alone;
  GtkCheckButton     *shared;
  GtkLabel           *next;
  GtkSpinner         *spinner;
  GtkWidget          *go_on;
};

enum {
  SIGNAL_BACK,
  SIGNAL_CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCreatePage, way_create_page, ADW_TYPE_BIN)

static char *
get_name (WayCreatePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static const char *
get_missing (WayCreatePage *self)
{
  g_autofree char *name = get_name (self);

  if (name[0] == '\0')
    return _ ("Still missing: your name");
  if (!way_passphrase_group_is_good (self->passphrase))
    return way_passphrase_group_get_missing (self->passphrase);
  if (!gtk_check_button_get_active (self->alone) && !gtk_check_button_get_active (self->shared))
    return _ ("Still missing: who uses this computer account");

  return NULL;
}

static void
show_next (WayCreatePage *self)
{
  const char *missing = get_missing (self);
  const char *text = missing;

  if (self->busy)
    text = _ ("Making the keys. This takes a few seconds.");
  else if (missing == NULL)
    text = _ ("Next: a recovery code to write down or print");

  gtk_label_set_text (self->next, text);
  gtk_widget_set_tooltip_text (self->go_on, missing);
  gtk_widget_set_sensitive (self->go_on, !self->busy && missing == NULL);
}

static void
set_busy (WayCreatePage *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_sensitive (self->back, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  show_next (self);
}

static void
changed_cb (WayCreatePage *self)
{
  g_autofree char *name = get_name (self);

  way_passphrase_group_set_known (self->passphrase, name);
  show_next (self);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;
  char *code = way_caseload_create_finish (WAY_CASELOAD (source), result, &error);

  set_busy (self, FALSE);
  if (code == NULL) {
    way_message_bar_show_error (self->message, error);
    return;
  }

  way_create_page_clear (self);
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, code);
  way_caseload_code_free (code);
}

static void
go_on_cb (WayCreatePage *self)
{
  g_autofree char *name = get_name (self);

  if (self->caseload == NULL || self->busy || get_missing (self) != NULL)
    return;

  way_message_bar_clear (self->message);
  set_busy (self, TRUE);
  way_caseload_set_owes_code (self->caseload, TRUE);
  way_caseload_create_async (self->caseload, name, way_passphrase_group_get_text (self->passphrase),
                             gtk_check_button_get_active (self->alone), NULL, created_cb,
                             g_object_ref (self));
}

static void
back_cb (WayCreatePage *self)
{
  way_create_page_clear (self);
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
way_create_page_dispose (GObject *object)
{
  g_clear_object (&WAY_CREATE_PAGE (object)->caseload);

  G_OBJECT_CLASS (way_create_page_parent_class)->dispose (object);
}

static void
way_create_page_class_init (WayCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_create_page_dispose;

  signals[SIGNAL_BACK] = g_signal_new ("back", WAY_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CREATED] =
    g_signal_new ("created", WAY_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (WAY_TYPE_MESSAGE_BAR);
  g_type_ensure (WAY_TYPE_PASSPHRASE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, back);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, message);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, bar_clamp);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, form);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, alone);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, shared);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, next);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, WayCreatePage, go_on);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
way_create_page_init (WayCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
  way_text_scale_clamp (self->bar_clamp);
  show_next (self);
}

void
way_create_page_begin (WayCreatePage *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_CREATE_PAGE (self));

  g_set_object (&self->caseload, caseload);
  way_create_page_clear (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
way_create_page_clear (WayCreatePage *self)
{
  g_return_if_fail (WAY_IS_CREATE_PAGE (self));

  gtk_editable_set_text (self->name, "");
  way_passphrase_group_clear (self->passphrase);
  gtk_check_button_set_active (self->alone, FALSE);
  gtk_check_button_set_active (self->shared, FALSE);
  way_message_bar_clear (self->message);
  show_next (self);
}
