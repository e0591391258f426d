/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-page.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_WORK (way_work_get_type ())
G_DECLARE_FINAL_TYPE (WayWork, way_work, WAY, WORK, AdwBin)

/* The open caseload: sidebar, header bar, and the pages between which one moves.
 * Signals: “tell” (text, act), what a page wants said in a toast; “hand” (WayHandedForm), the form
 * that the screen is to be handed over with. */

/* Opens on the pages that were there when it was left, else on the first place. */
void way_work_enter (WayWork *self, WayWorkspace *workspace);

/* Destroys every page at once, and remembers by type and id which they were. */
void way_work_leave (WayWork *self);

gboolean way_work_is_entered (WayWork *self);
void     way_work_show_place (WayWork *self, const char *place);
void     way_work_open_client (WayWork *self, const WayId *client_id, const char *section);
void     way_work_show_section (WayWork *self, const char *section); /* of the open client */
void     way_work_push (WayWork *self, WayPage *page);
gboolean way_work_back (WayWork *self);   /* FALSE: there is nothing to go back to */
void     way_work_search (WayWork *self); /* the page’s search, else that of the first place */
void     way_work_act (WayWork *self);
void     way_work_fail (WayWork *self, const GError *error);
void     way_work_warn (WayWork *self, const char *words); /* above the page */

GMenuModel *way_work_get_menu (WayWork *self); /* the main menu; borrowed */
WayPage    *way_work_get_page (WayWork *self); /* the one in front; NULL while left */
const char *way_work_get_place (WayWork *self);
const char *way_work_get_section (WayWork *self); /* NULL when no client is open */

G_END_DECLS
