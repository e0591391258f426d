/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-open-hours.h"

#include <glib/gi18n.h>
#include <string.h>

#define HOUR    60
#define NOON    (12 * HOUR)
#define MORNING (6 * HOUR)

static const char *const day_labels[7] = {
  N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
  N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday"),
};

/* What is written: it is read back in any language. */
static const char *const day_words[7] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

/* As a word begins, accents and case gone.  The longer one first: “mar” is Tuesday in Spanish. */
static const struct {
  const char *word;
  guint       days; /* bits */
} names[] = {
  { "weekdays", 0x1f },  { "weekends", 0x60 },  { "weekend", 0x60 },  { "daily", 0x7f },
  { "everyday", 0x7f },  { "diario", 0x7f },    { "monday", 0x01 },   { "mon", 0x01 },
  { "mo", 0x01 },        { "lunes", 0x01 },     { "lun", 0x01 },      { "tuesday", 0x02 },
  { "tues", 0x02 },      { "tue", 0x02 },       { "tu", 0x02 },       { "martes", 0x02 },
  { "mar", 0x02 },       { "wednesday", 0x04 }, { "wed", 0x04 },      { "we", 0x04 },
  { "miercoles", 0x04 }, { "mie", 0x04 },       { "thursday", 0x08 }, { "thurs", 0x08 },
  { "thur", 0x08 },      { "thu", 0x08 },       { "th", 0x08 },       { "jueves", 0x08 },
  { "jue", 0x08 },       { "friday", 0x10 },    { "fri", 0x10 },      { "fr", 0x10 },
  { "viernes", 0x10 },   { "vie", 0x10 },       { "saturday", 0x20 }, { "sat", 0x20 },
  { "sa", 0x20 },        { "sabado", 0x20 },    { "sab", 0x20 },      { "sunday", 0x40 },
  { "sun", 0x40 },       { "su", 0x40 },        { "domingo", 0x40 },  { "dom", 0x40 },
};

typedef struct {
  const char *at;
  gboolean    open[WAY_OPEN_WEEK];
} Reading;

/* Accents and case gone; dashes of all kinds and “to”, “a” are one “-”. */
static char *
simplify (const char *text)
{
  g_autofree char *fold = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (fold, -1, G_NORMALIZE_ALL);
  GString         *simple = g_string_new (NULL);

  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK)
      continue;
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212)
      g_string_append_c (simple, '-');
    else if (g_unichar_isspace (c))
      g_string_append_c (simple, ' ');
    else
      g_string_append_unichar (simple, c);
  }
  g_string_replace (simple, "every day", "daily", 0);
  g_string_replace (simple, "todos los dias", "daily", 0);
  g_string_replace (simple, "a.m.", "am", 0);
  g_string_replace (simple, "p.m.", "pm", 0);
  return g_string_free (simple, FALSE);
}

static void
skip (Reading *self, const char *what)
{
  self->at += strspn (self->at, what);
}

static gboolean
take (Reading *self, const char *word)
{
  const gsize length = strlen (word);

  if (strncmp (self->at, word, length) != 0 || g_ascii_isalnum (self->at[length]))
    return FALSE;

  self->at += length;
  return TRUE;
}

static gboolean
take_range_mark (Reading *self)
{
  skip (self, " ");
  if (*self->at == '-') {
    self->at++;
    skip (self, " ");
    return TRUE;
  }
  if (take (self, "to") || take (self, "a") || take (self, "until") || take (self, "hasta")) {
    skip (self, " ");
    return TRUE;
  }
  return FALSE;
}

static gboolean
take_day (Reading *self, guint *days)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (take (self, names[i].word)) {
      if (*self->at == '.')
        self->at++;
      *days = names[i].days;
      return TRUE;
    }
  }
  return FALSE;
}

static guint
first_of (guint days)
{
  return (guint)g_bit_nth_lsf (days, -1);
}

/* “mon-fri”, “mon, wed & fri”; 0: there are none. */
static gboolean
take_days (Reading *self, guint *days)
{
  guint one, last;

  *days = 0;
  for (;;) {
    const char *before;

    skip (self, " ,&:");
    if (take (self, "and") || take (self, "y"))
      skip (self, " ");
    if (!take_day (self, &one))
      return TRUE;
    *days |= one;
    before = self->at;
    if (!take_range_mark (self))
      continue;
    if (!take_day (self, &last)) {
      self->at = before;
      return g_ascii_isdigit (*before) || *before == ' ';
    }
    for (guint day = first_of (one); day != first_of (last); day = (day + 1) % 7)
      *days |= 1u << day;
    *days |= last;
  }
}

/* half: TRUE when the half of the day was said. */
static gboolean
take_time (Reading *self, guint *minute, gboolean *half)
{
  guint hour = 0, minutes = 0;

  *half = TRUE;
  if (take (self, "noon") || take (self, "mediodia")) {
    *minute = NOON;
    return TRUE;
  }
  if (take (self, "midnight") || take (self, "medianoche")) {
    *minute = WAY_OPEN_DAY;
    return TRUE;
  }
  if (!g_ascii_isdigit (*self->at))
    return FALSE;

  *half = *self->at == '0';
  while (g_ascii_isdigit (*self->at) && hour < 100)
    hour = hour * 10 + (guint)(*self->at++ - '0');
  if ((*self->at == ':' || *self->at == '.' || *self->at == 'h') && g_ascii_isdigit (self->at[1]) &&
      g_ascii_isdigit (self->at[2])) {
    minutes = (guint)(self->at[1] - '0') * 10 + (guint)(self->at[2] - '0');
    self->at += 3;
  }
  skip (self, " ");
  if (take (self, "am") || take (self, "pm")) {
    const gboolean late = self->at[-2] == 'p';

    if (hour < 1 || hour > 12)
      return FALSE;
    hour = hour % 12 + (late ? 12 : 0);
    *half = TRUE;
  } else if (take (self, "h") || hour > 12) {
    *half = TRUE;
  }
  if (hour > 24 || minutes > 59 || (hour == 24 && minutes > 0))
    return FALSE;

  *minute = hour * HOUR + minutes;
  return TRUE;
}

static void
mark (Reading *self, guint days, guint from, guint to)
{
  for (guint day = 0; day < 7; day++) {
    if ((days >> day & 1) == 0)
      continue;
    for (guint minute = from; minute < to; minute++)
      self->open[(day * WAY_OPEN_DAY + minute) % WAY_OPEN_WEEK] = TRUE;
  }
}

static gboolean
take_hours (Reading *self, guint days)
{
  guint    from, to;
  gboolean from_half, to_half;

  if (!take_time (self, &from, &from_half) || !take_range_mark (self) ||
      !take_time (self, &to, &to_half))
    return FALSE;

  /* Where the half of the day is not said, “9–5” ends in the afternoon, and “1–5pm” is one. */
  if (!from_half && to_half && from < NOON && to > NOON && to <= WAY_OPEN_DAY && from + NOON < to &&
      from < 7 * HOUR)
    from += NOON;
  if (to <= from && !to_half && to < NOON && from < NOON + to)
    to += NOON;
  if (to <= from)
    to += WAY_OPEN_DAY;
  if (to - from > WAY_OPEN_DAY)
    return FALSE;

  mark (self, days, from, to);
  return TRUE;
}

/* Days, then hours, of which there may be several. */
static gboolean
take_part (Reading *self)
{
  guint days;

  if (!take_days (self, &days))
    return FALSE;
  if (days == 0)
    days = 0x7f;
  skip (self, " :,");
  if (take (self, "closed") || take (self, "cerrado"))
    return TRUE;
  if (take (self, "24 hours") || take (self, "24 horas") || take (self, "24h")) {
    mark (self, days, 0, WAY_OPEN_DAY);
    return TRUE;
  }

  do {
    if (!take_hours (self, days))
      return FALSE;
    skip (self, " ,&");
    if (take (self, "and") || take (self, "y"))
      skip (self, " ");
  } while (g_ascii_isdigit (*self->at));
  return TRUE;
}

static GArray *
list_spans (const Reading *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (WayOpenSpan));

  for (guint minute = 0; minute < WAY_OPEN_WEEK; minute++) {
    WayOpenSpan span = { minute, minute };

    if (!self->open[minute])
      continue;
    while (minute < WAY_OPEN_WEEK && self->open[minute])
      minute++;
    span.to = minute;
    g_array_append_val (spans, span);
  }
  return spans;
}

GArray *
way_open_hours_parse (const char *text)
{
  g_autofree char    *simple = text != NULL ? simplify (text) : NULL;
  g_autofree Reading *self = g_new0 (Reading, 1);

  if (simple == NULL)
    return NULL;

  self->at = simple;
  skip (self, " ,;");
  if (take (self, "24/7")) {
    mark (self, 0x7f, 0, WAY_OPEN_DAY);
    skip (self, " .");
    return *self->at == '\0' ? list_spans (self) : NULL;
  }
  if (*self->at == '\0')
    return NULL;
  while (*self->at != '\0') {
    if (!take_part (self))
      return NULL;
    skip (self, " ,;.");
  }
  return list_spans (self);
}

WaySet
way_open_hours_get_days (GArray *spans)
{
  WaySet days = { 0 };

  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    const WayOpenSpan *span = &g_array_index (spans, WayOpenSpan, i);

    /* What is left of a night is no day on which it opens. */
    for (guint day = 0; day < 7; day++) {
      if (span->from / WAY_OPEN_DAY == day ||
          (span->from < (day + 1) * WAY_OPEN_DAY && span->to > day * WAY_OPEN_DAY + MORNING))
        days.bits |= WAY_SET_OF (day).bits;
    }
  }
  return days;
}

guint
way_open_hours_minute_of (GDateTime *time)
{
  return (guint)(g_date_time_get_day_of_week (time) - 1) * WAY_OPEN_DAY +
         (guint)g_date_time_get_hour (time) * HOUR + (guint)g_date_time_get_minute (time);
}

gboolean
way_open_hours_is_open (GArray *spans, guint minute)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    const WayOpenSpan *span = &g_array_index (spans, WayOpenSpan, i);

    if (minute >= span->from && minute < span->to)
      return TRUE;
  }
  return FALSE;
}

/* --- writing --- */

/* The hours of one day, “09:00–12:00, 13:00–17:00”; what goes on over midnight is of the day on
 * which it begins. */
static char *
write_day (GArray *spans, guint day)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++) {
    const WayOpenSpan *span = &g_array_index (spans, WayOpenSpan, i);
    const guint        begin = day * WAY_OPEN_DAY;
    const guint        from = MAX (span->from, begin);
    const guint        to = MIN (span->to, begin + WAY_OPEN_DAY);

    if (from >= to)
      continue;
    g_string_append_printf (words, "%s%02u:%02u–%02u:%02u", words->len > 0 ? ", " : "",
                            (from - begin) / HOUR, (from - begin) % HOUR, (to - begin) / HOUR,
                            (to - begin) % HOUR);
  }
  return g_string_free (words, FALSE);
}

char *
way_open_hours_write (GArray *spans)
{
  g_autoptr (GPtrArray) hours = g_ptr_array_new_with_free_func (g_free);
  GString *words = g_string_new (NULL);

  if (spans == NULL)
    return g_string_free (words, FALSE);
  if (spans->len == 1 && g_array_index (spans, WayOpenSpan, 0).from == 0 &&
      g_array_index (spans, WayOpenSpan, 0).to == WAY_OPEN_WEEK) {
    g_string_append (words, "24/7");
    return g_string_free (words, FALSE);
  }

  for (guint day = 0; day < 7; day++)
    g_ptr_array_add (hours, write_day (spans, day));
  for (guint day = 0; day < 7; day++) {
    const char *text = g_ptr_array_index (hours, day);
    guint       last = day;

    if (*text == '\0')
      continue;
    while (last + 1 < 7 && g_str_equal (g_ptr_array_index (hours, last + 1), text))
      last++;
    g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", day_words[day]);
    if (last > day)
      g_string_append_printf (words, "–%s", day_words[last]);
    g_string_append_printf (words, " %s", text);
    day = last;
  }
  return g_string_free (words, FALSE);
}

const char *
way_open_hours_get_day_label (guint day)
{
  g_return_val_if_fail (day < 7, NULL);

  return _ (day_labels[day]);
}
