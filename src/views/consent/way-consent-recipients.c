/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-recipients.h"

#include <glib/gi18n.h>

#include "way-consent-acts.h"
#include "way-consent-words.h"
#include "way-group-rows.h"
#include "way-now.h"
#include "way-organization-picker.h"
#include "way-page.h"

struct _WayConsentRecipients {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayConsent   *consent;
  GListModel   *chosen;        /* WayConsentRecipient */
  GListModel   *team;          /* WayTeamMember */
  GListModel   *organizations; /* the one that is being added; or NULL */

  AdwPreferencesGroup   *recipients;
  AdwExpanderRow        *more;
  GPtrArray             *offers; /* rows of “more” */
  WayOrganizationPicker *organization;
  AdwEntryRow           *named;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayConsentRecipients, way_consent_recipients, ADW_TYPE_BIN)

/* --- adding and taking out --- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayConsentRecipients) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error) && page != NULL)
    way_page_fail (page, error);
}

static void
commit (WayConsentRecipients *self, WayChange *change)
{
  way_workspace_commit_async (self->workspace, change, NULL, done_cb, g_object_ref (self));
}

static void
save (WayConsentRecipients *self, WayConsentRecipient *recipient)
{
  WayChange *change = way_change_new ();

  way_change_save (change, recipient);
  commit (self, change);
}

static WayConsentRecipient *
make (WayConsentRecipients *self, WayConsentTo kind)
{
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->chosen); i++) {
    g_autoptr (WayConsentRecipient) each = g_list_model_get_item (self->chosen, i);

    position = MAX (position, (guint)each->position + 1);
  }
  return way_consent_make_recipient (self->workspace, self->consent, kind, position);
}

static WayConsentRecipients *
of_row (GtkWidget *row)
{
  return WAY_CONSENT_RECIPIENTS (gtk_widget_get_ancestor (row, WAY_TYPE_CONSENT_RECIPIENTS));
}

static void
remove_cb (GtkWidget *button, gpointer recipient)
{
  WayConsentRecipients *self = of_row (button);
  WayChange            *change = way_change_new ();

  way_change_remove (change, recipient);
  commit (self, change);
}

static void
passes_on_cb (GtkWidget *button, gpointer recipient)
{
  g_autoptr (WayConsentRecipient) changed = way_record_copy (recipient);

  way_set (changed, intermediary, !changed->intermediary);
  save (of_row (button), changed);
}

static void
member_cb (GtkWidget *row, gpointer data)
{
  WayConsentRecipients *self = of_row (row);
  WayTeamMember        *member = data;
  g_autoptr (WayConsentRecipient) recipient = make (self, WAY_CONSENT_TO_MEMBER);

  way_set (recipient, member_id, member->parent.id);
  way_set (recipient, name, member->name);
  way_set (recipient, address, member->address);
  save (self, recipient);
}

static void
class_cb (GtkWidget *row, gpointer unused)
{
  WayConsentRecipients *self = of_row (row);
  const guint           n_class = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "class"));
  g_autoptr (WayConsentRecipient) recipient = make (self, WAY_CONSENT_TO_CLASS);

  way_set (recipient, recipient_class, n_class);
  way_set (recipient, name, gettext (way_recipient_class_labels[n_class]));
  save (self, recipient);
}

static void
named_cb (WayConsentRecipients *self)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->named))));
  g_autoptr (WayConsentRecipient) recipient = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self->named), "error");
  if (self->consent == NULL || *name == '\0')
    return;
  recipient = make (self, WAY_CONSENT_TO_NAME);
  way_set (recipient, name, name);
  save (self, recipient);
  gtk_editable_set_text (GTK_EDITABLE (self->named), "");
}

/* Its name is signed, so it is read first. */
static void
organization_cb (WayConsentRecipients *self)
{
  g_autoptr (WayOrganization) organization =
    self->organizations != NULL ? g_list_model_get_item (self->organizations, 0) : NULL;
  g_autoptr (WayConsentRecipient) recipient = NULL;

  if (organization == NULL || self->consent == NULL)
    return;
  g_clear_object (&self->organizations);
  recipient = make (self, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, organization->parent.id);
  way_set (recipient, name, organization->name);
  way_set (recipient, address, organization->address);
  save (self, recipient);
  way_organization_picker_clear (self->organization);
}

static void
chosen_cb (WayConsentRecipients *self)
{
  const WayId id = way_organization_picker_get_id (self->organization);

  g_clear_object (&self->organizations);
  if (self->consent == NULL || way_id_is_none (&id))
    return;
  self->organizations =
    way_workspace_list (self->workspace, way_query_new_of (WAY_TYPE_ORGANIZATION, "id", &id));
  g_signal_connect_object (self->organizations, "items-changed", G_CALLBACK (organization_cb), self,
                           G_CONNECT_SWAPPED);
  organization_cb (self);
}

/* --- what is shown --- */

static void
add_chosen (WayConsentRecipients *self, WayConsentRecipient *recipient)
{
  g_autofree char *name = way_consent_words_recipient (recipient);
  GtkWidget       *row = way_group_row_new (name, gettext (way_consent_to_labels[recipient->kind]));
  GtkWidget       *button;

  if (recipient->kind != WAY_CONSENT_TO_CLASS && self->consent->kind == WAY_CONSENT_INTERMEDIARY) {
    button = way_group_row_add_button (
      row, recipient->intermediary ? _ ("Passes It On") : _ ("Receives It"),
      _ ("Whether it passes the information on to the others, or receives it"),
      G_CALLBACK (passes_on_cb), recipient);
    gtk_widget_add_css_class (button, "flat");
  }
  button = way_group_row_add_button (row, _ ("Take Out"), _ ("Take this recipient out"),
                                     G_CALLBACK (remove_cb), recipient);
  gtk_widget_add_css_class (button, "flat");
  way_group_add_row (self->recipients, row);
}

static gboolean
has_member (WayConsentRecipients *self, WayTeamMember *member)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->chosen); i++) {
    g_autoptr (WayConsentRecipient) each = g_list_model_get_item (self->chosen, i);

    if (way_id_equal (&each->member_id, &member->parent.id))
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_class (WayConsentRecipients *self, guint n_class)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->chosen); i++) {
    g_autoptr (WayConsentRecipient) each = g_list_model_get_item (self->chosen, i);

    if (each->kind == WAY_CONSENT_TO_CLASS && each->recipient_class == n_class)
      return TRUE;
  }

  return FALSE;
}

static void
add_offer (WayConsentRecipients *self, GtkWidget *row, GCallback func, gpointer object)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  g_signal_connect_data (row, "activated", func, object != NULL ? g_object_ref (object) : NULL,
                         object != NULL ? (GClosureNotify)g_object_unref : NULL, 0);
  adw_expander_row_add_row (self->more, row);
  g_ptr_array_add (self->offers, row);
}

static void
show_offers (WayConsentRecipients *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    adw_expander_row_remove (self->more, g_ptr_array_index (self->offers, i));
  g_ptr_array_set_size (self->offers, 0);
  if (self->consent == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (self->team); i++) {
    g_autoptr (WayTeamMember) member = g_list_model_get_item (self->team, i);
    const char *who =
      member->role != NULL ? member->role : gettext (way_team_relation_labels[member->relation]);

    if (member->relation != WAY_TEAM_INTERNAL &&
        way_team_member_is_active_on (member, way_today ()) && !has_member (self, member))
      add_offer (self, way_group_row_new (member->name, who), G_CALLBACK (member_cb), member);
  }
  for (guint n_class = 0; way_recipient_class_words[n_class] != NULL; n_class++) {
    GtkWidget *row;

    if (has_class (self, n_class))
      continue;
    row = way_group_row_new (gettext (way_recipient_class_labels[n_class]), NULL);
    g_object_set_data (G_OBJECT (row), "class", GUINT_TO_POINTER (n_class));
    add_offer (self, row, G_CALLBACK (class_cb), NULL);
  }
}

static void
show (WayConsentRecipients *self)
{
  const guint n = self->chosen != NULL ? g_list_model_get_n_items (self->chosen) : 0;

  way_group_clear_rows (self->recipients);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayConsentRecipient) recipient = g_list_model_get_item (self->chosen, i);

    add_chosen (self, recipient);
  }
  if (n == 0)
    way_group_add_nothing (self->recipients, _ ("Nobody is named yet"));
  show_offers (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- the widget --- */

static void
forget (WayConsentRecipients *self)
{
  if (self->chosen != NULL)
    g_signal_handlers_disconnect_by_data (self->chosen, self);
  if (self->team != NULL)
    g_signal_handlers_disconnect_by_data (self->team, self);
  g_clear_object (&self->chosen);
  g_clear_object (&self->team);
  g_clear_object (&self->organizations);
  g_clear_object (&self->consent);
  g_clear_object (&self->workspace);
}

static void
way_consent_recipients_dispose (GObject *object)
{
  WayConsentRecipients *self = WAY_CONSENT_RECIPIENTS (object);

  forget (self);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (way_consent_recipients_parent_class)->dispose (object);
}

static void
way_consent_recipients_class_init (WayConsentRecipientsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_consent_recipients_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_CONSENT_RECIPIENTS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_ORGANIZATION_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-recipients.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConsentRecipients, recipients);
  gtk_widget_class_bind_template_child (widget_class, WayConsentRecipients, more);
  gtk_widget_class_bind_template_child (widget_class, WayConsentRecipients, organization);
  gtk_widget_class_bind_template_child (widget_class, WayConsentRecipients, named);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
way_consent_recipients_init (WayConsentRecipients *self)
{
  self->offers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

void
way_consent_recipients_set_consent (WayConsentRecipients *self,
                                    WayWorkspace         *workspace,
                                    WayConsent           *consent)
{
  g_return_if_fail (WAY_IS_CONSENT_RECIPIENTS (self));

  forget (self);
  way_organization_picker_set_workspace (self->organization, workspace);
  if (consent != NULL) {
    self->workspace = g_object_ref (workspace);
    self->consent = g_object_ref (consent);
    self->chosen = way_workspace_list (
      workspace, way_query_order_by (
                   way_query_new_of (WAY_TYPE_CONSENT_RECIPIENT, "consent_id", &consent->parent.id),
                   "position", FALSE));
    self->team = way_workspace_list (
      workspace,
      way_query_order_by (way_query_new_of (WAY_TYPE_TEAM_MEMBER, "client_id", &consent->client_id),
                          "name", FALSE));
    g_signal_connect_object (self->chosen, "items-changed", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->team, "items-changed", G_CALLBACK (show_offers), self,
                             G_CONNECT_SWAPPED);
  }
  show (self);
}

GPtrArray *
way_consent_recipients_list (WayConsentRecipients *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (WAY_IS_CONSENT_RECIPIENTS (self), list);

  for (guint i = 0; self->chosen != NULL && i < g_list_model_get_n_items (self->chosen); i++)
    g_ptr_array_add (list, g_list_model_get_item (self->chosen, i));
  return list;
}

GtkWidget *
way_consent_recipients_find_wrong (WayConsentRecipients *self)
{
  g_return_val_if_fail (WAY_IS_CONSENT_RECIPIENTS (self), NULL);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->named)) != '\0')
    return GTK_WIDGET (self->named);
  return way_organization_picker_find_wrong (self->organization);
}
