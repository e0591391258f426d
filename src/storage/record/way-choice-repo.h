/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

/* What somebody chose to see of something: texts by name (a{ss}). */
gboolean way_choice_repo_keep (WayDb       *db,
                               const WayId *who,
                               const char  *view,
                               const WayId *about,
                               GVariant    *texts,
                               WayTime      now,
                               GError     **error);

/* NULL without an error means that nothing was chosen yet. */
GVariant *way_choice_repo_find (WayDb       *db,
                                const WayId *who,
                                const char  *view,
                                const WayId *about,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
