/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pictures.h"

#include <glib/gstdio.h>

#include "views-assessment.h"
#include "views-bits.h"
#include "views-calendar.h"
#include "views-client.h"
#include "views-clients.h"
#include "views-conflict.h"
#include "views-contact.h"
#include "views-crisis.h"
#include "views-history.h"
#include "views-notes.h"
#include "views-paper.h"
#include "views-preferences.h"
#include "views-progress.h"
#include "views-resource.h"
#include "views-rights.h"
#include "views-search.h"
#include "views-team.h"
#include "views-today.h"
#include "way-code-page.h"
#include "way-create-page.h"
#include "way-error.h"
#include "way-gate.h"
#include "way-import-page.h"
#include "way-message-bar.h"
#include "way-new-passphrase-page.h"
#include "way-renewal.h"
#include "way-unlock-page.h"
#include "way-welcome-page.h"
#include "way-window.h"

/* --- a caseload --- */

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

WayCaseload *
pictures_caseload (void)
{
  static WayCaseload *caseload;
  g_autofree char    *folder = NULL;
  g_autofree char    *inside = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *code;

  if (caseload != NULL)
    return caseload;

  folder = g_dir_make_tmp ("waymark-pictures-XXXXXX", &error);
  g_assert_no_error (error);
  inside = g_build_filename (folder, "caseload", NULL);
  caseload = way_caseload_new (inside);
  way_caseload_set_cost (caseload, 2, 64);
  way_caseload_create_async (caseload, "Alma Reyes", "a passphrase only for pictures", FALSE, NULL,
                             keep_result_cb, &result);
  pictures_wait (is_done, &result, "a caseload");
  code = way_caseload_create_finish (caseload, result, &error);
  g_assert_no_error (error);
  way_caseload_code_free (code);

  return caseload;
}

void
pictures_save (gpointer record)
{
  WayWorkspace *workspace = way_caseload_get_workspace (pictures_caseload ());
  g_autoptr (GObject) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_save_async (workspace, record, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a record");
  saved = way_workspace_save_finish (workspace, result, NULL, &error);
  g_assert_no_error (error);
}

/* --- before an open caseload --- */

static GtkWidget *
make_welcome (void)
{
  return g_object_new (WAY_TYPE_WELCOME_PAGE, NULL);
}

static GtkWidget *
make_welcome_failed (void)
{
  GtkWidget *page = g_object_new (WAY_TYPE_WELCOME_PAGE, NULL);
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_DISK_FULL, "");

  way_welcome_page_show_error (WAY_WELCOME_PAGE (page), error);

  return page;
}

static GtkWidget *
make_create (void)
{
  return g_object_new (WAY_TYPE_CREATE_PAGE, NULL);
}

static GtkWidget *
make_code (void)
{
  GtkWidget *page = g_object_new (WAY_TYPE_CODE_PAGE, NULL);

  way_code_page_show (WAY_CODE_PAGE (page), "WN4Z-J4YZ-2859-H6KP-RETZ-VV0A-5S6B-BZ4X-6BDK");

  return page;
}

static GtkWidget *
make_code_renewed (void)
{
  GtkWidget *page = g_object_new (WAY_TYPE_CODE_PAGE, NULL);

  way_code_page_show_renewed (WAY_CODE_PAGE (page), "WN4Z-J4YZ-2859-H6KP-RETZ-VV0A-5S6B-BZ4X-6BDK");

  return page;
}

static GtkWidget *
make_unlock (void)
{
  return g_object_new (WAY_TYPE_UNLOCK_PAGE, NULL);
}

static void
ask_after_lock (GtkWidget *page)
{
  way_unlock_page_ask (WAY_UNLOCK_PAGE (page), pictures_caseload (), TRUE, WAY_KEYRING_OFF);
}

static void
ask_stale (GtkWidget *page)
{
  way_unlock_page_ask (WAY_UNLOCK_PAGE (page), pictures_caseload (), FALSE, WAY_KEYRING_STALE);
}

static void
ask_code (GtkWidget *page)
{
  ask_after_lock (page);
  way_unlock_page_show_code (WAY_UNLOCK_PAGE (page));
}

/* Of the widgets below, the one with the bar. */
static WayRenewal *
find_renewal (GtkWidget *widget)
{
  WayRenewal *found = WAY_IS_RENEWAL (widget) ? WAY_RENEWAL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_renewal (child);
  return found;
}

static void
renew (GtkWidget *page)
{
  g_autoptr (WayHeadway) headway = way_headway_new ();

  ask_after_lock (page);
  way_headway_go_on (headway, 5, 12, NULL);
  way_renewal_follow (find_renewal (page), headway);
}

static GtkWidget *
make_new_passphrase (void)
{
  return g_object_new (WAY_TYPE_NEW_PASSPHRASE_PAGE, NULL);
}

static GtkWidget *
make_broken (void)
{
  GtkWidget       *gate = g_object_new (WAY_TYPE_GATE, NULL);
  g_autofree char *folder = g_dir_make_tmp ("waymark-pictures-XXXXXX", NULL);
  g_autofree char *keys = g_build_filename (folder, "keys.json", NULL);
  g_autoptr (WayCaseload) caseload = NULL;

  g_assert_true (g_file_set_contents (keys, "{", -1, NULL));
  caseload = way_caseload_new (folder);
  way_gate_set_caseload (WAY_GATE (gate), caseload);
  way_gate_start (WAY_GATE (gate));

  return gate;
}

/* --- the work --- */

static GtkWidget *
make_work (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");
  GtkWidget *window;

  g_settings_reset (settings, "hide-names"); /* by a picture before */
  window = g_object_new (WAY_TYPE_WINDOW, NULL);
  way_window_set_caseload (WAY_WINDOW (window), pictures_caseload ());
  way_window_start (WAY_WINDOW (window));

  return window;
}

static void
fail_work (GtkWidget *window)
{
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_CONFLICT, "");

  way_work_fail (way_window_get_work (WAY_WINDOW (window)), error);
}

/* --- the import: it works in steps --- */

static GtkWidget *
make_import (void)
{
  WayImportPage *page = g_object_new (WAY_TYPE_IMPORT_PAGE, NULL);

  way_page_set_workspace (WAY_PAGE (page), way_caseload_get_workspace (pictures_caseload ()));
  return GTK_WIDGET (page);
}

static const char *
get_import_step (GtkWidget *page)
{
  GtkWidget *stack = gtk_widget_get_first_child (page);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
import_has_looked (gpointer page)
{
  const char *step = get_import_step (page);

  return g_strcmp0 (step, "start") != 0 && g_strcmp0 (step, "busy") != 0;
}

static void
import_file (GtkWidget *page, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  way_import_page_take_file (WAY_IMPORT_PAGE (page), file);
  pictures_wait (import_has_looked, page, "the file");
  pictures_settle ();
}

static void
import_columns (GtkWidget *page)
{
  import_file (page, "clients-500.csv");
}

static void
import_encoding (GtkWidget *page)
{
  import_file (page, "clients-latin1.csv");
}

static void
import_broken (GtkWidget *page)
{
  import_file (page, "clients-nul.csv");
}

static gboolean
import_is_checked (gpointer page)
{
  return g_strcmp0 (get_import_step (page), "checked") == 0;
}

static void
import_refused (GtkWidget *page)
{
  import_file (page, "clients-refused.csv");
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (page))); /* Check the File */
  pictures_wait (import_is_checked, page, "the check");
}

const PictureView picture_views[] = {
  { "welcome", make_welcome, NULL },
  { "welcome-failed", make_welcome_failed, NULL },
  { "create", make_create, NULL },
  { "code", make_code, NULL },
  { "code-renewed", make_code_renewed, NULL },
  { "unlock", make_unlock, NULL },
  { "unlock-after-lock", make_unlock, ask_after_lock },
  { "unlock-stale-keyring", make_unlock, ask_stale },
  { "unlock-code", make_unlock, ask_code },
  { "unlock-renewal", make_unlock, renew },
  { "new-passphrase", make_new_passphrase, NULL },
  { "broken", make_broken, NULL },
  { "import", make_import, NULL },
  { "import-encoding", make_import, import_encoding },
  { "import-columns", make_import, import_columns },
  { "import-refused", make_import, import_refused },
  { "import-broken", make_import, import_broken },
  { "work", make_work, NULL },
  { "work-failed", make_work, fail_work },
  { "preferences", pictures_make_preferences, NULL },
  { "preferences-questionnaires", pictures_make_preferences, pictures_preferences_questionnaires },
  { "preferences-numbers", pictures_make_preferences, pictures_preferences_numbers },
  { "today", make_work, pictures_today },
  { "today-paper", make_work, pictures_today_paper },
  { "close-day", make_work, pictures_close_day },
  { "timeline", make_work, pictures_timeline },
  { "timeline-found", make_work, pictures_timeline_found },
  { "timeline-nothing", make_work, pictures_timeline_nothing },
  { "timeline-empty", make_work, pictures_timeline_empty },
  { "preparation", make_work, pictures_preparation },
  { "preparation-new", make_work, pictures_preparation_new },
  { "preparation-paper", make_work, pictures_preparation_paper },
  { "preferences-notes", pictures_make_preferences, pictures_preferences_notes },
  { "clients", make_work, pictures_clients },
  { "clients-found", make_work, pictures_clients_found },
  { "clients-nobody", make_work, pictures_clients_nobody },
  { "clients-archived", make_work, pictures_clients_archived },
  { "clients-selected", make_work, pictures_clients_selected },
  { "clients-conditions", make_work, pictures_clients_conditions },
  { "clients-columns", make_work, pictures_clients_columns },
  { "clients-columns-window", pictures_make_columns, NULL },
  { "clients-hand-over", pictures_make_hand_over, NULL },
  { "clients-print", make_work, pictures_clients_print },
  { "clients-merge", make_work, pictures_merge },
  { "clients-doubles", make_work, pictures_doubles },
  { "overview-merged", make_work, pictures_overview_merged },
  { "calendar-day", make_work, pictures_calendar_day },
  { "calendar-week", make_work, pictures_calendar_week },
  { "calendar-list", make_work, pictures_calendar_list },
  { "calendar-empty", make_work, pictures_calendar_empty },
  { "appointment-add", make_work, pictures_appointment_add },
  { "appointment-edit", make_work, pictures_appointment_edit },
  { "tasks", make_work, pictures_tasks },
  { "tasks-none", make_work, pictures_tasks_none },
  { "task-edit", make_work, pictures_task_edit },
  { "client-add", make_work, pictures_client_add },
  { "client-edit", make_work, pictures_client_edit },
  { "conflict", make_work, pictures_conflict },
  { "conflict-chosen", make_work, pictures_conflict_chosen },
  { "conflict-removed", make_work, pictures_conflict_removed },
  { "search", pictures_make_search, pictures_search },
  { "search-found", pictures_make_search, pictures_search_found },
  { "search-nothing", pictures_make_search, pictures_search_nothing },
  { "overview", make_work, pictures_overview },
  { "overview-new", make_work, pictures_overview_new },
  { "notes", make_work, pictures_notes },
  { "notes-nothing", make_work, pictures_notes_nothing },
  { "notes-waiting", make_work, pictures_notes_waiting },
  { "note-write", make_work, pictures_note_write },
  { "note-refused", make_work, pictures_note_refused },
  { "note-signed", make_work, pictures_note_signed },
  { "note-error", make_work, pictures_note_error },
  { "note-hidden", make_work, pictures_note_hidden },
  { "note-paper", make_work, pictures_note_paper },
  { "overview-bits", make_work, pictures_bits },
  { "identity-edit", make_work, pictures_identity_edit },
  { "identity-paper", make_work, pictures_identity_paper },
  { "milestone-add", make_work, pictures_milestone_add },
  { "milestone-edit", make_work, pictures_milestone_edit },
  { "certificate", make_work, pictures_certificate },
  { "need-give", make_work, pictures_need_give },
  { "need-tally", make_work, pictures_need_tally },
  { "need-tally-paper", make_work, pictures_need_tally_paper },
  { "rapid", make_work, pictures_rapid },
  { "rapid-typed", make_work, pictures_rapid_typed },
  { "names-hidden", make_work, pictures_names_hidden },
  { "names-hidden-paper", make_work, pictures_names_hidden_paper },
  { "cover", make_work, pictures_cover },
  { "plan", make_work, pictures_plan },
  { "plan-open", make_work, pictures_plan_open },
  { "plan-empty", make_work, pictures_plan_empty },
  { "progress", make_work, pictures_progress },
  { "progress-table", make_work, pictures_progress_table },
  { "progress-together", make_work, pictures_progress_together },
  { "progress-cursor", make_work, pictures_progress_cursor },
  { "progress-zoomed", make_work, pictures_progress_zoomed },
  { "progress-many", make_work, pictures_progress_many },
  { "progress-empty", make_work, pictures_progress_empty },
  { "progress-paper", make_work, pictures_progress_paper },
  { "progress-csv", make_work, pictures_progress_csv },
  { "event-add", make_work, pictures_event_add },
  { "event-edit", make_work, pictures_event_edit },
  { "event-gone", make_work, pictures_event_gone },
  { "paper", make_work, pictures_paper },
  { "paper-large", make_work, pictures_paper_large },
  { "resources-empty", make_work, pictures_resources_empty },
  { "referrals-empty", make_work, pictures_referrals_empty },
  { "resources", make_work, pictures_resources },
  { "resources-none", make_work, pictures_resources_none },
  { "resources-chosen", make_work, pictures_resources_chosen },
  { "resource", make_work, pictures_resource },
  { "resource-edit", make_work, pictures_resource_edit },
  { "resource-import", make_work, pictures_resource_import },
  { "referrals", make_work, pictures_referrals },
  { "referral", make_work, pictures_referral },
  { "referral-edit", make_work, pictures_referral_edit },
  { "privacy", make_work, pictures_privacy },
  { "privacy-empty", make_work, pictures_privacy_empty },
  { "privacy-request", make_work, pictures_privacy_request },
  { "privacy-complaint", make_work, pictures_privacy_complaint },
  { "privacy-notice", make_work, pictures_privacy_notice },
  { "privacy-restriction", make_work, pictures_privacy_restriction },
  { "privacy-paper", make_work, pictures_privacy_paper },
  { "privacy-receipt", make_work, pictures_privacy_receipt },
  { "privacy-program", make_work, pictures_privacy_program },
  { "privacy-breach", make_work, pictures_privacy_breach },
  { "privacy-watch", make_work, pictures_privacy_watch },
  { "team", make_work, pictures_team },
  { "team-empty", make_work, pictures_team_empty },
  { "team-edit", make_work, pictures_team_edit },
  { "consent-new", make_work, pictures_consent_new },
  { "consent-edit", make_work, pictures_consent_edit },
  { "consent-sign", make_work, pictures_consent_sign },
  { "consent", make_work, pictures_consent },
  { "consent-revoke", make_work, pictures_consent_revoke },
  { "documents", make_work, pictures_documents },
  { "documents-empty", make_work, pictures_documents_empty },
  { "letter-new", make_work, pictures_letter_new },
  { "letter-edit", make_work, pictures_letter_edit },
  { "letter", make_work, pictures_letter },
  { "conference", make_work, pictures_conference },
  { "report", make_work, pictures_report },
  { "contacts", make_work, pictures_contacts },
  { "contacts-empty", make_work, pictures_contacts_empty },
  { "contacts-none", make_work, pictures_contacts_none },
  { "contacts-nobodys", make_work, pictures_contacts_nobodys },
  { "contacts-paper", make_work, pictures_contacts_paper },
  { "outside-nobody", make_work, pictures_outside_nobody },
  { "outside-partly", make_work, pictures_outside_partly },
  { "outside-emergency", make_work, pictures_outside_emergency },
  { "contact-new", make_work, pictures_contact_new },
  { "contact-search", make_work, pictures_contact_search },
  { "contact-call", make_work, pictures_contact_call },
  { "contact-missed", make_work, pictures_contact_missed },
  { "crisis-unknown", make_work, pictures_crisis_unknown },
  { "crisis", make_work, pictures_crisis },
  { "overview-crisis", make_work, pictures_overview_crisis },
  { "safety", make_work, pictures_safety },
  { "safety-empty", make_work, pictures_safety_empty },
  { "safety-edit", make_work, pictures_safety_edit },
  { "safety-card", make_work, pictures_safety_card },
  { "recurrence", make_work, pictures_recurrence },
  { "crisis-tell", make_work, pictures_crisis_tell },
  { "history", make_work, pictures_history },
  { "history-new", make_work, pictures_history_new },
  { "history-life", make_work, pictures_life },
  { "history-found", make_work, pictures_life_found },
  { "history-nothing", make_work, pictures_life_nothing },
  { "history-of-record", make_work, pictures_life_of_record },
  { "history-checked", make_work, pictures_life_checked },
  { "history-act", make_work, pictures_act },
  { "history-why-not", make_work, pictures_act_why_not },
  { "history-past", make_work, pictures_past },
  { "history-past-plan", make_work, pictures_past_plan },
  { "assessments-empty", make_work, pictures_assessments_empty },
  { "assessments", make_work, pictures_assessments },
  { "assess-start", make_work, pictures_assess_start },
  { "assess-alert", make_work, pictures_assess_alert },
  { "assess-single", make_work, pictures_assess_single },
  { "assess-single-alert", make_work, pictures_assess_single_alert },
  { "assess-single-ruler", make_work, pictures_assess_single_ruler },
  { "assess-long", make_work, pictures_assess_long },
  { "assess-six-columns", make_work, pictures_assess_six_columns },
  { "assess-stacked", make_work, pictures_assess_stacked },
  { "assess-rulers", make_work, pictures_assess_rulers },
  { "assess-result", make_work, pictures_assess_result },
  { "assess-result-pcl-5", make_work, pictures_assess_result_pcl_5 },
  { "assess-result-rulers", make_work, pictures_assess_result_rulers },
  { "assess-in-error", make_work, pictures_assess_in_error },
  { "handed", pictures_make_handed, pictures_handed },
  { "handed-big", pictures_make_handed, pictures_handed_big },
  { "handed-ruler", pictures_make_handed, pictures_handed_ruler },
  { "handed-end", pictures_make_handed, pictures_handed_end },
  { "form-paper-blank", make_work, pictures_form_paper_blank },
  { "form-paper-large", make_work, pictures_form_paper_large },
  { "form-paper-rulers", make_work, pictures_form_paper_rulers },
  { "form-paper-signed", make_work, pictures_form_paper_signed },
};

const guint picture_n_views = G_N_ELEMENTS (picture_views);
