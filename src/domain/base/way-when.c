/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-when.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

#include "way-text.h"
#include "way-when-words.h"

#define MAX_TOKENS 12
#define MAX_DIGITS 8
#define MAX_JULIAN 3652059 /* 31 December 9999 */

/* One token is one letter in the shape of the text: # a number, M a month, W a weekday, O an
 * offset, N next, C coming, L last, I in, A ago, U a unit, a and b after and before; marks are
 * themselves. */
typedef struct {
  int   number;
  guint digits; /* typed; 0 of a number in words */
  guint month;
  guint weekday;
} Token;

typedef struct {
  Token        tokens[MAX_TOKENS];
  char         shape[MAX_TOKENS + 1];
  guint        n;
  WayDate      today;
  WayWhenOrder order;
  gboolean     past;
} Reading;

static const char letters[] = {
  [WAY_WHEN_OFFSET] = 'O', [WAY_WHEN_NEXT] = 'N',  [WAY_WHEN_COMING] = 'C', [WAY_WHEN_LAST] = 'L',
  [WAY_WHEN_IN] = 'I',     [WAY_WHEN_AGO] = 'A',   [WAY_WHEN_UNIT] = 'U',   [WAY_WHEN_AFTER] = 'a',
  [WAY_WHEN_BEFORE] = 'b', [WAY_WHEN_COUNT] = '#',
};

/* --- the shape --- */

static gboolean
add (Reading *self, char letter, Token token)
{
  if (self->n == MAX_TOKENS)
    return FALSE;

  self->tokens[self->n] = token;
  self->shape[self->n++] = letter;
  self->shape[self->n] = '\0';
  return TRUE;
}

static gboolean
add_word (Reading *self, const char *start, const char *end)
{
  g_autofree char *typed = g_strndup (start, (gsize)(end - start));
  g_autofree char *word = way_text_fold (typed);
  Token            token = { 0 };
  WayWhenWord      kind = way_when_find_word (word, &token.number);

  token.month = way_when_find_month (word);
  token.weekday = way_when_find_weekday (word);

  if (kind == WAY_WHEN_FILLER)
    return TRUE;
  if (kind == WAY_WHEN_ORDINAL)
    return self->n > 0 && self->shape[self->n - 1] == '#';
  if (kind != WAY_WHEN_UNKNOWN)
    return add (self, letters[kind], token);
  if (token.month != 0)
    return add (self, 'M', token);
  return token.weekday != 0 && add (self, 'W', token);
}

static gboolean
add_mark (Reading *self, gunichar mark)
{
  if (mark == 0x2212 || mark == 0x2013) /* minus and dash */
    mark = '-';
  if (g_unichar_isspace (mark) || mark == ',')
    return TRUE;

  return mark < 0x80 && strchr ("+-/.", (int)mark) != NULL && add (self, (char)mark, (Token){ 0 });
}

static gboolean
take_apart (Reading *self, const char *text)
{
  while (*text != '\0') {
    const char *start = text;
    Token       token = { 0 };

    if (g_ascii_isdigit (*text)) {
      for (; g_ascii_isdigit (*text) && token.digits <= MAX_DIGITS; text++, token.digits++)
        token.number = token.number * 10 + g_ascii_digit_value (*text);
      if (token.digits > MAX_DIGITS || !add (self, '#', token))
        return FALSE;
    } else if (g_unichar_isalpha (g_utf8_get_char (text))) {
      while (g_unichar_isalpha (g_utf8_get_char (text)) ||
             g_unichar_ismark (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (!add_word (self, start, text))
        return FALSE;
    } else {
      if (!add_mark (self, g_utf8_get_char (text)))
        return FALSE;
      text = g_utf8_next_char (text);
    }
  }

  return self->n > 0;
}

/* “mar” is a month beside a number and a Tuesday alone; “ago” is August without a unit.  Marks
 * beside names say nothing: “9-Mar-2026”, “Mar. 9”. */
static void
settle (Reading *self)
{
  gboolean number = strchr (self->shape, '#') != NULL;
  gboolean unit = strchr (self->shape, 'U') != NULL;
  guint    n = 0;

  for (guint i = 0; i < self->n; i++) {
    char         before = n > 0 ? self->shape[n - 1] : '\0';
    char         letter = self->shape[i];
    const Token *token = &self->tokens[i];

    if (letter == 'M' && token->weekday != 0 && !number)
      letter = 'W';
    if (letter == 'A' && token->month != 0 && !unit)
      letter = 'M';
    if (strchr ("-/.", letter) != NULL && i > 0 &&
        (before == 'M' || before == 'W' || self->shape[i + 1] == 'M' || self->shape[i + 1] == '\0'))
      continue;

    self->tokens[n] = *token;
    self->shape[n++] = letter;
  }

  self->n = n;
  self->shape[n] = '\0';
}

/* --- what it means --- */

static WayDate
add_span (WayDate today, int number, WayWhenUnit unit)
{
  int days = unit == WAY_WHEN_WEEKS ? number * 7 : number;
  int months = unit == WAY_WHEN_YEARS ? number * 12 : number;
  int to;

  if (ABS (number) > 99999)
    return WAY_DATE_NONE;

  if (unit == WAY_WHEN_DAYS || unit == WAY_WHEN_WEEKS) {
    to = (int)way_date_get_julian (today) + days;
    return to >= 1 && to <= MAX_JULIAN ? way_date_from_julian ((guint)to) : WAY_DATE_NONE;
  }

  to = (int)(way_date_get_year (today) * 12 + way_date_get_month (today)) + months;
  return to >= 2 * 12 && to <= 9999 * 12 ? way_date_add_months (today, months) : WAY_DATE_NONE;
}

static guint
get_weekday (WayDate date)
{
  return (way_date_get_julian (date) - 1) % 7 + 1; /* 1 January of the year 1 was a Monday */
}

static WayDate
find_weekday (const Reading *self, guint weekday, char which)
{
  int today = (int)get_weekday (self->today);
  int ahead = ((int)weekday - today + 6) % 7 + 1; /* 1 to 7 */

  if (which == 'N')
    return add_span (self->today, (int)weekday - today + 7, WAY_WHEN_DAYS);
  if (which == 'L' || (which == '\0' && self->past))
    return add_span (self->today, ahead == 7 ? -7 : ahead - 7, WAY_WHEN_DAYS);
  return add_span (self->today, ahead, WAY_WHEN_DAYS);
}

/* A year of two digits, for the month and day that go with it. */
static guint
get_year (const Reading *self, const Token *token, guint month, guint day)
{
  guint   now = way_date_get_year (self->today);
  guint   year = now - now % 100 + (guint)token->number;
  WayDate date;

  if (token->digits == 4)
    return (guint)token->number;
  if (token->digits != 2)
    return 0;

  if (!self->past)
    return year > now + 50 ? year - 100 : year + 50 < now ? year + 100 : year;

  date = way_date_make (year, month, day);
  return year > now || date.ymd > self->today.ymd ? year - 100 : year;
}

/* Without a year: the nearest on the right side of today, which may be today. */
static WayDate
find_day (const Reading *self, guint month, guint day)
{
  for (int i = 0; i <= 8; i++) { /* at most eight years lie between two leap days */
    int     year = (int)way_date_get_year (self->today) + (self->past ? -i : i);
    WayDate date = year > 0 ? way_date_make ((guint)year, month, day) : WAY_DATE_NONE;

    if (date.ymd != 0 && (self->past ? date.ymd <= self->today.ymd : date.ymd >= self->today.ymd))
      return date;
  }

  return WAY_DATE_NONE;
}

static WayDate
make_day (const Reading *self, const Token *year, guint month, const Token *day)
{
  if (month == 0 || month > 12 || day->number == 0 || day->number > 31 || day->digits > 2)
    return WAY_DATE_NONE;
  if (year == NULL)
    return find_day (self, month, (guint)day->number);

  return way_date_make (get_year (self, year, month, (guint)day->number), month,
                        (guint)day->number);
}

static WayDate
make_month (const Reading *self, const Token *year, guint month)
{
  if (!self->past || year->digits != 4 || month == 0 || month > 12)
    return WAY_DATE_NONE;

  return way_date_make ((guint)year->number, month, 0);
}

static WayDate
make_ordered (const Reading *self, const Token *a, const Token *b, const Token *year)
{
  gboolean day_first = self->order == WAY_WHEN_DAY_FIRST;

  if (a->digits > 2 || b->digits > 2)
    return WAY_DATE_NONE;
  if (a->number > 12 || b->number > 12)
    day_first = a->number > 12;

  return day_first ? make_day (self, year, (guint)b->number, a)
                   : make_day (self, year, (guint)a->number, b);
}

/* --- the shapes --- */

static WayDate
read_words (const Reading *self)
{
  const char  *shape = self->shape;
  const Token *t = self->tokens;

  if (strcmp (shape, "O") == 0)
    return add_span (self->today, t[0].number, WAY_WHEN_DAYS);
  if (strcmp (shape, "LO") == 0 && t[1].number == 1) /* pasado mañana */
    return add_span (self->today, 2, WAY_WHEN_DAYS);
  if (strcmp (shape, "UaO") == 0 && t[0].number == WAY_WHEN_DAYS)
    return add_span (self->today, t[2].number + 1, WAY_WHEN_DAYS);
  if (strcmp (shape, "UbO") == 0 && t[0].number == WAY_WHEN_DAYS)
    return add_span (self->today, t[2].number - 1, WAY_WHEN_DAYS);

  if (strcmp (shape, "W") == 0)
    return find_weekday (self, t[0].weekday, '\0');
  if (strcmp (shape, "NW") == 0 || strcmp (shape, "CW") == 0 || strcmp (shape, "LW") == 0)
    return find_weekday (self, t[1].weekday, shape[0]);
  if (strcmp (shape, "WC") == 0 || strcmp (shape, "WL") == 0)
    return find_weekday (self, t[0].weekday, shape[1]);

  if (strcmp (shape, "NU") == 0 || strcmp (shape, "CU") == 0)
    return add_span (self->today, 1, (WayWhenUnit)t[1].number);
  if (strcmp (shape, "UC") == 0)
    return add_span (self->today, 1, (WayWhenUnit)t[0].number);
  if (strcmp (shape, "LU") == 0)
    return add_span (self->today, -1, (WayWhenUnit)t[1].number);
  if (strcmp (shape, "UL") == 0)
    return add_span (self->today, -1, (WayWhenUnit)t[0].number);

  if (strcmp (shape, "+#U") == 0 || strcmp (shape, "I#U") == 0)
    return add_span (self->today, t[1].number, (WayWhenUnit)t[2].number);
  if (strcmp (shape, "-#U") == 0 || strcmp (shape, "A#U") == 0)
    return add_span (self->today, -t[1].number, (WayWhenUnit)t[2].number);
  if (strcmp (shape, "#U") == 0)
    return add_span (self->today, self->past ? -t[0].number : t[0].number,
                     (WayWhenUnit)t[1].number);
  if (strcmp (shape, "#UA") == 0)
    return add_span (self->today, -t[0].number, (WayWhenUnit)t[1].number);
  if (strcmp (shape, "+#") == 0 || strcmp (shape, "-#") == 0)
    return add_span (self->today, shape[0] == '-' ? -t[1].number : t[1].number, WAY_WHEN_DAYS);

  return WAY_DATE_NONE;
}

static WayDate
read_date (const Reading *self, const char *shape, const Token *t)
{
  if (strcmp (shape, "#M") == 0)
    return t[0].digits == 4 ? make_month (self, &t[0], t[1].month)
                            : make_day (self, NULL, t[1].month, &t[0]);
  if (strcmp (shape, "M#") == 0)
    return t[1].digits == 4 ? make_month (self, &t[1], t[0].month)
                            : make_day (self, NULL, t[0].month, &t[1]);
  if (strcmp (shape, "#M#") == 0)
    return t[0].digits == 4 ? make_day (self, &t[0], t[1].month, &t[2])
                            : make_day (self, &t[2], t[1].month, &t[0]);
  if (strcmp (shape, "M##") == 0)
    return make_day (self, &t[2], t[0].month, &t[1]);

  if (strcmp (shape, "#/#/#") == 0 || strcmp (shape, "#-#-#") == 0 || strcmp (shape, "#.#.#") == 0)
    return t[0].digits == 4
           ? (t[2].digits > 2 ? WAY_DATE_NONE : make_day (self, &t[0], (guint)t[2].number, &t[4]))
           : make_ordered (self, &t[0], &t[2], &t[4]);
  if (strcmp (shape, "#/#") == 0 || strcmp (shape, "#-#") == 0 || strcmp (shape, "#.#") == 0) {
    if (t[0].digits == 4 && t[2].digits <= 2)
      return make_month (self, &t[0], (guint)t[2].number);
    if (t[2].digits == 4 && t[0].digits <= 2)
      return make_month (self, &t[2], (guint)t[0].number);
    return make_ordered (self, &t[0], &t[2], NULL);
  }

  if (strcmp (shape, "#") == 0 && t[0].digits == 8)
    return way_date_make ((guint)t[0].number / 10000, (guint)t[0].number / 100 % 100,
                          (guint)t[0].number % 100);
  if (strcmp (shape, "#") == 0 && t[0].digits == 4 && self->past)
    return way_date_make ((guint)t[0].number, 0, 0);

  return WAY_DATE_NONE;
}

static WayDate
read_all (const Reading *self)
{
  WayDate date = read_words (self);

  if (date.ymd == 0)
    date = read_date (self, self->shape, self->tokens);
  if (date.ymd != 0 || self->shape[0] != 'W')
    return date;

  /* A weekday in front is a check, not a wish: if it is wrong, who knows which of the two is. */
  date = read_date (self, self->shape + 1, self->tokens + 1);
  if (!way_date_is_full (date) || get_weekday (date) != self->tokens[0].weekday)
    return WAY_DATE_NONE;
  return date;
}

gboolean
way_when_parse (const char  *text,
                WayDate      today,
                WayWhenOrder order,
                gboolean     partial,
                WayDate     *date)
{
  Reading reading = { .today = today, .order = order, .past = partial };
  WayDate result;

  g_return_val_if_fail (text != NULL && way_date_is_full (today), FALSE);

  if (!g_utf8_validate (text, -1, NULL) || !take_apart (&reading, text))
    return FALSE;

  settle (&reading);
  result = read_all (&reading);
  if (result.ymd == 0 || (!partial && !way_date_is_full (result)))
    return FALSE;

  *date = result;
  return TRUE;
}

gboolean
way_when_shows_order (const char *text, WayWhenOrder *order)
{
  Reading reading = { 0 };
  int     a, b;

  if (!g_utf8_validate (text, -1, NULL) || !take_apart (&reading, text) || reading.n < 3 ||
      reading.shape[0] != '#' || reading.shape[2] != '#')
    return FALSE;

  a = reading.tokens[0].number;
  b = reading.tokens[2].number;
  if (reading.tokens[0].digits > 2 || reading.tokens[2].digits > 2 || (a > 12) == (b > 12))
    return FALSE;

  *order = a > 12 ? WAY_WHEN_DAY_FIRST : WAY_WHEN_MONTH_FIRST;
  return TRUE;
}

WayWhenOrder
way_when_get_order (void)
{
  for (const char *p = nl_langinfo (D_FMT); *p != '\0'; p++) {
    if (*p != '%')
      continue;
    p += strspn (p + 1, "-_0EO") + 1;
    if (*p == 'd' || *p == 'e')
      return WAY_WHEN_DAY_FIRST;
    if (*p == 'm' || *p == 'b' || *p == 'D')
      return WAY_WHEN_MONTH_FIRST;
  }

  return WAY_WHEN_MONTH_FIRST;
}

static char *
format (WayDate date, const char *day, const char *month)
{
  g_autoptr (GDateTime) time = NULL;

  if (date.ymd == 0)
    return g_strdup ("");

  time =
    g_date_time_new_utc ((int)way_date_get_year (date), MAX ((int)way_date_get_month (date), 1),
                         MAX ((int)way_date_get_day (date), 1), 0, 0, 0);
  if (way_date_get_month (date) == 0)
    return g_date_time_format (time, "%Y");
  return g_date_time_format (time, way_date_is_full (date) ? day : month);
}

char *
way_when_write (WayDate date)
{
  return format (date, C_ ("day of a year", "%-d %b %Y"), C_ ("month of a year", "%b %Y"));
}

char *
way_when_write_day (WayDate date)
{
  return format (date, C_ ("day with its weekday", "%a %-d %b %Y"),
                 C_ ("month of a year", "%b %Y"));
}

char *
way_when_write_weekday (WayDate date)
{
  return way_date_is_full (date) ? format (date, "%a", NULL) : g_strdup ("");
}
