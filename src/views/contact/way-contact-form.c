/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-contact-form-private.h"
#include "way-contact.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-text-scale.h"

G_DEFINE_FINAL_TYPE (WayContactForm, way_contact_form, WAY_TYPE_PAGE)

static gboolean
is_new (WayContactForm *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

/* --- what is shown --- */

void
way_contact_form_show_acts (WayContactForm *self)
{
  const WayContact *contact = way_form_get_record (self->form);
  const gboolean    is_filled = contact != NULL && !self->saving;
  GtkWidget        *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "contact.save", is_filled);
  gtk_widget_action_set_enabled (widget, "contact.discard",
                                 is_filled && way_form_is_changed (self->form));
  gtk_widget_action_set_enabled (widget, "contact.remove", is_filled);
  gtk_widget_action_set_enabled (widget, "contact.wrong-client", is_filled);
  gtk_widget_set_visible (self->remove, !is_new (self));
  gtk_widget_set_visible (self->wrong_client, !is_new (self) && contact != NULL &&
                                                !way_id_is_none (&contact->client_id));
}

static char *
rule_words (WayContactPointRule rule)
{
  g_autofree char *label = way_client_words_rules (WAY_SET_OF (rule));

  /* Translators: a rule for reaching a client, “No voicemail.” */
  return g_strdup_printf (_ ("The client asked for something else: %s"), label);
}

/* What belongs to a contact from afar, or to an attempt, shows with it; and what goes against the
 * rules is said while it can still be done otherwise. */
static void
show_parts (WayContactForm *self)
{
  const guint         modality = adw_combo_row_get_selected (self->modality);
  const guint         outcome = adw_combo_row_get_selected (self->outcome);
  WayContactPointRule rule;
  g_autofree char    *words = NULL;

  gtk_widget_set_visible (self->afar, way_contact_modality_is_remote (modality));
  gtk_widget_set_visible (self->attempt, outcome != WAY_CONTACT_REACHED);
  if (way_contact_breaks_rule (modality, outcome, way_contact_rules_get (self->rules), &rule))
    words = rule_words (rule);
  way_contact_rules_warn (self->rules, words);
}

/* Another kind usually takes place in another way; who chose one himself keeps it. */
static void
kind_cb (WayContactForm *self)
{
  const guint kind = adw_combo_row_get_selected (self->kind_row);
  const guint modality = adw_combo_row_get_selected (self->modality);

  if (way_form_get_record (self->form) != NULL && kind != GTK_INVALID_LIST_POSITION &&
      modality == way_contact_kind_get_modality (self->kind))
    adw_combo_row_set_selected (self->modality, way_contact_kind_get_modality (kind));
  self->kind = kind;
}

static void
client_cb (WayContactForm *self)
{
  const WayId id = way_client_picker_get_id (self->client);

  way_contact_rules_set_client (self->rules, way_page_get_workspace (WAY_PAGE (self)), &id);
  way_contact_form_last_set_client (self, &id);
}

/* --- drafts --- */

static void
changed_cb (WayContactForm *self)
{
  self->touched |= !self->setting;
  gtk_widget_remove_css_class (GTK_WIDGET (self->began), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->ended), "error");
  way_contact_form_show_acts (self);
}

static void
kept_cb (WayContactForm *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayContactForm *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  self->touched = TRUE;
  if (is_new (self))
    way_contact_form_time_follow (self);
  way_contact_form_show_acts (self);
}

static void
fresh_cb (WayContactForm *self)
{
  if (is_new (self))
    way_contact_form_time_follow (self);
}

static void
failed_cb (WayContactForm *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
taken_cb (WayContactForm *self, gboolean goes_on)
{
  if (goes_on)
    gtk_widget_activate_action (GTK_WIDGET (self), "contact.save", NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

/* --- filling --- */

static void
fill (WayContactForm *self, WayContact *contact, const WayId *about)
{
  self->kind = contact->kind;
  way_client_picker_set_may_change (self->client, contact->parent.revision == 0 ||
                                                    way_id_is_none (&contact->client_id));
  way_form_edit (self->form, way_page_get_workspace (WAY_PAGE (self)), contact, about);
  show_parts (self);
  way_contact_form_show_acts (self);
}

static void
start_new (WayContactForm *self, WayWorkspace *workspace)
{
  g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);
  const WayId     *me = &way_workspace_get_staff (workspace)->parent.id;
  const WayId     *client_id = way_page_get_client (WAY_PAGE (self));
  g_autofree char *now = way_hour_write (way_now_minute ());

  way_set (contact, client_id, *client_id);
  way_set (contact, worker_id, *me);
  way_set (contact, happened_on, way_today ());
  way_set (contact, began, now);
  fill (self, contact, way_id_is_none (client_id) ? me : client_id);
}

static void
loaded_cb (WayContactForm *self)
{
  g_autoptr (WayContact) contact = NULL;

  if (way_form_get_record (self->form) != NULL || self->contacts == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->contacts)))
    return;

  contact = g_list_model_get_item (self->contacts, 0);
  if (contact != NULL)
    fill (self, contact, &contact->parent.id);
  else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

static void
way_contact_form_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayContactForm *self = WAY_CONTACT_FORM (page);

  way_contact_form_time_stop (self);
  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  way_client_picker_set_workspace (self->client, workspace);
  g_clear_object (&self->contacts);
  way_contact_form_show_acts (self);
}

static void
way_contact_form_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayContactForm *self = WAY_CONTACT_FORM (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Contact"));
  self->contacts = way_workspace_list (way_page_get_workspace (page),
                                       way_query_new_of (WAY_TYPE_CONTACT, "id", subject));
  g_signal_connect_object (self->contacts, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_contact_form_shown (WayPage *page)
{
  WayContactForm *self = WAY_CONTACT_FORM (page);
  WayWorkspace   *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && is_new (self) && way_form_get_record (self->form) == NULL)
    start_new (self, workspace);
  if (!way_client_picker_focus (self->client))
    gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
}

/* Who opened it and went back without a word has noted nothing. */
static void
way_contact_form_left (WayPage *page)
{
  WayContactForm *self = WAY_CONTACT_FORM (page);

  if (is_new (self) && !self->touched && !self->saving)
    way_form_discard (self->form);
}

/* --- the page --- */

static void
way_contact_form_dispose (GObject *object)
{
  WayContactForm *self = WAY_CONTACT_FORM (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->contacts);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (way_contact_form_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WayContactForm, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  BIND (stack);
  BIND (clamp);
  BIND (state);
  BIND (rules);
  BIND (client);
  BIND (kind_row);
  BIND (modality);
  BIND (outcome);
  BIND (happened_on);
  BIND (began);
  BIND (ended);
  BIND (minutes);
  BIND (counting);
  BIND (now);
  BIND (place);
  BIND (present);
  BIND (purpose);
  BIND (mood);
  BIND (support);
  BIND (support_words);
  BIND (strengths);
  BIND (next_on);
  BIND (next_words);
  BIND (attempt);
  BIND (barriers);
  BIND (barrier_words);
  BIND (reengagement);
  BIND (afar);
  BIND (can_talk);
  BIND (client_location);
  BIND (emergency_address);
  BIND (as_before);
  BIND (backup_phone);
  BIND (platform);
  BIND (tech_problems);
  BIND (telehealth_consent_on);
  BIND (wrong_client);
  BIND (remove);
  BIND (editing);
  BIND (conflict);
}

static void
way_contact_form_class_init (WayContactFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contact_form_dispose;
  page_class->set_workspace = way_contact_form_set_workspace;
  page_class->set_subject = way_contact_form_set_subject;
  page_class->shown = way_contact_form_shown;
  page_class->left = way_contact_form_left;

  way_contact_form_install_acts (widget_class);

  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_CONTACT_RULES);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-form.ui");
  bind_template (widget_class);
}

static void
bind_form (WayContactForm *self)
{
  const struct {
    const char  *field;
    AdwEntryRow *row;
  } entries[] = {
    { "began", self->began },
    { "ended", self->ended },
    { "minutes", self->minutes },
    { "place", self->place },
    { "present", self->present },
    { "purpose", self->purpose },
    { "mood", self->mood },
    { "strengths", self->strengths },
    { "next_words", self->next_words },
    { "barrier_words", self->barrier_words },
    { "reengagement", self->reengagement },
    { "client_location", self->client_location },
    { "emergency_address", self->emergency_address },
    { "backup_phone", self->backup_phone },
    { "platform", self->platform },
    { "tech_problems", self->tech_problems },
  };

  way_form_add_entry (self->form, "client_id", way_client_picker_get_editable (self->client));
  way_form_add_combo (self->form, "kind", self->kind_row);
  way_form_add_combo (self->form, "modality", self->modality);
  way_form_add_combo (self->form, "outcome", self->outcome);
  way_form_add_combo (self->form, "can_talk", self->can_talk);
  way_form_add_date (self->form, "happened_on", self->happened_on);
  way_form_add_date (self->form, "next_on", self->next_on);
  way_form_add_date (self->form, "telehealth_consent_on", self->telehealth_consent_on);
  way_form_add_set_rows (self->form, "support", self->support);
  way_form_add_set_rows (self->form, "barriers", self->barriers);
  way_form_add_text (self->form, "support_words", self->support_words);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    way_form_add_entry (self->form, entries[i].field, GTK_EDITABLE (entries[i].row));
}

static void
follow (WayContactForm *self, gpointer instance, const char *signal, GCallback callback)
{
  g_signal_connect_object (instance, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
way_contact_form_init (WayContactForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  bind_form (self);
  way_contact_form_time_init (self);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  follow (self, self->meeting, "taken", G_CALLBACK (taken_cb));
  follow (self, self->form, "changed", G_CALLBACK (changed_cb));
  follow (self, self->form, "kept", G_CALLBACK (kept_cb));
  follow (self, self->form, "restored", G_CALLBACK (restored_cb));
  follow (self, self->form, "fresh", G_CALLBACK (fresh_cb));
  follow (self, self->form, "failed", G_CALLBACK (failed_cb));
  follow (self, self->client, "chosen", G_CALLBACK (client_cb));
  follow (self, self->emergency_address, "changed", G_CALLBACK (way_contact_form_last_show));
  follow (self, self->rules, "changed", G_CALLBACK (show_parts));
  follow (self, self->kind_row, "notify::selected", G_CALLBACK (kind_cb));
  follow (self, self->modality, "notify::selected", G_CALLBACK (show_parts));
  follow (self, self->outcome, "notify::selected", G_CALLBACK (show_parts));
  show_parts (self);
  way_contact_form_show_acts (self);
}
