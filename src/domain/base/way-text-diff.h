/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WAY_TEXT_SAME,
  WAY_TEXT_ADDED,
  WAY_TEXT_REMOVED,
} WayTextPart;

/* Bytes of the text they stand in: of “after”, but those that were removed, of “before”. */
typedef struct {
  WayTextPart part;
  guint       start;
  guint       end;
} WayTextRun;

/* What came and what went between two texts, word by word, in reading order: where words took the
 * place of others, those that came stand first.  Blanks between words do not count, ends of lines
 * do.  WayTextRun, none of them empty. */
GArray *way_text_diff (const char *before, const char *after) G_GNUC_WARN_UNUSED_RESULT;

/* Some words stayed, so that it is worth showing which. */
gboolean way_text_diff_shares (const char *before, const char *after);

/* What two people made of one text, both kept.  NULL where they changed the same words or added to
 * the same place: somebody has to choose. */
char *way_text_merge (const char *base,
                      const char *mine,
                      const char *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
