/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* A record as it was at an entry of the log, beside what it is now.  Never changes once it is made.
 */
typedef struct {
  WayRecord *then;    /* NULL: it was not there */
  WayRecord *now;     /* a tombstone, where it was removed since */
  GPtrArray *unknown; /* fields (const WayField) whose content of then was erased */
  GPtrArray *owned;   /* WayPast of what belongs to it, then or now, in their order */
} WayPast;

WayPast *way_past_new (void) G_GNUC_WARN_UNUSED_RESULT;
WayPast *way_past_ref (WayPast *self);
void     way_past_unref (WayPast *self);

gboolean way_past_is_there_now (const WayPast *self);
gboolean way_past_knows (const WayPast *self, const WayField *field); /* its value of then */

/* Whether a field was another then; FALSE where that is not known, or it was not there. */
gboolean way_past_differs (const WayPast *self, const WayField *field);

/* The record as it is now, with fields of then put into it again: those of the list (const
 * WayField), or, for NULL, all that differ.  It is alive, with the revision of now. */
gpointer way_past_put_back (const WayPast *self, GPtrArray *fields) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayPast, way_past_unref)

G_END_DECLS
