/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-filter.h"
#include "way-record.h"
#include "way-undo-bar.h"

G_BEGIN_DECLS

typedef enum {
  WAY_HISTORY_CREATED,
  WAY_HISTORY_CHANGED,
  WAY_HISTORY_REMOVED,
  WAY_HISTORY_RESTORED,
  WAY_HISTORY_ERASED, /* the content of an entry went for good */
  WAY_HISTORY_ACCESS, /* seen, printed, exported, unlocked: “verb” says which */
} WayHistoryKind;

typedef struct {
  char *field;  /* its name */
  char *before; /* as way_field_to_text() gives it; NULL for none */
  char *after;
} WayFieldChange;

/* What an act did to one record, or one access. */
typedef struct {
  gint64          number; /* of its entry in the log */
  WayHistoryKind  kind;
  char           *verb;  /* as in the log */
  char           *table; /* kind of record; of an access “access” */
  WayId           record_id;
  WayId           client_id;
  gint64          revision;
  WayFieldChange *changes; /* owned, with their texts */
  guint           n_changes;
  char           *words;  /* of an access, not for people */
  gboolean        erased; /* its content was purged */
} WayHistoryDeed;

void way_history_deed_free (WayHistoryDeed *self);

/* The change of a field; NULL when the deed has none. */
const WayFieldChange *way_history_deed_find (const WayHistoryDeed *self, const char *field);

#define WAY_TYPE_HISTORY_ENTRY (way_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryEntry, way_history_entry, WAY, HISTORY_ENTRY, GObject)

/* One entry of a history as people read it: what one act did to all the records in question; or
 * how often somebody looked, one time after the other.  Never changes once it is made. */
struct _WayHistoryEntry {
  GObject parent;

  gint64        act;
  WayId         who_id;
  char         *who; /* name of the member of staff; NULL: not known */
  WayTime       at;
  WayTime       until;      /* of reading: the last time */
  guint         n_times;    /* of reading: how often, else 1 */
  GPtrArray    *deeds;      /* WayHistoryDeed in the order of the act; the first of very many */
  guint         n_deeds;    /* all of them */
  guint         n_others;   /* what else the act did, beside what is in question here */
  gboolean      imported;   /* it was an import */
  WayActPointer took_back;  /* the act that this one took back */
  WayActPointer taken_back; /* the act that took this one back, and still holds */
  WayUndoBar    bar;        /* what stands in the way of taking it back */
};

gboolean way_history_entry_is_reading (WayHistoryEntry *self);

/* Whether a document is signed by making such a record. */
gboolean way_history_deed_signs (const WayHistoryDeed *self);

/* The client that its first deed is about, for whom it is taken back where one client is in
 * question; NULL: about none, or about two who became one person or two again, which is taken back
 * as a whole. */
const WayId *way_history_entry_get_client (WayHistoryEntry *self);

/* The match by which two records became one person (WayClientMatch); NULL: none did.  Such an act
 * is taken back by separating them. */
const WayId *way_history_entry_get_merging (WayHistoryEntry *self);

/* Which of the four kinds of things it was. */
WayHistoryKinds way_history_entry_get_kinds (WayHistoryEntry *self);

G_END_DECLS
