/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* Organizations (WayOrganization) that have every word of the text in their name, or in one that
 * they had, by the beginning of a word; those that are used, in the order of their names, at most
 * so many. Case and accents do not matter.  An empty text finds nobody. */
GPtrArray *way_organization_search (WayDb *db, const char *text, guint limit, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
