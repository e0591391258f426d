/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "way-time.h"

G_BEGIN_DECLS

typedef enum {
  WAY_LETTER_FIELD_CLIENT,
  WAY_LETTER_FIELD_CALLED,
  WAY_LETTER_FIELD_BIRTH_DATE,
  WAY_LETTER_FIELD_WORKER,
  WAY_LETTER_FIELD_ROLE,
  WAY_LETTER_FIELD_SITE,
  WAY_LETTER_FIELD_TODAY,
  WAY_LETTER_FIELD_ADDRESSEE,
  WAY_LETTER_FIELD_SINCE,
  WAY_LETTER_FIELD_CAME,
  WAY_LETTER_FIELD_LAST_CONTACT,
  WAY_LETTER_FIELD_NEXT_APPOINTMENT,
  WAY_LETTER_FIELD_NEXT_PLACE,
  WAY_LETTER_FIELD_NEEDS,
  WAY_LETTER_FIELD_GOALS,
  WAY_LETTER_FIELD_SCORES,
  WAY_LETTER_FIELD_OWN_DAYS,
  WAY_LETTER_N_FIELDS,
} WayLetterFieldId;

/* Something that a letter may be filled with: “{came}” in its text. */
typedef struct {
  WayLetterFieldId id;
  const char      *name;
  const char      *label;   /* N_() */
  WaySet           classes; /* what it tells: WayInfoClass; none: nothing about the help */
} WayLetterField;

const WayLetterField *way_letter_field_find (const char *name); /* NULL: none */
const WayLetterField *way_letter_field_get (WayLetterFieldId id);

G_END_DECLS
