/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-edit.h"

#include <glib/gi18n.h>

#include "way-consent-paper.h"
#include "way-consent-recipients.h"
#include "way-consent-sign.h"
#include "way-consent-status.h"
#include "way-consent-texts.h"
#include "way-now.h"
#include "way-paper-page.h"

struct _WayConsentEdit {
  WayEditPage parent_instance;

  gboolean   to_sign;     /* once it is saved */
  GtkWidget *language_id; /* GtkText, never seen: what the form reads and writes */

  GtkLabel             *kind;
  GtkLabel             *missing;
  AdwEntryRow          *discloser;
  WayConsentRecipients *recipients;
  AdwPreferencesGroup  *classes;
  AdwEntryRow          *info_words;
  WayDateRow           *info_from;
  WayDateRow           *info_until;
  AdwPreferencesGroup  *purposes;
  AdwEntryRow          *purpose_words;
  AdwComboRow          *expiry;
  WayDateRow           *expires_on;
  AdwEntryRow          *expiry_event;
  WayDateRow           *revocable_from;
  AdwEntryRow          *revoke_how;
  AdwComboRow          *language;
  AdwEntryRow          *reading_help;
};

G_DEFINE_FINAL_TYPE (WayConsentEdit, way_consent_edit, WAY_TYPE_EDIT_PAGE)

/* --- what is offered --- */

/* Only what belongs to the choice.  It does not look at the form, whose rows are filled one by one.
 */
static void
show_rows (WayConsentEdit *self)
{
  const guint expiry = adw_combo_row_get_selected (self->expiry);

  gtk_widget_set_visible (GTK_WIDGET (self->expires_on), expiry == WAY_CONSENT_EXPIRES_ON);
  gtk_widget_set_visible (GTK_WIDGET (self->expiry_event), expiry == WAY_CONSENT_EXPIRES_EVENT);
}

/* A group with nothing in it would still draw its edge. */
static void
show_group_of (gpointer row, gboolean shows)
{
  gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), shows);
}

/* What lets no record out is asked for less. */
static void
show_kind (WayConsentEdit *self, WayConsent *consent)
{
  WayForm       *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  const gboolean shares =
    way_consent_kind_discloses (consent->kind) || consent->kind == WAY_CONSENT_HIPAA;
  const gboolean shows = shares || consent->kind == WAY_CONSENT_PHOTO;

  gtk_label_set_text (self->kind, gettext (way_consent_kind_labels[consent->kind]));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind),
                               gettext (way_consent_kind_hints[consent->kind]));
  way_form_offer_set (form, "classes", way_consent_kind_get_classes (consent->kind));
  way_form_offer_set (form, "purposes", way_consent_kind_get_purposes (consent->kind));
  show_group_of (self->discloser, shares);
  gtk_widget_set_visible (GTK_WIDGET (self->recipients), shows);
  gtk_widget_set_visible (GTK_WIDGET (self->classes), shares);
  show_group_of (self->info_words, shows);
  gtk_widget_set_visible (GTK_WIDGET (self->info_from), shares);
  gtk_widget_set_visible (GTK_WIDGET (self->info_until), shares);
  gtk_widget_set_visible (GTK_WIDGET (self->purposes), shares);
  show_group_of (self->purpose_words, shows);
  gtk_widget_set_visible (GTK_WIDGET (self->revocable_from),
                          consent->kind == WAY_CONSENT_CRIMINAL_JUSTICE);
}

/* --- the language of the form --- */

static void
language_cb (WayConsentEdit *self)
{
  const guint              n = adw_combo_row_get_selected (self->language);
  const char *const *const codes = way_consent_texts_languages ();

  if (n < g_strv_length ((char **)codes) &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->language_id)), codes[n]) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->language_id), codes[n]);
}

static void
language_id_cb (WayConsentEdit *self)
{
  const char              *code = gtk_editable_get_text (GTK_EDITABLE (self->language_id));
  const char *const *const codes = way_consent_texts_languages ();

  for (guint i = 0; codes[i] != NULL; i++) {
    if (g_str_equal (codes[i], code))
      adw_combo_row_set_selected (self->language, i);
  }
}

static void
fill_languages (WayConsentEdit *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *const *const codes = way_consent_texts_languages ();

  for (guint i = 0; codes[i] != NULL; i++) {
    g_autofree char *name = way_consent_texts_dup_language (codes[i]);

    gtk_string_list_append (names, name);
  }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
}

/* --- what is missing --- */

static WayConsent *
read_typed (WayConsentEdit *self)
{
  static const char *const fields[] = { "discloser",     "classes",       "info_words",
                                        "purposes",      "purpose_words", "expiry",
                                        "expires_on",    "expiry_event",  "revoke_how",
                                        "revocable_from" };
  WayForm                 *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  WayConsent *typed = way_record_copy (way_edit_page_get_record (WAY_EDIT_PAGE (self)));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *text = way_form_dup_text (form, fields[i]);

    way_record_set_from_text (typed, way_record_find_field (typed, fields[i]), text, NULL);
  }
  return typed;
}

/* But for the signature, which comes next, and the statements, which are told before it. */
static WayConsentElement
find_missing (WayConsentEdit *self, WayConsent *consent)
{
  g_autoptr (WayConsent) as_signed = way_record_copy (consent);
  g_autoptr (GPtrArray) recipients = way_consent_recipients_list (self->recipients);

  way_set (as_signed, statements,
           ((WaySet){ WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION).bits |
                      WAY_SET_OF (WAY_CONSENT_SAYS_REDISCLOSURE).bits |
                      WAY_SET_OF (WAY_CONSENT_SAYS_REFUSAL).bits }));
  way_set (as_signed, signed_at, way_now ());
  way_set (as_signed, signer, "–");
  way_set (as_signed, signer_relation, WAY_CONSENT_BY_CLIENT);
  way_set (as_signed, method, WAY_CONSENT_SIGNED_TYPED);
  return way_consent_find_missing (as_signed, recipients);
}

static void
way_consent_edit_show (WayEditPage *page)
{
  WayConsentEdit   *self = WAY_CONSENT_EDIT (page);
  const gboolean    ready = way_edit_page_is_ready (page);
  WayConsentElement missing = WAY_CONSENT_HAS_ALL;

  if (ready) {
    g_autoptr (WayConsent) typed = read_typed (self);

    missing = find_missing (self, typed);
  }
  gtk_label_set_text (self->missing, missing != WAY_CONSENT_HAS_ALL
                                       ? way_consent_element_to_words (missing)
                                       : _ ("It says all that is needed. It can be signed."));
  gtk_widget_set_visible (GTK_WIDGET (self->missing), ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "consent.sign", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "consent.print", ready);
}

static GtkWidget *
get_row_of (WayConsentEdit *self, WayConsentElement missing)
{
  switch (missing) {
  case WAY_CONSENT_HAS_NO_DISCLOSER:
    return GTK_WIDGET (self->discloser);
  case WAY_CONSENT_HAS_NO_RECIPIENT:
  case WAY_CONSENT_HAS_NO_INTERMEDIARY:
    return GTK_WIDGET (self->recipients);
  case WAY_CONSENT_HAS_NO_INFORMATION:
  case WAY_CONSENT_IS_COMBINED_NOTES:
    return GTK_WIDGET (self->classes);
  case WAY_CONSENT_HAS_NO_PURPOSE:
  case WAY_CONSENT_IS_COMBINED_PROCEEDINGS:
    return GTK_WIDGET (self->purposes);
  case WAY_CONSENT_HAS_NO_REVOCATION:
    return GTK_WIDGET (self->revoke_how);
  case WAY_CONSENT_HAS_NO_EXPIRY:
    return GTK_WIDGET (self->expiry);
  case WAY_CONSENT_HAS_ALL:
  case WAY_CONSENT_HAS_NO_SIGNATURE:
  case WAY_CONSENT_HAS_NO_SIGNER_RIGHT:
  case WAY_CONSENT_HAS_NO_REDISCLOSURE:
  case WAY_CONSENT_HAS_NO_REFUSAL:
  case WAY_CONSENT_N_ELEMENTS:
  default:
    return NULL;
  }
}

/* --- saving --- */

static gboolean
way_consent_edit_check_rows (WayEditPage *page)
{
  WayConsentEdit *self = WAY_CONSENT_EDIT (page);
  GtkWidget      *wrong = way_consent_recipients_find_wrong (self->recipients);

  if (wrong != NULL && gtk_widget_get_visible (GTK_WIDGET (self->recipients)))
    return way_edit_page_refuse (page, wrong,
                                 _ ("Somebody is typed here but was not added. Enter adds them."));
  return TRUE;
}

/* What belongs to another end goes. */
static gboolean
way_consent_edit_check (WayEditPage *page, gpointer record)
{
  WayConsentEdit   *self = WAY_CONSENT_EDIT (page);
  WayConsent       *consent = record;
  WayConsentElement missing;

  if (consent->expiry != WAY_CONSENT_EXPIRES_ON)
    way_set (consent, expires_on, WAY_DATE_NONE);
  if (consent->expiry != WAY_CONSENT_EXPIRES_EVENT)
    way_set (consent, expiry_event, NULL);
  if (consent->info_until.ymd != 0 && consent->info_until.ymd < consent->info_from.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->info_until),
                                 _ ("The information ends before it begins: look at the days."));
  if (consent->expires_on.ymd != 0 && consent->expires_on.ymd < way_today ().ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->expires_on),
                                 _ ("Its last day is over: look at the day."));
  if (!self->to_sign)
    return TRUE;

  missing = find_missing (self, consent);
  return missing == WAY_CONSENT_HAS_ALL ||
         way_edit_page_refuse (page, get_row_of (self, missing),
                               way_consent_element_to_words (missing));
}

static void
way_consent_edit_save (WayEditPage *page)
{
  WAY_CONSENT_EDIT (page)->to_sign = FALSE;
  way_edit_page_save (page);
}

static void
sign_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WAY_CONSENT_EDIT (widget)->to_sign = TRUE;
  way_edit_page_save (WAY_EDIT_PAGE (widget));
}

static void
way_consent_edit_ended (WayEditPage *page, gpointer record)
{
  WayPage *sign;

  if (record == NULL || !WAY_CONSENT_EDIT (page)->to_sign) {
    way_page_leave (WAY_PAGE (page));
    return;
  }
  sign = g_object_new (WAY_TYPE_CONSENT_SIGN, NULL);
  way_page_set_subject (sign, &WAY_RECORD (record)->id, NULL);
  way_page_replace (WAY_PAGE (page), sign);
}

/* As it was saved: what is typed and not saved is nobody’s form yet. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (
    WAY_PAGE (widget),
    way_paper_page_new (&way_consent_paper, way_edit_page_get_record (WAY_EDIT_PAGE (widget))));
}

/* --- the page --- */

static void
way_consent_edit_filled (WayEditPage *page, gpointer record)
{
  WayConsentEdit *self = WAY_CONSENT_EDIT (page);

  show_kind (self, record);
  way_consent_recipients_set_consent (self->recipients, way_page_get_workspace (WAY_PAGE (page)),
                                      record);
}

static GtkWidget *
way_consent_edit_get_first (WayEditPage *page)
{
  WayConsentEdit *self = WAY_CONSENT_EDIT (page);

  return gtk_widget_is_visible (GTK_WIDGET (self->discloser)) ? GTK_WIDGET (self->discloser)
                                                              : GTK_WIDGET (self->expiry);
}

static void
way_consent_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WAY_PAGE_CLASS (way_consent_edit_parent_class)->set_workspace (page, workspace);
  way_consent_recipients_set_consent (WAY_CONSENT_EDIT (page)->recipients, NULL, NULL);
}

static void
way_consent_edit_dispose (GObject *object)
{
  g_clear_object (&WAY_CONSENT_EDIT (object)->language_id);

  G_OBJECT_CLASS (way_consent_edit_parent_class)->dispose (object);
}

static void
way_consent_edit_class_init (WayConsentEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_consent_edit_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_consent_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_CONSENT;
  edit_class->added = N_ ("The draft was saved.");
  edit_class->saved = N_ ("The draft was saved.");
  edit_class->removed = N_ ("The draft was removed.");
  edit_class->filled = way_consent_edit_filled;
  edit_class->get_first = way_consent_edit_get_first;
  edit_class->show = way_consent_edit_show;
  edit_class->check_rows = way_consent_edit_check_rows;
  edit_class->check = way_consent_edit_check;
  edit_class->save = way_consent_edit_save;
  edit_class->ended = way_consent_edit_ended;

  gtk_widget_class_install_action (widget_class, "consent.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "consent.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_CONSENT_RECIPIENTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-edit.ui");
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayConsentEdit, member)
  BIND (kind);
  BIND (missing);
  BIND (discloser);
  BIND (recipients);
  BIND (classes);
  BIND (info_words);
  BIND (info_from);
  BIND (info_until);
  BIND (purposes);
  BIND (purpose_words);
  BIND (expiry);
  BIND (expires_on);
  BIND (expiry_event);
  BIND (revocable_from);
  BIND (revoke_how);
  BIND (language);
  BIND (reading_help);
#undef BIND
}

static void
way_consent_edit_init (WayConsentEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  self->language_id = g_object_ref_sink (gtk_text_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);
  g_signal_connect_object (self->language_id, "changed", G_CALLBACK (language_id_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recipients, "changed", G_CALLBACK (way_edit_page_changed), self,
                           G_CONNECT_SWAPPED);

  way_form_add_entry (form, "discloser", GTK_EDITABLE (self->discloser));
  way_form_add_set (form, "classes", self->classes);
  way_form_add_entry (form, "info_words", GTK_EDITABLE (self->info_words));
  way_form_add_date (form, "info_from", self->info_from);
  way_form_add_date (form, "info_until", self->info_until);
  way_form_add_set (form, "purposes", self->purposes);
  way_form_add_entry (form, "purpose_words", GTK_EDITABLE (self->purpose_words));
  way_form_add_combo (form, "expiry", self->expiry);
  way_form_add_date (form, "expires_on", self->expires_on);
  way_form_add_entry (form, "expiry_event", GTK_EDITABLE (self->expiry_event));
  way_form_add_date (form, "revocable_from", self->revocable_from);
  way_form_add_entry (form, "revoke_how", GTK_EDITABLE (self->revoke_how));
  way_form_add_entry (form, "language", GTK_EDITABLE (self->language_id));
  way_form_add_entry (form, "reading_help", GTK_EDITABLE (self->reading_help));
  show_rows (self);
}
