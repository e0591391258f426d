/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-choice.h"

static void
assert_text (const WayMeasureChoice *choice, const char *want)
{
  g_autofree char *text = way_measure_choice_to_text (choice);

  g_assert_cmpstr (text, ==, want);
}

/* A shape is given once; it stays with its measure while others come and go. */
static void
test_marks (void)
{
  g_autoptr (WayMeasureChoice) choice = way_measure_choice_new ();
  guint mark = 99;

  assert_text (choice, "");
  g_assert_true (way_measure_choice_add (choice, "phq-9/total", 0));
  g_assert_true (way_measure_choice_add (choice, "gad-7/total", 1));
  g_assert_true (way_measure_choice_add (choice, "pcl-5/total", 0));    /* taken: the lowest free */
  g_assert_true (way_measure_choice_add (choice, "pcl-5/cluster", 77)); /* there is none such */
  assert_text (choice, "phq-9/total:0 gad-7/total:1 pcl-5/total:2 pcl-5/cluster:3");

  way_measure_choice_remove (choice, "phq-9/total");
  assert_text (choice, "gad-7/total:1 pcl-5/total:2 pcl-5/cluster:3");
  g_assert_true (way_measure_choice_find (choice, "pcl-5/total", &mark));
  g_assert_cmpuint (mark, ==, 2);
  g_assert_false (way_measure_choice_find (choice, "phq-9/total", &mark));
  g_assert_true (way_measure_choice_add (choice, "phq-9/total", 0));
  assert_text (choice, "gad-7/total:1 pcl-5/total:2 pcl-5/cluster:3 phq-9/total:0");
}

static void
test_most (void)
{
  g_autoptr (WayMeasureChoice) choice = way_measure_choice_new ();

  for (guint i = 0; i < WAY_MEASURE_MOST; i++) {
    g_autofree char *key = g_strdup_printf ("m/%u", i);

    g_assert_true (way_measure_choice_add (choice, key, 0));
    g_assert_false (way_measure_choice_add (choice, key, 0)); /* never twice */
  }
  g_assert_false (way_measure_choice_add (choice, "one/more", 5));
  g_assert_cmpuint (way_measure_choice_get_n (choice), ==, WAY_MEASURE_MOST);
  way_measure_choice_remove (choice, "m/1");
  way_measure_choice_remove (choice, "not there");
  g_assert_true (way_measure_choice_add (choice, "one/more", 5));
}

static void
test_texts (void)
{
  static const struct {
    const char *text;
    const char *again;
  } cases[] = {
    { "", "" },
    { "phq-9/total:0", "phq-9/total:0" },
    { "gad-7/total:1 phq-9/total:0", "gad-7/total:1 phq-9/total:0" },
    { "a:9 b:x c :1 d:1", "d:1" }, /* what is wrong is left out */
    { "a:1 b:1 a:2", "a:1 b:0" },  /* no shape twice, no measure twice */
    { "a:0 b:1 c:2 d:3 e:4 f:5", "a:0 b:1 c:2 d:3 e:4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayMeasureChoice) choice = way_measure_choice_new_from_text (cases[i].text);

    assert_text (choice, cases[i].again);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-choice/marks", test_marks);
  g_test_add_func ("/measure-choice/most", test_most);
  g_test_add_func ("/measure-choice/texts", test_texts);
  return g_test_run ();
}
