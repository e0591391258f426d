/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-contact-point.h"
#include "way-form.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_EDIT (way_contact_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayContactEdit, way_contact_edit, WAY, CONTACT_EDIT, AdwBin)

/* One way to reach a client, with its rules, to be edited.  Signal “removed”: somebody does not
 * want it any more. */

/* about: where its draft is kept, see WayDraft. */
void way_contact_edit_edit (WayContactEdit  *self,
                            WayWorkspace    *workspace,
                            WayContactPoint *point,
                            const WayId     *about);

WayForm     *way_contact_edit_get_form (WayContactEdit *self);  /* borrowed */
const WayId *way_contact_edit_get_about (WayContactEdit *self); /* borrowed */

/* A new one with nothing in it: there is nothing to save. */
gboolean way_contact_edit_is_blank (WayContactEdit *self);

G_END_DECLS
