/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-now.h"

#include "way-error.h"

static void
test_rules (void)
{
  static const struct {
    WayNeedNowKind   kind;
    const char      *words;
    WayNeedNowStatus status;
    guint            given_day; /* of September; 0: none */
    gint64           cost;
    const char      *title;
    gboolean         is_right;
  } rows[] = {
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_ASKED, 0, WAY_INT_NONE, "Food", TRUE },
    { WAY_NEED_NOW_ID, "birth certificate", WAY_NEED_NOW_ASKED, 0, WAY_INT_NONE, "ID papers",
      TRUE },
    { WAY_NEED_NOW_OTHER, NULL, WAY_NEED_NOW_ASKED, 0, WAY_INT_NONE, "Other", FALSE },
    { WAY_NEED_NOW_OTHER, "A stroller", WAY_NEED_NOW_ASKED, 0, WAY_INT_NONE, "A stroller", TRUE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 21, 1250, "Food", TRUE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 21, 0, "Food", TRUE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 21, WAY_INT_NONE, "Food", TRUE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 21, -1, "Food", FALSE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 0, 1250, "Food", FALSE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_GIVEN, 20, 1250, "Food", FALSE }, /* before asked */
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_ASKED, 0, 1250, "Food", FALSE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_ELSEWHERE, 21, WAY_INT_NONE, "Food", FALSE },
    { WAY_NEED_NOW_FOOD, NULL, WAY_NEED_NOW_NOT_NEEDED, 0, WAY_INT_NONE, "Food", TRUE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayNeedNow) need = way_record_new (WAY_TYPE_NEED_NOW, &id);
    g_autoptr (GError) error = NULL;

    g_test_message ("row %u", i);
    way_set (need, client_id, id);
    way_set (need, asked_on, way_date_make (2026, 9, 21));
    way_set (need, kind, rows[i].kind);
    way_set (need, words, rows[i].words);
    way_set (need, status, rows[i].status);
    if (rows[i].given_day != 0)
      way_set (need, given_on, way_date_make (2026, 9, rows[i].given_day));
    way_set (need, cost, rows[i].cost);
    g_assert_cmpstr (way_need_now_get_title (need), ==, rows[i].title);
    g_assert_cmpint (way_record_check (need, &error), ==, rows[i].is_right);
    if (!rows[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/need-now/rules", test_rules);
  return g_test_run ();
}
