/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-change.h"

#include <glib/gi18n.h>

WayAnswerChange
way_answer_change_of (WayAnswer before, WayAnswer now)
{
  const gboolean then = before.state == WAY_ANSWER_GIVEN;
  const gboolean there = now.state == WAY_ANSWER_GIVEN;
  const int      points = ABS (now.value - before.value);

  if (!then || !there)
    return (WayAnswerChange){ then    ? WAY_ANSWER_CHANGE_WENT
                              : there ? WAY_ANSWER_CHANGE_CAME
                                      : WAY_ANSWER_CHANGE_NONE,
                              0 };
  if (points == 0)
    return (WayAnswerChange){ WAY_ANSWER_CHANGE_SAME, 0 };

  return (WayAnswerChange){ now.value > before.value ? WAY_ANSWER_CHANGE_ROSE
                                                     : WAY_ANSWER_CHANGE_FELL,
                            points };
}

char *
way_answer_change_to_words (const WayAnswerChange *self)
{
  switch (self->kind) {
  case WAY_ANSWER_CHANGE_SAME:
    return g_strdup (_ ("the same"));
  case WAY_ANSWER_CHANGE_ROSE:
    return g_strdup_printf (_ ("rose by %d"), self->points);
  case WAY_ANSWER_CHANGE_FELL:
    return g_strdup_printf (_ ("fell by %d"), self->points);
  case WAY_ANSWER_CHANGE_CAME:
    return g_strdup (_ ("not answered then"));
  case WAY_ANSWER_CHANGE_WENT:
    return g_strdup (_ ("not answered now"));
  case WAY_ANSWER_CHANGE_NONE:
  default:
    return g_strdup ("");
  }
}
