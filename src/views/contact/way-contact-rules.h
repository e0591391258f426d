/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_RULES (way_contact_rules_get_type ())
G_DECLARE_FINAL_TYPE (WayContactRules, way_contact_rules, WAY, CONTACT_RULES, AdwBin)

/* How a client may be reached, in a line that stays in sight: the rules, then the numbers, never
 * the other way round.  It hides when there is nobody.  Signal “changed”: other rules. */
void way_contact_rules_set_client (WayContactRules *self,
                                   WayWorkspace    *workspace, /* NULL: nobody */
                                   const WayId     *client_id);

WaySet way_contact_rules_get (WayContactRules *self); /* of all ways to reach the client */

/* What goes against them, in words, below the rules; NULL: nothing does. */
void way_contact_rules_warn (WayContactRules *self, const char *words);

G_END_DECLS
