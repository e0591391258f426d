/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* What one act did to one record, as the log tells it. */
typedef enum {
  WAY_HISTORY_CREATED,
  WAY_HISTORY_CHANGED,
  WAY_HISTORY_REMOVED,
  WAY_HISTORY_RESTORED,
  WAY_HISTORY_ACCESS, /* seen, printed, exported, unlocked: “verb” says which */
} WayHistoryKind;

typedef struct {
  char *field;  /* its name */
  char *before; /* as way_field_to_text() gives it; NULL for none */
  char *after;
} WayFieldChange;

#define WAY_TYPE_HISTORY_ACT (way_history_act_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryAct, way_history_act, WAY, HISTORY_ACT, GObject)

/* Never changes once it is made. */
struct _WayHistoryAct {
  GObject parent;

  gint64          number; /* of the entry in the log */
  gint64          act;    /* of the whole act: way_workspace_undo_async() */
  WayHistoryKind  kind;
  char           *table; /* kind of record; of an access “access” */
  WayId           record_id;
  char           *verb; /* of an access; “undo” when it took something back; else NULL */
  char           *who;  /* name of the member of staff */
  WayTime         at;
  WayFieldChange *changes; /* owned, with their texts */
  guint           n_changes;
  char           *words;  /* of an access */
  gboolean        erased; /* its content was purged */
  gboolean        latest; /* nothing newer stands on it, so it can be undone */
};

G_END_DECLS
