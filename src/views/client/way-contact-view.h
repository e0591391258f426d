/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-contact-point.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_VIEW (way_contact_view_get_type ())
G_DECLARE_FINAL_TYPE (WayContactView, way_contact_view, WAY, CONTACT_VIEW, AdwBin)

/* One way to reach a client: its rules first, then the number. */
void way_contact_view_show (WayContactView *self, WayContactPoint *point);

G_END_DECLS
