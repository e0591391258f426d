/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-record-words.h"

#include "way-alert.h"
#include "way-assessment.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-contact.h"
#include "way-event.h"
#include "way-goal.h"
#include "way-plan.h"

static WayInstruments *
load_instruments (void)
{
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  WayInstruments *instruments = way_instruments_load ((const char *const *)dirs, NULL);

  g_assert_nonnull (instruments);
  return instruments;
}

static void
check (gpointer record, WayInstruments *instruments, const char *name, const char *the)
{
  g_autoptr (WayRecord) owned = record;
  g_autofree char *said = way_record_words_name (owned, instruments);
  g_autofree char *told = way_record_words_the (owned, instruments);

  g_assert_cmpstr (said, ==, name);
  g_assert_cmpstr (told, ==, the);
}

/* As people know them, not as they are stored. */
static void
test_names (void)
{
  g_autoptr (WayInstruments) instruments = load_instruments ();
  WayClient       *client = way_record_new (WAY_TYPE_CLIENT, NULL);
  WayGoal         *goal = way_record_new (WAY_TYPE_GOAL, NULL);
  WayGoal         *long_goal = way_record_new (WAY_TYPE_GOAL, NULL);
  WayPlan         *plan = way_record_new (WAY_TYPE_PLAN, NULL);
  WayAssessment   *form = way_record_new (WAY_TYPE_ASSESSMENT, NULL);
  WayAlert        *alert = way_record_new (WAY_TYPE_ALERT, NULL);
  WayEvent        *event = way_record_new (WAY_TYPE_EVENT, NULL);
  WayContactPoint *phone = way_record_new (WAY_TYPE_CONTACT_POINT, NULL);
  WayContact      *contact = way_record_new (WAY_TYPE_CONTACT, NULL);

  way_set (client, name_to_use, "Mae");
  way_set (client, legal_family, "Arden");
  check (client, instruments, "Mae Arden", "the client");
  way_set (goal, text, "A door\nI can lock");
  check (goal, instruments, "A door I can lock", "the goal “A door I can lock”");
  way_set (long_goal, text, "A door that I can lock from inside before the first snow comes");
  check (long_goal, instruments, "A door that I can lock from inside before the fi…",
         "the goal “A door that I can lock from inside before the fi…”");
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  check (plan, instruments, "1 Sep 2026", "the plan of 1 Sep 2026");
  way_set (form, instrument, "phq-9");
  way_set (form, taken_on, way_date_make (2026, 9, 14));
  check (form, instruments, "PHQ-9, 14 Sep 2026", "the PHQ-9 of 14 Sep 2026");
  way_set (alert, instrument, "phq-9");
  way_set (alert, item, "self-harm");
  check (alert, instruments, "PHQ-9, question 9", "the alarming answer to PHQ-9, question 9");
  way_set (event, code, WAY_EVENT_MOVE);
  way_set (event, happened_on, way_date_make (2026, 9, 3));
  check (event, NULL, "Move, 3 Sep 2026", "the event “Move, 3 Sep 2026”");
  check (phone, NULL, NULL, "the way to reach the client");
  way_set (contact, kind, WAY_CONTACT_CALL);
  way_set (contact, happened_on, way_date_make (2026, 9, 21));
  check (contact, NULL, "Call, 21 Sep 2026", "the contact “Call, 21 Sep 2026”");
}

static void
test_counts (void)
{
  static const struct {
    const char *table;
    guint       n;
    const char *words;
  } cases[] = { { "goal", 1, "1 goal" },
                { "objective", 3, "3 objectives" },
                { "wording", 2, "2 of “Site text”" },
                { "tomorrow", 2, "2 of tomorrow" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = way_record_words_count (cases[i].table, cases[i].n);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_values (void)
{
  static const struct {
    const char *field, *text, *value, *plain;
  } cases[] = {
    { "risk", "moderate", "Moderate", "Moderate" },
    { "risk", "of another program", "of another program", "of another program" },
    { "archived", "true", "yes", "yes" },
    { "birth_date", "1991-03", "Mar 1991", "Mar 1991" },
    { "reasons", "alcohol grief", "Alcohol and Grief", "Alcohol and Grief" },
    { "program", "Outreach", "“Outreach”", "Outreach" },
    { "program", NULL, "nothing", "nothing" },
    { "worker_id", "03000000-0000-0000-0000-000000000000", "another record", "another record" },
  };
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayField  *field = way_record_find_field (client, cases[i].field);
    g_autofree char *value = way_record_words_value (WAY_TYPE_CLIENT, field, cases[i].text, NULL);
    g_autofree char *plain = way_record_words_plain (WAY_TYPE_CLIENT, field, cases[i].text, NULL);

    g_assert_cmpstr (value, ==, cases[i].value);
    g_assert_cmpstr (plain, ==, cases[i].plain);
  }
}

static void
test_fields (void)
{
  g_autoptr (WayAssessment) form = way_record_new (WAY_TYPE_ASSESSMENT, NULL);
  g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, NULL);

  g_assert_false (way_record_words_is_told ("assessment", way_record_find_field (form, "answers")));
  g_assert_true (way_record_words_is_told ("assessment", way_record_find_field (form, "taken_on")));
  g_assert_false (way_record_words_is_told ("goal", way_record_find_field (goal, "position")));
  g_assert_true (way_record_words_is_name ("goal", "text"));
  g_assert_false (way_record_words_is_name ("goal", "status"));
  g_assert_false (way_record_words_is_name ("tomorrow", "text"));
}

static void
test_join (void)
{
  static const char *const words[] = { "one", "two", "three" };
  static const char *const joined[] = { "", "one", "one and two", "one, two and three" };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint n = 0; n <= G_N_ELEMENTS (words); n++) {
    g_autofree char *text = way_record_words_join (list);

    g_assert_cmpstr (text, ==, joined[n]);
    if (n < G_N_ELEMENTS (words))
      g_ptr_array_add (list, (gpointer)words[n]);
  }
}

static void
test_moments (void)
{
  const WayTime    time = { (gint64)(10 * 3600 + 19 * 60) * G_USEC_PER_SEC };
  g_autofree char *clock = way_record_words_clock (time);
  g_autofree char *today = way_record_words_moment (time, way_date_make (1970, 1, 1));
  g_autofree char *later = way_record_words_moment (time, way_date_make (2026, 9, 21));

  g_assert_cmpstr (clock, ==, "10:19");
  g_assert_cmpstr (today, ==, "today, 10:19");
  g_assert_cmpstr (later, ==, "1 Jan 1970, 10:19");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-words/names", test_names);
  g_test_add_func ("/record-words/counts", test_counts);
  g_test_add_func ("/record-words/values", test_values);
  g_test_add_func ("/record-words/fields", test_fields);
  g_test_add_func ("/record-words/join", test_join);
  g_test_add_func ("/record-words/moments", test_moments);
  return g_test_run ();
}
