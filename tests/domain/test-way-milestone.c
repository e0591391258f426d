/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone.h"

#include "way-error.h"

/* What it is called, and whether it says enough. */
static void
test_titles (void)
{
  static const struct {
    WayMilestoneKind kind;
    gint64           count;
    WayMilestoneUnit unit;
    const char      *words;
    const char      *title;
    gboolean         is_right;
  } rows[] = {
    { WAY_MILESTONE_DAYS, 24, WAY_MILESTONE_UNIT_HOURS, NULL, "24 hours", TRUE },
    { WAY_MILESTONE_DAYS, 90, WAY_MILESTONE_UNIT_DAYS, NULL, "90 days", TRUE },
    { WAY_MILESTONE_DAYS, 9, WAY_MILESTONE_UNIT_MONTHS, NULL, "9 months", TRUE },
    { WAY_MILESTONE_DAYS, 1, WAY_MILESTONE_UNIT_YEARS, NULL, "1 year", TRUE },
    { WAY_MILESTONE_DAYS, 2, WAY_MILESTONE_UNIT_YEARS, "Two summers", "Two summers", TRUE },
    { WAY_MILESTONE_DAYS, WAY_INT_NONE, WAY_MILESTONE_UNIT_DAYS, NULL, "0 days", FALSE },
    { WAY_MILESTONE_DAYS, 30, WAY_MILESTONE_UNIT_NONE, NULL, "30 days", FALSE },
    { WAY_MILESTONE_DAYS, 0, WAY_MILESTONE_UNIT_DAYS, NULL, "0 days", FALSE },
    { WAY_MILESTONE_MEETINGS, 100, WAY_MILESTONE_UNIT_NONE, NULL, "100 meetings", TRUE },
    { WAY_MILESTONE_MEETINGS, 1, WAY_MILESTONE_UNIT_NONE, NULL, "1 meeting", TRUE },
    { WAY_MILESTONE_MEETINGS, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, NULL, "Meetings", FALSE },
    { WAY_MILESTONE_MEETINGS, 9, WAY_MILESTONE_UNIT_DAYS, NULL, "9 meetings", FALSE },
    { WAY_MILESTONE_CHIP, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, NULL, "Chip or medallion", TRUE },
    { WAY_MILESTONE_REUNITED, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, "Home with Ana",
      "Home with Ana", TRUE },
    { WAY_MILESTONE_HOUSED, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, NULL, "Housed", TRUE },
    { WAY_MILESTONE_OWN, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, "Slept all night",
      "Slept all night", TRUE },
    { WAY_MILESTONE_OWN, WAY_INT_NONE, WAY_MILESTONE_UNIT_NONE, NULL, "Something else", FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayMilestone) milestone = way_record_new (WAY_TYPE_MILESTONE, &id);
    g_autofree char *title = NULL;
    g_autoptr (GError) error = NULL;

    way_set (milestone, client_id, id);
    way_set (milestone, reached_on, way_date_make (2026, 9, 21));
    way_set (milestone, kind, rows[i].kind);
    way_set (milestone, count, rows[i].count);
    way_set (milestone, unit, rows[i].unit);
    way_set (milestone, words, rows[i].words);
    title = way_milestone_dup_title (milestone);
    g_assert_cmpstr (title, ==, rows[i].title);
    g_assert_cmpint (way_record_check (milestone, &error), ==, rows[i].is_right);
    if (!rows[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone/titles", test_titles);
  return g_test_run ();
}
