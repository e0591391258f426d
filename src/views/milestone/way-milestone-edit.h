/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"
#include "way-own-days.h"

G_BEGIN_DECLS

#define WAY_TYPE_MILESTONE_EDIT (way_milestone_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayMilestoneEdit, way_milestone_edit, WAY, MILESTONE_EDIT, WayEditPage)

/* A milestone: what it is, how the client wants it celebrated, and the words of the certificate.
 * The subject is the milestone; without one it is new.  The detail of a new one says which of those
 * that are counted from the client’s own date it is: “90 days” (way_milestone_edit_new_counted()).
 */
WayPage *way_milestone_edit_new_counted (const WayOwnDay *counted) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
