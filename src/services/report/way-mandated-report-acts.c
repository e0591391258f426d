/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-mandated-report-acts.h"

#include <glib/gi18n.h>

#include "way-consent-repo.h"
#include "way-disclosure-entry.h"
#include "way-error.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-task.h"
#include "way-when.h"

#define TASK_SOURCE "mandated_report"

WayMandatedReport *
way_workspace_create_report (WayWorkspace *self, const WayId *client_id, const WayId *crisis_id)
{
  WayMandatedReport *report = way_workspace_create (self, WAY_TYPE_MANDATED_REPORT);

  way_set (report, client_id, *client_id);
  way_set (report, worker_id, way_workspace_get_staff (self)->parent.id);
  way_set (report, noticed_on, way_today ());
  if (crisis_id != NULL)
    way_set (report, crisis_id, *crisis_id);
  return report;
}

/* --- the passage --- */

static WayBasis
get_basis (WayReportBasis basis)
{
  switch (basis) {
  case WAY_REPORT_BASIS_CHILD:
    return WAY_BASIS_CHILD_ABUSE;
  case WAY_REPORT_BASIS_EMERGENCY:
    return WAY_BASIS_EMERGENCY;
  case WAY_REPORT_BASIS_ORDER:
    return WAY_BASIS_COURT_ORDER;
  case WAY_REPORT_BASIS_CONSENT:
    return WAY_BASIS_CONSENT;
  case WAY_REPORT_BASIS_NOT_IDENTIFYING:
  case WAY_REPORT_BASIS_UNSAID:
  default:
    return WAY_BASIS_NOT_IDENTIFYING;
  }
}

/* A duty is never consented to: what goes by a consent goes at the request of the client. */
static WayPurpose
get_purpose (WayReportBasis basis)
{
  if (basis == WAY_REPORT_BASIS_CONSENT)
    return WAY_PURPOSE_CLIENT_REQUEST;
  return basis == WAY_REPORT_BASIS_EMERGENCY ? WAY_PURPOSE_EMERGENCY : WAY_PURPOSE_REQUIRED;
}

/* A consent names the agency, not who answered the call. */
static char *
say_receiver (const WayMandatedReport *report)
{
  return report->spoke_with != NULL && report->basis != WAY_REPORT_BASIS_CONSENT
         ? g_strdup_printf ("%s, %s", report->spoke_with, report->agency)
         : g_strdup (report->agency);
}

/* A report by the client’s consent goes only as far as one does: the gate says which it is, as of
 * the call, for the agency that it names. */
static gboolean
consent_guard (WayDb *db, gpointer record, GError **error)
{
  WayDisclosureEntry *entry = record;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (WayAddressee) agency = way_consent_repo_find_addressee (
    db, &entry->client_id, entry->recipient, entry->purpose, error);
  const WayGateDecision *decision;
  const char            *remedy;
  WayGateResult          result;

  if (agency == NULL || !way_consent_repo_ask (db, &entry->client_id, agency, entry->classes,
                                               entry->made_at, zone, &result, error))
    return FALSE;

  decision = &result.decisions[WAY_INFO_SAFETY];
  if (result.allowed.bits == entry->classes.bits) {
    way_set (entry, consent_id, decision->consent_id);
    way_set (entry, organization_id, way_addressee_get (agency)->organization_id);
    way_set (entry, member_id, way_addressee_get (agency)->member_id);
    way_set (entry, address, way_addressee_get (agency)->address);
    return TRUE;
  }

  remedy = way_gate_decision_to_remedy (decision);
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "%s%s%s", way_gate_decision_to_words (decision),
               remedy != NULL ? " " : "", remedy != NULL ? remedy : "");
  return FALSE;
}

/* The day and the hour as they were written, in the zone of this computer; without an hour a call
 * of today was just now. */
static WayTime
get_called_at (const WayMandatedReport *report)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 minute = 0;

  if (report->called_hour == NULL && report->called_on.ymd == way_today ().ymd)
    return way_now ();
  if (report->called_hour != NULL)
    way_hour_parse (report->called_hour, &minute);
  return way_hour_to_time (report->called_on, minute, zone);
}

static WayDisclosureEntry *
make_disclosure (WayWorkspace *workspace, const WayMandatedReport *report)
{
  WayDisclosureEntry *entry = way_workspace_create (workspace, WAY_TYPE_DISCLOSURE_ENTRY);
  WayStaff           *staff = way_workspace_get_staff (workspace);
  g_autofree char    *receiver = say_receiver (report);
  const WaySet        classes = { WAY_SET_OF (WAY_INFO_IDENTITY).bits |
                                  WAY_SET_OF (WAY_INFO_SAFETY).bits };

  way_set (entry, client_id, report->client_id);
  way_set (entry, made_at, get_called_at (report));
  way_set (entry, recipient, receiver);
  way_set (entry, classes, classes);
  way_set (entry, what, _ ("Mandated report, by phone"));
  way_set (entry, purpose, get_purpose (report->basis));
  way_set (entry, basis, get_basis (report->basis));
  way_set (entry, staff_id, staff->parent.id);
  if (report->basis == WAY_REPORT_BASIS_ORDER)
    way_set (entry, authority, report->decision_words);
  if (report->basis == WAY_REPORT_BASIS_EMERGENCY) {
    way_set (entry, emergency_received_by, receiver);
    way_set (entry, emergency_disclosed_by, staff->name);
    way_set (entry, emergency_at, get_called_at (report));
    way_set (entry, emergency_nature, report->decision_words);
  }
  return entry;
}

/* --- the written part --- */

static WayTask *
find_task (const WayMandatedReport *report, GListModel *tasks)
{
  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (WayTask) task = g_list_model_get_item (tasks, i);

    if (g_strcmp0 (task->source_kind, TASK_SOURCE) == 0 && !way_task_is_done (task) &&
        way_id_equal (&task->source_id, &report->parent.id))
      return g_steal_pointer (&task);
  }

  return NULL;
}

static void
add_task (WayWorkspace            *workspace,
          WayChange               *change,
          const WayMandatedReport *report,
          GListModel              *tasks)
{
  g_autoptr (WayTask) known = find_task (report, tasks);
  g_autoptr (WayTask) task =
    known != NULL ? way_record_copy (known) : way_workspace_create (workspace, WAY_TYPE_TASK);

  if (!way_mandated_report_owes_written (report)) {
    if (known == NULL)
      return;
    if (report->written_sent_on.ymd == 0) {
      way_change_remove (change, known);
      return;
    }
    way_set (task, done_at, way_now ());
    way_set (task, done_by, way_workspace_get_staff (workspace)->parent.id);
  } else {
    way_set (task, client_id, report->client_id);
    way_set (task, for_id, report->worker_id);
    way_set (task, words, _ ("Send the written report"));
    way_set (task, kind, WAY_TASK_DEADLINE);
    way_set (task, priority, WAY_TASK_HIGH);
    way_set (task, due_on, report->written_due);
    way_set (task, source_kind, TASK_SOURCE);
    way_set (task, source_id, report->parent.id);
  }
  way_change_save (change, task);
}

WayChange *
way_mandated_report_save (WayWorkspace *workspace, WayMandatedReport *report, GListModel *tasks)
{
  WayChange *change = way_change_new ();

  if (report->decision == WAY_REPORT_MADE && way_report_basis_names_client (report->basis) &&
      way_id_is_none (&report->disclosure_id) && report->agency != NULL &&
      report->called_on.ymd != 0) {
    g_autoptr (WayDisclosureEntry) entry = make_disclosure (workspace, report);

    if (report->basis == WAY_REPORT_BASIS_CONSENT)
      way_change_save_guarded (change, entry, consent_guard);
    else
      way_change_save (change, entry);
    way_set (report, disclosure_id, entry->parent.id);
  }
  way_change_save (change, report);
  add_task (workspace, change, report, tasks);
  return change;
}

/* --- words --- */

char *
way_mandated_report_refuse_basis (const WayMandatedReport *report)
{
  if (report->decision != WAY_REPORT_MADE || report->decision_words != NULL)
    return NULL;
  if (report->basis == WAY_REPORT_BASIS_EMERGENCY)
    return g_strdup (_ ("An emergency needs its nature: write it under “Why”."));
  if (report->basis == WAY_REPORT_BASIS_ORDER)
    return g_strdup (_ ("An order needs its court and number: write them under “Why”."));

  return NULL;
}

char *
way_mandated_report_words_lacks (const WayMandatedReport *report)
{
  static const char *const labels[] = {
    [WAY_REPORT_LACKS_KIND] = N_ ("whom it is about"),
    [WAY_REPORT_LACKS_FACTS] = N_ ("what was seen or said"),
    [WAY_REPORT_LACKS_DECISION] = N_ ("the decision"),
    [WAY_REPORT_LACKS_WHY_NOT] = N_ ("why no report is made"),
    [WAY_REPORT_LACKS_BASIS] = N_ ("what allows it"),
    [WAY_REPORT_LACKS_AGENCY] = N_ ("the agency"),
    [WAY_REPORT_LACKS_CALLED] = N_ ("when the agency was called"),
    [WAY_REPORT_LACKS_INFORMED] = N_ ("whether the client knows, or why not"),
  };
  const WaySet lacks = way_mandated_report_get_lacks (report);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint n = 0; n < G_N_ELEMENTS (labels); n++) {
    if (way_set_has (lacks, n))
      g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "", _ (labels[n]));
  }

  /* Translators: %s is a list: “the decision, the agency”. */
  return words->len > 0 ? g_strdup_printf (_ ("Still missing: %s."), words->str) : NULL;
}

const char *
way_report_kind_get_warning (WayReportKind kind)
{
  switch (kind) {
  case WAY_REPORT_CHILD:
    return _ ("Only the initial report of child abuse or neglect is exempt from 42 CFR part 2: "
              "2.12(c)(6). Whatever is asked for afterwards, records and testimony too, needs the "
              "client’s consent or a court order.");
  case WAY_REPORT_ELDER:
  case WAY_REPORT_DEPENDENT_ADULT:
    return _ ("42 CFR part 2 has no exemption for the abuse of adults. Report without saying that "
              "the person is a client, or in a medical emergency, or with the client’s consent or "
              "a court order.");
  case WAY_REPORT_THREAT:
    return _ ("42 CFR part 2 has no general exemption for a duty to warn. Warn without saying that "
              "the person is a client, or in a medical emergency, or with the client’s consent or "
              "a court order.");
  case WAY_REPORT_UNSAID:
  case WAY_REPORT_OTHER:
  default:
    return _ ("Imminent danger first: call for help, then write. Only the initial report of child "
              "abuse or neglect is exempt from 42 CFR part 2.");
  }
}

char *
way_mandated_report_words_state (const WayMandatedReport *report, WayDate today)
{
  g_autoptr (GString) words = g_string_new (gettext (way_report_decision_labels[report->decision]));
  g_autofree char *due = way_when_write (report->written_due);
  g_autofree char *sent = way_when_write (report->written_sent_on);

  if (way_mandated_report_is_late (report, today))
    /* Translators: %s is a date. */
    g_string_append_printf (words, _ (" · written report late, it was due %s"), due);
  else if (way_mandated_report_owes_written (report))
    /* Translators: %s is a date. */
    g_string_append_printf (words, _ (" · written report due %s"), due);
  else if (report->written_sent_on.ymd != 0)
    /* Translators: %s is a date. */
    g_string_append_printf (words, _ (" · written report sent %s"), sent);
  return g_strdup (words->str);
}
