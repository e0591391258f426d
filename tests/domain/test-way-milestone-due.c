/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-due.h"

static WayDate
day (guint month, guint day_of_month)
{
  return way_date_make (2026, month, day_of_month);
}

static WayMilestone *
add (GPtrArray *all, WayMilestoneKind kind, WayDate reached, WayDate celebrated)
{
  const WayId   id = way_id_make (1 + all->len);
  WayMilestone *milestone = way_record_new (WAY_TYPE_MILESTONE, &id);

  way_set (milestone, client_id, id);
  way_set (milestone, kind, kind);
  if (kind == WAY_MILESTONE_DAYS) {
    way_set (milestone, count, 90);
    way_set (milestone, unit, WAY_MILESTONE_UNIT_DAYS);
  }
  way_set (milestone, reached_on, reached);
  way_set (milestone, celebrated_on, celebrated);
  g_ptr_array_add (all, milestone);
  return milestone;
}

static char *
tell (GPtrArray *due)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < due->len; i++) {
    WayMilestoneDue *each = g_ptr_array_index (due, i);
    g_autofree char *title = way_milestone_due_dup_title (each);
    g_autofree char *date = way_date_to_text (each->day);

    g_string_append_printf (told, "%s%s %s%s", i > 0 ? ", " : "", date + 5, title,
                            each->milestone != NULL ? "*" : "");
  }

  return g_string_free (told, FALSE);
}

static void
assert_told (WayClient  *client,
             GPtrArray  *milestones,
             WayDate     first,
             WayDate     last,
             gboolean    only_open,
             const char *expected)
{
  g_autoptr (GPtrArray) due = way_milestone_due_list (client, milestones, first, last, only_open);
  g_autofree char *told = tell (due);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_list (void)
{
  const WayId id = way_id_make (1);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  g_autoptr (GPtrArray) milestones = g_ptr_array_new_with_free_func (g_object_unref);

  assert_told (client, milestones, day (1, 1), day (12, 31), FALSE, "");
  way_set (client, own_date, day (6, 23));
  assert_told (client, milestones, day (9, 15), day (9, 21), FALSE, "09-21 90 days");
  assert_told (client, milestones, day (9, 15), day (9, 20), FALSE, "");
  assert_told (client, milestones, day (6, 23), day (9, 30), FALSE,
               "06-24 24 hours, 07-23 30 days, 08-22 60 days, 09-21 90 days");

  add (milestones, WAY_MILESTONE_HOUSED, day (9, 18), WAY_DATE_NONE);
  assert_told (client, milestones, day (9, 15), day (9, 21), TRUE, "09-18 Housed*, 09-21 90 days");

  /* Written down, it is told once; celebrated, no more than that. */
  add (milestones, WAY_MILESTONE_DAYS, day (9, 21), day (9, 21));
  assert_told (client, milestones, day (9, 15), day (9, 21), FALSE,
               "09-18 Housed*, 09-21 90 days*");
  assert_told (client, milestones, day (9, 15), day (9, 21), TRUE, "09-18 Housed*");

  /* Whoever counts anew reaches it anew: what was celebrated stays, and stands for no other day. */
  way_set (client, own_date, day (6, 25));
  assert_told (client, milestones, day (9, 15), day (9, 30), FALSE,
               "09-18 Housed*, 09-21 90 days*, 09-23 90 days");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone-due/list", test_list);
  return g_test_run ();
}
