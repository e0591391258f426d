/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-sign.h"

#include <glib/gi18n.h>

#include "way-consent-form.h"
#include "way-consent-page.h"
#include "way-consent-status.h"
#include "way-consent-words.h"
#include "way-group-rows.h"
#include "way-label.h"
#include "way-now.h"
#include "way-signature-area.h"

struct _WayConsentSign {
  WayEditPage parent_instance;

  gboolean refuses; /* the client says no */

  AdwPreferencesGroup *summary;
  GtkBox              *texts;
  AdwPreferencesGroup *statements;
  AdwComboRow         *method;
  AdwEntryRow         *signer;
  AdwComboRow         *signer_relation;
  AdwEntryRow         *signer_words;
  AdwEntryRow         *witness;
  AdwEntryRow         *paper_place;
  WayDateRow          *signed_on;
  GtkWidget           *drawing_box;
  WaySignatureArea    *drawing;
  AdwComboRow         *copy;
};

G_DEFINE_FINAL_TYPE (WayConsentSign, way_consent_sign, WAY_TYPE_EDIT_PAGE)

/* --- what is shown --- */

/* Only what belongs to the way of signing.  It does not look at the form, whose rows are filled one
 * by one. */
static void
show_rows (WayConsentSign *self)
{
  const guint method = adw_combo_row_get_selected (self->method);

  gtk_widget_set_visible (self->drawing_box, method == WAY_CONSENT_SIGNED_DRAWN);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_place), method == WAY_CONSENT_SIGNED_PAPER);
  gtk_widget_set_visible (GTK_WIDGET (self->signed_on), method == WAY_CONSENT_SIGNED_PAPER);
  gtk_widget_set_visible (GTK_WIDGET (self->signer_words),
                          adw_combo_row_get_selected (self->signer_relation) !=
                            WAY_CONSENT_BY_CLIENT);
}

static void
add_pair (WayConsentSign *self, const char *title, const char *words)
{
  if (words != NULL && *words != '\0')
    way_group_add_row (self->summary, way_group_row_new (title, words));
}

static GPtrArray *
list_recipients (WayEditPage *page)
{
  GListModel *model = way_edit_page_get_list (page, WAY_TYPE_CONSENT_RECIPIENT);
  GPtrArray  *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (list, g_list_model_get_item (model, i));
  return list;
}

static void
show_summary (WayConsentSign *self, WayConsent *consent)
{
  g_autoptr (GPtrArray) recipients = list_recipients (WAY_EDIT_PAGE (self));
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *to = way_consent_words_title (consent, recipients);
  g_autofree char *information = way_consent_words_information (consent);
  g_autofree char *period = way_consent_words_period (consent);
  g_autofree char *purpose = way_consent_words_purpose (consent);
  g_autofree char *end =
    way_consent_words_state (consent, WAY_CONSENT_VALID, WAY_CONSENT_HAS_ALL, zone);

  way_group_clear_rows (self->summary);
  add_pair (self, _ ("Kind"), gettext (way_consent_kind_labels[consent->kind]));
  if (recipients->len > 0)
    add_pair (self, _ ("Who may receive it"), to);
  add_pair (self, _ ("What may be shared"), information);
  add_pair (self, _ ("From what time"), period);
  add_pair (self, _ ("What it is for"), purpose);
  add_pair (self, _ ("How long"), end);
}

/* What is read aloud, in the language of the form. */
static void
show_texts (WayConsentSign *self, WayConsent *consent)
{
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new (consent->language);
  g_auto (GStrv) list = way_consent_form_list_statements (consent->kind, texts);
  g_autofree char *how = way_consent_texts_fill (
    texts, "rights", "1", consent->revoke_how != NULL ? consent->revoke_how : "–", NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->texts))) != NULL)
    gtk_box_remove (self->texts, child);
  gtk_box_append (self->texts, way_label_new (how, NULL));
  gtk_box_append (self->texts, way_label_new (way_consent_texts_get (texts, "rights", "2"), NULL));
  for (guint i = 0; list[i] != NULL; i++)
    gtk_box_append (self->texts, way_label_new (list[i], NULL));
}

static void
way_consent_sign_show (WayEditPage *page)
{
  const gboolean ready = way_edit_page_is_ready (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "consent.refuse", ready);
}

/* --- signing --- */

/* What was signed on paper keeps its own day, in the middle of it; all else is now. */
static WayTime
get_moment (WayConsentSign *self)
{
  WayDate day = WAY_DATE_NONE;

  if (adw_combo_row_get_selected (self->method) == WAY_CONSENT_SIGNED_PAPER &&
      way_date_row_get_date (self->signed_on, &day) && way_date_is_full (day) &&
      day.ymd < way_today ().ymd) {
    g_autoptr (GDateTime) at =
      g_date_time_new_local ((int)way_date_get_year (day), (int)way_date_get_month (day),
                             (int)way_date_get_day (day), 12, 0, 0);

    return (WayTime){ g_date_time_to_unix (at) * G_USEC_PER_SEC };
  }

  return way_now ();
}

static gboolean
way_consent_sign_check_rows (WayEditPage *page)
{
  WayConsentSign *self = WAY_CONSENT_SIGN (page);
  WayDate         day = WAY_DATE_NONE;

  if (adw_combo_row_get_selected (self->method) != WAY_CONSENT_SIGNED_PAPER)
    return TRUE;
  if (!way_date_row_get_date (self->signed_on, &day) || !way_date_is_full (day) ||
      day.ymd > way_today ().ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->signed_on),
                                 _ ("On which day was the paper signed?"));
  return TRUE;
}

/* All that the form says was said: a right that nobody told of is none. */
static gboolean
check_told (WayConsentSign *self, WayConsent *consent)
{
  const WaySet says = way_consent_form_get_statements (consent->kind);

  return (consent->statements.bits & says.bits) == says.bits ||
         way_edit_page_refuse (WAY_EDIT_PAGE (self), GTK_WIDGET (self->statements),
                               _ ("Tell the client everything first, and tick each part."));
}

static gboolean
check_how (WayConsentSign *self, WayConsent *consent)
{
  WayEditPage *page = WAY_EDIT_PAGE (self);

  if (consent->method == WAY_CONSENT_SIGNED_UNSAID)
    return way_edit_page_refuse (page, GTK_WIDGET (self->method), _ ("How is it signed?"));
  if (consent->signer == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->signer), _ ("Who signs? Type the name."));
  if (consent->signer_relation != WAY_CONSENT_BY_CLIENT && consent->signer_words == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->signer_words),
                                 way_consent_element_to_words (WAY_CONSENT_HAS_NO_SIGNER_RIGHT));
  if (consent->method == WAY_CONSENT_SIGNED_DRAWN && consent->drawing == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->method),
                                 _ ("Nothing is drawn yet. A typed name is a signature too."));
  if (consent->method == WAY_CONSENT_SIGNED_SPOKEN && consent->witness == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->witness),
                                 _ ("Who heard it? What is spoken needs a witness."));
  if (consent->method == WAY_CONSENT_SIGNED_SPOKEN && !consent->refused &&
      way_consent_kind_discloses (consent->kind))
    return way_edit_page_refuse (page, GTK_WIDGET (self->method),
                                 _ ("What lets information out is signed in writing: drawn, typed, "
                                    "or on paper."));
  return TRUE;
}

static gboolean
way_consent_sign_check (WayEditPage *page, gpointer record)
{
  WayConsentSign *self = WAY_CONSENT_SIGN (page);
  WayConsent     *consent = record;
  g_autoptr (GPtrArray) recipients = list_recipients (page);
  g_autoptr (GBytes) drawing = way_signature_area_to_bytes (self->drawing);
  WayConsentElement missing;

  way_set (consent, refused, self->refuses);
  way_set (consent, drawing, consent->method == WAY_CONSENT_SIGNED_DRAWN ? drawing : NULL);
  way_set (consent, signed_at, get_moment (self));
  if (!check_how (self, consent))
    return FALSE;
  if (self->refuses) /* a “no” needs nothing more */
    return TRUE;
  if (!check_told (self, consent))
    return FALSE;

  missing = way_consent_find_missing (consent, recipients);
  return missing == WAY_CONSENT_HAS_ALL ||
         way_edit_page_refuse (page, NULL, way_consent_element_to_words (missing));
}

static void
way_consent_sign_save (WayEditPage *page)
{
  WAY_CONSENT_SIGN (page)->refuses = FALSE;
  way_edit_page_save (page);
}

static void
refuse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WAY_CONSENT_SIGN (widget)->refuses = TRUE;
  way_edit_page_save (WAY_EDIT_PAGE (widget));
}

static const char *
way_consent_sign_say_saved (WayEditPage *page, gpointer record)
{
  return WAY_CONSENT_SIGN (page)->refuses ? _ ("It is written down that the client said no.")
                                          : _ ("The consent is signed.");
}

static void
way_consent_sign_ended (WayEditPage *page, gpointer record)
{
  WayPage *signed_page = g_object_new (WAY_TYPE_CONSENT_PAGE, NULL);

  way_page_set_subject (signed_page, &WAY_RECORD (record)->id, NULL);
  way_page_replace (WAY_PAGE (page), signed_page);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_signature_area_show (WAY_CONSENT_SIGN (widget)->drawing, NULL);
}

/* --- the page --- */

/* Unless it was signed meanwhile: that one is looked at, not signed again. */
static gpointer
way_consent_sign_find (WayEditPage *page)
{
  g_autoptr (WayConsent) stored = way_edit_page_dup_first (page, WAY_TYPE_CONSENT);

  return stored != NULL && stored->signed_at.us == 0 ? g_steal_pointer (&stored) : NULL;
}

static void
way_consent_sign_filled (WayEditPage *page, gpointer record)
{
  WayConsentSign *self = WAY_CONSENT_SIGN (page);
  WayConsent     *consent = record;

  way_form_offer_set (way_edit_page_get_form (page), "statements",
                      way_consent_form_get_statements (consent->kind));
  show_summary (self, consent);
  show_texts (self, consent);
  way_date_row_set_date (self->signed_on, way_today ());
}

static void
way_consent_sign_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (!way_id_is_none (subject))
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CONSENT_RECIPIENT, "consent_id", subject);
  WAY_PAGE_CLASS (way_consent_sign_parent_class)->set_subject (page, subject, detail);
}

static void
way_consent_sign_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayConsentSign *self = WAY_CONSENT_SIGN (page);

  WAY_PAGE_CLASS (way_consent_sign_parent_class)->set_workspace (page, workspace);
  way_group_clear_rows (self->summary);
  way_signature_area_show (self->drawing, NULL);
}

static void
way_consent_sign_class_init (WayConsentSignClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass     *page_class = WAY_PAGE_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  page_class->set_workspace = way_consent_sign_set_workspace;
  page_class->set_subject = way_consent_sign_set_subject;
  edit_class->record_type = WAY_TYPE_CONSENT;
  edit_class->lasting = TRUE;
  edit_class->find = way_consent_sign_find;
  edit_class->filled = way_consent_sign_filled;
  edit_class->show = way_consent_sign_show;
  edit_class->check_rows = way_consent_sign_check_rows;
  edit_class->check = way_consent_sign_check;
  edit_class->save = way_consent_sign_save;
  edit_class->say_saved = way_consent_sign_say_saved;
  edit_class->ended = way_consent_sign_ended;

  gtk_widget_class_install_action (widget_class, "consent.refuse", NULL, refuse_action);
  gtk_widget_class_install_action (widget_class, "consent.clear", NULL, clear_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_SIGNATURE_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-sign.ui");
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayConsentSign, member)
  BIND (summary);
  BIND (texts);
  BIND (statements);
  BIND (method);
  BIND (signer);
  BIND (signer_relation);
  BIND (signer_words);
  BIND (witness);
  BIND (paper_place);
  BIND (signed_on);
  BIND (drawing_box);
  BIND (drawing);
  BIND (copy);
#undef BIND
}

static void
way_consent_sign_init (WayConsentSign *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_set (form, "statements", self->statements);
  way_form_add_combo (form, "method", self->method);
  way_form_add_entry (form, "signer", GTK_EDITABLE (self->signer));
  way_form_add_combo (form, "signer_relation", self->signer_relation);
  way_form_add_entry (form, "signer_words", GTK_EDITABLE (self->signer_words));
  way_form_add_entry (form, "witness", GTK_EDITABLE (self->witness));
  way_form_add_entry (form, "paper_place", GTK_EDITABLE (self->paper_place));
  way_form_add_combo (form, "copy", self->copy);
  show_rows (self);
}
