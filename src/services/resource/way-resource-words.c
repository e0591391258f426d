/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-words.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-hour.h"
#include "way-open-hours.h"
#include "way-record-words.h"
#include "way-when.h"

static void
append (GString *words, const char *between, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", text);
}

static char *
end (GString *words)
{
  g_strdelimit (words->str, "\n\r", ' ');
  if (words->len > 0)
    return g_string_free (words, FALSE);

  g_string_free (words, TRUE);
  return NULL;
}

char *
way_resource_words_field (WayResource *self, const char *name)
{
  const WayField  *field = way_record_find_field (self, name);
  g_autofree char *text = NULL;

  if (way_field_is_none (field, self))
    return NULL;
  if (field->type == WAY_FIELD_CHOICE && g_str_equal (way_field_get_word (field, self), "unsaid"))
    return NULL;

  text = way_field_to_text (field, self);
  return way_record_words_plain (WAY_TYPE_RESOURCE, field, text, NULL);
}

char *
way_resource_words_about (WayResource *self)
{
  g_autofree char *cost = way_resource_words_field (self, "cost");
  g_autofree char *languages = way_resource_words_field (self, "languages");
  g_autofree char *room = way_resource_words_field (self, "capacity");
  GString         *words = g_string_new (way_resource_get_kind_label (self));

  append (words, " · ", cost);
  append (words, " · ", languages);
  append (words, " · ", room);
  return end (words);
}

char *
way_resource_words_reach (WayResource *self)
{
  g_autofree char *phone = self->phone != NULL ? way_client_words_isolate (self->phone) : NULL;
  GString         *words = g_string_new (phone);

  append (words, " · ", self->address);
  append (words, " · ", self->area);
  return end (words);
}

char *
way_resource_words_stale (const WayResource *self, WayDate today)
{
  const gboolean never = self->verified_on.ymd == 0;
  int            days;

  if (!way_resource_is_stale (self, today))
    return NULL;
  if (never)
    return g_strdup (_ ("Never verified"));

  days = way_date_days_between (self->verified_on, today);
  return g_strdup_printf (
    g_dngettext (NULL, "Not verified for %d day", "Not verified for %d days", (gulong)days), days);
}

char *
way_resource_words_verified (const WayResource *self, const char *name)
{
  g_autofree char *day = way_when_write (self->verified_on);

  if (self->verified_on.ymd == 0)
    return g_strdup (_ ("Never verified"));
  if (name == NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Verified on %s"), day);
  /* Translators: a date, and who called there. */
  return g_strdup_printf (_ ("Verified on %s by %s"), day, name);
}

/* --- hours --- */

static char *
clock_of (guint minute)
{
  g_autofree char *hour = way_hour_write (minute % WAY_OPEN_DAY);

  return way_client_words_isolate (hour);
}

/* When it closes that is open now: over the end of the week too. */
static guint
find_end (GArray *spans, guint minute)
{
  for (guint i = 0; i < spans->len; i++) {
    const WayOpenSpan *span = &g_array_index (spans, WayOpenSpan, i);

    if (minute >= span->from && minute < span->to)
      return span->to == WAY_OPEN_WEEK && g_array_index (spans, WayOpenSpan, 0).from == 0
             ? g_array_index (spans, WayOpenSpan, 0).to
             : span->to;
  }
  return minute;
}

static guint
find_next (GArray *spans, guint minute)
{
  for (guint i = 0; i < spans->len; i++) {
    if (g_array_index (spans, WayOpenSpan, i).from > minute)
      return g_array_index (spans, WayOpenSpan, i).from;
  }
  return g_array_index (spans, WayOpenSpan, 0).from;
}

char *
way_resource_words_open (const WayResource *self, GDateTime *now)
{
  g_autoptr (GArray) spans = way_open_hours_parse (self->hours);
  const guint      minute = way_open_hours_minute_of (now);
  guint            next;
  g_autofree char *clock = NULL;

  if (spans == NULL || spans->len == 0)
    return NULL;
  if (way_open_hours_is_open (spans, minute)) {
    next = find_end (spans, minute);
    if (next == WAY_OPEN_WEEK && spans->len == 1)
      return g_strdup (_ ("Open day and night"));
    clock = clock_of (next);
    /* Translators: %s is a time of day. */
    return g_strdup_printf (_ ("Open now, until %s"), clock);
  }

  next = find_next (spans, minute);
  clock = clock_of (next);
  if (next / WAY_OPEN_DAY == minute / WAY_OPEN_DAY && next > minute)
    /* Translators: %s is a time of day. */
    return g_strdup_printf (_ ("Closed now, opens at %s"), clock);
  /* Translators: a day of the week, and a time of day. */
  return g_strdup_printf (_ ("Closed now, opens %s %s"),
                          way_open_hours_get_day_label (next / WAY_OPEN_DAY), clock);
}
