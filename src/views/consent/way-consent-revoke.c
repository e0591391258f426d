/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-revoke.h"

#include <glib/gi18n.h>

#include "way-consent-acts.h"
#include "way-consent-status.h"
#include "way-consent-words.h"
#include "way-disclosure-entry.h"
#include "way-now.h"
#include "way-when.h"

struct _WayConsentRevoke {
  WayEditPage parent_instance;

  GtkLabel    *title;
  GtkLabel    *reliance;
  GtkLabel    *binding;
  WayDateRow  *revoked_on;
  AdwComboRow *revoked_how;
  AdwEntryRow *revocation_received_by;
  AdwEntryRow *revoked_words;
};

G_DEFINE_FINAL_TYPE (WayConsentRevoke, way_consent_revoke, WAY_TYPE_EDIT_PAGE)

/* Today it is now; an earlier day counts in its middle, but never before the consent itself. */
static WayTime
get_moment (WayConsent *consent, WayDate day)
{
  WayTime moment = way_now ();

  if (day.ymd < way_today ().ymd) {
    g_autoptr (GDateTime) at =
      g_date_time_new_local ((int)way_date_get_year (day), (int)way_date_get_month (day),
                             (int)way_date_get_day (day), 12, 0, 0);

    moment.us = MAX (g_date_time_to_unix (at) * G_USEC_PER_SEC, consent->signed_at.us);
  }
  return moment;
}

static gboolean
way_consent_revoke_check (WayEditPage *page, gpointer record)
{
  WayConsentRevoke *self = WAY_CONSENT_REVOKE (page);
  WayConsent       *consent = record;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayDate day = WAY_DATE_NONE;

  if (!way_date_row_get_date (self->revoked_on, &day) || !way_date_is_full (day) ||
      day.ymd > way_today ().ymd || day.ymd < way_consent_day_of (consent->signed_at, zone).ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->revoked_on),
                                 _ ("On which day was it taken back? Not before it was signed."));
  if (consent->revoked_how == WAY_CONSENT_REVOKED_UNSAID)
    return way_edit_page_refuse (page, GTK_WIDGET (self->revoked_how),
                                 _ ("How was it taken back: in writing, or spoken?"));
  if (consent->revocation_received_by == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->revocation_received_by),
                                 _ ("Who received it?"));
  way_set (consent, revoked_at, get_moment (consent, day));
  return TRUE;
}

static WayChange *
way_consent_revoke_make_change (WayEditPage *page, gpointer record)
{
  return way_consent_revoke (way_page_get_workspace (WAY_PAGE (page)), record,
                             way_edit_page_get_list (page, WAY_TYPE_CONSENT_RECIPIENT),
                             way_edit_page_get_list (page, WAY_TYPE_DISCLOSURE_ENTRY),
                             way_today ());
}

/* --- the page --- */

/* What was signed and not taken back yet. */
static gpointer
way_consent_revoke_find (WayEditPage *page)
{
  g_autoptr (WayConsent) stored = way_edit_page_dup_first (page, WAY_TYPE_CONSENT);

  return stored != NULL && stored->signed_at.us != 0 && stored->revoked_at.us == 0
         ? g_steal_pointer (&stored)
         : NULL;
}

static void
way_consent_revoke_filled (WayEditPage *page, gpointer record)
{
  WayConsentRevoke *self = WAY_CONSENT_REVOKE (page);
  WayConsent       *consent = record;
  GListModel       *model = way_edit_page_get_list (page, WAY_TYPE_CONSENT_RECIPIENT);
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;
  g_autofree char *day = way_when_write (consent->revocable_from);
  g_autofree char *binding = NULL;
  const gboolean   binds = consent->revocable_from.ymd > way_today ().ymd;

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (recipients, g_list_model_get_item (model, i));
  title = way_consent_words_title (consent, recipients);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->reliance, way_consent_words_reliance ());
  /* Translators: %s is a date. */
  binding = g_strdup_printf (_ ("It was agreed that it holds until %s. The revocation has its "
                                "effect from that day on."),
                             day);
  gtk_label_set_text (self->binding, binds ? binding : "");
  gtk_widget_set_visible (GTK_WIDGET (self->binding), binds);
  way_date_row_set_date (self->revoked_on, way_today ());
  if (consent->revocation_received_by == NULL)
    gtk_editable_set_text (
      GTK_EDITABLE (self->revocation_received_by),
      way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->name);
}

static GtkWidget *
way_consent_revoke_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_CONSENT_REVOKE (page)->revoked_how);
}

static void
way_consent_revoke_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (!way_id_is_none (subject)) {
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CONSENT_RECIPIENT, "consent_id", subject);
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_DISCLOSURE_ENTRY, "consent_id", subject);
  }
  WAY_PAGE_CLASS (way_consent_revoke_parent_class)->set_subject (page, subject, detail);
}

static void
way_consent_revoke_class_init (WayConsentRevokeClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_subject = way_consent_revoke_set_subject;
  edit_class->record_type = WAY_TYPE_CONSENT;
  edit_class->lasting = TRUE;
  edit_class->added = N_ ("The consent is revoked.");
  edit_class->saved = N_ ("The consent is revoked.");
  edit_class->find = way_consent_revoke_find;
  edit_class->filled = way_consent_revoke_filled;
  edit_class->get_first = way_consent_revoke_get_first;
  edit_class->check = way_consent_revoke_check;
  edit_class->make_change = way_consent_revoke_make_change;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-consent-revoke.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayConsentRevoke, member)
  BIND (title);
  BIND (reliance);
  BIND (binding);
  BIND (revoked_on);
  BIND (revoked_how);
  BIND (revocation_received_by);
  BIND (revoked_words);
#undef BIND
}

static void
way_consent_revoke_init (WayConsentRevoke *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_combo (form, "revoked_how", self->revoked_how);
  way_form_add_entry (form, "revocation_received_by", GTK_EDITABLE (self->revocation_received_by));
  way_form_add_entry (form, "revoked_words", GTK_EDITABLE (self->revoked_words));
}
