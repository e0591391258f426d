/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first part of a text that a search for something means: its bytes from “start” up to “end”.
 * Both are compared as way_text_fold() leaves them, so “nunez” finds “Núñez”.  FALSE, and nothing
 * is written, where there is none. */
gboolean way_text_match (const char *text, const char *search, guint *start, guint *end);

G_END_DECLS
