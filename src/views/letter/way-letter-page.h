/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_LETTER_PAGE (way_letter_page_get_type ())
G_DECLARE_FINAL_TYPE (WayLetterPage, way_letter_page, WAY, LETTER_PAGE, WayPage)

/* A letter that is final, the subject of the page: as it is read, to be printed or saved. */

G_END_DECLS
