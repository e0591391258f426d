/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-roster-column.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-day-words.h"
#include "way-record-words.h"
#include "way-when.h"

static const struct {
  const char *name;
  const char *title;
  int         width;
  int         sort; /* WayClientSort, or -1 */
  gboolean    numeric;
} columns[WAY_ROSTER_N_COLUMNS] = {
  [WAY_ROSTER_NAME] = { "name", N_ ("Name to use"), 200, WAY_CLIENT_SORT_NAME, FALSE },
  [WAY_ROSTER_PROGRAM] = { "program", N_ ("Program"), 190, WAY_CLIENT_SORT_PROGRAM, FALSE },
  [WAY_ROSTER_RISK] = { "risk", N_ ("Risk"), 130, WAY_CLIENT_SORT_RISK, FALSE },
  [WAY_ROSTER_WORKER] = { "worker", N_ ("Worker"), 160, -1, FALSE },
  [WAY_ROSTER_NUMBER] = { "number", N_ ("Number"), 110, WAY_CLIENT_SORT_NUMBER, TRUE },
  [WAY_ROSTER_STATUS] = { "status", N_ ("Status"), 100, -1, FALSE },
  [WAY_ROSTER_CHANGED] = { "changed", N_ ("Changed"), 130, WAY_CLIENT_SORT_CHANGED, TRUE },
  [WAY_ROSTER_LEGAL_NAME] = { "legal-name", N_ ("Legal name"), 190, -1, FALSE },
  [WAY_ROSTER_PRONOUNS] = { "pronouns", N_ ("Pronouns"), 110, -1, FALSE },
  [WAY_ROSTER_BORN] = { "born", N_ ("Birth date"), 120, -1, TRUE },
  [WAY_ROSTER_AGE] = { "age", N_ ("Age"), 70, -1, TRUE },
  [WAY_ROSTER_LANGUAGE] = { "language", N_ ("Language"), 120, -1, FALSE },
  [WAY_ROSTER_CONTACT] = { "contact", N_ ("Contact"), 240, -1, FALSE },
  [WAY_ROSTER_RISK_ASKED] = { "risk-asked", N_ ("Risk asked"), 130, -1, TRUE },
  [WAY_ROSTER_OWN_DAYS] = { "own-days", N_ ("Own date"), 110, -1, TRUE },
  [WAY_ROSTER_ASSESSED] = { "assessed", N_ ("Last assessment"), 150, WAY_CLIENT_SORT_ASSESSED,
                            TRUE },
  [WAY_ROSTER_CONTACTED] = { "contacted", N_ ("Last contact"), 130, WAY_CLIENT_SORT_CONTACTED,
                             TRUE },
  [WAY_ROSTER_NEXT] = { "next", N_ ("Next appointment"), 170, -1, TRUE },
};

const char *
way_roster_column_get_name (WayRosterColumn column)
{
  g_return_val_if_fail (column < WAY_ROSTER_N_COLUMNS, NULL);

  return columns[column].name;
}

gboolean
way_roster_column_find (const char *name, WayRosterColumn *column)
{
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    if (g_strcmp0 (columns[i].name, name) == 0) {
      *column = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *
way_roster_column_get_title (WayRosterColumn column)
{
  g_return_val_if_fail (column < WAY_ROSTER_N_COLUMNS, NULL);

  return _ (columns[column].title);
}

int
way_roster_column_get_width (WayRosterColumn column)
{
  g_return_val_if_fail (column < WAY_ROSTER_N_COLUMNS, 0);

  return columns[column].width;
}

gboolean
way_roster_column_is_numeric (WayRosterColumn column)
{
  g_return_val_if_fail (column < WAY_ROSTER_N_COLUMNS, FALSE);

  return columns[column].numeric;
}

gboolean
way_roster_column_get_sort (WayRosterColumn column, WayClientSort *sort)
{
  g_return_val_if_fail (column < WAY_ROSTER_N_COLUMNS, FALSE);

  if (columns[column].sort < 0)
    return FALSE;

  *sort = (WayClientSort)columns[column].sort;
  return TRUE;
}

gboolean
way_roster_column_needs_facts (WayRosterColumn column)
{
  return column == WAY_ROSTER_CONTACT || column == WAY_ROSTER_ASSESSED ||
         column == WAY_ROSTER_CONTACTED || column == WAY_ROSTER_NEXT;
}

/* --- words --- */

static char *
day_words (WayDate day, WayDate today, WayRosterManner manner)
{
  if (day.ymd == 0)
    return NULL;

  switch (manner) {
  case WAY_ROSTER_SCREEN:
  case WAY_ROSTER_SPOKEN:
    return way_date_is_full (day) ? way_day_words_ago (day, today) : way_when_write (day);
  case WAY_ROSTER_PAPER:
    return way_when_write (day);
  case WAY_ROSTER_FILE:
  default:
    return way_date_to_text (day);
  }
}

static WayDate
day_of (WayTime time)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_date_of (when);
}

static gboolean
is_for_eyes (WayRosterManner manner)
{
  return manner == WAY_ROSTER_SCREEN || manner == WAY_ROSTER_SPOKEN;
}

static char *
legal_words (WayClient *client)
{
  if (client->legal_given != NULL && client->legal_family != NULL)
    return g_strdup_printf ("%s %s", client->legal_given, client->legal_family);
  return g_strdup (client->legal_given != NULL ? client->legal_given : client->legal_family);
}

static char *
age_words (const WayRosterRow *row)
{
  const int age = way_date_get_age (row->client->birth_date, row->today);

  return age >= 0 ? g_strdup_printf ("%d", age) : NULL;
}

/* By the client’s own date: how long the client counts, whatever it is counted from. */
static char *
own_words (const WayRosterRow *row, WayRosterManner manner)
{
  const WayDate own = row->client->own_date;
  const int     days = own.ymd != 0 ? way_date_days_between (own, row->today) : -1;

  if (own.ymd == 0 || manner == WAY_ROSTER_FILE)
    return day_words (own, row->today, manner);
  return days < 0 ? way_when_write (own)
                  : g_strdup_printf (g_dngettext (NULL, "%'d day", "%'d days", (gulong)days), days);
}

static char *
legal_name (WayClient *client, WayRosterManner manner)
{
  g_autofree char *name = legal_words (client);

  return is_for_eyes (manner) ? way_client_name_show_text (name) : g_steal_pointer (&name);
}

/* The rules before the number: nobody dials before having read them. */
static char *
contact_words (const WayRosterRow *row, WayRosterManner manner)
{
  g_autofree char *rules = NULL;
  g_autofree char *value = NULL;

  if (row->facts == NULL || row->facts->contact == NULL)
    return NULL;

  rules = way_client_words_rules (row->facts->rules);
  value = manner == WAY_ROSTER_FILE || manner == WAY_ROSTER_SPOKEN
          ? g_strdup (row->facts->contact)
          : way_client_words_isolate (row->facts->contact);
  return rules != NULL ? g_strdup_printf ("%s %s", rules, value) : g_steal_pointer (&value);
}

static char *
assessed_words (const WayRosterRow *row, WayRosterManner manner)
{
  if (row->facts == NULL)
    return NULL;
  if (row->facts->assessed_on.ymd == 0)
    return manner == WAY_ROSTER_FILE ? NULL : g_strdup (C_ ("assessed", "never"));
  return day_words (row->facts->assessed_on, row->today, manner);
}

static char *
contacted_words (const WayRosterRow *row, WayRosterManner manner)
{
  if (row->facts == NULL)
    return NULL;
  if (row->facts->contacted_on.ymd == 0)
    return manner == WAY_ROSTER_FILE ? NULL : g_strdup (C_ ("contacted", "never"));
  return day_words (row->facts->contacted_on, row->today, manner);
}

/* In the zone of this computer, as everything that a person reads. */
static char *
next_words (const WayRosterRow *row, WayRosterManner manner)
{
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;

  if (row->facts == NULL || row->facts->next_at.us == 0)
    return NULL;
  if (manner != WAY_ROSTER_FILE)
    return way_record_words_moment (row->facts->next_at, manner == WAY_ROSTER_PAPER
                                                           ? WAY_DATE_NONE /* “today” grows old */
                                                           : row->today);

  day = way_date_to_text (day_of (row->facts->next_at));
  clock = way_record_words_clock (row->facts->next_at);
  return g_strdup_printf ("%s %s", day, clock);
}

char *
way_roster_column_say (WayRosterColumn column, const WayRosterRow *row, WayRosterManner manner)
{
  WayClient *client = row->client;

  switch (column) {
  case WAY_ROSTER_NAME:
    return is_for_eyes (manner) ? way_client_name_show (client) : way_client_dup_name (client);
  case WAY_ROSTER_PROGRAM:
    return g_strdup (client->program);
  case WAY_ROSTER_RISK:
    return g_strdup (way_client_words_risk (client->risk));
  case WAY_ROSTER_WORKER:
    return g_strdup (row->worker);
  case WAY_ROSTER_NUMBER:
    return client->number != NULL && manner == WAY_ROSTER_SCREEN
           ? way_client_words_isolate (client->number)
           : g_strdup (client->number);
  case WAY_ROSTER_STATUS:
    return g_strdup (gettext (way_client_status_labels[client->status]));
  case WAY_ROSTER_CHANGED:
    return day_words (day_of (client->parent.changed_at), row->today, manner);
  case WAY_ROSTER_LEGAL_NAME:
    return legal_name (client, manner);
  case WAY_ROSTER_PRONOUNS:
    return g_strdup (client->pronouns);
  case WAY_ROSTER_BORN:
    return day_words (client->birth_date, row->today,
                      manner == WAY_ROSTER_FILE ? WAY_ROSTER_FILE : WAY_ROSTER_PAPER);
  case WAY_ROSTER_AGE:
    return age_words (row);
  case WAY_ROSTER_LANGUAGE:
    return g_strdup (client->language);
  case WAY_ROSTER_CONTACT:
    return contact_words (row, manner);
  case WAY_ROSTER_RISK_ASKED:
    return day_words (client->risk_asked_on, row->today, manner);
  case WAY_ROSTER_OWN_DAYS:
    return own_words (row, manner);
  case WAY_ROSTER_ASSESSED:
    return assessed_words (row, manner);
  case WAY_ROSTER_CONTACTED:
    return contacted_words (row, manner);
  case WAY_ROSTER_NEXT:
    return next_words (row, manner);
  }

  g_return_val_if_reached (NULL);
}

char *
way_roster_describe (const WayRosterColumn *shown, guint n, const WayRosterRow *row)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autofree char *words = way_roster_column_say (shown[i], row, WAY_ROSTER_SPOKEN);

    if (words == NULL)
      continue;
    if (sentence->len > 0)
      g_string_append (sentence, _ (", "));
    if (shown[i] == WAY_ROSTER_NAME || shown[i] == WAY_ROSTER_PROGRAM)
      g_string_append (sentence, words); /* they say themselves what they are */
    else
      /* Translators: the title of a column and what it says. */
      g_string_append_printf (sentence, _ ("%s: %s"), way_roster_column_get_title (shown[i]),
                              words);
  }

  return g_string_free (sentence, FALSE);
}
