/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_WATCH (way_watch_get_type ())
G_DECLARE_FINAL_TYPE (WayWatch, way_watch, WAY, WATCH, GObject)

/* Watches for what should lock the caseload.  Signals:
 *   “warn” (guint seconds)  no key and no movement for long: it locks in that many seconds; each
 *                           second anew, and 0 when somebody moved after all
 *   “lock”                  idle, or the session’s screen was locked, or the computer goes to sleep
 * Sleep waits, two seconds at most, until way_watch_locked() is called. */
WayWatch *way_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Idle time counts only while it is armed. */
void way_watch_arm (WayWatch *self, guint minutes);
void way_watch_disarm (WayWatch *self);

/* A key was pressed, or a pointer moved. */
void way_watch_touch (WayWatch *self);

/* The caseload is locked: the computer may sleep. */
void way_watch_locked (WayWatch *self);

/* For tests: as though nobody had moved for that long. */
void way_watch_pretend_idle (WayWatch *self, guint seconds);

G_END_DECLS
