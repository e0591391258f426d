/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-mandated-report.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-hour.h"

static const char *const kind_words[] = { "unsaid", "child", "elder", "dependent-adult",
                                          "threat", "other", NULL };
const char *const        way_report_kind_labels[] = { N_ ("Not said yet"),
                                                      N_ ("Abuse or neglect of a child"),
                                                      N_ ("Abuse or neglect of an older adult"),
                                                      N_ ("Abuse or neglect of a dependent adult"),
                                                      N_ ("A threat to somebody"),
                                                      N_ ("Something else that the state names"),
                                                      NULL };

static const char *const decision_words[] = { "undecided", "made", "not-made", NULL };
const char *const way_report_decision_labels[] = { N_ ("Not decided yet"), N_ ("A report is made"),
                                                   N_ ("No report is made"), NULL };

static const char *const basis_words[] = {
  "unsaid", "child-abuse-report", "not-identifying", "emergency", "consent", "court-order", NULL
};
const char *const way_report_basis_labels[] = {
  N_ ("Not said"),
  N_ ("Initial report of child abuse or neglect, 2.12(c)(6)"),
  N_ ("A report that does not identify the client"),
  N_ ("Medical emergency, 2.51"),
  N_ ("The client’s consent, 2.31"),
  N_ ("A court order, 2.61 to 2.67"),
  NULL
};

static const char *const informed_words[] = { "unsaid", "yes", "no", NULL };
static const char *const informed_labels[] = { N_ ("Not said"), N_ ("The client knows"),
                                               N_ ("The client was not told"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayMandatedReport,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayMandatedReport,
             worker_id,
             .label = N_ ("Noted by"),
             .target = "staff",
             .required = TRUE),
  WAY_FIELD (WayMandatedReport,
             crisis_id,
             .label = N_ ("Crisis"),
             .target = "crisis",
             .hidden = TRUE),
  WAY_FIELD (WayMandatedReport,
             kind,
             .label = N_ ("About"),
             .words = kind_words,
             .labels = way_report_kind_labels),
  WAY_FIELD (WayMandatedReport, noticed_on, .label = N_ ("Noticed on"), .required = TRUE),
  WAY_FIELD (WayMandatedReport, person, .label = N_ ("About whom there is concern")),
  WAY_FIELD (WayMandatedReport, observed, .label = N_ ("What was seen or heard")),
  WAY_FIELD (WayMandatedReport, said, .label = N_ ("What was said, by whom")),
  WAY_FIELD (WayMandatedReport, inferred, .label = N_ ("What may be concluded")),
  WAY_FIELD (WayMandatedReport,
             decision,
             .label = N_ ("Decision"),
             .words = decision_words,
             .labels = way_report_decision_labels),
  WAY_FIELD (WayMandatedReport, decision_words, .label = N_ ("Why")),
  WAY_FIELD (WayMandatedReport, consulted, .label = N_ ("Talked over with")),
  WAY_FIELD (WayMandatedReport, supervisor_told_on, .label = N_ ("Supervisor told on")),
  WAY_FIELD (WayMandatedReport, supervisor, .label = N_ ("Supervisor")),
  WAY_FIELD (WayMandatedReport, agency, .label = N_ ("Agency")),
  WAY_FIELD (WayMandatedReport, hotline, .label = N_ ("Hotline")),
  WAY_FIELD (WayMandatedReport, called_on, .label = N_ ("Called on")),
  WAY_FIELD (WayMandatedReport, called_hour, .label = N_ ("At what time")),
  WAY_FIELD (WayMandatedReport, spoke_with, .label = N_ ("Spoke with")),
  WAY_FIELD (WayMandatedReport, reference, .label = N_ ("Reference number")),
  WAY_FIELD (WayMandatedReport,
             basis,
             .label = N_ ("What allows it"),
             .words = basis_words,
             .labels = way_report_basis_labels),
  WAY_FIELD (WayMandatedReport,
             disclosure_id,
             .label = N_ ("What was told"),
             .target = "disclosure",
             .hidden = TRUE),
  WAY_FIELD (WayMandatedReport, written_due, .label = N_ ("Written report due")),
  WAY_FIELD (WayMandatedReport, written_sent_on, .label = N_ ("Written report sent")),
  WAY_FIELD (WayMandatedReport,
             informed,
             .label = N_ ("Does the client know?"),
             .words = informed_words,
             .labels = informed_labels),
  WAY_FIELD (WayMandatedReport, informed_words, .label = N_ ("How, or why not")),
  WAY_FIELD (WayMandatedReport, limits, .label = N_ ("What may be told afterwards")),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

static gboolean
check (gpointer record, GError **error)
{
  WayMandatedReport *self = record;

  if (!way_set_has (way_report_kind_get_bases (self->kind), self->basis))
    return refuse (error, "“basis” does not allow a report of this “kind”");
  if (self->supervisor_told_on.ymd != 0 && self->supervisor == NULL)
    return refuse (error, "“supervisor_told_on” without “supervisor”");
  if (self->called_hour != NULL && !way_hour_is_written (self->called_hour))
    return refuse (error, "“called_hour” is no time of day");

  return TRUE;
}

WAY_DEFINE_RECORD (WayMandatedReport,
                   way_mandated_report,
                   "mandated_report",
                   N_ ("Mandated report"),
                   fields,
                   check)

WaySet
way_report_kind_get_bases (WayReportKind kind)
{
  WaySet bases = { WAY_SET_OF (WAY_REPORT_BASIS_UNSAID).bits |
                   WAY_SET_OF (WAY_REPORT_BASIS_NOT_IDENTIFYING).bits |
                   WAY_SET_OF (WAY_REPORT_BASIS_EMERGENCY).bits |
                   WAY_SET_OF (WAY_REPORT_BASIS_CONSENT).bits |
                   WAY_SET_OF (WAY_REPORT_BASIS_ORDER).bits };

  if (kind == WAY_REPORT_CHILD)
    bases.bits |= WAY_SET_OF (WAY_REPORT_BASIS_CHILD).bits;
  return bases;
}

gboolean
way_report_basis_names_client (WayReportBasis basis)
{
  return basis != WAY_REPORT_BASIS_UNSAID && basis != WAY_REPORT_BASIS_NOT_IDENTIFYING;
}

static void
add_if (WaySet *set, gboolean lacks, guint n)
{
  if (lacks)
    set->bits |= WAY_SET_OF (n).bits;
}

WaySet
way_mandated_report_get_lacks (const WayMandatedReport *self)
{
  const gboolean is_made = self->decision == WAY_REPORT_MADE;
  WaySet         lacks = { 0 };

  add_if (&lacks, self->kind == WAY_REPORT_UNSAID, WAY_REPORT_LACKS_KIND);
  add_if (&lacks, self->observed == NULL && self->said == NULL, WAY_REPORT_LACKS_FACTS);
  add_if (&lacks, self->decision == WAY_REPORT_UNDECIDED, WAY_REPORT_LACKS_DECISION);
  add_if (&lacks, self->decision == WAY_REPORT_NOT_MADE && self->decision_words == NULL,
          WAY_REPORT_LACKS_WHY_NOT);
  add_if (&lacks, is_made && self->basis == WAY_REPORT_BASIS_UNSAID, WAY_REPORT_LACKS_BASIS);
  add_if (&lacks, is_made && self->agency == NULL, WAY_REPORT_LACKS_AGENCY);
  add_if (&lacks, is_made && (self->called_on.ymd == 0 || self->called_hour == NULL),
          WAY_REPORT_LACKS_CALLED);
  add_if (&lacks,
          is_made && (self->informed == WAY_REPORT_INFORMED_UNSAID ||
                      (self->informed == WAY_REPORT_INFORMED_NO && self->informed_words == NULL)),
          WAY_REPORT_LACKS_INFORMED);
  return lacks;
}

gboolean
way_mandated_report_owes_written (const WayMandatedReport *self)
{
  return self->decision == WAY_REPORT_MADE && self->written_due.ymd != 0 &&
         self->written_sent_on.ymd == 0;
}

gboolean
way_mandated_report_is_late (const WayMandatedReport *self, WayDate today)
{
  return way_mandated_report_owes_written (self) && self->written_due.ymd < today.ymd;
}
