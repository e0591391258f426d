/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TASKS_PAGE (way_tasks_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTasksPage, way_tasks_page, WAY, TASKS_PAGE, WayPage)

/* What is to be done: as a place one’s own tasks, as a section of a client those about the client.
 * One is added in a line and done with Space. */

G_END_DECLS
