/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_LETTER_NEW (way_letter_new_get_type ())
G_DECLARE_FINAL_TYPE (WayLetterNew, way_letter_new, WAY, LETTER_NEW, WayPage)

/* Which kind of letter is begun, in which language.  It becomes the page of the draft. */

G_END_DECLS
