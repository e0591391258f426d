/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

/* Adds a resource to the directory, or changes the one that is its subject. */
#define WAY_TYPE_RESOURCE_EDIT (way_resource_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceEdit, way_resource_edit, WAY, RESOURCE_EDIT, WayEditPage)

G_END_DECLS
