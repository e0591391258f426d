/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Appointments (WayAppointment) as iCalendar (RFC 5545), for another program.  It tells when
 * somebody is busy, and the kind (“Session”): of a client nothing, not even initials, and neither
 * place nor words, which may tell who it is.  The ids stay the same, so that a later file takes the
 * place of an earlier one.
 *
 * now: when it was written. */
char *way_ical_write (GPtrArray *appointments, WayTime now) G_GNUC_WARN_UNUSED_RESULT;

/* One’s own calendar so: from a month ago on, a year ahead. */
void  way_workspace_write_ical_async (WayWorkspace       *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
char *way_workspace_write_ical_finish (WayWorkspace *self,
                                       GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
