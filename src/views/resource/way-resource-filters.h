/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-resource-filter.h"

G_BEGIN_DECLS

/* By what a list of resources is searched and narrowed.  Signals: “changed”; “down”, to go on in
 * the list; “entered”, for its first row. */
#define WAY_TYPE_RESOURCE_FILTERS (way_resource_filters_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceFilters, way_resource_filters, WAY, RESOURCE_FILTERS, AdwBin)

/* What is chosen; its search is borrowed until something else is typed. */
WayResourceFilter way_resource_filters_get (WayResourceFilters *self);

/* All of them again; says “changed” once. */
void way_resource_filters_clear (WayResourceFilters *self);

/* For one area of need: bit n of resource.needs. */
void way_resource_filters_set_need (WayResourceFilters *self, guint need);

void way_resource_filters_focus (WayResourceFilters *self);

G_END_DECLS
