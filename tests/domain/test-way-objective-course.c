/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-course.h"

#include <math.h>

static const WayId own_id = { { 1 } };
static const WayId other_id = { { 2 } };

/* Noon of a day of March 2026, UTC. */
static WayTime
noon (guint day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, (int)day, 12, 0, 0);

  return (WayTime){ g_date_time_to_unix (time) * G_USEC_PER_SEC };
}

typedef struct {
  guint                   day;
  double                  now;
  WayObjectiveStatus      status;
  WayObjectiveAchievement achievement;
} Version;

#define ACTIVE   WAY_OBJECTIVE_ACTIVE
#define ON       WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS
#define ACHIEVED WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED

static GPtrArray *
make_versions (const Version *versions, guint n, double target)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    WayObjective *version = way_record_new (WAY_TYPE_OBJECTIVE, &own_id);

    way_set (version, text, "Go to meetings");
    way_set (version, now, versions[i].now);
    way_set (version, target, target);
    way_set (version, status, versions[i].status);
    way_set (version, achievement, versions[i].achievement);
    way_set (WAY_RECORD (version), changed_at, noon (versions[i].day));
    g_ptr_array_add (made, version);
  }
  return made;
}

/* “1: 0, 5: 0.5, 9: -”; days and levels, “-” where nobody counts. */
static char *
steps_to_text (const WayStrip *strip)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < strip->steps->len; i++) {
    const WayStripStep *step = &g_array_index (strip->steps, WayStripStep, i);

    g_string_append_printf (text, "%s%u:", i > 0 ? " " : "", way_date_get_day (step->day));
    if (isnan (step->level))
      g_string_append_c (text, '-');
    else
      g_string_append_printf (text, "%g", step->level);
  }
  return g_string_free (text, FALSE);
}

static void
test_courses (void)
{
  static const struct {
    Version     versions[6];
    double      target;
    const char *steps;
    guint       ends; /* the day, 0: it goes on */
    gboolean    reached;
    const char *state;
  } cases[] = {
    /* counted, step by step; what did not change makes no step */
    { { { 1, 0, ACTIVE, ON }, { 5, 1, ACTIVE, ON }, { 9, 1, ACTIVE, ON }, { 12, 2, ACTIVE, ON } },
      4,
      "1:0 5:0.25 12:0.5",
      0,
      FALSE,
      "2 of 4" },
    /* two changes of one day: what stood in the evening counts */
    { { { 1, 0, ACTIVE, ON }, { 5, 3, ACTIVE, ON }, { 5, 2, ACTIVE, ON } },
      4,
      "1:0 5:0.5",
      0,
      FALSE,
      "2 of 4" },
    /* and back to what it was: no step at all */
    { { { 1, 1, ACTIVE, ON }, { 5, 3, ACTIVE, ON }, { 5, 1, ACTIVE, ON } },
      4,
      "1:0.25",
      0,
      FALSE,
      "1 of 4" },
    /* achieved is all of it, whatever was counted */
    { { { 1, 0, ACTIVE, ON }, { 8, 1, ACTIVE, ACHIEVED } }, 4, "1:0 8:1", 8, TRUE, "achieved" },
    /* taken up again */
    { { { 1, 0, ACTIVE, ON }, { 8, 1, ACTIVE, ACHIEVED }, { 9, 1, ACTIVE, ON } },
      4,
      "1:0 8:1 9:0.25",
      0,
      FALSE,
      "1 of 4" },
    /* given up */
    { { { 1, 0, ACTIVE, ON }, { 6, 0, WAY_OBJECTIVE_CANCELLED, ON } },
      4,
      "1:0",
      6,
      FALSE,
      "cancelled" },
    /* nothing is counted: a plain span */
    { { { 1, NAN, ACTIVE, ON }, { 6, NAN, ACTIVE, ON } }, NAN, "", 0, FALSE, "in progress" },
    /* counted from some day on, and no more */
    { { { 1, NAN, ACTIVE, ON }, { 3, 2, ACTIVE, ON }, { 7, NAN, ACTIVE, ON } },
      4,
      "3:0.5 7:-",
      0,
      FALSE,
      "in progress" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n = 0;
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (WayStrip) strip = NULL;
    g_autofree char *steps = NULL;

    while (n < G_N_ELEMENTS (cases[i].versions) && cases[i].versions[n].day != 0)
      n++;
    versions = make_versions (cases[i].versions, n, cases[i].target);
    strip = way_objective_course_make (g_ptr_array_index (versions, n - 1), versions, utc);
    steps = steps_to_text (strip);
    g_assert_cmpstr (strip->name, ==, "Go to meetings");
    g_assert_cmpuint (strip->from.ymd, ==, 20260301);
    g_assert_cmpstr (steps, ==, cases[i].steps);
    g_assert_cmpuint (strip->to.ymd, ==, cases[i].ends != 0 ? 20260300 + cases[i].ends : 0);
    g_assert_cmpint (strip->reached, ==, cases[i].reached);
    g_assert_cmpstr (strip->state, ==, cases[i].state);
  }
}

/* The others of the plan are left aside; one that the log does not know has no course. */
static void
test_others (void)
{
  static const Version versions[] = { { 1, 0, ACTIVE, ON }, { 2, 1, ACTIVE, ON } };
  g_autoptr (GPtrArray) all = make_versions (versions, 2, 4);
  g_autoptr (WayObjective) other = way_record_new (WAY_TYPE_OBJECTIVE, &other_id);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  way_set (other, text, "Another");
  g_assert_null (way_objective_course_make (other, all, utc));
}

/* The day is the local one: late in the evening it is tomorrow in UTC, on both sides of the day on
 * which the clocks change. */
static void
test_local_days (void)
{
  static const struct {
    const char *utc;
    const char *zone;
    guint32     day;
  } cases[] = {
    { "2026-03-02T03:30:00.000000Z", "America/New_York", 20260301 },
    { "2026-03-08T04:30:00.000000Z", "America/New_York", 20260307 },
    { "2026-03-09T03:30:00.000000Z", "America/New_York", 20260308 }, /* an hour was skipped */
    { "2026-11-02T04:59:00.000000Z", "America/New_York", 20261101 }, /* an hour came twice */
    { "2026-11-02T05:00:00.000000Z", "America/New_York", 20261102 },
    { "2026-10-24T22:30:00.000000Z", "Europe/Berlin", 20261025 },
    { "2028-02-28T23:30:00.000000Z", "Europe/Berlin", 20280229 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &own_id);
    g_autoptr (GPtrArray) versions = g_ptr_array_new ();
    g_autoptr (WayStrip) strip = NULL;
    WayTime at = WAY_TIME_NONE;

    g_assert_nonnull (zone); /* tzdata is there */
    g_assert_true (way_time_from_text (cases[i].utc, &at));
    way_set (objective, text, "Go to meetings");
    way_set (WAY_RECORD (objective), changed_at, at);
    g_ptr_array_add (versions, objective);
    strip = way_objective_course_make (objective, versions, zone);
    g_assert_cmpuint (strip->from.ymd, ==, cases[i].day);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objective-course/courses", test_courses);
  g_test_add_func ("/objective-course/others", test_others);
  g_test_add_func ("/objective-course/local-days", test_local_days);
  return g_test_run ();
}
