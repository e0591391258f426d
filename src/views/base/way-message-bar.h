/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-error.h"

G_BEGIN_DECLS

/* What happened, what it means for the record, and what to do, in one to three sentences; never the
 * text of the error, but for the sentence of a WayForm that names the field. */
char *way_error_words (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

#define WAY_TYPE_MESSAGE_BAR (way_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayMessageBar, way_message_bar, WAY, MESSAGE_BAR, AdwBin)

/* A bar above what it is about.  It takes no room until it has something to say, and goes when it
 * is closed or cleared. */
GtkWidget  *way_message_bar_new (void);
void        way_message_bar_show_error (WayMessageBar *self, const GError *error);
void        way_message_bar_show_text (WayMessageBar *self, GtkMessageType type, const char *text);
void        way_message_bar_clear (WayMessageBar *self);
const char *way_message_bar_get_text (WayMessageBar *self); /* "" when nothing is said */

G_END_DECLS
