/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-info-class.h"

#define TELLS(name) \
  { \
    G_GUINT64_CONSTANT (1) << WAY_INFO_##name \
  }

static const WayLetterField fields[WAY_LETTER_N_FIELDS] = {
  { WAY_LETTER_FIELD_CLIENT, "client", N_ ("the client’s name"), { 0 } },
  { WAY_LETTER_FIELD_CALLED, "called", N_ ("the name to use"), { 0 } },
  { WAY_LETTER_FIELD_BIRTH_DATE, "birth_date", N_ ("the date of birth"), { 0 } },
  { WAY_LETTER_FIELD_WORKER, "worker", N_ ("your name"), { 0 } },
  { WAY_LETTER_FIELD_ROLE, "role", N_ ("your role"), { 0 } },
  { WAY_LETTER_FIELD_SITE, "site", N_ ("the name of the site"), { 0 } },
  { WAY_LETTER_FIELD_TODAY, "today", N_ ("the date of the letter"), { 0 } },
  { WAY_LETTER_FIELD_ADDRESSEE, "addressee", N_ ("the name of the reader"), { 0 } },
  { WAY_LETTER_FIELD_SINCE, "since", N_ ("since when the client comes"), TELLS (ATTENDANCE) },
  { WAY_LETTER_FIELD_CAME, "came", N_ ("how often the client came"), TELLS (ATTENDANCE) },
  { WAY_LETTER_FIELD_LAST_CONTACT, "last_contact", N_ ("the last contact"), TELLS (ATTENDANCE) },
  { WAY_LETTER_FIELD_NEXT_APPOINTMENT, "next_appointment", N_ ("the next appointment"),
    TELLS (ATTENDANCE) },
  { WAY_LETTER_FIELD_NEXT_PLACE, "next_place", N_ ("where the next appointment is"),
    TELLS (ATTENDANCE) },
  { WAY_LETTER_FIELD_NEEDS, "needs", N_ ("the needs in the plan"), TELLS (PLAN) },
  { WAY_LETTER_FIELD_GOALS, "goals", N_ ("the goals of the plan"), TELLS (PLAN) },
  { WAY_LETTER_FIELD_SCORES, "scores", N_ ("the last scores"), TELLS (ASSESSMENT) },
  { WAY_LETTER_FIELD_OWN_DAYS, "own_days", N_ ("the days by the client’s own date"),
    TELLS (SUBSTANCE_USE) },
};

const WayLetterField *
way_letter_field_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (strcmp (fields[i].name, name) == 0)
      return &fields[i];
  }

  return NULL;
}

const WayLetterField *
way_letter_field_get (WayLetterFieldId id)
{
  g_return_val_if_fail (id < WAY_LETTER_N_FIELDS, NULL);

  return &fields[id];
}
