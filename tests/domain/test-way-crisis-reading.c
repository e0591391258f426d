/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-reading.h"

static void
test_numbers (void)
{
  static const struct {
    const char *line, *name, *number, *note;
  } cases[] = {
    { "Crisis line: 988 (call or text)", "Crisis line", "988", "call or text" },
    { "  Emergency:911  ", "Emergency", "911", NULL },
    { "Harbor team: 555 0100 (until 22:00)", "Harbor team", "555 0100", "until 22:00" },
    { "Ext.: front desk: 12", "Ext.: front desk", "12", NULL },
    { "Go to the emergency room", "Go to the emergency room", NULL, NULL },
    { "Nobody:", "Nobody:", NULL, NULL },
    { "Poison help: 1-800-222-1222 ()", "Poison help", "1-800-222-1222", NULL },
    { "(only a remark)", "(only a remark)", NULL, NULL },
    { ": 911", ": 911", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("\n%s\n  \n", cases[i].line);
    g_autoptr (GPtrArray) numbers = way_crisis_numbers_read (text);
    const WayCrisisNumber *number;

    g_test_message ("%s", cases[i].line);
    g_assert_cmpuint (numbers->len, ==, 1);
    number = g_ptr_array_index (numbers, 0);
    g_assert_cmpstr (number->name, ==, cases[i].name);
    g_assert_cmpstr (number->number, ==, cases[i].number);
    g_assert_cmpstr (number->note, ==, cases[i].note);
  }
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) numbers = way_crisis_numbers_read (NULL);
  g_auto (GStrv) steps = way_crisis_steps_read (NULL, WAY_CRISIS_SUICIDE);

  g_assert_cmpuint (numbers->len, ==, 0);
  g_assert_null (steps[0]);
}

/* What belongs to the kind comes first, nothing twice, and what only ends in a colon is a step. */
static void
test_steps (void)
{
  static const char text[] = "Where?\nSupervisor knows\n\nOVERDOSE:\nAwake?\nEmergency called\n"
                             "Medical:\n Emergency called\nWhere?\nDid they say:\n";
  static const struct {
    WayCrisisKind kind;
    const char   *steps;
  } cases[] = {
    { WAY_CRISIS_KIND_UNSAID, "Where?|Supervisor knows" },
    { WAY_CRISIS_SUICIDE, "Where?|Supervisor knows" },
    { WAY_CRISIS_OVERDOSE, "Awake?|Emergency called|Where?|Supervisor knows" },
    { WAY_CRISIS_MEDICAL, "Emergency called|Where?|Did they say:|Supervisor knows" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) steps = way_crisis_steps_read (text, cases[i].kind);
    g_autofree char *joined = g_strjoinv ("|", steps);

    g_assert_cmpstr (joined, ==, cases[i].steps);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crisis-reading/numbers", test_numbers);
  g_test_add_func ("/crisis-reading/none", test_none);
  g_test_add_func ("/crisis-reading/steps", test_steps);
  return g_test_run ();
}
