/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-team.h"

#include "pictures.h"
#include "views-client.h"
#include "way-conference-attendee.h"
#include "way-conference-edit.h"
#include "way-conference.h"
#include "way-consent-edit.h"
#include "way-consent-new.h"
#include "way-consent-page.h"
#include "way-consent-recipient.h"
#include "way-consent-revoke.h"
#include "way-consent-sign.h"
#include "way-consent.h"
#include "way-letter-edit.h"
#include "way-letter-forms.h"
#include "way-letter-new.h"
#include "way-letter-page.h"
#include "way-mandated-report.h"
#include "way-now.h"
#include "way-organization.h"
#include "way-report-edit.h"
#include "way-team-edit.h"
#include "way-team-member.h"
#include "way-window.h"
#include "way-workspace-letters.h"

static WayId organization_id, officer_id, sister_id;
static WayId signed_id, draft_id; /* consents */
static WayId letter_id, written_id;
static WayId conference_id, report_id;

static WayDate
ago (int days)
{
  return way_date_add_days (way_today (), -days);
}

/* --- the people --- */

static void
know (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (WayOrganization) probation = way_workspace_create (workspace, WAY_TYPE_ORGANIZATION);
  g_autoptr (WayTeamMember) officer = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);
  g_autoptr (WayTeamMember) sister = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);
  g_autoptr (WayTeamMember) sponsor = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);

  organization_id = WAY_RECORD (probation)->id;
  officer_id = WAY_RECORD (officer)->id;
  sister_id = WAY_RECORD (sister)->id;

  way_set (probation, name, "Harbor County Probation");
  way_set (probation, kind, WAY_ORGANIZATION_COURT);
  way_set (probation, address, "12 Quay Street");
  pictures_save (probation);

  way_set (officer, client_id, *client_id);
  way_set (officer, name, "M. Castillo");
  way_set (officer, role, "probation officer");
  way_set (officer, organization_id, organization_id);
  way_set (officer, phone, "555-0134");
  way_set (officer, began, ago (120));
  pictures_save (officer);

  way_set (sister, client_id, *client_id);
  way_set (sister, name, "Elena Östberg");
  way_set (sister, role, "sister");
  way_set (sister, relation, WAY_TEAM_FAMILY);
  way_set (sister, family_kind, WAY_FAMILY_SIBLING);
  way_set (sister, phone, "555-0171");
  way_set (sister, preferred, WAY_TEAM_CONTACT_TEXT);
  way_set (sister, plan_part, "Sunday dinner; somebody to call when the evening is long");
  pictures_save (sister);

  way_set (sponsor, client_id, *client_id);
  way_set (sponsor, name, "Big Joe");
  way_set (sponsor, role, "sponsor");
  way_set (sponsor, relation, WAY_TEAM_SUPPORT);
  pictures_save (sponsor);
}

/* --- the consents --- */

static WayConsent *
begin_consent (WayWorkspace *workspace, const WayId *client_id, const char *name)
{
  WayConsent *self = way_workspace_create (workspace, WAY_TYPE_CONSENT);
  g_autoptr (WayConsentRecipient) recipient =
    way_workspace_create (workspace, WAY_TYPE_CONSENT_RECIPIENT);

  way_set (self, client_id, *client_id);
  way_set (self, discloser, "Harbor Recovery");
  way_set (self, classes,
           ((WaySet){ WAY_SET_OF (WAY_INFO_ATTENDANCE).bits | WAY_SET_OF (WAY_INFO_PLAN).bits }));
  way_set (self, purposes, WAY_SET_OF (WAY_PURPOSE_CLIENT_REQUEST));
  way_set (self, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (self, revoke_how, "In writing, or by telling the counselor");
  way_set (self, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (self, expires_on, way_date_add_days (way_today (), 90));
  pictures_save (self);

  way_set (recipient, client_id, *client_id);
  way_set (recipient, consent_id, WAY_RECORD (self)->id);
  way_set (recipient, name, name);
  if (way_id_is_none (&signed_id)) {
    way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
    way_set (recipient, organization_id, organization_id);
  } else {
    way_set (recipient, kind, WAY_CONSENT_TO_MEMBER);
    way_set (recipient, member_id, sister_id);
  }
  pictures_save (recipient);
  return self;
}

static gboolean
has_one (gpointer list)
{
  return g_list_model_get_n_items (list) == 1;
}

static void
consent (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (WayConsent) first = begin_consent (workspace, client_id, "Harbor County Probation");
  g_autoptr (WayConsent) second = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (WayConsent) stored = NULL;
  g_autoptr (WayConsent) next = NULL;

  signed_id = WAY_RECORD (first)->id;
  second = begin_consent (workspace, client_id, "Elena Östberg");
  draft_id = WAY_RECORD (second)->id;

  list = way_workspace_list (workspace, way_query_new_of (WAY_TYPE_CONSENT, "id", &signed_id));
  pictures_wait (has_one, list, "the consent");
  stored = g_list_model_get_item (list, 0);
  next = way_record_copy (stored);
  way_set (next, signed_at, way_now ());
  way_set (next, signer, "Karim Östberg");
  way_set (next, method, WAY_CONSENT_SIGNED_TYPED);
  way_set (next, copy, WAY_CONSENT_COPY_GIVEN);
  pictures_save (next);
}

/* --- what is written --- */

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static WayLetter *
begin_letter (WayWorkspace *workspace, const WayId *client_id, const char *form)
{
  g_auto (GStrv) dirs = way_letter_forms_get_default_dirs ();
  g_autoptr (WayLetterForms) forms = way_letter_forms_load ((const char *const *)dirs);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayLetter *letter;

  way_workspace_begin_letter_async (workspace, client_id,
                                    way_letter_forms_lookup (forms, form, "en"), NULL,
                                    keep_result_cb, &result);
  pictures_wait (is_done, &result, "a letter");
  letter = way_workspace_begin_letter_finish (workspace, result, &error);
  g_assert_no_error (error);
  return letter;
}

/* To the officer; and one to the client, which went out. */
static void
write_letters (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (WayLetter) begun = begin_letter (workspace, client_id, "attendance");
  g_autoptr (WayLetter) draft = way_record_copy (begun);
  g_autoptr (WayLetter) missed = begin_letter (workspace, client_id, "missed-you");
  g_autoptr (WayLetter) final = way_record_copy (missed);
  g_autoptr (WayLetter) finished = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  letter_id = WAY_RECORD (draft)->id;
  way_set (draft, organization_id, organization_id);
  way_set (draft, addressee, "Harbor County Probation\n12 Quay Street");
  pictures_save (draft);

  written_id = WAY_RECORD (final)->id;
  way_set (final, body,
           "[]\nDear Karim,\n\n[attendance]\nWe have not seen each other for two weeks, and I am "
           "thinking of you.\n\n[]\nWhatever has happened, you are welcome here.\n\nAlma Reyes");
  way_workspace_finish_letter_async (workspace, final, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "the letter");
  finished = way_workspace_finish_letter_finish (workspace, result, &error);
  g_assert_no_error (error);
}

static void
meet (WayWorkspace *workspace, const WayId *client_id)
{
  static const struct {
    WayAttendeeKind kind;
    const char     *name, *role;
  } there[] = {
    { WAY_ATTENDEE_STAFF, "Alma Reyes", "peer specialist" },
    { WAY_ATTENDEE_CLIENT, "Karim Östberg", NULL },
    { WAY_ATTENDEE_EXTERNAL, "M. Castillo", "probation officer" },
  };
  g_autoptr (WayConference) self = way_workspace_create (workspace, WAY_TYPE_CONFERENCE);

  conference_id = WAY_RECORD (self)->id;
  way_set (self, client_id, *client_id);
  way_set (self, meeting_id, conference_id);
  way_set (self, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (self, held_on, ago (3));
  way_set (self, began, "16:00");
  way_set (self, minutes, (gint64)40);
  way_set (self, place, "Room 2");
  way_set (self, topic, "The next three months of probation");
  way_set (self, summary,
           "The evenings hold. The new shift makes the Tuesday group hard to reach.");
  way_set (self, decisions, "The Thursday group takes the place of the Tuesday group.");
  pictures_save (self);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++) {
    g_autoptr (WayConferenceAttendee) one =
      way_workspace_create (workspace, WAY_TYPE_CONFERENCE_ATTENDEE);

    way_set (one, client_id, *client_id);
    way_set (one, conference_id, conference_id);
    way_set (one, kind, there[i].kind);
    way_set (one, name, there[i].name);
    way_set (one, role, there[i].role);
    if (there[i].kind == WAY_ATTENDEE_STAFF)
      way_set (one, staff_id, way_workspace_get_staff (workspace)->parent.id);
    if (there[i].kind == WAY_ATTENDEE_EXTERNAL) {
      way_set (one, member_id, officer_id);
      way_set (one, organization_id, organization_id);
      way_set (one, consent_id, signed_id);
    }
    pictures_save (one);
  }
}

static void
report (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (WayMandatedReport) self = way_workspace_create (workspace, WAY_TYPE_MANDATED_REPORT);

  report_id = WAY_RECORD (self)->id;
  way_set (self, client_id, *client_id);
  way_set (self, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (self, kind, WAY_REPORT_CHILD);
  way_set (self, noticed_on, ago (1));
  way_set (self, person, "The nephew, seven years old");
  way_set (self, observed, "Nothing was seen here.");
  way_set (self, said, "The client: “He is alone until midnight, every night of the week.”");
  way_set (self, decision, WAY_REPORT_MADE);
  way_set (self, agency, "County Child Protective Services");
  way_set (self, hotline, "555-0100");
  way_set (self, basis, WAY_REPORT_BASIS_CHILD);
  way_set (self, written_due, way_date_add_days (way_today (), 1));
  pictures_save (self);
}

/* --- the sections --- */

/* Once, with the client of views-client.h. */
static WayWork *
show (GtkWidget *window, const char *section)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));
  WayPage *page = pictures_overview_page (window);

  if (way_id_is_none (&report_id)) {
    WayWorkspace *workspace = way_page_get_workspace (page);
    const WayId   client_id = *way_page_get_client (page);

    know (workspace, &client_id);
    consent (workspace, &client_id);
    write_letters (workspace, &client_id);
    meet (workspace, &client_id);
    report (workspace, &client_id);
  }
  way_work_show_section (work, section);
  pictures_settle ();
  return work;
}

static void
push (GtkWidget *window, const char *section, GType type, const WayId *id)
{
  WayWork *work = show (window, section);
  WayPage *page = g_object_new (type, NULL);

  if (id != NULL)
    way_page_set_subject (page, id, NULL);
  way_work_push (work, page);
  pictures_settle ();
}

static void
show_empty (GtkWidget *window, const char *section)
{
  pictures_overview_new (window);
  way_work_show_section (way_window_get_work (WAY_WINDOW (window)), section);
}

void
pictures_team (GtkWidget *window)
{
  show (window, "team");
}

void
pictures_team_empty (GtkWidget *window)
{
  show_empty (window, "team");
}

void
pictures_team_edit (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_TEAM_EDIT, &sister_id);
}

void
pictures_consent_new (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_CONSENT_NEW, NULL);
}

void
pictures_consent_edit (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_CONSENT_EDIT, &draft_id);
}

void
pictures_consent_sign (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_CONSENT_SIGN, &draft_id);
}

void
pictures_consent (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_CONSENT_PAGE, &signed_id);
}

void
pictures_consent_revoke (GtkWidget *window)
{
  push (window, "team", WAY_TYPE_CONSENT_REVOKE, &signed_id);
}

void
pictures_documents (GtkWidget *window)
{
  show (window, "documents");
}

void
pictures_documents_empty (GtkWidget *window)
{
  show_empty (window, "documents");
}

void
pictures_letter_new (GtkWidget *window)
{
  push (window, "documents", WAY_TYPE_LETTER_NEW, NULL);
}

/* It is read a moment after it was filled. */
static gboolean
has_verdict (gpointer row)
{
  return adw_preferences_row_get_title (row)[0] != '\0';
}

void
pictures_letter_edit (GtkWidget *window)
{
  push (window, "documents", WAY_TYPE_LETTER_EDIT, &letter_id);
  pictures_wait (has_verdict, pictures_find (window, ADW_TYPE_ACTION_ROW, "verdict"),
                 "the consents");
}

void
pictures_letter (GtkWidget *window)
{
  push (window, "documents", WAY_TYPE_LETTER_PAGE, &written_id);
}

void
pictures_conference (GtkWidget *window)
{
  push (window, "documents", WAY_TYPE_CONFERENCE_EDIT, &conference_id);
}

void
pictures_report (GtkWidget *window)
{
  push (window, "documents", WAY_TYPE_REPORT_EDIT, &report_id);
}
