/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ORGANIZATION_EDIT (way_organization_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayOrganizationEdit,
                      way_organization_edit,
                      WAY,
                      ORGANIZATION_EDIT,
                      WayEditPage)

/* An organization that is worked with, the subject of the page.  It belongs to no client. */

G_END_DECLS
