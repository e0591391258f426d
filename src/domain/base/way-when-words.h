/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word of a typed date says, in English or Spanish. */
typedef enum {
  WAY_WHEN_UNKNOWN,
  WAY_WHEN_FILLER,
  WAY_WHEN_OFFSET,  /* today and its neighbors; value: days */
  WAY_WHEN_NEXT,    /* that of the following week */
  WAY_WHEN_COMING,  /* the first one after today */
  WAY_WHEN_LAST,    /* the one before today */
  WAY_WHEN_IN,      /* a span from today */
  WAY_WHEN_AGO,     /* a span before today */
  WAY_WHEN_UNIT,    /* value: WayWhenUnit */
  WAY_WHEN_AFTER,   /* “day after tomorrow” */
  WAY_WHEN_BEFORE,  /* “day before yesterday” */
  WAY_WHEN_COUNT,   /* value: the number */
  WAY_WHEN_ORDINAL, /* the letters behind a number */
} WayWhenWord;

typedef enum {
  WAY_WHEN_DAYS,
  WAY_WHEN_WEEKS,
  WAY_WHEN_MONTHS,
  WAY_WHEN_YEARS,
} WayWhenUnit;

/* The words are folded: way_text_fold().  Weekdays count from Monday, 1; 0 is none.  A word may be
 * both: “mar” is March and martes. */
WayWhenWord way_when_find_word (const char *word, int *value);
guint       way_when_find_month (const char *word);
guint       way_when_find_weekday (const char *word);

G_END_DECLS
