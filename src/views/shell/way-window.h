/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"
#include "way-work.h"

G_BEGIN_DECLS

#define WAY_TYPE_WINDOW (way_window_get_type ())
G_DECLARE_FINAL_TYPE (WayWindow, way_window, WAY, WINDOW, AdwApplicationWindow)

/* The one window: the gate while the caseload is closed, the work while it is open, and a cover
 * over both while it is hidden.  Its title never holds a client’s name.
 *
 * Actions: win.show-place (s), win.leave-client, win.open-client (s: an id as text),
 * win.show-section (s), win.back, win.act, win.search, win.search-all, win.undo, win.lock,
 * win.hide, win.import, win.close-day, win.prepare, win.preferences. */
void way_window_set_caseload (WayWindow *self, WayCaseload *caseload);

/* As before, and says on the unlock page that it is the demo.  Signal “demo” asks for one. */
void way_window_set_demo (WayWindow *self, WayCaseload *caseload);
void way_window_demo_failed (WayWindow *self, const GError *error);

/* Looks what is there and asks the keyring; once, after the caseload is set. */
void way_window_start (WayWindow *self);

void     way_window_lock (WayWindow *self);
gboolean way_window_is_hidden (WayWindow *self);
WayWork *way_window_get_work (WayWindow *self);

G_END_DECLS
