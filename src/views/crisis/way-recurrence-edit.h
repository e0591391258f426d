/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"
#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECURRENCE_EDIT (way_recurrence_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayRecurrenceEdit, way_recurrence_edit, WAY, RECURRENCE_EDIT, WayEditPage)

/* A client used again: what happened, what helped, what was learned.  Its subject is the record
 * (zeros: a new one of the page’s client).  The client’s own date is changed by nobody but the
 * client: the page asks, and the change is an act of its own. */

/* A new one that is told in a crisis of a client who is known. */
WayPage *way_recurrence_edit_new_in_crisis (WayCrisis *crisis) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
