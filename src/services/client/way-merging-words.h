/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-client-merging.h"

G_BEGIN_DECLS

/* What the fields of a row are called, and what a record says in them: “High · 3 May 2026 · …”;
 * NULL for nothing.  staff: WayStaff, may be NULL. */
const char *way_merging_words_label (WayMergingRow row);
char       *way_merging_words_row (WayMergingRow row,
                                   WayClient    *client,
                                   GListModel   *staff) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
