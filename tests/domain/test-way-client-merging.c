/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-merging.h"

static WayClient *
make (gint64 number, const char *name)
{
  const WayId id = way_id_make (number);
  WayClient  *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, name_to_use, name);
  return client;
}

static void
propose_all (WayClient *a, WayClient *b, WayMergingChoice *choices)
{
  for (guint row = 0; row < WAY_MERGING_N_ROWS; row++)
    choices[row] = way_merging_propose (row, a, b);
}

/* Every field of a client is in a row, or joined by a rule of its own: nothing is forgotten when a
 * field is added. */
static void
test_every_field (void)
{
  static const char *const joined[] = { "number", "aliases", "reasons", "archived", NULL };
  g_autoptr (WayClient) client = make (1, "Ada");
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (client);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    gboolean found = g_strv_contains (joined, klass->fields[i].name);

    for (guint row = 0; row < WAY_MERGING_N_ROWS; row++)
      found |= g_strv_contains (way_merging_get_fields (row), klass->fields[i].name);
    g_test_message ("%s", klass->fields[i].name);
    g_assert_true (found);
  }
}

static void
test_proposals (void)
{
  g_autoptr (WayClient) a = make (1, "Mari");
  g_autoptr (WayClient) b = make (2, "Marisol");
  WayMergingChoice choices[WAY_MERGING_N_ROWS];

  way_set (b, pronouns, "she/her");
  way_set (a, status, WAY_CLIENT_CLOSED);
  way_set (a, risk, WAY_CLIENT_RISK_LOW);
  way_set (b, risk, WAY_CLIENT_RISK_MODERATE);
  way_set (a, work_with_me, "Slowly.");
  way_set (b, work_with_me, "No jokes.");
  propose_all (a, b, choices);

  g_assert_true (way_merging_differs (WAY_MERGING_NAME_TO_USE, a, b));
  g_assert_cmpint (choices[WAY_MERGING_NAME_TO_USE], ==, WAY_MERGING_KEEP);
  g_assert_false (way_merging_differs (WAY_MERGING_PRONOUNS, a, b)); /* one says nothing */
  g_assert_cmpint (choices[WAY_MERGING_PRONOUNS], ==, WAY_MERGING_TAKE);
  g_assert_true (way_merging_differs (WAY_MERGING_STATUS, a, b));
  g_assert_cmpint (choices[WAY_MERGING_STATUS], ==, WAY_MERGING_TAKE);
  g_assert_true (way_merging_differs (WAY_MERGING_RISK, a, b));
  g_assert_cmpint (choices[WAY_MERGING_RISK], ==, WAY_MERGING_TAKE);
  g_assert_cmpint (choices[WAY_MERGING_WORK_WITH_ME], ==, WAY_MERGING_BOTH);
  g_assert_false (way_merging_differs (WAY_MERGING_OWN_DATE, a, b));
  g_assert_cmpint (choices[WAY_MERGING_OWN_DATE], ==, WAY_MERGING_KEEP);

  way_set (a, risk, WAY_CLIENT_RISK_MODERATE); /* the same risk: the one that was asked later */
  way_set (a, risk_asked_on, way_date_make (2026, 9, 21));
  way_set (b, risk_asked_on, way_date_make (2026, 9, 20));
  g_assert_cmpint (way_merging_propose (WAY_MERGING_RISK, a, b), ==, WAY_MERGING_KEEP);
  g_assert_cmpint (way_merging_propose (WAY_MERGING_RISK, b, a), ==, WAY_MERGING_TAKE);
}

static void
test_result (void)
{
  g_autoptr (WayClient) a = make (1, "Mari");
  g_autoptr (WayClient) b = make (2, "Marisol");
  g_autoptr (WayClient) result = NULL;
  WayMergingChoice choices[WAY_MERGING_N_ROWS];

  way_set (a, number, "A-00001");
  way_set (a, legal_given, "Maria");
  way_set (a, legal_family, "Vega");
  way_set (a, aliases, "Em\nMarisol");
  way_set (a, archived, TRUE);
  way_set (a, reasons, (WaySet){ 1 });
  way_set (a, work_with_me, "Slowly.");
  way_set (b, number, "A-00002");
  way_set (b, legal_given, "María Soledad");
  way_set (b, legal_family, "Vega Núñez");
  way_set (b, aliases, "The Fixer");
  way_set (b, reasons, (WaySet){ 4 });
  way_set (b, work_with_me, "No jokes.\nSlowly.");
  propose_all (a, b, choices);
  choices[WAY_MERGING_LEGAL_GIVEN] = WAY_MERGING_TAKE;
  result = way_merging_make (a, b, choices);

  g_assert_cmpint (way_id_compare (&result->parent.id, &a->parent.id), ==, 0);
  g_assert_cmpstr (result->number, ==, "A-00001");
  g_assert_cmpstr (result->name_to_use, ==, "Mari");
  g_assert_cmpstr (result->legal_given, ==, "María Soledad");
  g_assert_cmpstr (result->legal_family, ==, "Vega");
  /* No name is lost, none stands twice, and none that the result bears. */
  g_assert_cmpstr (result->aliases, ==,
                   "Maria Vega\nEm\nMarisol\nMarisol Vega Núñez\nMaría Soledad Vega Núñez\n"
                   "The Fixer");
  g_assert_cmpuint (result->reasons.bits, ==, 5);
  g_assert_false (result->archived);
  g_assert_cmpstr (result->work_with_me, ==, "Slowly.\nNo jokes.");
  g_assert_true (way_record_check (result, NULL));
}

static char *
to_lines (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), ";", '\n') : NULL;
}

/* Joined and parted again, whatever was written between. */
static void
test_lines (void)
{
  static const struct {
    const char *text, *other, *joined; /* “;” for the end of a line */
    const char *now, *parted;
  } cases[] = {
    { "a;b", "b;c", "a;b;c", "a;b;c", "a;b" },
    { NULL, "c", "c", "c", NULL },
    { "a", NULL, "a", "a", "a" },
    { NULL, NULL, NULL, NULL, NULL },
    { "a", "c", "a;c", "a;c;new", "a;new" }, /* written since */
    { "a", "c", "a;c", "c", NULL },          /* a went, by somebody’s hand */
    { "a", "c", "a;c", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = to_lines (cases[i].text);
    g_autofree char *other = to_lines (cases[i].other);
    g_autofree char *now = to_lines (cases[i].now);
    g_autofree char *joined = way_merging_join_lines (text, other);
    g_autofree char *parted = way_merging_part_lines (now, text, joined);

    g_test_message ("%u", i);
    if (joined != NULL)
      g_strdelimit (joined, "\n", ';');
    if (parted != NULL)
      g_strdelimit (parted, "\n", ';');
    g_assert_cmpstr (joined, ==, cases[i].joined);
    g_assert_cmpstr (parted, ==, cases[i].parted);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client-merging/every-field", test_every_field);
  g_test_add_func ("/client-merging/proposals", test_proposals);
  g_test_add_func ("/client-merging/result", test_result);
  g_test_add_func ("/client-merging/lines", test_lines);

  return g_test_run ();
}
