/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-conflict.h"
#include "way-names.h"

G_BEGIN_DECLS

/* For way-conflict-meet.c.  unknown: fields of the base (const WayField) of which nobody knows any
 * more what they were.  typed: the texts of the draft. */
WayConflict *way_conflict_new (gpointer        base,
                               gpointer        theirs,
                               GPtrArray      *unknown,
                               const WayDraft *draft,
                               gboolean        removes) G_GNUC_WARN_UNUSED_RESULT;

/* The ids that are in question, to be named; then the words of every field. */
gboolean way_conflict_add_names (WayConflict *self, WayNames *names, WayDb *db, GError **error);
void     way_conflict_set_words (WayConflict *self, const WayNames *names);

/* A later entry of the log wrote this field; NULL: it removed the record. */
void way_conflict_set_writer (WayConflict *self, const char *field, const WayActPointer *by);

/* Whether there is anything to tell. */
gboolean way_conflict_is_empty (WayConflict *self);

G_END_DECLS
