/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* Which records of a kind are wanted: those that are equal to an example in some fields.  The same
 * query is SQL for the storage and a comparison for a list; it knows no SQL itself.  It never
 * changes once it is used, so the worker and a list may share it. */
typedef struct _WayQuery WayQuery;

#define WAY_QUERY_MAX_FIELDS 4
#define WAY_QUERY_MAX_ORDER  2

WayQuery *way_query_new (GType type) G_GNUC_WARN_UNUSED_RESULT; /* all of a kind */
WayQuery *way_query_new_of (GType        type,
                            const char  *field,
                            const WayId *id) G_GNUC_WARN_UNUSED_RESULT; /* those of an owner */
WayQuery *way_query_ref (WayQuery *self);
void      way_query_unref (WayQuery *self);

/* Narrows it; returns self.  The text is that of way_field_to_text(). */
WayQuery *way_query_where (WayQuery *self, const char *field, const char *text);

/* By this field first, then by id; else by id, which is the order of making.  Returns self. */
WayQuery *way_query_order_by (WayQuery *self, const char *field, gboolean descending);

/* After way_query_order_by(): by that field, then by this one, then by id; in the same direction.
 */
WayQuery *way_query_then_by (WayQuery *self, const char *field);

GType           way_query_get_record_type (const WayQuery *self);
gpointer        way_query_get_example (const WayQuery *self);
guint           way_query_get_n_fields (const WayQuery *self);
const WayField *way_query_get_field (const WayQuery *self, guint n);
const WayField *way_query_get_order (const WayQuery *self, guint n); /* NULL: no more than n */
gboolean        way_query_is_descending (const WayQuery *self);

/* Never one that is removed.  client_id: whose the record is, when that is somebody else than the
 * record itself says (way-client-match.h); may be NULL. */
gboolean way_query_matches (const WayQuery *self, gpointer record, const WayId *client_id);
int      way_query_compare (const WayQuery *self, gpointer a, gpointer b); /* its order */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayQuery, way_query_unref)

G_END_DECLS
