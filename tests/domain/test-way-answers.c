/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answers.h"

#include "way-error.h"

static const struct {
  const char *text;
  guint       n_items;
  const char *stored; /* NULL: refused */
  guint       n_open;
} texts[] = {
  { "", 0, "", 0 },
  { "", 3, "- - -", 3 },
  { "2", 1, "2", 0 },
  { "2 3 refused - 1", 5, "2 3 refused - 1", 1 },
  { "0 na skipped", 3, "0 na skipped", 0 },
  { "0 -2 10", 3, "0 -2 10", 0 },
  { "1", 3, "1 - -", 2 },
  { "007", 1, "7", 0 },
  { "1 2", 1, NULL, 0 },
  { "1  2", 3, NULL, 0 },
  { " 1", 2, NULL, 0 },
  { "1 ", 2, NULL, 0 },
  { "x", 1, NULL, 0 },
  { "Refused", 1, NULL, 0 },
  { "1.5", 1, NULL, 0 },
  { "2x", 1, NULL, 0 },
  { "+", 1, NULL, 0 },
  { "1000", 1, "1000", 0 },
  { "1001", 1, NULL, 0 },
  { "99999999999999999999", 1, NULL, 0 },
  { "١", 1, NULL, 0 },
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayAnswers) answers =
      way_answers_new_from_text (texts[i].text, texts[i].n_items, &error);
    g_autofree char *stored = NULL;

    g_test_message ("“%s”", texts[i].text);
    if (texts[i].stored == NULL) {
      g_assert_null (answers);
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
      continue;
    }

    g_assert_no_error (error);
    stored = way_answers_to_text (answers);
    g_assert_cmpstr (stored, ==, texts[i].stored);
    g_assert_cmpuint (way_answers_count (answers, WAY_ANSWER_OPEN), ==, texts[i].n_open);
    g_assert_cmpuint (way_answers_get_n_items (answers), ==, texts[i].n_items);
  }
}

/* What a person answered must not stand in a log. */
static void
test_error_holds_no_answer (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAnswers) answers = way_answers_new_from_text ("1 secret", 2, &error);

  g_assert_null (answers);
  g_assert_null (strstr (error->message, "secret"));
  g_assert_nonnull (strstr (error->message, "Answer 2"));
}

static void
test_change (void)
{
  g_autoptr (WayAnswers) answers = way_answers_new (3);
  g_autoptr (WayAnswers) before = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_before = NULL;

  way_answers_set_value (answers, 0, 2);
  way_answers_set_value (answers, 1, 3);
  before = way_answers_copy (answers);
  way_answers_set_state (answers, 1, WAY_ANSWER_REFUSED);
  way_answers_set_state (answers, 2, WAY_ANSWER_NA);
  way_answers_set_state (answers, 0, WAY_ANSWER_OPEN);

  text = way_answers_to_text (answers);
  text_before = way_answers_to_text (before);
  g_assert_cmpstr (text, ==, "- refused na");
  g_assert_cmpstr (text_before, ==, "2 3 -");
  g_assert_cmpint (way_answers_get (answers, 1).state, ==, WAY_ANSWER_REFUSED);
  g_assert_cmpint (way_answers_get (answers, 1).value, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/text", test_text);
  g_test_add_func ("/answers/error-holds-no-answer", test_error_holds_no_answer);
  g_test_add_func ("/answers/change", test_change);

  return g_test_run ();
}
