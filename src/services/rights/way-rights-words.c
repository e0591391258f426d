/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-words.h"

#include <glib/gi18n.h>

#include "way-breach-due.h"
#include "way-day-words.h"
#include "way-rights-due.h"
#include "way-when.h"

static void
set_late (gboolean *late, gboolean is_late)
{
  if (late != NULL)
    *late = is_late;
}

char *
way_rights_words_by (WayDate due, WayDate today, gboolean *late)
{
  const gboolean   is_late = due.ymd < today.ymd;
  g_autofree char *day = way_when_write (due);
  g_autofree char *when =
    is_late ? way_day_words_late (due, today) : way_day_words_until (due, today);

  set_late (late, is_late);
  /* Translators: a date, and how long it is until then: “by 20 Nov 2026, in 60 days”. */
  return g_strdup_printf (_ ("by %s, %s"), day, when);
}

char *
way_rights_words_notice (const WayRightsNotice *self)
{
  g_autofree char *day = way_when_write (self->given_on);
  /* Translators: a date, the number of a version, and how: “On paper, in person”. */
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, _ ("Given on %s · version %s · %s"), day, self->version,
                          way_rights_notice_how_to_words (self->how));
  if (self->language != NULL)
    g_string_append_printf (words, " · %s", self->language);
  return g_string_free (words, FALSE);
}

static char *
say_done (const WayRightsRequest *self)
{
  g_autofree char *answered = way_when_write (self->answered_on);
  g_autofree char *given = way_when_write (self->given_on);

  switch (self->answer) {
  case WAY_RIGHTS_GRANTED:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Granted, and done on %s"), given);
  case WAY_RIGHTS_PARTLY:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Granted in part, and done on %s"), given);
  case WAY_RIGHTS_DENIED:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Denied on %s"), answered);
  case WAY_RIGHTS_WITHDRAWN:
  case WAY_RIGHTS_OPEN:
  default:
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Withdrawn on %s"), answered);
  }
}

char *
way_rights_words_request (const WayRightsRequest *self, WayDate today, gboolean *late)
{
  g_autofree char *by = NULL;
  g_autofree char *words = NULL;

  set_late (late, FALSE);
  if (way_rights_is_done (self))
    return say_done (self);

  by = way_rights_words_by (way_rights_due (self), today, late);
  words = self->answer == WAY_RIGHTS_OPEN
          /* Translators: %s is “by 20 Nov 2026, in 60 days”. */
          ? g_strdup_printf (_ ("Answer %s"), by)
          /* Translators: %s is “by 20 Nov 2026, in 60 days”. */
          : g_strdup_printf (_ ("Granted; to be done %s"), by);
  if (!way_rights_is_extended (self))
    return g_steal_pointer (&words);

  /* Translators: of a request that is answered later than usual; %s says by when. */
  return g_strdup_printf (_ ("%s (extended)"), words);
}

char *
way_rights_words_term (WayRightsKind kind)
{
  const WayRightsTerm *term = way_rights_term (kind);

  if (!term->by_rule)
    return g_strdup_printf (
      g_dngettext (NULL, "The rule (%2$s) sets no time; the program answers within %1$u day.",
                   "The rule (%2$s) sets no time; the program answers within %1$u days.",
                   term->days),
      term->days, term->paragraph);

  return g_strdup_printf (
    _ ("Within %u days (%s); once %u days longer, when the client is told why within that time."),
    term->days, term->paragraph, term->extension);
}

char *
way_rights_words_complaint (const WayComplaint     *self,
                            const WayComplaintStep *next,
                            WayDate                 today,
                            gboolean               *late)
{
  g_autofree char *closed = way_when_write (self->closed_on);
  g_autofree char *by = NULL;

  set_late (late, FALSE);
  if (self->outcome != WAY_COMPLAINT_OPEN)
    /* Translators: an outcome, “Justified”, and a date. */
    return g_strdup_printf (_ ("%s, closed on %s"), way_complaint_outcome_to_words (self->outcome),
                            closed);
  if (next == NULL)
    return g_strdup (_ ("All steps are done; the outcome is missing"));
  if (next->due_on.ymd == 0)
    return g_strdup (next->text);

  by = way_rights_words_by (next->due_on, today, late);
  /* Translators: what is to be done, and “by 20 Nov 2026, in 60 days”. */
  return g_strdup_printf (_ ("%s, %s"), next->text, by);
}

char *
way_rights_words_breach (const WayBreach *self, WayDate today, gboolean *late)
{
  WayBreachDue     due;
  g_autofree char *by = NULL;

  set_late (late, FALSE);
  if (self->probability == WAY_BREACH_LOW)
    return g_strdup (_ ("The probability of harm is low: nobody has to be told"));
  if (!way_breach_find_due (self, &due))
    return g_strdup (_ ("Everybody who has to be told was told"));

  by = way_rights_words_by (due.due, today, late);
  /* Translators: “Tell the people concerned” and “by 20 Nov 2026, in 60 days”. */
  return g_strdup_printf (_ ("%s %s"), way_breach_notice_to_words (due.notice), by);
}
