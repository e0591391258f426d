/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_LETTER_EDIT (way_letter_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayLetterEdit, way_letter_edit, WAY, LETTER_EDIT, WayEditPage)

/* A draft of a letter, the subject of the page: whom it is to, its parts and what each tells, what
 * may go by the consents as they are now, and how it will be read. */

G_END_DECLS
