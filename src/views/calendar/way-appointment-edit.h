/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_APPOINTMENT_EDIT (way_appointment_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayAppointmentEdit, way_appointment_edit, WAY, APPOINTMENT_EDIT, WayEditPage)

/* An appointment: a new one, or the subject of the page.  The detail is its time
 * (way_time_to_text()): of a series, which one is meant; of a new one, when it is proposed.  What
 * is in its way is said while one books. */

G_END_DECLS
