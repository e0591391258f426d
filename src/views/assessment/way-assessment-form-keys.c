/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include "way-answer-keys.h"
#include "way-answer-row.h"

static gboolean
choose_by_key (WayAssessmentForm *self, guint keyval)
{
  WayInstrument *instrument = way_answering_get_instrument (self->answering);
  const gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  const guint    item = self->current;
  int            value;
  WayAnswerKey   pressed;

  pressed =
    way_answer_key_press (way_instrument_get_item (instrument, item),
                          enter ? '\n' : gdk_keyval_to_unicode (keyval), self->typed, &value);
  way_assessment_form_show_typed (self);
  if (pressed == WAY_ANSWER_KEY_CHOSEN)
    way_assessment_form_answer (self, item, value);
  else if (enter)
    way_assessment_form_move_on (self, item); /* Enter goes on and chooses nothing; Space chooses */

  return pressed != WAY_ANSWER_KEY_NONE || enter;
}

/* The arrows go the way that items and answers lie. */
static void
move (WayAssessmentForm *self, GtkWidget *row, gboolean to_item, int step)
{
  if (to_item)
    way_assessment_form_step (self, step);
  else
    way_answer_row_move (WAY_ANSWER_ROW (row), step);
}

gboolean
way_assessment_form_press (WayAssessmentForm *self,
                           guint              keyval,
                           guint              keycode,
                           GdkModifierType    state)
{
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget     *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget     *row = NULL;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->answering == NULL || focus == NULL)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)) {
    way_assessment_form_finish (self);
    return TRUE;
  }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  row = gtk_widget_get_ancestor (focus, WAY_TYPE_ANSWER_ROW);
  if (row == NULL)
    return FALSE;

  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    move (self, row, !self->single, -1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    move (self, row, !self->single, 1);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    move (self, row, self->single, rtl ? 1 : -1);
    return TRUE;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    move (self, row, self->single, rtl ? -1 : 1);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    way_assessment_form_step (self, -1);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    way_assessment_form_step (self, 1);
    return TRUE;
  default:
    return choose_by_key (self, keyval);
  }
}
