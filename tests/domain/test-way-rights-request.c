/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-error.h"
#include "way-rights-request.h"

static const WayId   id = { { 1 } };
static const WayDate asked_on = { 20260921 };
static const WayDate earlier = { 20260920 };
static const WayDate later = { 20260922 };

static void
test_choices (void)
{
  static const struct {
    const char *field;
    guint       last;
    const char *word;
  } cases[] = {
    { "kind", WAY_RIGHTS_CONFIDENTIAL, "confidential" },
    { "asked", WAY_RIGHTS_ASKED_ELECTRONIC, "electronic" },
    { "form", WAY_RIGHTS_FORM_SUMMARY, "summary" },
    { "answer", WAY_RIGHTS_WITHDRAWN, "withdrawn" },
    { "review", WAY_RIGHTS_REVIEW_CHANGED, "changed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);
    const WayField *field = way_record_find_field (request, cases[i].field);

    g_assert_cmpuint (way_field_count_words (field), ==, cases[i].last + 1);
    g_assert_true (way_record_set_from_text (request, field, cases[i].word, NULL));
    g_assert_cmpuint (*(const guint *)G_STRUCT_MEMBER_P (request, field->offset), ==,
                      cases[i].last);
  }
}

static WayRightsRequest *
make (WayRightsKind kind)
{
  WayRightsRequest *request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);

  way_set (request, client_id, id);
  way_set (request, kind, kind);
  way_set (request, received_on, asked_on);
  way_set (request, scope, "Notes of 2026");
  return request;
}

typedef void (*Change) (WayRightsRequest *request);

static void
change_nothing (WayRightsRequest *request)
{
}

static void
change_answer_without_day (WayRightsRequest *request)
{
  way_set (request, answer, WAY_RIGHTS_GRANTED);
}

static void
change_day_without_answer (WayRightsRequest *request)
{
  way_set (request, answered_on, later);
}

static void
change_answered (WayRightsRequest *request)
{
  way_set (request, answer, WAY_RIGHTS_GRANTED);
  way_set (request, answered_on, asked_on);
  way_set (request, given_on, asked_on);
}

static void
change_answered_before (WayRightsRequest *request)
{
  way_set (request, answer, WAY_RIGHTS_GRANTED);
  way_set (request, answered_on, earlier);
}

static void
change_given_before (WayRightsRequest *request)
{
  change_answered (request);
  way_set (request, given_on, earlier);
}

static void
change_denied (WayRightsRequest *request)
{
  way_set (request, answer, WAY_RIGHTS_DENIED);
  way_set (request, answered_on, later);
}

static void
change_denied_with_reason (WayRightsRequest *request)
{
  change_denied (request);
  way_set (request, denial_reason, "Counseling notes: 45 CFR 164.524(a)(1)(i)");
}

static void
change_extended (WayRightsRequest *request)
{
  way_set (request, extended_on, later);
  way_set (request, extension_reason, "It lies in the archive");
}

static void
change_reason_alone (WayRightsRequest *request)
{
  way_set (request, extension_reason, "It lies in the archive");
}

static void
change_period (WayRightsRequest *request)
{
  way_set (request, period_from, asked_on);
  way_set (request, period_to, earlier);
}

static void
test_check (void)
{
  static const struct {
    const char   *name;
    WayRightsKind kind;
    Change        change;
    gboolean      holds;
  } cases[] = {
    { "as asked", WAY_RIGHTS_ACCESS, change_nothing, TRUE },
    { "an answer has its day", WAY_RIGHTS_ACCESS, change_answer_without_day, FALSE },
    { "a day has its answer", WAY_RIGHTS_ACCESS, change_day_without_answer, FALSE },
    { "answered and given at once", WAY_RIGHTS_ACCESS, change_answered, TRUE },
    { "answered before", WAY_RIGHTS_ACCESS, change_answered_before, FALSE },
    { "given before", WAY_RIGHTS_ACCESS, change_given_before, FALSE },
    { "denied without a reason", WAY_RIGHTS_AMENDMENT, change_denied, FALSE },
    { "denied with a reason", WAY_RIGHTS_AMENDMENT, change_denied_with_reason, TRUE },
    { "extended", WAY_RIGHTS_AMENDMENT, change_extended, TRUE },
    { "no extension of a restriction", WAY_RIGHTS_RESTRICTION, change_extended, FALSE },
    { "nor of another way", WAY_RIGHTS_CONFIDENTIAL, change_extended, FALSE },
    { "a reason without a day", WAY_RIGHTS_ACCESS, change_reason_alone, FALSE },
    { "a period that ends before", WAY_RIGHTS_ACCOUNTING, change_period, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRightsRequest) request = make (cases[i].kind);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].name);
    cases[i].change (request);
    g_assert_cmpint (way_record_check (request, &error), ==, cases[i].holds);
    if (!cases[i].holds)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-request/choices", test_choices);
  g_test_add_func ("/rights-request/check", test_check);
  return g_test_run ();
}
