/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first part of a text that a search for something means: its bytes from “start” up to “end”.
 * Both are compared as way_text_fold() leaves them, so “nunez” finds “Núñez”.  FALSE, and nothing
 * is written, where there is none. */
gboolean way_text_match (const char *text, const char *search, guint *start, guint *end);

/* Bytes of a text. */
typedef struct {
  guint start;
  guint end;
} WayTextSpan;

/* The parts of a text that a search means: what was typed as it stands, or else each of its words,
 * wherever it is.  In their order, none over another; WayTextSpan.  Empty: there is none. */
GArray *way_text_match_words (const char *text, const char *search) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
