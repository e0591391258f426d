/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-rights-item.h"

G_BEGIN_DECLS

/* WayRightsItem without their names, the newest first; of a complaint with the step that comes
 * next. total: how many there are in all, of which what is to do may be fewer than the rows that
 * were looked at: a breach is done when all who have to be told were told, which depends on its
 * numbers. */
GPtrArray *way_rights_repo_list (WayDb                   *db,
                                 const WayRightsQuestion *question,
                                 guint                   *total,
                                 GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
