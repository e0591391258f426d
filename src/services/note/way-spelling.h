/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define WAY_TYPE_SPELLING (way_spelling_get_type ())
G_DECLARE_FINAL_TYPE (WaySpelling, way_spelling, WAY, SPELLING, GObject)

/* The spelling of one language, by a dictionary of this computer.  What it is told to know it knows
 * as long as it lives: words of a worker are kept in the caseload, never in a list of the computer
 * account. */

/* language: “es” or “es_MX”.  NULL where no dictionary of that language is installed. */
WaySpelling *way_spelling_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;

void     way_spelling_learn (WaySpelling *self, const char *word);
gboolean way_spelling_knows (WaySpelling *self, const char *word);

/* At most so many words that may be meant; NULL at the end. */
char **way_spelling_suggest (WaySpelling *self,
                             const char  *word,
                             guint        limit) G_GNUC_WARN_UNUSED_RESULT;

/* A word in a text, in characters. */
typedef struct {
  guint start;
  guint end;
} WaySpellingSpan;

/* The words of a line that it does not know.  What has a digit in it is no word. */
GArray *way_spelling_find (WaySpelling *self, const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
