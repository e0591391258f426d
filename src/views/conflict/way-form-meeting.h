/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-conflict-view.h"
#include "way-form.h"

G_BEGIN_DECLS

/* What happens between a form and the view of conflicts on a page that edits one record: a draft
 * that others wrote over, and a save that came too late, are shown in the view instead of the form;
 * what was chosen goes into the form.  Signal: “taken” (gboolean)  TRUE: the form says what was
 * chosen, save it; FALSE: the record was removed by somebody else and the person lets it go What
 * fails is told by the “failed” of the form. */
#define WAY_TYPE_FORM_MEETING (way_form_meeting_get_type ())
G_DECLARE_FINAL_TYPE (WayFormMeeting, way_form_meeting, WAY, FORM_MEETING, GObject)

/* editing: what is hidden while somebody chooses.  The page owns all three, and outlives them. */
WayFormMeeting *way_form_meeting_new (WayForm         *form,
                                      WayConflictView *view,
                                      GtkWidget       *editing) G_GNUC_WARN_UNUSED_RESULT;

/* A save failed with WAY_ERROR_CONFLICT. */
void way_form_meeting_ask (WayFormMeeting *self);

/* Back to the form: the page was locked, or shows something else. */
void way_form_meeting_end (WayFormMeeting *self);

G_END_DECLS
