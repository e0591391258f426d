/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-skips.h"

#include <string.h>

#include "way-instrument-file.h"

/* As the AUDIT leaves out items: after “never” all but the last, after two noughts the middle. */
static const char form[] =
  "[instrument]\nid=drink\nversion=1\nlanguage=en\ntitle=Drink\nfull-name=Drink\n"
  "recall=Now\nstem=Drink\nsource=A test\nlicence=Free\ncitation=Nobody\nrefused=true\n"
  "[options steps]\n0=None\n1=One\n2=Two\n"
  "[item often]\ntext=A\noptions=steps\n"
  "[item many]\ntext=B\noptions=steps\nmay-skip=true\n"
  "[item most]\ntext=C\noptions=steps\nmay-skip=true\n"
  "[item harm]\ntext=D\noptions=steps\nmay-skip=true\n"
  "[item ever]\ntext=E\noptions=steps\n"
  "[score total]\nlabel=Total\nitems=often;many;most;harm;ever\nhigher-is=worse\n"
  "[skip never]\nitems=many;most;harm\nsum-of=often\nat-most=0\n"
  "[skip little]\nitems=harm\nsum-of=many;most\nat-most=1\n";

static const struct {
  const char *before;
  const char *after;
} rows[] = {
  { "- - - - -", "- - - - -" },
  { "0 - - - -", "0 skipped skipped skipped -" },
  { "1 - - - -", "1 - - - -" },
  { "1 0 - - -", "1 0 - - -" }, /* the other half is not said yet */
  { "1 0 0 - -", "1 0 0 skipped -" },
  { "1 0 1 - -", "1 0 1 skipped -" }, /* at most 1 */
  { "1 1 1 - -", "1 1 1 - -" },
  { "1 0 refused - -", "1 0 refused - -" }, /* refused is not nought */
  { "1 skipped skipped skipped 2", "1 - - - 2" },
  { "0 2 - 1 -", "0 2 skipped 1 -" }, /* what was answered stays */
  { "refused skipped - - -", "refused - - - -" },
};

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstrument) instrument = way_instrument_new_from_data (form, strlen (form), &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayAnswers) answers = way_answers_new_from_text (rows[i].before, 5, NULL);
    const gboolean   changed = way_skips_apply (instrument, answers);
    g_autofree char *after = way_answers_to_text (answers);

    g_assert_cmpstr (after, ==, rows[i].after);
    g_assert_cmpint (changed, ==, g_strcmp0 (rows[i].before, rows[i].after) != 0);
    g_assert_true (way_instrument_check_answers (instrument, answers, NULL));
    g_assert_false (way_skips_apply (instrument, answers)); /* once is enough */
  }
}

/* A form without rules is left alone, whatever it holds. */
static void
test_none (void)
{
  g_autofree char *plain = g_strndup (form, (gsize)(strstr (form, "[skip never]") - form));
  g_autoptr (WayInstrument) instrument = way_instrument_new_from_data (plain, strlen (plain), NULL);
  g_autoptr (WayAnswers) answers = way_answers_new_from_text ("0 skipped - - -", 5, NULL);

  g_assert_false (way_skips_apply (instrument, answers));
  g_assert_cmpint (way_answers_get (answers, 1).state, ==, WAY_ANSWER_SKIPPED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skips/rows", test_rows);
  g_test_add_func ("/skips/none", test_none);

  return g_test_run ();
}
