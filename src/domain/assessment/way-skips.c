/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-skips.h"

static gboolean
holds (const WayInstrumentSkip *skip, const WayAnswers *answers)
{
  int sum = 0;

  for (guint i = 0; i < skip->n_sum_of; i++) {
    const WayAnswer answer = way_answers_get (answers, skip->sum_of[i]);

    if (answer.state != WAY_ANSWER_GIVEN)
      return FALSE;
    sum += answer.value;
  }

  return sum <= skip->at_most;
}

static gboolean
leaves_out (const WayInstrument *instrument, const WayAnswers *answers, guint item)
{
  for (guint i = 0; i < way_instrument_get_n_skips (instrument); i++) {
    const WayInstrumentSkip *skip = way_instrument_get_skip (instrument, i);

    for (guint n = 0; n < skip->n_items; n++) {
      if (skip->items[n] == item && holds (skip, answers))
        return TRUE;
    }
  }

  return FALSE;
}

gboolean
way_skips_apply (const WayInstrument *instrument, WayAnswers *answers)
{
  gboolean changed = FALSE;

  if (way_instrument_get_n_skips (instrument) == 0)
    return FALSE;

  /* In their order: what decides stands before what it leaves out. */
  for (guint i = 0; i < way_instrument_get_n_items (instrument); i++) {
    const WayAnswerState state = way_answers_get (answers, i).state;
    const gboolean       out = leaves_out (instrument, answers, i);

    if ((state == WAY_ANSWER_OPEN && out) || (state == WAY_ANSWER_SKIPPED && !out)) {
      way_answers_set_state (answers, i, out ? WAY_ANSWER_SKIPPED : WAY_ANSWER_OPEN);
      changed = TRUE;
    }
  }

  return changed;
}
