/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-set.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_MERGE_PAGE (way_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (WayMergePage, way_merge_page, WAY, MERGE_PAGE, WayPage)

/* Two records of clients side by side, field by field: what stays is chosen, then they are one. Its
 * subject is the one that stays, its detail the ids of the others, with blanks between; they come
 * one after the other.  Signals: “merged”   its subject has one more record in it */

/* Of two or more clients that are named one by one; NULL for any other set. */
WayPage *way_merge_page_new (WayClientSet *set);

/* Of two. */
WayPage *way_merge_page_new_pair (const WayId *remaining, const WayId *other);

G_END_DECLS
