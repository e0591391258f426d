/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-change.h"

#define GIVEN(n) \
  { \
    WAY_ANSWER_GIVEN, n \
  }
#define REFUSED \
  { \
    WAY_ANSWER_REFUSED, 0 \
  }
#define OPEN \
  { \
    WAY_ANSWER_OPEN, 0 \
  }
#define SKIPPED \
  { \
    WAY_ANSWER_SKIPPED, 0 \
  }

static const struct {
  WayAnswer           before;
  WayAnswer           now;
  WayAnswerChangeKind kind;
  int                 points;
  const char         *words;
} rows[] = {
  { GIVEN (1), GIVEN (3), WAY_ANSWER_CHANGE_ROSE, 2, "rose by 2" },
  { GIVEN (3), GIVEN (2), WAY_ANSWER_CHANGE_FELL, 1, "fell by 1" },
  { GIVEN (0), GIVEN (0), WAY_ANSWER_CHANGE_SAME, 0, "the same" },
  { GIVEN (-2), GIVEN (2), WAY_ANSWER_CHANGE_ROSE, 4, "rose by 4" },
  { REFUSED, GIVEN (0), WAY_ANSWER_CHANGE_CAME, 0, "not answered then" },
  { OPEN, GIVEN (3), WAY_ANSWER_CHANGE_CAME, 0, "not answered then" },
  { GIVEN (0), REFUSED, WAY_ANSWER_CHANGE_WENT, 0, "not answered now" },
  { GIVEN (0), SKIPPED, WAY_ANSWER_CHANGE_WENT, 0, "not answered now" },
  { REFUSED, OPEN, WAY_ANSWER_CHANGE_NONE, 0, "" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const WayAnswerChange change = way_answer_change_of (rows[i].before, rows[i].now);
    g_autofree char      *words = way_answer_change_to_words (&change);

    g_assert_cmpint (change.kind, ==, rows[i].kind);
    g_assert_cmpint (change.points, ==, rows[i].points);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-change/rows", test_rows);

  return g_test_run ();
}
