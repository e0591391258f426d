/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-need-tally.h"
#include "way-time.h"

G_BEGIN_DECLS

/* What was given from one day to another, both counted: an array of WayNeedTallyRow by kind and
 * source, those of which something was given. */
GArray *way_need_tally_repo_load (WayDb *db, WayDate first, WayDate last, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
