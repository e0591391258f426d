/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"
#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TELL_EDIT (way_tell_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayTellEdit, way_tell_edit, WAY, TELL_EDIT, WayEditPage)

/* What was told somebody outside in a medical emergency (42 CFR 2.51), with its four facts: who
 * received it, who told them, when, and what the emergency is.  It is a disclosure without consent,
 * and never changes once it is written down. */
WayPage *way_tell_edit_new_in_crisis (WayCrisis *crisis) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
