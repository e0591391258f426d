/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-appointment.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLASH_LIST (way_clash_list_get_type ())
G_DECLARE_FINAL_TYPE (WayClashList, way_clash_list, WAY, CLASH_LIST, AdwBin)

/* In words, what is in the way of an appointment that is being booked.  It hides where nothing is.
 */

/* The appointment as it is typed; NULL: nothing is looked for. */
void way_clash_list_look (WayClashList *self, WayWorkspace *workspace, WayAppointment *appointment);

G_END_DECLS
