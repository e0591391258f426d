/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day of the calendar, in no time zone, or only its month or year, as people know their
 * birthdays: year × 10000 + month × 100 + day, where what is not known is 0.  0 is no date.  Such
 * numbers sort like the days. */
typedef struct {
  guint32 ymd;
} WayDate;

/* An instant in UTC. */
typedef struct {
  gint64 us; /* microseconds since 1970; 0 is no time */
} WayTime;

/* Many things, or none, of a list of words; bit n is word n. */
typedef struct {
  guint64 bits;
} WaySet;

#define WAY_SET_OF(n) ((WaySet){ G_GUINT64_CONSTANT (1) << (n) })

static inline gboolean
way_set_has (WaySet self, guint n)
{
  return (self.bits >> n & 1) != 0;
}

static inline gboolean
way_set_is_only (WaySet self, guint n)
{
  return self.bits == WAY_SET_OF (n).bits;
}

#define WAY_DATE_NONE ((WayDate){ 0 })
#define WAY_TIME_NONE ((WayTime){ 0 })

/* An impossible date gives WAY_DATE_NONE.  Month and day, or the day, may be 0: not known. */
WayDate  way_date_make (guint year, guint month, guint day);
WayDate  way_date_of (GDateTime *time); /* the local day of the time */
guint    way_date_get_year (WayDate self);
guint    way_date_get_month (WayDate self); /* 0: not known */
guint    way_date_get_day (WayDate self);   /* 0: not known */
gboolean way_date_is_full (WayDate self);   /* year, month and day */

/* Only for full dates. */
guint   way_date_get_julian (WayDate self);
WayDate way_date_from_julian (guint julian);
WayDate way_date_add_days (WayDate self, int days);
WayDate way_date_add_months (WayDate self, int months); /* clamps to the end of the month */
WayDate way_date_get_last (WayDate self); /* of a month or a year, its last day; a full one is it */
int     way_date_days_between (WayDate from, WayDate to);

/* Whole years from a birth date that may be partial, or -1 when even the year may be off by one. */
int way_date_get_age (WayDate born, WayDate today);

/* The texts are those of ISO 8601: “2026”, “2026-11”, “2026-11-21” and
 * “2026-11-21T19:50:55.000001Z”.  A wrong one gives FALSE and leaves the output alone. */
char    *way_date_to_text (WayDate self) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_date_from_text (const char *text, WayDate *date);
char    *way_time_to_text (WayTime self) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_time_from_text (const char *text, WayTime *time);

G_END_DECLS
