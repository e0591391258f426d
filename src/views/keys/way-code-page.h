/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_CODE_PAGE (way_code_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCodePage, way_code_page, WAY, CODE_PAGE, AdwBin)

/* Shows a recovery code once, in groups and as a QR code, prints it, and lets on only who types one
 * of its groups.  Signal “done”. */
void way_code_page_show (WayCodePage *self, const char *code); /* copies it into secret memory */

/* A new code in the place of one that was never proven: says so. */
void way_code_page_show_renewed (WayCodePage *self, const char *code);

/* Whose code it is: a print of it, and that it was proven, are written down there.  It prints and
 * is proven only while that is open. */
void way_code_page_set_caseload (WayCodePage *self, WayCaseload *caseload);

/* While the caseload is locked nothing of the code is in a widget, but it is kept until it is
 * proven: there is no other copy.  show_again asks for a group anew. */
void     way_code_page_hide (WayCodePage *self);
void     way_code_page_show_again (WayCodePage *self);
gboolean way_code_page_holds_code (WayCodePage *self); /* shown or hidden, and not proven yet */

void way_code_page_clear (WayCodePage *self); /* forgets the code */

/* Which group is asked for, from 0. */
guint way_code_page_get_asked (WayCodePage *self);

G_END_DECLS
