/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach-due.h"

#include <glib/gi18n.h>

#define DAYS       60
#define MEDIA_OVER 500 /* “more than 500 residents of a State” */
#define HHS_FROM   500 /* “500 or more individuals” */

static const char *const words[] = {
  [WAY_BREACH_TELL_PEOPLE] = N_ ("Tell the people concerned"),
  [WAY_BREACH_TELL_MEDIA] = N_ ("Tell the media of the state"),
  [WAY_BREACH_TELL_HHS] = N_ ("Tell HHS"),
};

/* What law enforcement asked for puts a notice off, never forward: 164.412. */
static WayDate
put_off (const WayBreach *self, WayDate day)
{
  return self->delayed_until.ymd > day.ymd ? self->delayed_until : day;
}

guint
way_breach_list_due (const WayBreach *self, WayBreachDue *dues)
{
  const WayDate  in_days = way_date_add_days (self->found_on, DAYS);
  const WayDate  last = way_date_make (way_date_get_year (self->found_on), 12, 31);
  const gboolean large = self->people != WAY_INT_NONE && self->people >= HHS_FROM;
  guint          n = 0;

  if (self->probability == WAY_BREACH_LOW)
    return 0;

  dues[n++] = (WayBreachDue){ WAY_BREACH_TELL_PEOPLE, put_off (self, in_days), self->people_told_on,
                              "45 CFR 164.404(b)" };
  if (self->in_state != WAY_INT_NONE && self->in_state > MEDIA_OVER)
    dues[n++] = (WayBreachDue){ WAY_BREACH_TELL_MEDIA, put_off (self, in_days), self->media_told_on,
                                "45 CFR 164.406(b)" };
  dues[n++] =
    (WayBreachDue){ WAY_BREACH_TELL_HHS,
                    put_off (self, large ? in_days : way_date_add_days (last, DAYS)),
                    self->hhs_told_on, large ? "45 CFR 164.408(b)" : "45 CFR 164.408(c)" };
  return n;
}

gboolean
way_breach_find_due (const WayBreach *self, WayBreachDue *due)
{
  WayBreachDue dues[WAY_BREACH_N_NOTICES];
  const guint  n = way_breach_list_due (self, dues);
  gboolean     found = FALSE;

  for (guint i = 0; i < n; i++) {
    if (dues[i].sent.ymd == 0 && (!found || dues[i].due.ymd < due->due.ymd)) {
      *due = dues[i];
      found = TRUE;
    }
  }

  return found;
}

const char *
way_breach_notice_to_words (WayBreachNotice notice)
{
  g_return_val_if_fail (notice < G_N_ELEMENTS (words), NULL);

  return _ (words[notice]);
}
