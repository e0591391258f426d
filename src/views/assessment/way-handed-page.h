/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-handed-form.h"

G_BEGIN_DECLS

#define WAY_TYPE_HANDED_PAGE (way_handed_page_get_type ())
G_DECLARE_FINAL_TYPE (WayHandedPage, way_handed_page, WAY, HANDED_PAGE, AdwBin)

/* What a client sees who answers alone: one question at a time in large type, in a language of
 * choice, and nothing else.  No answer is remarked on; who sees them is said.  Signal “give-back”.
 */

/* From the first question that has no answer on.  NULL: nothing is shown any more. */
void way_handed_page_show (WayHandedPage *self, WayHandedForm *form);

/* Another window is in front: what was answered is not to be read. */
void way_handed_page_cover (WayHandedPage *self, gboolean covered);

void way_handed_page_focus (WayHandedPage *self);

/* What leads back to it, in the language of the client; borrowed. */
const char *way_handed_page_say_return (WayHandedPage *self);

G_END_DECLS
