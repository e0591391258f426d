/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event.h"

#include "way-error.h"

/* What a chart calls it, and what it tells beside; and whether it says anything at all. */
static void
test_words (void)
{
  static const struct {
    WayEventCode code;
    const char  *words;
    const char  *title;
    const char  *detail;
    gboolean     is_care;
    gboolean     is_right;
  } events[] = {
    { WAY_EVENT_RECURRENCE, NULL, "Recurrence of use", NULL, FALSE, TRUE },
    { WAY_EVENT_RECURRENCE, "one evening", "Recurrence of use", "one evening", FALSE, TRUE },
    { WAY_EVENT_CRISIS, "called at night", "Crisis", "called at night", FALSE, TRUE },
    { WAY_EVENT_OVERDOSE, NULL, "Overdose", NULL, FALSE, TRUE },
    { WAY_EVENT_HOSPITAL, "two nights", "Hospital", "two nights", FALSE, TRUE },
    { WAY_EVENT_ARREST, NULL, "Arrest", NULL, FALSE, TRUE },
    { WAY_EVENT_MOVE, NULL, "Move", NULL, FALSE, TRUE },
    { WAY_EVENT_MOVE, "Moved to Bay House", "Moved to Bay House", NULL, FALSE, TRUE },
    { WAY_EVENT_JOB, "At the bakery", "At the bakery", NULL, FALSE, TRUE },
    { WAY_EVENT_MEDICATION, "Buprenorphine", "Buprenorphine", NULL, FALSE, TRUE },
    { WAY_EVENT_MILESTONE, "90 days", "90 days", NULL, FALSE, TRUE },
    { WAY_EVENT_PLAN_REVIEW, "together", "Plan review", "together", TRUE, TRUE },
    { WAY_EVENT_OTHER, "Keys", "Keys", NULL, FALSE, TRUE },
    { WAY_EVENT_OTHER, NULL, "Other", NULL, FALSE, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autoptr (WayEvent) event = way_record_new (WAY_TYPE_EVENT, &id);
    g_autoptr (GError) error = NULL;

    way_set (event, client_id, id);
    way_set (event, happened_on, way_date_make (2026, 9, 1));
    way_set (event, code, events[i].code);
    way_set (event, words, events[i].words);
    g_assert_cmpstr (way_event_get_title (event), ==, events[i].title);
    g_assert_cmpstr (way_event_get_detail (event), ==, events[i].detail);
    g_assert_cmpint (way_event_is_care (event), ==, events[i].is_care);
    g_assert_cmpint (way_record_check (event, &error), ==, events[i].is_right);
    if (!events[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event/words", test_words);
  return g_test_run ();
}
