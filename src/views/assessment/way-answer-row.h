/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-instrument.h"

G_BEGIN_DECLS

#define WAY_TYPE_ANSWER_ROW (way_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (WayAnswerRow, way_answer_row, WAY, ANSWER_ROW, GtkBox)

/* The width of one answer of a form with columns, at 100 % text, and the space beside it: for the
 * words above them. */
#define WAY_ANSWER_WIDTH   104
#define WAY_ANSWER_SPACING 6

/* One item of a questionnaire with a radio button for each answer, below its text or, in a form
 * with columns, beside it.  The buttons have role radio and are called item, answer and value.
 * Signals: “answered” (int, the value); “entered” tells that the focus came into the row. */
void way_answer_row_set_item (WayAnswerRow *self, const WayInstrument *instrument, guint index);

/* What is answered, given by whoever keeps the answers; it signals nothing. */
void way_answer_row_set_answer (WayAnswerRow *self, WayAnswer answer);

typedef enum {
  WAY_ANSWER_SHAPE_STACKED, /* the answers below the text, as many beside each other as fit */
  WAY_ANSWER_SHAPE_COLUMNS, /* beside it; words that stand above the columns are left out */
  WAY_ANSWER_SHAPE_LARGE,   /* one question a page: large type, one answer a line */
} WayAnswerShape;

void way_answer_row_set_shape (WayAnswerRow *self, WayAnswerShape shape);
void way_answer_row_set_current (WayAnswerRow *self, gboolean current);

/* To the answer that is chosen, else to the first; FALSE if it cannot. */
gboolean way_answer_row_focus (WayAnswerRow *self);

/* To the next answer or, with -1, the one before, without choosing it. */
void way_answer_row_move (WayAnswerRow *self, int step);

G_END_DECLS
