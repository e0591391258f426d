/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-organization.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_ORGANIZATION_PICKER (way_organization_picker_get_type ())
G_DECLARE_FINAL_TYPE (WayOrganizationPicker,
                      way_organization_picker,
                      WAY,
                      ORGANIZATION_PICKER,
                      AdwBin)

/* An organization, chosen by typing the beginnings of its words, or none.  One that is not known
 * yet is made here: a name is enough, its details can follow.  Signal “chosen”: another one is
 * chosen, or none any more. */
void way_organization_picker_set_workspace (WayOrganizationPicker *self, WayWorkspace *workspace);

/* zeros: none. */
WayId way_organization_picker_get_id (WayOrganizationPicker *self);
void  way_organization_picker_clear (WayOrganizationPicker *self); /* none; it can be typed anew */

/* What a WayForm is given for a field that names an organization: its text is the id. */
GtkEditable *way_organization_picker_get_editable (WayOrganizationPicker *self);

/* The row in which something is typed while none is chosen; NULL: all is well. */
GtkWidget *way_organization_picker_find_wrong (WayOrganizationPicker *self);

G_END_DECLS
