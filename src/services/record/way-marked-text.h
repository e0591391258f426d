/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-text-match.h"

G_BEGIN_DECLS

typedef enum {
  WAY_MARK_STRONG,  /* who, and what */
  WAY_MARK_ADDED,   /* words of a text that came */
  WAY_MARK_REMOVED, /* and that went */
} WayMark;

/* Bytes of a text. */
typedef struct {
  WayMark mark;
  guint   start;
  guint   end;
} WayMarkSpan;

/* Words for people of which some are marked.  Never markup: it is what people typed. */
typedef struct {
  char   *text;
  GArray *spans; /* WayMarkSpan, in the order of the text */
} WayMarkedText;

WayMarkedText *way_marked_text_new (void) G_GNUC_WARN_UNUSED_RESULT;
void           way_marked_text_free (WayMarkedText *self);

/* A text whose spans are strong: what was looked for in it. */
WayMarkedText *way_marked_text_new_spans (const char *text,
                                          GArray *spans /* of WayTextSpan, in the order of it */)
  G_GNUC_WARN_UNUSED_RESULT;

void way_marked_text_append (WayMarkedText *self, const char *text);
void way_marked_text_append_marked (WayMarkedText *self, const char *text, WayMark mark);

/* A translated sentence with places such as “{who}”; each is filled from the pairs of name and text
 * that follow, up to NULL.  A name with a “*” before it is strong: "*who", "Alma". */
void way_marked_text_fill (WayMarkedText *self, const char *sentence, ...) G_GNUC_NULL_TERMINATED;

/* What came and what went between two texts, word by word; whole: all of it, else a few words
 * around each change. */
void way_marked_text_append_difference (WayMarkedText *self,
                                        const char    *before,
                                        const char    *after,
                                        gboolean       whole);

gboolean way_marked_text_has (const WayMarkedText *self, WayMark mark);

/* The same to be heard: what came and went is said in words. */
char *way_marked_text_to_speech (const WayMarkedText *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayMarkedText, way_marked_text_free)

G_END_DECLS
