/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_SITE_CHOICES_GROUP (way_site_choices_group_get_type ())
G_DECLARE_FINAL_TYPE (WaySiteChoicesGroup,
                      way_site_choices_group,
                      WAY,
                      SITE_CHOICES_GROUP,
                      AdwPreferencesGroup)

/* What a site chooses about its questionnaires, where sources offer several: a row for each, with
 * its source.  Signal “failed” (GError). */

/* workspace: NULL empties it. */
void way_site_choices_group_set_workspace (WaySiteChoicesGroup *self, WayWorkspace *workspace);

G_END_DECLS
