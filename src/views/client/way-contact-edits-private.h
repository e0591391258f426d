/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact-edit.h"
#include "way-contact-edits.h"

G_BEGIN_DECLS

/* For way-contact-edits*.c. */

#define MAX_NEW 99 /* drafts of new ones */

/* One that is stored and is to go. */
typedef struct {
  WayContactPoint *point;
  WayConflict     *conflict; /* somebody changed it meanwhile; or NULL */
} Removed;

struct _WayContactEdits {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayId         client_id;
  WayId         about;
  GListModel   *points;
  GPtrArray    *edits;            /* WayContactEdit, in the order of the screen */
  GArray       *removed;          /* Removed */
  gboolean      is_used[MAX_NEW]; /* by the number of a new one */
  gint64        position;
  gboolean      filled;

  GtkBox *box;
};

WayForm        *way_contact_edits_nth_form (WayContactEdits *self, guint n);
void            way_contact_edits_drop (WayContactEdits *self, WayContactEdit *edit);
WayContactEdit *way_contact_edits_add (WayContactEdits *self,
                                       WayContactPoint *point,
                                       const WayId     *about);

/* Brings back those that were removed and have a draft, for the person to choose; then
 * way_contact_edits_be_complete(). */
void way_contact_edits_find_removed (WayContactEdits *self, GPtrArray *drafts);
void way_contact_edits_be_complete (WayContactEdits *self);

G_END_DECLS
