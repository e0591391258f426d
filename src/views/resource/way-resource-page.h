/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* One resource, its subject: how to reach it first, what it is, whether anybody has called there of
 * late, what became of those who were referred there, and what the worker alone thinks of it. */
#define WAY_TYPE_RESOURCE_PAGE (way_resource_page_get_type ())
G_DECLARE_FINAL_TYPE (WayResourcePage, way_resource_page, WAY, RESOURCE_PAGE, WayPage)

G_END_DECLS
