/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_CODE_PAGE (way_code_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCodePage, way_code_page, WAY, CODE_PAGE, AdwBin)

/* Shows a recovery code once, in groups and as a QR code, prints it, and lets on only who types one
 * of its groups.  Signal “done”. */
void way_code_page_show (WayCodePage *self, const char *code); /* copies it into secret memory */
void way_code_page_clear (WayCodePage *self);

/* Which group is asked for, from 0. */
guint way_code_page_get_asked (WayCodePage *self);

G_END_DECLS
