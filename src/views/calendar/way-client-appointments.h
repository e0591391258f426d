/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_APPOINTMENTS (way_client_appointments_get_type ())
G_DECLARE_FINAL_TYPE (WayClientAppointments,
                      way_client_appointments,
                      WAY,
                      CLIENT_APPOINTMENTS,
                      AdwBin)

/* A client’s next appointments and most pressing tasks, on the client’s page. */
void way_client_appointments_set_client (WayClientAppointments *self,
                                         WayWorkspace          *workspace, /* NULL: forgets */
                                         const WayId           *client_id);

G_END_DECLS
