/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-json.h"

#include "way-error.h"
#include "way-instruments.h"

static WayInstruments *
load (void)
{
  g_autofree char  *dir = g_test_build_filename (G_TEST_DIST, "..", "data", "instruments", NULL);
  const char *const dirs[] = { dir, NULL };
  g_autoptr (GError) error = NULL;
  WayInstruments *self = way_instruments_load (dirs, &error);

  g_assert_no_error (error);
  return self;
}

static const struct {
  const char *id;
  const char *answers;
  const char *context;
  const char *json; /* NULL: refused */
} cases[] = {
  { "phq-9", "2 3 2 3 1 2 1 1 1", NULL,
    "{\"instrument\":\"phq-9\",\"version\":\"1\",\"status\":\"scored\",\"scores\":{\"total\":{"
    "\"value\":16,\"raw\":16,\"band\":\"moderately-severe\",\"positive\":true}},\"results\":{"
    "\"major\":\"yes\",\"other\":\"no\"},\"alerts\":[\"self-harm\"],\"messages\":[]}" },
  { "phq-9", "3 3 3 3 3 3 3 3 refused", NULL,
    "{\"instrument\":\"phq-9\",\"version\":\"1\",\"status\":\"prorated\",\"scores\":{\"total\":{"
    "\"value\":27,\"raw\":24,\"band\":\"severe\",\"positive\":true}},\"results\":{"
    "\"major\":\"yes\",\"other\":\"no\"},\"alerts\":[\"self-harm-not-asked\"],"
    "\"messages\":[\"27 of 27, prorated from 8 of 9 answers\"]}" },
  { "barc-10", "6 6 6 6 6 6 6 6 6", NULL,
    "{\"instrument\":\"barc-10\",\"version\":\"1\",\"status\":\"incomplete\",\"scores\":{"
    "\"total\":{\"value\":null,\"raw\":54,\"band\":null,\"positive\":null}},\"results\":{},"
    "\"alerts\":[],\"messages\":[\"1 more answer needed\"]}" },
  { "audit-c", "2 1 1", "sex=male",
    "{\"instrument\":\"audit-c\",\"version\":\"1\",\"status\":\"scored\",\"scores\":{\"total\":{"
    "\"value\":4,\"raw\":4,\"band\":null,\"positive\":true}},\"results\":{},\"alerts\":[],"
    "\"messages\":[]}" },
  { "audit-c", "2 1 1", NULL,
    "{\"instrument\":\"audit-c\",\"version\":\"1\",\"status\":\"scored\",\"scores\":{\"total\":{"
    "\"value\":4,\"raw\":4,\"band\":null,\"positive\":null}},\"results\":{},\"alerts\":[],"
    "\"messages\":[\"The cut-off depends on the context: sex=male, sex=female\"]}" },
  { "phq-9", "2 3 2 3 1 2 1 1 4", NULL, NULL },
  { "phq-9", "2 3 2 3 1 2 1 1 1 0 0", NULL, NULL },
  { "phq-9", "two", NULL, NULL },
  { "audit-c", "2 1 1", "male", NULL },
  { "audit-c", "2 1 1", "=male", NULL },
  { "audit-c", "2 1 1", "sex=", NULL },
};

static void
test_cases (void)
{
  g_autoptr (WayInstruments) instruments = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) answers = g_strsplit (cases[i].answers, " ", -1);
    const char *const contexts[] = { cases[i].context, NULL };
    g_autoptr (GError) error = NULL;
    g_autofree char *json =
      way_score_words_to_json (way_instruments_lookup (instruments, cases[i].id, NULL),
                               (const char *const *)answers, contexts, &error);

    g_test_message ("%s %s", cases[i].id, cases[i].answers);
    g_assert_cmpstr (json, ==, cases[i].json);
    if (cases[i].json == NULL)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    else
      g_assert_no_error (error);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-json/cases", test_cases);

  return g_test_run ();
}
