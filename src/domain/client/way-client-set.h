/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-filter.h"

G_BEGIN_DECLS

/* Some of the clients of a list, however many: those with these ids, or all but those.  It never
 * changes and may be used by any thread. */
typedef struct {
  WayClientFilter filter;
  GHashTable     *ids; /* a set of WayId */
  gboolean        all_but;
} WayClientSet;

WayClientSet *way_client_set_new (const WayClientFilter *filter,
                                  GHashTable            *ids, /* copied */
                                  gboolean               all_but) G_GNUC_WARN_UNUSED_RESULT;
WayClientSet *way_client_set_ref (WayClientSet *self);
void          way_client_set_unref (WayClientSet *self);

gboolean way_client_set_holds (const WayClientSet *self, const WayId *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayClientSet, way_client_set_unref)

G_END_DECLS
