/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-conflict.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONFLICT_CARD (way_conflict_card_get_type ())
G_DECLARE_FINAL_TYPE (WayConflictCard, way_conflict_card, WAY, CONFLICT_CARD, AdwBin)

/* One record that two people changed: what became of it, the fields both wrote, and those that go
 * together by themselves.  with_name: it is called by its name, where there are several. */
GtkWidget *way_conflict_card_new (WayConflict *conflict,
                                  gboolean     with_name) G_GNUC_WARN_UNUSED_RESULT;

gboolean way_conflict_card_has_marks (WayConflictCard *self); /* that can be seen now */

G_END_DECLS
