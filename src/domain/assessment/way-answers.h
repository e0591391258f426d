/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WAY_ANSWER_OPEN,    /* “-”: not answered, it could still come */
  WAY_ANSWER_GIVEN,   /* a number */
  WAY_ANSWER_REFUSED, /* “refused” */
  WAY_ANSWER_NA,      /* “na”: does not apply */
  WAY_ANSWER_SKIPPED, /* “skipped”: a rule of the form left it out, which is not missing */
} WayAnswerState;

typedef struct {
  WayAnswerState state;
  int            value; /* 0 unless given */
} WayAnswer;

/* The answers of one form, an entry for each item in the order of the form.  It knows no
 * instrument: way_instrument_check_answers() tells whether the numbers are among an item's answers.
 */
typedef struct _WayAnswers WayAnswers;

/* All of them open. */
WayAnswers *way_answers_new (guint n_items) G_GNUC_WARN_UNUSED_RESULT;

/* From words such as “2”, “refused” and “-”; those that are left out at the end are open.
 * WAY_ERROR_INVALID for another word, and for more words than items. */
WayAnswers *way_answers_new_from_words (const char *const *words,
                                        guint              n_items,
                                        GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from one text, as it is stored: the words with a blank between them. */
WayAnswers *way_answers_new_from_text (const char *text,
                                       guint       n_items,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
WayAnswers *way_answers_copy (const WayAnswers *self) G_GNUC_WARN_UNUSED_RESULT;
void        way_answers_free (WayAnswers *self);

guint     way_answers_get_n_items (const WayAnswers *self);
WayAnswer way_answers_get (const WayAnswers *self, guint index);

/* How many of them are in this state. */
guint way_answers_count (const WayAnswers *self, WayAnswerState state);

void way_answers_set_value (WayAnswers *self, guint index, int value);

/* Any state but WAY_ANSWER_GIVEN. */
void way_answers_set_state (WayAnswers *self, guint index, WayAnswerState state);

/* “2 3 refused - 1”: one word an item, as many as there are items. */
char *way_answers_to_text (const WayAnswers *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayAnswers, way_answers_free)

G_END_DECLS
