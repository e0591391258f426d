/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-money.h"

static void
test_read (void)
{
  static const struct {
    const char *text;
    gint64      sum; /* -1: none */
  } rows[] = {
    { "12", 1200 },
    { "12.5", 1250 },
    { "12,50", 1250 },
    { " $ 12.50 ", 1250 },
    { "0", 0 },
    { "0.05", 5 },
    { ".5", 50 },
    { "€7", 700 },
    { "1000000", 100000000 },
    { "1000000.01", -1 },
    { "99999999999999999999", -1 },
    { "", -1 },
    { " ", -1 },
    { "$", -1 },
    { ".", -1 },
    { "12.505", -1 },
    { "1.2.3", -1 },
    { "-5", -1 },
    { "5 dollars", -1 },
    { "12.", 1200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    gint64 sum = -1;

    g_test_message ("%s", rows[i].text);
    g_assert_cmpint (way_money_read (rows[i].text, &sum), ==, rows[i].sum >= 0);
    g_assert_cmpint (sum, ==, rows[i].sum);
  }
}

static void
test_write (void)
{
  static const struct {
    gint64      sum;
    const char *text;
  } rows[] = { { 0, "0.00" }, { 5, "0.05" }, { 1250, "12.50" }, { 100000000, "1000000.00" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = way_money_write (rows[i].sum);

    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/read", test_read);
  g_test_add_func ("/money/write", test_write);
  return g_test_run ();
}
