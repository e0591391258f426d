/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-draft.h"
#include "way-marked-text.h"
#include "way-undo-bar.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONFLICT_MINE,   /* only the person at the keyboard wrote it */
  WAY_CONFLICT_THEIRS, /* only somebody else did, meanwhile */
  WAY_CONFLICT_BOTH,   /* both, and not the same */
} WayConflictKind;

/* What is to stand in a field. */
typedef enum {
  WAY_SIDE_OPEN, /* nobody chose yet */
  WAY_SIDE_MINE,
  WAY_SIDE_THEIRS,
  WAY_SIDE_BOTH, /* both changes, where they do not touch each other */
  WAY_SIDE_OWN,  /* other words, typed after all of that was seen */
} WayConflictSide;

/* One field that differs.  Texts are those of way_field_to_text(), or what was typed; "" for none.
 */
typedef struct {
  const WayField *field;
  WayConflictKind kind;
  WayConflictSide side;
  char           *texts[WAY_SIDE_OWN + 1]; /* by side; that of OPEN is what it was before both */
  char           *words[WAY_SIDE_OWN]; /* the same for people; NULL for BOTH where it cannot be */
  WayActPointer   by;                  /* who wrote theirs */
} WayConflictField;

/* What became of the record as a whole. */
typedef enum {
  WAY_FATE_CHANGED,      /* it is there, with other words */
  WAY_FATE_THEY_REMOVED, /* somebody removed what is edited here */
  WAY_FATE_I_REMOVE,     /* somebody changed what is to be removed here */
} WayConflictFate;

typedef enum {
  WAY_DECISION_OPEN,
  WAY_DECISION_KEEP, /* the record stays, or comes back */
  WAY_DECISION_LET_GO,
} WayConflictDecision;

/* Two people changed one record: what it was when one of them began, what the other made of it,
 * what was typed; and what is chosen.  Signal “changed”: something was chosen or typed. */
#define WAY_TYPE_CONFLICT (way_conflict_get_type ())
G_DECLARE_FINAL_TYPE (WayConflict, way_conflict, WAY, CONFLICT, GObject)

gpointer        way_conflict_get_base (WayConflict *self);   /* as it was; borrowed */
gpointer        way_conflict_get_theirs (WayConflict *self); /* as it is stored; borrowed */
const char     *way_conflict_get_the (WayConflict *self);    /* “the goal “…”” */
WayConflictFate way_conflict_get_fate (WayConflict *self);
WayActPointer  *way_conflict_get_last (WayConflict *self); /* who was here last */

guint                   way_conflict_get_n_fields (WayConflict *self);
const WayConflictField *way_conflict_get_field (WayConflict *self, guint n);
const WayConflictField *way_conflict_find_field (WayConflict *self, const char *name);

/* FALSE: what was typed and what somebody else wrote go together by themselves. */
gboolean way_conflict_asks (WayConflict *self);

/* --- choosing --- */

void way_conflict_choose (WayConflict *self, guint n, WayConflictSide side);
void way_conflict_choose_all (WayConflict *self, WayConflictSide side); /* MINE or THEIRS */
void way_conflict_write (WayConflict *self, guint n, const char *text); /* other words: OWN */

WayConflictDecision way_conflict_get_decision (WayConflict *self);
void                way_conflict_decide (WayConflict *self, WayConflictDecision decision);

/* What is still to be chosen; 0: nothing. */
guint way_conflict_count_open (WayConflict *self);

/* The text that was chosen for a field, "" for none; of a field that does not differ, NULL. */
const char *way_conflict_get_chosen (WayConflict *self, const char *field);

/* The record as it is stored, with everything that was chosen, to be saved, or restored where
 * somebody removed it.  NULL: a text cannot be in its field (WAY_ERROR_INVALID). */
gpointer way_conflict_make_record (WayConflict *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds what was chosen to a draft, so that it is there after a lock. */
void way_conflict_add_to_draft (WayConflict *self, GVariantBuilder *texts);

/* --- finding out --- */

/* What somebody else did to a record since the draft was begun (by its revision).  removes: the
 * record is to be removed.  Finish gives NULL without an error where nothing is newer, or where
 * both removed it. */
void         way_workspace_meet_async (WayWorkspace       *self,
                                       WayDraft           *draft,
                                       gboolean            removes,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
WayConflict *way_workspace_meet_finish (WayWorkspace *self,
                                        GAsyncResult *result,
                                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
