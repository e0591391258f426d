/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-client-merging.h"

G_BEGIN_DECLS

#define WAY_TYPE_MERGE_ROW (way_merge_row_get_type ())
G_DECLARE_FINAL_TYPE (WayMergeRow, way_merge_row, WAY, MERGE_ROW, AdwBin)

/* One row of two records: what either says, beside each other or below, and which of it stays.  The
 * signal “chosen” tells that somebody chose. */

/* Words may be NULL.  differs FALSE: there is nothing to choose. */
void way_merge_row_show (WayMergeRow     *self,
                         const char      *label,
                         const char      *remaining,
                         const char      *other,
                         gboolean         allows_both,
                         gboolean         differs,
                         WayMergingChoice proposal);

WayMergingChoice way_merge_row_get_choice (WayMergeRow *self);

G_END_DECLS
