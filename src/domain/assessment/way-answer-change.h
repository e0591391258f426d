/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answers.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ANSWER_CHANGE_NONE, /* neither time has an answer */
  WAY_ANSWER_CHANGE_SAME,
  WAY_ANSWER_CHANGE_ROSE,
  WAY_ANSWER_CHANGE_FELL,
  WAY_ANSWER_CHANGE_CAME, /* it has one only now */
  WAY_ANSWER_CHANGE_WENT, /* it had one only then */
} WayAnswerChangeKind;

/* One item, then and now, by the numbers of the form. */
typedef struct {
  WayAnswerChangeKind kind;
  int                 points; /* between the two; 0 unless it rose or fell */
} WayAnswerChange;

WayAnswerChange way_answer_change_of (WayAnswer before, WayAnswer now);

/* “rose by 2”, “fell by 1”, “the same”, “not answered then”, “not answered now”; empty for none. */
char *way_answer_change_to_words (const WayAnswerChange *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
