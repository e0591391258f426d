/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-words.h"

G_BEGIN_DECLS

WayHistoryText *way_history_text_new (void);
void            way_history_text_free (WayHistoryText *self);

void way_history_text_append (WayHistoryText *self, const char *text);
void way_history_text_append_marked (WayHistoryText *self, const char *text, WayHistoryMark mark);

/* A translated sentence with places such as “{who}”; each is filled from the pairs of name and text
 * that follow, up to NULL.  A name with a “*” before it is strong: "*who", "Alma". */
void way_history_text_fill (WayHistoryText *self, const char *sentence, ...) G_GNUC_NULL_TERMINATED;

/* What came and what went between two texts, word by word, with a few words around it. */
void way_history_text_append_difference (WayHistoryText *self,
                                         const char     *before,
                                         const char     *after);

G_END_DECLS
