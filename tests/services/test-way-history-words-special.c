/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-words-fixture.h"

static void
test_access (void)
{
  static const struct {
    const char *verb, *words, *sentence;
  } said[] = {
    { "view", "", "Alma Reyes read the record." },
    { "view", "plan", "Alma Reyes read the plan." },
    { "print", "plan, print, own copy: a plan", "Alma Reyes printed the plan for the client." },
    { "export", "chart, pdf, within the program: a chart",
      "Alma Reyes wrote the chart to a file for the work within the program." },
    { "print", "client-list, print, within the program: list of clients",
      "Alma Reyes printed the list of clients for the work within the program." },
    { "print", "form, print, own copy: a form",
      "Alma Reyes printed a questionnaire for the client." },
    { "print", "blank-form, print, own copy: a form",
      "Alma Reyes printed a blank questionnaire for the client." },
    { "copy", "chart, copy, within the program: a table",
      "Alma Reyes copied the chart for another program." },
    { "denied", "plan, pdf, third party: a plan",
      "Alma Reyes was not let give the plan to somebody else." },
    { "unlock", NULL, "Alma Reyes opened the caseload." },
    { "check", "whole 1204",
      "Alma Reyes looked through the history: all 1204 entries are as they were written." },
    { "check", "broken 17",
      "Alma Reyes looked through the history: entry 17 is not as it was written." },
    { "tomorrow", NULL, "Alma Reyes used the records." },
  };
  g_autoptr (WayNames) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayHistoryEntry) entry = make_access (said[i].verb, said[i].words);
    g_autofree char *sentence = say (entry, names);

    g_assert_cmpstr (sentence, ==, said[i].sentence);
  }
}

static void
test_reading (void)
{
  g_autoptr (WayNames) names = make_names ();
  g_autoptr (WayHistoryEntry) entry = make_access ("view", "overview");
  g_autoptr (WayHistoryEntry) more = make_access ("view", "plan");
  g_autofree char *sentence = NULL;

  g_ptr_array_add (entry->deeds, g_ptr_array_steal_index (more->deeds, 0));
  entry->n_times = 2;
  entry->until.us = (gint64)(10 * 3600 + 19 * 60) * G_USEC_PER_SEC;
  sentence = say (entry, names);
  g_assert_cmpstr (sentence, ==, "Alma Reyes read the overview and the plan, until 10:19.");
}

static void
test_undo_words (void)
{
  static const struct {
    WayUndoKind kind;
    const char *field, *words;
  } said[] = {
    { WAY_UNDO_CHANGED, "text",
      "Dana Whitfield changed Goal of the goal “A door I can lock” after it, 1 Jan 1970, 00:00. Once that is taken back, this can be too." },
    { WAY_UNDO_CHANGED, NULL,
      "Dana Whitfield changed the goal “A door I can lock” after it, 1 Jan 1970, 00:00. Once that is taken back, this can be too." },
    { WAY_UNDO_TAKEN_BACK, NULL, "Dana Whitfield took it back already, 1 Jan 1970, 00:00." },
    { WAY_UNDO_FREE, NULL, NULL },
  };
  g_autoptr (WayNames) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_auto (WayUndoBar) bar = { .kind = said[i].kind,
                                .table = g_strdup ("goal"),
                                .record_id = goal_id,
                                .field = g_strdup (said[i].field),
                                .by = { 3, g_strdup ("Dana Whitfield"), { 1 } } };
    g_autofree char *words = way_undo_words (&bar, names, today);

    g_assert_cmpstr (words, ==, said[i].words);
  }
  for (int kind = WAY_UNDO_NOTHING; kind <= WAY_UNDO_UNKNOWN; kind++) {
    WayUndoBar       bar = { .kind = (WayUndoKind)kind };
    g_autofree char *words = way_undo_words (&bar, names, today);

    g_assert_nonnull (words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-words-special/access", test_access);
  g_test_add_func ("/history-words-special/reading", test_reading);
  g_test_add_func ("/history-words-special/undo", test_undo_words);

  return g_test_run ();
}
