/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task.h"

#include "way-error.h"

#define NONE WAY_INT_NONE

/* When it is late, on 1 March 2028 at 14:00; the day before is a leap day. */
static void
test_late (void)
{
  static const struct {
    guint32  due_on;
    gint64   due_minute;
    gboolean is_done;
    gboolean is_late;
  } cases[] = {
    { 0, NONE, FALSE, FALSE },        { 20280301, NONE, FALSE, FALSE },
    { 20280302, NONE, FALSE, FALSE }, { 20280229, NONE, FALSE, TRUE },
    { 20280229, NONE, TRUE, FALSE },  { 20280301, 14 * 60, FALSE, FALSE },
    { 20280301, 839, FALSE, TRUE },   { 20280301, 841, FALSE, FALSE },
    { 20280229, 1439, FALSE, TRUE },  { 20280302, 0, FALSE, FALSE },
    { 20280301, 0, TRUE, FALSE },     { 20271231, NONE, FALSE, TRUE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayTask) self = way_record_new (WAY_TYPE_TASK, &id);

    g_test_message ("case %u", i);
    way_set (self, due_on, (WayDate){ cases[i].due_on });
    way_set (self, due_minute, cases[i].due_minute);
    if (cases[i].is_done)
      way_set (self, done_at, (WayTime){ 1 });
    g_assert_cmpint (way_task_is_late (self, way_date_make (2028, 3, 1), 840), ==,
                     cases[i].is_late);
  }
}

static void
test_check (void)
{
  static const struct {
    const char *words;
    guint32     due_on;
    gint64      due_minute;
    gint64      done_at;
    gboolean    by;
    const char *source_kind;
    gboolean    source;
    gboolean    is_right;
  } cases[] = {
    { "Call", 0, NONE, 0, FALSE, NULL, FALSE, TRUE },
    { NULL, 0, NONE, 0, FALSE, NULL, FALSE, FALSE },
    { "Call", 20260921, 540, 0, FALSE, NULL, FALSE, TRUE },
    { "Call", 0, 540, 0, FALSE, NULL, FALSE, FALSE },
    { "Call", 20260921, 1440, 0, FALSE, NULL, FALSE, FALSE },
    { "Call", 0, NONE, 1, TRUE, NULL, FALSE, TRUE },
    { "Call", 0, NONE, 1, FALSE, NULL, FALSE, FALSE },
    { "Call", 0, NONE, 0, TRUE, NULL, FALSE, FALSE },
    { "Call", 0, NONE, 0, FALSE, "crisis", TRUE, TRUE },
    { "Call", 0, NONE, 0, FALSE, "crisis", FALSE, FALSE },
    { "Call", 0, NONE, 0, FALSE, NULL, TRUE, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayTask) self = way_record_new (WAY_TYPE_TASK, &id);
    g_autoptr (GError) error = NULL;

    g_test_message ("case %u", i);
    way_set (self, for_id, id);
    way_set (self, words, cases[i].words);
    way_set (self, due_on, (WayDate){ cases[i].due_on });
    way_set (self, due_minute, cases[i].due_minute);
    way_set (self, done_at, (WayTime){ cases[i].done_at });
    if (cases[i].by)
      way_set (self, done_by, id);
    way_set (self, source_kind, cases[i].source_kind);
    if (cases[i].source)
      way_set (self, source_id, id);
    g_assert_cmpint (way_record_check (self, &error), ==, cases[i].is_right);
    if (!cases[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task/late", test_late);
  g_test_add_func ("/task/check", test_check);
  return g_test_run ();
}
