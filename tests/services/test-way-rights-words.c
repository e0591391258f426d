/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-words.h"

static const WayId   id = { { 1 } };
static const WayDate asked_on = { 20260921 };

static WayRightsRequest *
new_request (WayRightsKind kind)
{
  WayRightsRequest *request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);

  way_set (request, client_id, id);
  way_set (request, kind, kind);
  way_set (request, received_on, asked_on);
  way_set (request, scope, "Notes");
  return request;
}

static void
test_open (void)
{
  static const struct {
    guint32     today;
    guint32     extended;
    const char *words;
    gboolean    late;
  } cases[] = {
    { 20260921, 0, "Answer by 21 Oct 2026, in 30 days", FALSE },
    { 20261020, 0, "Answer by 21 Oct 2026, tomorrow", FALSE },
    { 20261021, 0, "Answer by 21 Oct 2026, today", FALSE },
    { 20261022, 0, "Answer by 21 Oct 2026, 1 day late", TRUE },
    { 20261022, 20261021, "Answer by 20 Nov 2026, in 29 days (extended)", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request = new_request (WAY_RIGHTS_ACCESS);
    g_autofree char *words = NULL;
    gboolean         late = !cases[i].late;

    if (cases[i].extended != 0) {
      way_set (request, extended_on, (WayDate){ cases[i].extended });
      way_set (request, extension_reason, "In the archive");
    }
    words = way_rights_words_request (request, (WayDate){ cases[i].today }, &late);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_cmpint (late, ==, cases[i].late);
  }
}

static void
test_answered (void)
{
  static const struct {
    WayRightsAnswer answer;
    gboolean        given;
    const char     *words;
  } cases[] = {
    { WAY_RIGHTS_GRANTED, FALSE, "Granted; to be done by 21 Oct 2026, in 29 days" },
    { WAY_RIGHTS_GRANTED, TRUE, "Granted, and done on 22 Sep 2026" },
    { WAY_RIGHTS_PARTLY, TRUE, "Granted in part, and done on 22 Sep 2026" },
    { WAY_RIGHTS_DENIED, FALSE, "Denied on 22 Sep 2026" },
    { WAY_RIGHTS_WITHDRAWN, FALSE, "Withdrawn on 22 Sep 2026" },
  };
  const WayDate today = { 20260922 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request = new_request (WAY_RIGHTS_ACCESS);
    g_autofree char *words = NULL;

    way_set (request, answer, cases[i].answer);
    way_set (request, answered_on, today);
    if (cases[i].given)
      way_set (request, given_on, today);
    words = way_rights_words_request (request, today, NULL);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_terms (void)
{
  g_autofree char *by_rule = way_rights_words_term (WAY_RIGHTS_AMENDMENT);
  g_autofree char *own = way_rights_words_term (WAY_RIGHTS_CONFIDENTIAL);

  g_assert_cmpstr (by_rule, ==,
                   "Within 60 days (45 CFR 164.526(b)(2)); once 30 days longer, when the client "
                   "is told why within that time.");
  g_assert_cmpstr (own, ==,
                   "The rule (45 CFR 164.522(b)) sets no time; the program answers within 7 days.");
}

static void
test_complaint (void)
{
  g_autoptr (WayComplaint) complaint = way_record_new (WAY_TYPE_COMPLAINT, &id);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *due = NULL;
  g_autofree char *none = NULL;
  g_autofree char *closed = NULL;
  gboolean         late;

  way_set (complaint, received_on, asked_on);
  way_set (complaint, text, "Nobody called back");
  steps = way_complaint_steps_read ("5 Say that it came in", complaint, 1);
  due = way_rights_words_complaint (complaint, g_ptr_array_index (steps, 0), (WayDate){ 20260928 },
                                    &late);
  g_assert_cmpstr (due, ==, "Say that it came in, by 26 Sep 2026, 2 days late");
  g_assert_true (late);
  none = way_rights_words_complaint (complaint, NULL, asked_on, &late);
  g_assert_cmpstr (none, ==, "All steps are done; the outcome is missing");
  g_assert_false (late);
  way_set (complaint, outcome, WAY_COMPLAINT_JUSTIFIED);
  way_set (complaint, closed_on, (WayDate){ 20260930 });
  closed = way_rights_words_complaint (complaint, g_ptr_array_index (steps, 0), asked_on, NULL);
  g_assert_cmpstr (closed, ==, "Justified, closed on 30 Sep 2026");
}

static void
test_breach (void)
{
  g_autoptr (WayBreach) breach = way_record_new (WAY_TYPE_BREACH, &id);
  g_autofree char *open = NULL;
  g_autofree char *told = NULL;
  g_autofree char *low = NULL;
  gboolean         late;

  way_set (breach, found_on, asked_on);
  way_set (breach, what, "A letter went astray");
  open = way_rights_words_breach (breach, (WayDate){ 20261121 }, &late);
  g_assert_cmpstr (open, ==, "Tell the people concerned by 20 Nov 2026, 1 day late");
  g_assert_true (late);
  way_set (breach, people_told_on, asked_on);
  way_set (breach, hhs_told_on, asked_on);
  told = way_rights_words_breach (breach, asked_on, &late);
  g_assert_cmpstr (told, ==, "Everybody who has to be told was told");
  g_assert_false (late);
  way_set (breach, probability, WAY_BREACH_LOW);
  low = way_rights_words_breach (breach, asked_on, &late);
  g_assert_cmpstr (low, ==, "The probability of harm is low: nobody has to be told");
}

static void
test_notice (void)
{
  g_autoptr (WayRightsNotice) notice = way_record_new (WAY_TYPE_RIGHTS_NOTICE, &id);
  g_autofree char *words = NULL;

  way_set (notice, given_on, asked_on);
  way_set (notice, version, "2026-02");
  way_set (notice, language, "Español");
  words = way_rights_words_notice (notice);
  g_assert_cmpstr (words, ==,
                   "Given on 21 Sep 2026 · version 2026-02 · On paper, in person · Español");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-words/open", test_open);
  g_test_add_func ("/rights-words/answered", test_answered);
  g_test_add_func ("/rights-words/terms", test_terms);
  g_test_add_func ("/rights-words/complaint", test_complaint);
  g_test_add_func ("/rights-words/breach", test_breach);
  g_test_add_func ("/rights-words/notice", test_notice);
  return g_test_run ();
}
