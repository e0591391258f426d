/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-staff.h"

G_BEGIN_DECLS

#define WAY_TYPE_WORKER_FOOT (way_worker_foot_get_type ())
G_DECLARE_FINAL_TYPE (WayWorkerFoot, way_worker_foot, WAY, WORKER_FOOT, AdwBin)

/* Who works, and the button that locks, at the foot of the sidebar; NULL: nobody. */
void way_worker_foot_show (WayWorkerFoot *self, WayStaff *staff);

G_END_DECLS
