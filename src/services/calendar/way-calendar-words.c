/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-words.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-day-words.h"
#include "way-hour.h"
#include "way-record-words.h"
#include "way-when.h"

WayDate
way_calendar_words_day (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_date_of (at);
}

char *
way_calendar_words_title (const WayOccurrence *one)
{
  if (one->client_name != NULL)
    return way_client_name_show_text (one->client_name);
  if (one->appointment->words != NULL)
    return g_strdup (one->appointment->words);
  return g_strdup (way_appointment_get_kind_label (one->appointment));
}

static void
add (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, part);
}

char *
way_calendar_words_detail (const WayOccurrence *one)
{
  const WayAppointment *appointment = one->appointment;
  GString              *text = g_string_new (NULL);

  if (appointment->status != WAY_APPOINTMENT_BOOKED)
    add (text, way_appointment_get_status_label (appointment));
  if (appointment->status == WAY_APPOINTMENT_CANCELLED)
    add (text, appointment->reason);
  if (one->client_name != NULL || appointment->words != NULL)
    add (text, way_appointment_get_kind_label (appointment));
  if (appointment->modality != WAY_MODALITY_IN_PERSON)
    add (text, way_appointment_get_modality_label (appointment));
  add (text, appointment->place);
  if (one->client_name != NULL)
    add (text, appointment->words);
  return g_string_free (text, FALSE);
}

char *
way_calendar_words_span (const WayOccurrence *one)
{
  g_autofree char *from = way_record_words_clock (one->starts_at);
  g_autofree char *to = way_record_words_clock (way_occurrence_get_end (one));

  if (one->appointment->minutes == 0)
    return g_steal_pointer (&from);

  /* Translators: from one time of day to another. */
  return g_strdup_printf (_ ("%s–%s"), from, to);
}

char *
way_calendar_words_spoken (const WayOccurrence *one)
{
  g_autofree char *span = way_calendar_words_span (one);
  g_autofree char *title = way_calendar_words_title (one);
  g_autofree char *detail = way_calendar_words_detail (one);
  GString         *text = g_string_new (span);

  add (text, title);
  add (text, detail);
  if (way_occurrence_is_of_series (one))
    add (text, _ ("repeats"));
  return g_string_free (text, FALSE);
}

char *
way_calendar_words_clash (const WayOccurrence *other, const WayAppointment *booked)
{
  g_autofree char *title = way_calendar_words_title (other);
  g_autofree char *span = way_calendar_words_span (other);
  g_autofree char *day = way_when_write_day (way_calendar_words_day (other->starts_at));
  const char      *worker = other->worker_name != NULL ? other->worker_name : _ ("Somebody");

  if (way_id_equal (&other->appointment->worker_id, &booked->worker_id))
    /* Translators: a worker, whom or what the time is for, a day, and from when to when. */
    return g_strdup_printf (_ ("%s has %s then: %s, %s"), worker, title, day, span);

  /* Translators: a client, a worker, a day, and from when to when. */
  return g_strdup_printf (_ ("%s is with %s then: %s, %s"), title, worker, day, span);
}

char *
way_calendar_words_due (const WayTask *task, WayDate today)
{
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;

  if (task->due_on.ymd == 0)
    return NULL;

  day = task->due_on.ymd < today.ymd ? way_when_write_day (task->due_on)
                                     : way_day_words_until (task->due_on, today);
  if (task->due_minute == WAY_INT_NONE)
    return g_steal_pointer (&day);

  hour = way_hour_write (task->due_minute);
  /* Translators: a day and a time of day. */
  return g_strdup_printf (_ ("%s, %s"), day, hour);
}

char *
way_calendar_words_late (const WayTask *task, WayDate today, gint64 minute)
{
  g_autofree char *hour = NULL;

  if (!way_task_is_late (task, today, minute))
    return NULL;
  if (task->due_on.ymd < today.ymd)
    return way_day_words_late (task->due_on, today);

  hour = way_hour_write (task->due_minute);
  /* Translators: %s is a time of today. */
  return g_strdup_printf (_ ("late since %s"), hour);
}

char *
way_calendar_words_outcome (const WayTask *task)
{
  const char *result = way_task_get_result_label (task);
  GString    *text = g_string_new (NULL);

  if (result != NULL) /* how it was tried says nothing as long as nothing came of it */
    add (text, way_task_get_method_label (task));
  add (text, result);
  add (text, task->outcome);
  return g_string_free (text, text->len == 0);
}
