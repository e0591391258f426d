/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-due.h"

static const WayId id = { { 1 } };

static WayDate
date (const char *text)
{
  WayDate day = WAY_DATE_NONE;

  if (text != NULL)
    g_assert_true (way_date_from_text (text, &day));
  return day;
}

static WayRightsRequest *
make (WayRightsKind kind, const char *received, const char *extended, const char *reason)
{
  WayRightsRequest *request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);

  way_set (request, client_id, id);
  way_set (request, kind, kind);
  way_set (request, received_on, date (received));
  way_set (request, scope, "The whole record");
  way_set (request, extended_on, date (extended));
  way_set (request, extension_reason, reason);
  return request;
}

/* The last day, counted by the calendar: over the ends of months and years, and a leap day. */
static void
test_due (void)
{
  static const struct {
    WayRightsKind kind;
    const char   *received;
    const char   *extended; /* told that it takes longer; NULL: no */
    const char   *due;
  } cases[] = {
    /* 164.524(b)(2)(i): no later than 30 days after receipt. */
    { WAY_RIGHTS_ACCESS, "2026-09-01", NULL, "2026-10-01" },
    { WAY_RIGHTS_ACCESS, "2026-09-21", NULL, "2026-10-21" },
    { WAY_RIGHTS_ACCESS, "2026-12-15", NULL, "2027-01-14" },
    { WAY_RIGHTS_ACCESS, "2027-01-30", NULL, "2027-03-01" },
    { WAY_RIGHTS_ACCESS, "2028-01-30", NULL, "2028-02-29" },
    /* (b)(2)(iii): by no more than 30 days, once, and told within the first 30. */
    { WAY_RIGHTS_ACCESS, "2026-09-21", "2026-09-21", "2026-11-20" },
    { WAY_RIGHTS_ACCESS, "2026-09-21", "2026-10-21", "2026-11-20" },
    { WAY_RIGHTS_ACCESS, "2026-09-21", "2026-10-22", "2026-10-21" },
    /* 164.526(b)(2): 60 days, and 30 more. */
    { WAY_RIGHTS_AMENDMENT, "2026-09-21", NULL, "2026-11-20" },
    { WAY_RIGHTS_AMENDMENT, "2026-09-21", "2026-11-20", "2026-12-20" },
    { WAY_RIGHTS_AMENDMENT, "2026-09-21", "2026-11-21", "2026-11-20" },
    /* 164.528(c)(1): 60 days, and 30 more. */
    { WAY_RIGHTS_ACCOUNTING, "2026-01-01", NULL, "2026-03-02" },
    { WAY_RIGHTS_ACCOUNTING, "2028-01-01", NULL, "2028-03-01" },
    { WAY_RIGHTS_ACCOUNTING, "2026-01-01", "2026-03-02", "2026-04-01" },
    { WAY_RIGHTS_ACCOUNTING, "2026-01-01", "2026-03-03", "2026-03-02" },
    /* No rule sets a time, and no extension: the program’s own. */
    { WAY_RIGHTS_RESTRICTION, "2026-09-21", NULL, "2026-10-21" },
    { WAY_RIGHTS_RESTRICTION, "2026-09-21", "2026-09-22", "2026-10-21" },
    { WAY_RIGHTS_CONFIDENTIAL, "2026-09-21", NULL, "2026-09-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request =
      make (cases[i].kind, cases[i].received, cases[i].extended,
            cases[i].extended != NULL ? "It lies in the archive" : NULL);
    g_autofree char *due = way_date_to_text (way_rights_due (request));

    g_test_message ("%u: %s", i, way_rights_term (cases[i].kind)->paragraph);
    g_assert_cmpstr (due, ==, cases[i].due);
  }
}

/* A delay without a reason is none. */
static void
test_reason (void)
{
  g_autoptr (WayRightsRequest) request = make (WAY_RIGHTS_ACCESS, "2026-09-21", "2026-09-22", NULL);

  g_assert_false (way_rights_is_extended (request));
  g_assert_false (way_record_check (request, NULL));
}

static void
test_terms (void)
{
  for (guint kind = 0; kind < WAY_RIGHTS_N_KINDS; kind++) {
    const WayRightsTerm *term = way_rights_term (kind);

    g_assert_cmpuint (term->days, >, 0);
    g_assert_nonnull (g_strstr_len (term->paragraph, -1, "CFR"));
    g_assert_true (term->by_rule || term->extension == 0);
  }
}

static void
test_done (void)
{
  static const struct {
    WayRightsAnswer answer;
    gboolean        given;
    gboolean        done;
  } cases[] = {
    { WAY_RIGHTS_OPEN, FALSE, FALSE },     { WAY_RIGHTS_GRANTED, FALSE, FALSE },
    { WAY_RIGHTS_GRANTED, TRUE, TRUE },    { WAY_RIGHTS_PARTLY, FALSE, FALSE },
    { WAY_RIGHTS_PARTLY, TRUE, TRUE },     { WAY_RIGHTS_DENIED, FALSE, TRUE },
    { WAY_RIGHTS_WITHDRAWN, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request = make (WAY_RIGHTS_ACCESS, "2026-09-21", NULL, NULL);

    way_set (request, answer, cases[i].answer);
    if (cases[i].given)
      way_set (request, given_on, date ("2026-09-22"));
    g_test_message ("%u", i);
    g_assert_cmpint (way_rights_is_done (request), ==, cases[i].done);
  }
}

/* 42 CFR 2.25(a): three years before the date of the request. */
static void
test_accounting (void)
{
  static const struct {
    const char *asked;
    const char *from;
  } cases[] = {
    { "2026-09-21", "2023-09-21" },
    { "2028-02-29", "2025-02-28" },
    { "2027-03-01", "2024-03-01" },
    { "2026-12-31", "2023-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *from = way_date_to_text (way_rights_accounting_from (date (cases[i].asked)));

    g_assert_cmpstr (from, ==, cases[i].from);
  }
}

/* 45 CFR 164.528(c)(2): the first in any twelve months is free. */
static void
test_free (void)
{
  static const struct {
    const char *asked;
    const char *before;
    gboolean    is_free;
  } cases[] = {
    { "2026-09-21", NULL, TRUE },          { "2026-09-21", "2026-09-20", FALSE },
    { "2026-09-21", "2025-09-22", FALSE }, { "2026-09-21", "2025-09-21", TRUE },
    { "2026-09-21", "2025-09-20", TRUE },  { "2025-02-28", "2024-02-29", TRUE },
    { "2025-02-27", "2024-02-29", FALSE }, { "2026-09-21", "2026-09-21", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%u", i);
    g_assert_cmpint (way_rights_accounting_is_free (date (cases[i].asked), date (cases[i].before)),
                     ==, cases[i].is_free);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-due/due", test_due);
  g_test_add_func ("/rights-due/reason", test_reason);
  g_test_add_func ("/rights-due/terms", test_terms);
  g_test_add_func ("/rights-due/done", test_done);
  g_test_add_func ("/rights-due/accounting", test_accounting);
  g_test_add_func ("/rights-due/free", test_free);
  return g_test_run ();
}
