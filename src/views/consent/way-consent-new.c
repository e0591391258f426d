/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-new.h"

#include <glib/gi18n.h>

#include "way-consent-acts.h"
#include "way-consent-edit.h"
#include "way-consent-paper.h"
#include "way-group-rows.h"
#include "way-paper-page.h"
#include "way-text-scale.h"

struct _WayConsentNew {
  WayPage parent_instance;

  GListModel   *clients;   /* the one; NULL: none */
  WayPagedList *consents;  /* of everybody, the last first: for what they say about the program */
  WayConsent   *begun;     /* while it is being saved */
  int           wanted;    /* WayConsentKind that was chosen; -1: none yet */
  WayAddressee *denied_to; /* whom it is for; NULL: still to be said */
  WaySet        denied;

  GPtrArray           *rows;  /* of the kinds */
  guint                first; /* the kind that has the keyboard at first */
  AdwClamp            *clamp;
  AdwPreferencesGroup *sharing;
  AdwPreferencesGroup *agreements;
};

G_DEFINE_FINAL_TYPE (WayConsentNew, way_consent_new, WAY_TYPE_PAGE)

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayConsentNew) self = user_data;
  g_autoptr (WayConsent) begun = g_steal_pointer (&self->begun);
  g_autoptr (GError) error = NULL;
  WayPage *page;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;

  page = g_object_new (WAY_TYPE_CONSENT_EDIT, NULL);
  way_page_set_subject (page, &begun->parent.id, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

static WayConsentKind
get_kind (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kind"));
}

/* As soon as the client is read: a key may be quicker. */
static void
begin (WayConsentNew *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayClient) client =
    self->clients != NULL ? g_list_model_get_item (self->clients, 0) : NULL;
  WayChange *change;

  if (client == NULL || self->wanted < 0 || self->begun != NULL)
    return;

  self->begun = way_consent_create (workspace, client, (WayConsentKind)self->wanted,
                                    way_paged_list_peek (self->consents, 0));
  self->wanted = -1;
  change = self->denied_to != NULL
           ? way_consent_begin_for (workspace, self->begun, self->denied_to, self->denied)
           : way_consent_begin (workspace, self->begun);
  way_workspace_commit_async (workspace, change, NULL, begun_cb, g_object_ref (self));
}

static void
kind_cb (GtkWidget *row, gpointer unused)
{
  WayConsentNew *self = WAY_CONSENT_NEW (way_page_of (row));

  self->wanted = (int)get_kind (row);
  begin (self);
}

/* A form of that kind; the record only says which. */
static void
blank_cb (GtkWidget *button, gpointer row)
{
  WayPage *page = way_page_of (button);
  g_autoptr (WayConsent) blank = NULL;

  if (way_page_get_workspace (page) == NULL)
    return;
  blank = way_workspace_create (way_page_get_workspace (page), WAY_TYPE_CONSENT);
  way_set (blank, kind, get_kind (row));
  way_page_push (page, way_paper_page_new (&way_consent_blank_paper, blank));
}

static void
add_kind (WayConsentNew *self, WayConsentKind kind)
{
  GtkWidget *row = way_group_row_new (gettext (way_consent_kind_labels[kind]),
                                      gettext (way_consent_kind_hints[kind]));
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  g_object_set_data (G_OBJECT (row), "kind", GUINT_TO_POINTER (kind));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Print a blank form of this kind"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Print a blank form of this kind"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (blank_cb), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  way_group_row_set_link (row, G_CALLBACK (kind_cb), NULL);
  g_ptr_array_add (self->rows, row);
  way_group_add_row (way_consent_kind_discloses (kind) ? self->sharing : self->agreements, row);
}

static void
way_consent_new_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayConsentNew *self = WAY_CONSENT_NEW (page);

  g_clear_object (&self->clients);
  g_clear_object (&self->consents);
  g_clear_object (&self->begun);
  if (workspace == NULL) {
    g_clear_object (&self->denied_to);
    return;
  }

  self->consents = way_workspace_page (
    workspace, way_query_order_by (way_query_new (WAY_TYPE_CONSENT), "changed_at", TRUE));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->consents)) > 0)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (self->consents), 0)); /* it is read then */
}

static void
way_consent_new_set_client (WayPage *page, const WayId *client_id)
{
  WayConsentNew *self = WAY_CONSENT_NEW (page);

  g_clear_object (&self->clients);
  self->clients = way_workspace_list (way_page_get_workspace (page),
                                      way_query_new_of (WAY_TYPE_CLIENT, "id", client_id));
  g_signal_connect_object (self->clients, "items-changed", G_CALLBACK (begin), self,
                           G_CONNECT_SWAPPED);
}

static void
way_consent_new_shown (WayPage *page)
{
  WayConsentNew *self = WAY_CONSENT_NEW (page);

  gtk_widget_grab_focus (g_ptr_array_index (self->rows, self->first));
}

static void
way_consent_new_dispose (GObject *object)
{
  WayConsentNew *self = WAY_CONSENT_NEW (object);

  g_clear_object (&self->clients);
  g_clear_object (&self->consents);
  g_clear_object (&self->begun);
  g_clear_object (&self->denied_to);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_consent_new_parent_class)->dispose (object);
}

static void
way_consent_new_class_init (WayConsentNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_consent_new_dispose;
  page_class->set_workspace = way_consent_new_set_workspace;
  page_class->set_client = way_consent_new_set_client;
  page_class->shown = way_consent_new_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-new.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConsentNew, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayConsentNew, sharing);
  gtk_widget_class_bind_template_child (widget_class, WayConsentNew, agreements);
}

static void
way_consent_new_init (WayConsentNew *self)
{
  self->wanted = -1;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  for (guint kind = 0; way_consent_kind_words[kind] != NULL; kind++)
    add_kind (self, kind);
}

WayPage *
way_consent_new_for (WayAddressee *addressee, WaySet denied)
{
  WayConsentNew *self = g_object_new (WAY_TYPE_CONSENT_NEW, NULL);

  if (addressee != NULL) {
    self->denied_to = g_object_ref (addressee);
    self->denied = denied;
    self->first = way_consent_kind_for (way_addressee_get (addressee)->purpose, denied);
  }
  return WAY_PAGE (self);
}
