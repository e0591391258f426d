/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-mandated-report.h"

#include "way-error.h"

static WayMandatedReport *
new_report (void)
{
  const WayId        id = way_id_make (1);
  WayMandatedReport *report = way_record_new (WAY_TYPE_MANDATED_REPORT, &id);

  way_set (report, client_id, id);
  way_set (report, worker_id, id);
  way_set (report, noticed_on, way_date_make (2026, 9, 21));
  return report;
}

/* 2.12(c)(6) is for children, and for nothing else. */
static void
test_bases (void)
{
  for (guint kind = WAY_REPORT_UNSAID; kind <= WAY_REPORT_OTHER; kind++) {
    for (guint basis = WAY_REPORT_BASIS_UNSAID; basis <= WAY_REPORT_BASIS_ORDER; basis++) {
      g_autoptr (WayMandatedReport) report = new_report ();
      g_autoptr (GError) error = NULL;
      const gboolean is_right = basis != WAY_REPORT_BASIS_CHILD || kind == WAY_REPORT_CHILD;

      way_set (report, kind, kind);
      way_set (report, basis, basis);
      g_assert_cmpint (way_set_has (way_report_kind_get_bases (kind), basis), ==, is_right);
      g_assert_cmpint (way_record_check (report, &error), ==, is_right);
      if (!is_right)
        g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    }
  }

  g_assert_false (way_report_basis_names_client (WAY_REPORT_BASIS_UNSAID));
  g_assert_false (way_report_basis_names_client (WAY_REPORT_BASIS_NOT_IDENTIFYING));
  g_assert_true (way_report_basis_names_client (WAY_REPORT_BASIS_CHILD));
  g_assert_true (way_report_basis_names_client (WAY_REPORT_BASIS_EMERGENCY));
}

#define LACKS(n) (G_GUINT64_CONSTANT (1) << WAY_REPORT_LACKS_##n)

static void
test_lacks (void)
{
  static const struct {
    WayReportKind     kind;
    const char       *observed, *said;
    WayReportDecision decision;
    const char       *why;
    WayReportBasis    basis;
    const char       *agency;
    gint64            called_at;
    WayReportInformed informed;
    const char       *informed_words;
    guint64           lacks;
  } rows[] = {
    { WAY_REPORT_UNSAID, NULL, NULL, WAY_REPORT_UNDECIDED, NULL, WAY_REPORT_BASIS_UNSAID, NULL, 0,
      WAY_REPORT_INFORMED_UNSAID, NULL, LACKS (KIND) | LACKS (FACTS) | LACKS (DECISION) },
    { WAY_REPORT_CHILD, "Alone", NULL, WAY_REPORT_UNDECIDED, NULL, WAY_REPORT_BASIS_UNSAID, NULL, 0,
      WAY_REPORT_INFORMED_UNSAID, NULL, LACKS (DECISION) },
    { WAY_REPORT_CHILD, NULL, "He said so", WAY_REPORT_NOT_MADE, NULL, WAY_REPORT_BASIS_UNSAID,
      NULL, 0, WAY_REPORT_INFORMED_UNSAID, NULL, LACKS (WHY_NOT) },
    { WAY_REPORT_CHILD, NULL, "He said so", WAY_REPORT_NOT_MADE, "An aunt is there",
      WAY_REPORT_BASIS_UNSAID, NULL, 0, WAY_REPORT_INFORMED_UNSAID, NULL, 0 },
    { WAY_REPORT_CHILD, "Alone", NULL, WAY_REPORT_MADE, NULL, WAY_REPORT_BASIS_UNSAID, NULL, 0,
      WAY_REPORT_INFORMED_UNSAID, NULL,
      LACKS (BASIS) | LACKS (AGENCY) | LACKS (CALLED) | LACKS (INFORMED) },
    { WAY_REPORT_CHILD, "Alone", NULL, WAY_REPORT_MADE, NULL, WAY_REPORT_BASIS_CHILD, "Hotline", 1,
      WAY_REPORT_INFORMED_NO, NULL, LACKS (INFORMED) },
    { WAY_REPORT_CHILD, "Alone", NULL, WAY_REPORT_MADE, NULL, WAY_REPORT_BASIS_CHILD, "Hotline", 1,
      WAY_REPORT_INFORMED_NO, "It would put the child at risk", 0 },
    { WAY_REPORT_ELDER, "Bruises", NULL, WAY_REPORT_MADE, NULL, WAY_REPORT_BASIS_NOT_IDENTIFYING,
      "Hotline", 1, WAY_REPORT_INFORMED_YES, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayMandatedReport) report = new_report ();

    way_set (report, kind, rows[i].kind);
    way_set (report, observed, rows[i].observed);
    way_set (report, said, rows[i].said);
    way_set (report, decision, rows[i].decision);
    way_set (report, decision_words, rows[i].why);
    way_set (report, basis, rows[i].basis);
    way_set (report, agency, rows[i].agency);
    if (rows[i].called_at != 0) {
      way_set (report, called_on, way_date_make (2026, 9, 21));
      way_set (report, called_hour, "14:30");
    }
    way_set (report, informed, rows[i].informed);
    way_set (report, informed_words, rows[i].informed_words);
    g_test_message ("row %u", i);
    g_assert_cmpuint (way_mandated_report_get_lacks (report).bits, ==, rows[i].lacks);
  }
}

/* The written part is owed from the decision on, and late the day after it was due. */
static void
test_written (void)
{
  static const struct {
    WayReportDecision decision;
    guint32           due, sent;
    gboolean          owes, is_late; /* on the 22nd */
  } rows[] = {
    { WAY_REPORT_MADE, 20260921, 0, TRUE, TRUE },
    { WAY_REPORT_MADE, 20260922, 0, TRUE, FALSE },
    { WAY_REPORT_MADE, 20260923, 0, TRUE, FALSE },
    { WAY_REPORT_MADE, 20260921, 20260921, FALSE, FALSE },
    { WAY_REPORT_MADE, 0, 0, FALSE, FALSE },
    { WAY_REPORT_NOT_MADE, 20260921, 0, FALSE, FALSE },
    { WAY_REPORT_UNDECIDED, 20260921, 0, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayMandatedReport) report = new_report ();

    way_set (report, decision, rows[i].decision);
    way_set (report, written_due, (WayDate){ rows[i].due });
    way_set (report, written_sent_on, (WayDate){ rows[i].sent });
    g_assert_cmpint (way_mandated_report_owes_written (report), ==, rows[i].owes);
    g_assert_cmpint (way_mandated_report_is_late (report, way_date_make (2026, 9, 22)), ==,
                     rows[i].is_late);
  }
}

/* Who told the supervisor says whom, and a time is one of day. */
static void
test_supervisor (void)
{
  g_autoptr (WayMandatedReport) report = new_report ();

  way_set (report, supervisor_told_on, way_date_make (2026, 9, 21));
  g_assert_false (way_record_check (report, NULL));
  way_set (report, supervisor, "Dana");
  g_assert_true (way_record_check (report, NULL));
  way_set (report, called_hour, "25:00");
  g_assert_false (way_record_check (report, NULL));
  way_set (report, called_hour, "14:30");
  g_assert_true (way_record_check (report, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mandated-report/bases", test_bases);
  g_test_add_func ("/mandated-report/lacks", test_lacks);
  g_test_add_func ("/mandated-report/written", test_written);
  g_test_add_func ("/mandated-report/supervisor", test_supervisor);
  return g_test_run ();
}
