/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-line.h"

#include <string.h>

#include "way-hour.h"

static char *
dup_part (const char *from, const char *to)
{
  return g_strstrip (g_strndup (from, (gsize)(to - from)));
}

gboolean
way_task_line_read_due (const char  *text,
                        WayDate      today,
                        WayWhenOrder order,
                        WayDate     *due_on,
                        gint64      *due_minute)
{
  g_autofree char *all = g_strstrip (g_strdup (text));
  WayDate          day;
  gint64           minute;

  if (*all == '\0')
    return FALSE;

  if (way_when_parse (all, today, order, FALSE, &day)) {
    *due_on = day;
    *due_minute = WAY_HOUR_NONE;
    return TRUE;
  }

  /* A number alone is an hour of today only where it says so: “9” may be how many. */
  if (strpbrk (all, ":hHaApP") != NULL && way_hour_parse (all, &minute)) {
    *due_on = today;
    *due_minute = minute;
    return TRUE;
  }

  /* The day, a blank, and the time; which blank, the two say themselves. */
  for (const char *at = strchr (all, ' '); at != NULL; at = strchr (at + 1, ' ')) {
    g_autofree char *before = dup_part (all, at);
    const char      *hour = at + 1;

    if (g_str_has_prefix (hour, "at "))
      hour += 3;
    if (way_hour_parse (hour, &minute) && way_when_parse (before, today, order, FALSE, &day)) {
      *due_on = day;
      *due_minute = minute;
      return TRUE;
    }
  }

  return FALSE;
}

void
way_task_line_read (WayTaskLine *self, const char *text, WayDate today, WayWhenOrder order)
{
  const char *comma = strrchr (text, ',');

  *self = (WayTaskLine){ NULL, WAY_DATE_NONE, WAY_HOUR_NONE };
  if (comma != NULL)
    self->words = dup_part (text, comma);
  if (comma == NULL || *self->words == '\0' ||
      !way_task_line_read_due (comma + 1, today, order, &self->due_on, &self->due_minute)) {
    g_free (self->words);
    self->words = g_strstrip (g_strdup (text));
  }
  if (*self->words == '\0')
    g_clear_pointer (&self->words, g_free);
}

void
way_task_line_clear (WayTaskLine *self)
{
  g_clear_pointer (&self->words, g_free);
}
