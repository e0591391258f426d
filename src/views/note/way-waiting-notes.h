/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_WAITING_NOTES (way_waiting_notes_get_type ())
G_DECLARE_FINAL_TYPE (WayWaitingNotes, way_waiting_notes, WAY, WAITING_NOTES, WayPage)

/* The notes that wait for who works: those that they have not signed, the oldest first, each with
 * its kind and its age; and those that they are asked to sign as the second. */

G_END_DECLS
