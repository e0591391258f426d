/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-act.h"

G_BEGIN_DECLS

typedef enum {
  WAY_HISTORY_MARK_STRONG,  /* who, and what */
  WAY_HISTORY_MARK_ADDED,   /* words of a text that came */
  WAY_HISTORY_MARK_REMOVED, /* and that went */
} WayHistoryMark;

/* Bytes of a text. */
typedef struct {
  WayHistoryMark mark;
  guint          start;
  guint          end;
} WayHistorySpan;

typedef struct {
  char   *text;
  GArray *spans; /* WayHistorySpan, in the order of the text */
} WayHistoryText;

/* One act in words: a whole sentence, and below it, one a line, what else changed; the detail is
 * NULL where the sentence says it all. */
typedef struct {
  WayHistoryText *sentence;
  WayHistoryText *detail;
  gboolean        marks_texts; /* the detail has words that came or went: a legend is needed */
} WayHistoryWords;

/* What a person calls the record that an id names, such as the name of a worker; NULL: not known.
 */
typedef char *(*WayHistoryLookup) (const char *table, const WayId *id, gpointer data);

/* lookup may be NULL.  Reads labels of fields and choices from the declared records; a kind or a
 * field that this version does not know is called by its stored name. */
WayHistoryWords *way_history_words_new (WayHistoryAct   *act,
                                        WayHistoryLookup lookup,
                                        gpointer         data) G_GNUC_WARN_UNUSED_RESULT;

/* Several times in a row the same person looked at the record: one sentence for all, from the first
 * to the last time (hours and minutes). */
WayHistoryWords *way_history_words_new_read (const char *who,
                                             guint       times,
                                             const char *until) G_GNUC_WARN_UNUSED_RESULT;

void way_history_words_free (WayHistoryWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayHistoryWords, way_history_words_free)

/* What a person calls a record: its name, title or text; NULL when it has none. */
char *way_history_words_name_record (gpointer record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
