/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-headway.h"

G_BEGIN_DECLS

/* Says in a dialog over the widget’s window what is going on, how far it is, and offers to cancel
 * it; but only when it takes long enough to be noticed.  It ends with way_busy_end(), which may be
 * given NULL, and survives that its dialog is taken away by a lock. */
typedef struct _WayBusy WayBusy;

WayBusy *way_busy_begin (GtkWidget  *widget,
                         const char *heading,
                         WayHeadway *headway) G_GNUC_WARN_UNUSED_RESULT;
void     way_busy_end (WayBusy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayBusy, way_busy_end)

G_END_DECLS
