/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "way-measure-due.h"

static const WayDate today = { 20260921 };

static const struct {
  guint32  last;
  guint    weeks;
  gboolean is_due;
} cases[] = {
  { 20260921, 4, FALSE },  { 20260825, 4, FALSE }, /* tomorrow */
  { 20260824, 4, TRUE },                           /* today */
  { 20260823, 4, TRUE },   { 20260629, 4, TRUE },  /* twelve weeks ago */
  { 20260628, 4, FALSE },                          /* followed no longer */
  { 20260914, 1, TRUE },   { 20260622, 13, TRUE },
  { 20260623, 13, FALSE }, { 20260914, 0, FALSE }, /* asked once */
};

static void
test_due (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayDate  from = WAY_DATE_NONE, to = WAY_DATE_NONE;
    gboolean is_due = way_measure_due_find (cases[i].weeks, today, &from, &to) &&
                      cases[i].last >= from.ymd && cases[i].last <= to.ymd;

    g_test_message ("case %u", i);
    g_assert_cmpint (is_due, ==, cases[i].is_due);
    if (is_due)
      g_assert_cmpuint (way_measure_due_on ((WayDate){ cases[i].last }, cases[i].weeks).ymd, <=,
                        today.ymd);
  }

  g_assert_cmpuint (way_measure_due_on ((WayDate){ 20240201 }, 4).ymd, ==, 20240229);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-due/due", test_due);
  return g_test_run ();
}
