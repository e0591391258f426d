/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-page.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-consent-acts.h"
#include "way-consent-edit.h"
#include "way-consent-paper.h"
#include "way-consent-revoke.h"
#include "way-consent-sign.h"
#include "way-consent-words.h"
#include "way-group-rows.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-record-words.h"
#include "way-signature-area.h"
#include "way-team-watch.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-wrap.h"

struct _WayConsentPage {
  WayPage parent_instance;

  WayTeamWatch   *watch;
  WayTeamConsent *line; /* of its team; NULL: there is none of that id */
  WayId           next; /* a draft that is being made; zeros: none */
  gboolean        awaits_focus;

  GtkStack            *stack;
  AdwClamp            *clamp;
  GtkLabel            *title;
  GtkLabel            *state;
  WayWrap             *acts;
  AdwPreferencesGroup *says;
  AdwPreferencesGroup *signature;
  WaySignatureArea    *drawing;
  AdwPreferencesGroup *after;
};

G_DEFINE_FINAL_TYPE (WayConsentPage, way_consent_page, WAY_TYPE_PAGE)

/* --- what it says --- */

static void
add_pair (AdwPreferencesGroup *group, const char *title, const char *words)
{
  if (words != NULL && *words != '\0')
    way_group_add_row (group, way_group_row_new (title, words));
}

static void
add_field (AdwPreferencesGroup *group, WayConsent *consent, const char *name)
{
  const WayField  *field = way_record_find_field (consent, name);
  g_autofree char *text = way_field_to_text (field, consent);
  g_autofree char *words = way_record_words_plain (WAY_TYPE_CONSENT, field, text, NULL);

  if (!way_field_is_none (field, consent))
    add_pair (group, gettext (field->label), words);
}

static void
add_day (AdwPreferencesGroup *group, const char *title, WayTime moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *words = way_when_write (way_consent_day_of (moment, zone));

  if (moment.us != 0)
    add_pair (group, title, words);
}

static void
show_says (WayConsentPage *self, WayConsent *consent)
{
  g_autofree char *information = way_consent_words_information (consent);
  g_autofree char *period = way_consent_words_period (consent);
  g_autofree char *purpose = way_consent_words_purpose (consent);

  way_group_clear_rows (self->says);
  add_pair (self->says, _ ("Kind"), gettext (way_consent_kind_labels[consent->kind]));
  add_field (self->says, consent, "discloser");
  add_pair (self->says, _ ("What may be shared"), information);
  add_pair (self->says, _ ("From what time"), period);
  add_pair (self->says, _ ("What it is for"), purpose);
  if (consent->expiry != WAY_CONSENT_EXPIRES_UNSAID)
    add_field (self->says, consent, "expiry");
  add_field (self->says, consent, "expires_on");
  add_field (self->says, consent, "expiry_event");
  add_field (self->says, consent, "revocable_from");
  add_field (self->says, consent, "revoke_how");
  add_field (self->says, consent, "statements");
  add_field (self->says, consent, "reading_help");
}

static void
show_signature (WayConsentPage *self, WayConsent *consent)
{
  way_group_clear_rows (self->signature);
  gtk_widget_set_visible (GTK_WIDGET (self->signature), consent->signed_at.us != 0);
  add_day (self->signature, consent->refused ? _ ("The client said no on") : _ ("Signed on"),
           consent->signed_at);
  add_field (self->signature, consent, "signer");
  if (consent->signer_relation != WAY_CONSENT_BY_CLIENT)
    add_field (self->signature, consent, "signer_relation");
  add_field (self->signature, consent, "signer_words");
  add_field (self->signature, consent, "method");
  add_field (self->signature, consent, "witness");
  add_field (self->signature, consent, "paper_place");
  add_field (self->signature, consent, "copy");
  way_signature_area_show (self->drawing, consent->drawing);
  gtk_widget_set_visible (GTK_WIDGET (self->drawing), consent->drawing != NULL);
}

static void
show_after (WayConsentPage *self, WayConsent *consent)
{
  const gboolean any =
    consent->revoked_at.us != 0 || consent->event_happened_at.us != 0 || consent->false_at.us != 0;

  way_group_clear_rows (self->after);
  gtk_widget_set_visible (GTK_WIDGET (self->after), any);
  add_day (self->after, _ ("The event happened on"), consent->event_happened_at);
  add_day (self->after, _ ("Known to be false since"), consent->false_at);
  add_day (self->after, _ ("Revoked on"), consent->revoked_at);
  if (consent->revoked_at.us == 0)
    return;
  add_field (self->after, consent, "revoked_how");
  add_field (self->after, consent, "revocation_received_by");
  add_field (self->after, consent, "revoked_words");
  add_pair (self->after, _ ("What stays"), way_consent_words_reliance ());
}

/* --- what can be done --- */

static void
add_act (WayConsentPage *self, const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  way_wrap_append (self->acts, button);
}

static gboolean
is_ended (WayTeamConsent *line)
{
  return line->status != WAY_CONSENT_VALID && line->status != WAY_CONSENT_NOT_YET &&
         line->status != WAY_CONSENT_DEFICIENT;
}

static void
show_acts (WayConsentPage *self)
{
  WayConsent *consent = self->line->consent;

  way_wrap_remove_all (self->acts);
  if (consent->signed_at.us == 0) {
    add_act (self, _ ("_Edit…"), _ ("Go on with the draft"), "consent.edit");
    add_act (self, _ ("_Tell and Sign…"), _ ("Go through it with the client"), "consent.sign");
  }
  add_act (self, _ ("_Print…"), _ ("The form as it stands, and the client’s copy (Ctrl+P)"),
           "consent.print");
  if (consent->signed_at.us == 0)
    return;
  if (consent->copy == WAY_CONSENT_COPY_UNSAID)
    add_act (self, _ ("_Copy Given"), _ ("Write down that the client has a copy"), "consent.copy");
  if (consent->revoked_at.us != 0)
    add_act (self, _ ("Print Re_vocation…"), _ ("A page that says that it was taken back"),
             "consent.print-revocation");
  else if (!consent->refused)
    add_act (self, _ ("Re_voke…"), _ ("The client takes it back"), "consent.revoke");
  if (consent->expiry == WAY_CONSENT_EXPIRES_EVENT && consent->event_happened_at.us == 0 &&
      !consent->refused && !is_ended (self->line))
    add_act (self, _ ("The _Event Happened"), consent->expiry_event, "consent.event");
  add_act (self, _ ("_Replace…"), _ ("A new draft with these words, to be corrected and signed"),
           "consent.replace");
}

/* The keyboard goes to what can be done, once that is known; and stays there when it is made anew.
 */
static void
focus_acts (WayConsentPage *self)
{
  /* From one that has it already, the keyboard would go on to the next. */
  if (self->awaits_focus && self->line != NULL)
    self->awaits_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->acts)) == NULL &&
                         !gtk_widget_child_focus (GTK_WIDGET (self->acts), GTK_DIR_TAB_FORWARD);
}

static void
show (WayConsentPage *self)
{
  WayTeam *team = way_team_watch_get_team (self->watch);

  self->line =
    team != NULL ? way_team_find_consent (team, way_page_get_subject (WAY_PAGE (self))) : NULL;
  gtk_stack_set_visible_child_name (self->stack,
                                    self->line != NULL || team == NULL ? "there" : "gone");
  gtk_label_set_text (self->title, self->line != NULL ? self->line->title : _ ("Consent"));
  gtk_label_set_text (self->state, self->line != NULL ? self->line->state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->says), self->line != NULL);
  if (self->line == NULL) {
    way_wrap_remove_all (self->acts);
    gtk_widget_set_visible (GTK_WIDGET (self->signature), FALSE);
    gtk_widget_set_visible (GTK_WIDGET (self->after), FALSE);
    return;
  }

  self->awaits_focus |= gtk_widget_get_focus_child (GTK_WIDGET (self->acts)) != NULL;
  show_acts (self);
  focus_acts (self);
  show_says (self, self->line->consent);
  show_signature (self, self->line->consent);
  show_after (self, self->line->consent);
}

static void
failed_cb (WayConsentPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
way_consent_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  way_team_watch_set_client (WAY_CONSENT_PAGE (page)->watch, NULL, NULL);
}

static void
way_consent_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  way_team_watch_set_client (WAY_CONSENT_PAGE (page)->watch, way_page_get_workspace (page),
                             way_page_get_client (page));
}

static void
way_consent_page_shown (WayPage *page)
{
  WayConsentPage *self = WAY_CONSENT_PAGE (page);

  self->awaits_focus = TRUE;
  focus_acts (self);
}

/* --- acts --- */

static void
open (WayConsentPage *self, GType type)
{
  WayPage *page = g_object_new (type, NULL);

  way_page_set_subject (page, way_page_get_subject (WAY_PAGE (self)), NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayConsentPage *self = WAY_CONSENT_PAGE (widget);

  if (self->line == NULL)
    return;
  if (g_str_equal (name, "consent.edit"))
    open (self, WAY_TYPE_CONSENT_EDIT);
  else if (g_str_equal (name, "consent.sign"))
    open (self, WAY_TYPE_CONSENT_SIGN);
  else
    open (self, WAY_TYPE_CONSENT_REVOKE);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayConsentPage     *self = WAY_CONSENT_PAGE (widget);
  const WayPaperKind *kind =
    g_str_equal (name, "consent.print") ? &way_consent_paper : &way_consent_revocation_paper;

  if (self->line != NULL)
    way_page_push (WAY_PAGE (self), way_paper_page_new (kind, self->line->consent));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayConsentPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error))
    way_page_fail (WAY_PAGE (self), error);
  else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), _ ("It is written down."), 0);
}

/* Each is said once, and stays. */
static void
say_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayConsentPage *self = WAY_CONSENT_PAGE (widget);
  g_autoptr (WayConsent) changed = NULL;
  WayChange *change;

  if (self->line == NULL)
    return;
  changed = way_record_copy (self->line->consent);
  if (g_str_equal (name, "consent.copy"))
    way_set (changed, copy, WAY_CONSENT_COPY_GIVEN);
  else
    way_set (changed, event_happened_at, way_now ());
  change = way_change_new ();
  way_change_save (change, changed);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, saved_cb,
                              g_object_ref (self));
}

static void
replaced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayConsentPage) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage *page;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;
  page = g_object_new (WAY_TYPE_CONSENT_EDIT, NULL);
  way_page_set_subject (page, &self->next, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayConsentPage *self = WAY_CONSENT_PAGE (widget);
  WayWorkspace   *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayConsent) replacement = NULL;
  WayChange *change;

  if (self->line == NULL)
    return;
  change =
    way_consent_replace (workspace, self->line->consent, self->line->recipients, &replacement);
  self->next = replacement->parent.id;
  way_workspace_commit_async (workspace, change, NULL, replaced_cb, g_object_ref (self));
}

static void
way_consent_page_dispose (GObject *object)
{
  WayConsentPage *self = WAY_CONSENT_PAGE (object);

  self->line = NULL;
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (way_consent_page_parent_class)->dispose (object);
}

static void
way_consent_page_class_init (WayConsentPageClass *klass)
{
  static const struct {
    const char                 *name;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "consent.edit", open_action },   { "consent.sign", open_action },
    { "consent.revoke", open_action }, { "consent.print", print_action },
    { "consent.copy", say_action },    { "consent.print-revocation", print_action },
    { "consent.event", say_action },   { "consent.replace", replace_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_consent_page_dispose;
  page_class->set_workspace = way_consent_page_set_workspace;
  page_class->set_subject = way_consent_page_set_subject;
  page_class->shown = way_consent_page_shown;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "consent.print",
                                       NULL);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_SIGNATURE_AREA);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, title);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, state);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, acts);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, says);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, signature);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, WayConsentPage, after);
}

static void
way_consent_page_init (WayConsentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  self->watch = way_team_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show (self);
}
