/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_COPIED (way_copied_get_type ())
G_DECLARE_FINAL_TYPE (WayCopied, way_copied, WAY, COPIED, GObject)

/* What was copied in this program may be about a client, and every program can read the clipboard.
 * It is taken back 30 seconds after each copy; what other programs put there is left alone. */
WayCopied *way_copied_new (GdkDisplay *display) G_GNUC_WARN_UNUSED_RESULT;

/* At once, and from the selection too: for locking and quitting. */
void way_copied_forget (WayCopied *self);

/* For tests: another number of seconds, from the next copy on. */
void way_copied_set_seconds (WayCopied *self, guint seconds);

G_END_DECLS
