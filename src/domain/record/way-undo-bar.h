/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-id.h"
#include "way-time.h"

G_BEGIN_DECLS

/* An act that something else refers to. */
typedef struct {
  gint64  act; /* 0: none */
  char   *who; /* name of the member of staff; NULL: not known */
  WayTime at;
} WayActPointer;

void way_act_pointer_clear (WayActPointer *self);

/* Why an act cannot be taken back. */
typedef enum {
  WAY_UNDO_FREE,       /* it can */
  WAY_UNDO_NOTHING,    /* it changed no record */
  WAY_UNDO_KEPT,       /* what is signed, and what was done about an alarming answer, stays */
  WAY_UNDO_CLIENT,     /* a client is archived, not taken back */
  WAY_UNDO_ERASED,     /* what it was before is erased */
  WAY_UNDO_TAKEN_BACK, /* that was done already */
  WAY_UNDO_CHANGED,    /* something was written over it */
  WAY_UNDO_REMOVED,    /* what it changed was removed since */
  WAY_UNDO_BUILT_ON,   /* something that belongs to what it made is there */
  WAY_UNDO_OWNER_GONE, /* what it removed belonged to something that is gone, too */
  WAY_UNDO_UNKNOWN,    /* there is too much after it to look at all of it now */
} WayUndoKind;

/* What stands in the way of taking back an act. */
typedef struct {
  WayUndoKind   kind;
  char         *table; /* of the record that it is about; NULL: of none */
  WayId         record_id;
  char         *field; /* that was written over; NULL: not only one */
  WayActPointer by;    /* the act that stands on it */
} WayUndoBar;

void way_undo_bar_clear (WayUndoBar *self);

/* WAY_UNDO_KEPT or WAY_UNDO_CLIENT for what people never take back (verb: as in the log), else
 * WAY_UNDO_FREE. */
WayUndoKind way_undo_kind_of (const char *table, const char *verb);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WayUndoBar, way_undo_bar_clear)

G_END_DECLS
