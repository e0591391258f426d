/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-edit.h"

#include <glib/gi18n.h>

#include "way-client-picker.h"
#include "way-hour.h"
#include "way-need.h"
#include "way-now.h"
#include "way-referral-page.h"
#include "way-referral.h"
#include "way-resource.h"
#include "way-time-row.h"

struct _WayReferralEdit {
  WayEditPage parent_instance;

  GPtrArray *need_ids; /* char *: what each line of the choice stands for; "" none */
  gboolean   syncing;

  AdwActionRow        *resource;
  AdwPreferencesGroup *client_group;
  WayClientPicker     *client;
  AdwComboRow         *need;
  AdwEntryRow         *need_id; /* hidden: what the form reads */
  AdwEntryRow         *need_words;
  WayDateRow          *made_on;
  AdwComboRow         *method;
  AdwPreferencesGroup *shared;
  AdwEntryRow         *shared_words;
  WayDateRow          *appointment_on;
  AdwEntryRow         *appointment_at;
  GtkSwitch           *transport;
  AdwEntryRow         *transport_words;
  AdwPreferencesGroup *barriers;
  AdwEntryRow         *barrier_words;
  AdwEntryRow         *outcome;
  AdwEntryRow         *client_rating;
  AdwEntryRow         *client_words;
  AdwEntryRow         *minutes;
};

G_DEFINE_FINAL_TYPE (WayReferralEdit, way_referral_edit, WAY_TYPE_EDIT_PAGE)

/* What a new one is to: “RESOURCE” or “RESOURCE NEED”, two ids, which say nothing of anybody. */
static void
read_detail (WayReferralEdit *self, WayId *resource_id, WayId *need_id)
{
  const char *detail = way_page_get_detail (WAY_PAGE (self));
  g_auto (GStrv) ids = g_strsplit (detail != NULL ? detail : "", " ", 2);

  *resource_id = *need_id = (WayId){ { 0 } };
  if (ids[0] != NULL)
    way_id_from_text (ids[0], resource_id);
  if (ids[0] != NULL && ids[1] != NULL)
    way_id_from_text (ids[1], need_id);
}

WayPage *
way_referral_edit_new_for (const WayId *resource_id, const WayId *need_id)
{
  WayPage         *self = g_object_new (WAY_TYPE_REFERRAL_EDIT, NULL);
  g_autofree char *resource = way_id_to_text (resource_id);
  g_autofree char *need =
    need_id != NULL && !way_id_is_none (need_id) ? way_id_to_text (need_id) : NULL;
  g_autofree char *detail =
    need != NULL ? g_strdup_printf ("%s %s", resource, need) : g_strdup (resource);

  way_page_set_subject (self, NULL, detail);
  return self;
}

/* --- the need: one of the plans’, or in words --- */

static void
need_cb (WayReferralEdit *self)
{
  const guint chosen = adw_combo_row_get_selected (self->need);

  if (!self->syncing && chosen < self->need_ids->len)
    gtk_editable_set_text (GTK_EDITABLE (self->need_id),
                           g_ptr_array_index (self->need_ids, chosen));
}

static void
choose_need (WayReferralEdit *self)
{
  const char *id = gtk_editable_get_text (GTK_EDITABLE (self->need_id));

  for (guint i = 0; i < self->need_ids->len; i++) {
    if (g_str_equal (g_ptr_array_index (self->need_ids, i), id))
      adw_combo_row_set_selected (self->need, i);
  }
}

static void
show_needs (WayReferralEdit *self)
{
  GListModel *needs = way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_NEED);
  const guint n = needs != NULL ? g_list_model_get_n_items (needs) : 0;
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  if (self->need_ids->len == n + 1)
    return;

  self->syncing = TRUE;
  g_ptr_array_set_size (self->need_ids, 0);
  gtk_string_list_append (lines, _ ("None of the plan"));
  g_ptr_array_add (self->need_ids, g_strdup (""));
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayNeed) need = g_list_model_get_item (needs, i);

    gtk_string_list_append (lines, need->text);
    g_ptr_array_add (self->need_ids, way_id_to_text (&need->parent.id));
  }
  adw_combo_row_set_model (self->need, G_LIST_MODEL (lines));
  choose_need (self);
  self->syncing = FALSE;
}

static void
need_id_cb (WayReferralEdit *self)
{
  self->syncing = TRUE;
  choose_need (self);
  self->syncing = FALSE;
}

/* --- the page --- */

static void
way_referral_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);

  WAY_PAGE_CLASS (way_referral_edit_parent_class)->set_workspace (page, workspace);
  way_client_picker_set_workspace (self->client, workspace);
  g_ptr_array_set_size (self->need_ids, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->client_group), workspace != NULL);
}

static void
way_referral_edit_set_client (WayPage *page, const WayId *client_id)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);

  gtk_widget_set_visible (GTK_WIDGET (self->client_group), way_id_is_none (client_id));
  if (!way_id_is_none (client_id))
    way_edit_page_follow (WAY_EDIT_PAGE (self), WAY_TYPE_NEED, "client_id", client_id);
  if (WAY_PAGE_CLASS (way_referral_edit_parent_class)->set_client != NULL)
    WAY_PAGE_CLASS (way_referral_edit_parent_class)->set_client (page, client_id);
}

static void
way_referral_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);
  WayId            resource_id, need_id;

  read_detail (self, &resource_id, &need_id);
  if (!way_id_is_none (&resource_id))
    way_edit_page_follow (WAY_EDIT_PAGE (self), WAY_TYPE_RESOURCE, "id", &resource_id);
  WAY_PAGE_CLASS (way_referral_edit_parent_class)->set_subject (page, subject, detail);
}

static void
way_referral_edit_start (WayEditPage *page, gpointer record)
{
  WayReferral *referral = record;
  WayId        resource_id, need_id;

  read_detail (WAY_REFERRAL_EDIT (page), &resource_id, &need_id);
  way_set (referral, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (referral, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
  way_set (referral, resource_id, resource_id);
  way_set (referral, need_id, need_id);
  way_set (referral, made_on, way_today ());
  way_set (referral, status_on, way_today ());
}

static void
way_referral_edit_filled (WayEditPage *page, gpointer record)
{
  const WayReferral *referral = record;

  if (way_edit_page_get_list (page, WAY_TYPE_RESOURCE) == NULL)
    way_edit_page_follow (page, WAY_TYPE_RESOURCE, "id", &referral->resource_id);
  if (way_edit_page_get_list (page, WAY_TYPE_NEED) == NULL &&
      !way_id_is_none (&referral->client_id))
    way_edit_page_follow (page, WAY_TYPE_NEED, "client_id", &referral->client_id);
  show_needs (WAY_REFERRAL_EDIT (page));
}

static void
way_referral_edit_show (WayEditPage *page)
{
  WayReferralEdit   *self = WAY_REFERRAL_EDIT (page);
  const WayReferral *referral = way_edit_page_get_record (page);
  g_autoptr (WayResource) resource = way_edit_page_dup_first (page, WAY_TYPE_RESOURCE);
  const gboolean alone = adw_combo_row_get_selected (self->method) == WAY_REFERRAL_SELF;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->resource),
                                 resource != NULL ? resource->name : _ ("Resource"));
  adw_action_row_set_subtitle (self->resource,
                               resource != NULL ? way_resource_get_kind_label (resource) : NULL);
  show_needs (self);
  gtk_widget_set_visible (GTK_WIDGET (self->need_words),
                          *gtk_editable_get_text (GTK_EDITABLE (self->need_id)) == '\0');
  adw_preferences_group_set_description (
    self->shared,
    alone ? _ ("The client goes there alone: the place need not be told anything.")
          : _ ("That the client comes from here tells the place already that there is treatment "
               "here, so a consent has to cover at least attendance."));
  /* What was told cannot be told otherwise afterwards. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->shared),
                            referral == NULL || referral->status == WAY_REFERRAL_DRAFT);
  gtk_widget_set_sensitive (GTK_WIDGET (self->method),
                            referral == NULL || referral->status == WAY_REFERRAL_DRAFT);
}

static GtkWidget *
way_referral_edit_get_first (WayEditPage *page)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);

  return gtk_widget_get_visible (GTK_WIDGET (self->client_group)) ? GTK_WIDGET (self->client)
                                                                  : GTK_WIDGET (self->need);
}

static gboolean
way_referral_edit_check_rows (WayEditPage *page)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->appointment_at));
  g_autofree char *hour = NULL;
  gint64           minute;
  WayId            client_id;

  if (gtk_widget_get_visible (GTK_WIDGET (self->client_group)) && way_edit_page_is_new (page)) {
    client_id = way_client_picker_get_id (self->client);
    if (!way_client_picker_check (self->client) || way_id_is_none (&client_id))
      return way_edit_page_refuse (page, GTK_WIDGET (self->client), _ ("Choose the client first."));
  }
  if (*text == '\0')
    return TRUE;
  if (!way_hour_parse (text, &minute))
    return way_edit_page_refuse (page, GTK_WIDGET (self->appointment_at),
                                 _ ("Say the time such as “9:30” or “2pm”, or leave it empty."));

  hour = way_hour_write (minute);
  gtk_editable_set_text (GTK_EDITABLE (self->appointment_at), hour);
  return TRUE;
}

static gboolean
way_referral_edit_check (WayEditPage *page, gpointer record)
{
  WayReferralEdit *self = WAY_REFERRAL_EDIT (page);
  WayReferral     *referral = record;

  if (way_id_is_none (&referral->client_id))
    way_set (referral, client_id, way_client_picker_get_id (self->client));
  return TRUE;
}

/* A new one is looked at, and sent from there. */
static void
way_referral_edit_ended (WayEditPage *page, gpointer record)
{
  const WayReferral *referral = record;
  WayPage           *view;

  if (referral == NULL || !way_edit_page_is_new (page)) {
    WAY_EDIT_PAGE_CLASS (way_referral_edit_parent_class)->ended (page, record);
    return;
  }

  view = g_object_new (WAY_TYPE_REFERRAL_PAGE, NULL);
  way_page_set_subject (view, &referral->parent.id, NULL);
  way_page_replace (WAY_PAGE (page), view);
}

static void
way_referral_edit_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_REFERRAL_EDIT (object)->need_ids);

  G_OBJECT_CLASS (way_referral_edit_parent_class)->finalize (object);
}

static void
way_referral_edit_class_init (WayReferralEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass     *page_class = WAY_PAGE_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_referral_edit_finalize;
  page_class->set_workspace = way_referral_edit_set_workspace;
  page_class->set_client = way_referral_edit_set_client;
  page_class->set_subject = way_referral_edit_set_subject;
  edit_class->record_type = WAY_TYPE_REFERRAL;
  edit_class->stored_title = N_ ("Edit the Referral");
  edit_class->added = N_ ("The referral was written down; it is not sent yet.");
  edit_class->saved = N_ ("The referral was saved.");
  edit_class->removed = N_ ("The referral was removed.");
  edit_class->start = way_referral_edit_start;
  edit_class->filled = way_referral_edit_filled;
  edit_class->show = way_referral_edit_show;
  edit_class->get_first = way_referral_edit_get_first;
  edit_class->check_rows = way_referral_edit_check_rows;
  edit_class->check = way_referral_edit_check;
  edit_class->ended = way_referral_edit_ended;

  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-referral-edit.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayReferralEdit, child)
  BIND (resource);
  BIND (client_group);
  BIND (client);
  BIND (need);
  BIND (need_id);
  BIND (need_words);
  BIND (made_on);
  BIND (method);
  BIND (shared);
  BIND (shared_words);
  BIND (appointment_on);
  BIND (appointment_at);
  BIND (transport);
  BIND (transport_words);
  BIND (barriers);
  BIND (barrier_words);
  BIND (outcome);
  BIND (client_rating);
  BIND (client_words);
  BIND (minutes);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, need_cb);
  gtk_widget_class_bind_template_callback (widget_class, need_id_cb);
}

static void
way_referral_edit_init (WayReferralEdit *self)
{
  WayForm *form;

  self->need_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  way_form_add_entry (form, "need_id", GTK_EDITABLE (self->need_id));
  way_form_add_entry (form, "need_words", GTK_EDITABLE (self->need_words));
  way_form_add_date (form, "made_on", self->made_on);
  way_form_add_combo (form, "method", self->method);
  way_form_add_set (form, "shared", self->shared);
  way_form_add_entry (form, "shared_words", GTK_EDITABLE (self->shared_words));
  way_form_add_date (form, "appointment_on", self->appointment_on);
  way_form_add_entry (form, "appointment_at", GTK_EDITABLE (self->appointment_at));
  way_form_add_switch (form, "transport", self->transport);
  way_form_add_entry (form, "transport_words", GTK_EDITABLE (self->transport_words));
  way_form_add_set (form, "barriers", self->barriers);
  way_form_add_entry (form, "barrier_words", GTK_EDITABLE (self->barrier_words));
  way_form_add_entry (form, "outcome", GTK_EDITABLE (self->outcome));
  way_form_add_entry (form, "client_rating", GTK_EDITABLE (self->client_rating));
  way_form_add_entry (form, "client_words", GTK_EDITABLE (self->client_words));
  way_form_add_entry (form, "minutes", GTK_EDITABLE (self->minutes));
}
