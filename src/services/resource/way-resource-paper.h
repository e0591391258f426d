/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* Chosen resources on paper, in words for who goes there: what it is, how to get in, when, what it
 * costs, how to reach it.  Neither what staff noted nor what anybody thinks of a place is on it. */
extern const WayPaperKind way_resource_client_paper; /* the own copy of a client */
extern const WayPaperKind way_resource_paper; /* for nobody in particular; CSV is all fields */

/* params of both: which ones, in their order.  Never changes. */
#define WAY_TYPE_RESOURCE_SELECTION (way_resource_selection_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceSelection,
                      way_resource_selection,
                      WAY,
                      RESOURCE_SELECTION,
                      GObject)

/* ids: of WayId, copied. */
WayResourceSelection *way_resource_selection_new (GArray *ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
