/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-text.h"

#include "way-error.h"
#include "way-objective.h"

#define TODAY ((WayDate){ 20261121 }) /* a Saturday */

static const struct {
  const char *field;
  const char *typed;
  const char *written; /* NULL: refused */
} table[] = {
  { "text", "", "" },
  { "text", "  Submit  ", "Submit" },
  { "now", "", "" },
  { "now", " ", "" },
  { "now", "2", "2" },
  { "now", "0", "0" },
  { "now", "-3", "-3" },
  { "now", "0.1", "0.1" },
  { "now", "0,1", "0.1" },
  { "now", "2.50", "2.5" },
  { "now", "1,5,5", NULL },
  { "now", "1.000,5", NULL },
  { "now", "1000000", "1000000" },
  { "now", "two", NULL },
  { "now", "inf", NULL },
  { "now", "0x10", NULL },
  { "confidence", "0", "0" },
  { "confidence", "10", "10" },
  { "confidence", "11", NULL },
  { "confidence", "-1", NULL },
  { "confidence", "5.5", NULL },
  { "confidence", "", "" },
  { "due_on", "", "" },
  { "due_on", "2026-12-05", "5 Dec 2026" },
  { "due_on", "in 2 weeks", "5 Dec 2026" },
  { "due_on", "5 dec", "5 Dec 2026" },
  { "due_on", "soon", NULL },
  { "due_on", "31 Feb 2027", NULL },
  { "status", "on-hold", "on-hold" },
  { "status", "paused", NULL },
};

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &(WayId){ { 1 } });
    const WayField  *field = way_record_find_field (objective, table[i].field);
    g_autofree char *before = way_plan_text_write (objective, field);
    g_autofree char *written = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s “%s”", table[i].field, table[i].typed);
    g_assert_cmpint (
      way_plan_text_read (objective, field, table[i].typed, TODAY, WAY_WHEN_MONTH_FIRST, &error),
      ==, table[i].written != NULL);
    written = way_plan_text_write (objective, field);
    if (table[i].written != NULL) {
      g_assert_no_error (error);
      g_assert_cmpstr (written, ==, table[i].written);
    } else {
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
      g_assert_cmpstr (written, ==, before);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-text/round-trip", test_round_trip);

  return g_test_run ();
}
