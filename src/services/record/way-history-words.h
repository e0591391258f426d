/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-marked-text.h"
#include "way-names.h"

G_BEGIN_DECLS

/* One entry in words: a whole sentence, and below it, one a line, what else changed; the detail is
 * NULL where the sentence says it all. */
typedef struct {
  WayMarkedText *sentence;
  WayMarkedText *detail;
  char          *note;  /* that it was taken back, and the like; NULL: nothing */
  char          *about; /* the client it is about, where it is one of many; NULL */
} WayHistoryWords;

/* names: those of all its deeds.  today: for what is said of other days.  of_all: in a history of
 * all clients, so that the client is named. */
WayHistoryWords *way_history_words_new (WayHistoryEntry *entry,
                                        const WayNames  *names,
                                        WayDate          today,
                                        gboolean         of_all) G_GNUC_WARN_UNUSED_RESULT;

/* One deed of an entry by itself, with everything that it changed. */
WayHistoryWords *way_history_words_new_deed (WayHistoryEntry      *entry,
                                             const WayHistoryDeed *deed,
                                             const WayNames       *names) G_GNUC_WARN_UNUSED_RESULT;

void way_history_words_free (WayHistoryWords *self);

/* All of it to be heard. */
char *way_history_words_to_speech (const WayHistoryWords *self) G_GNUC_WARN_UNUSED_RESULT;

/* Why it cannot be put back; NULL when it can. */
char *way_undo_words (const WayUndoBar *bar,
                      const WayNames   *names,
                      WayDate           today) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a deed says the words (folded: way_text_fold()) in a form that a person sees: the name of
 * its record, a field, a value; of_all: also the name of its client, who is one of many. */
gboolean way_history_words_match (const WayHistoryDeed *deed,
                                  const WayNames       *names,
                                  gboolean              of_all,
                                  const char           *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayHistoryWords, way_history_words_free)

G_END_DECLS
