/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAPER_PAGE (way_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (WayPaperPage, way_paper_page, WAY, PAPER_PAGE, WayPage)

/* Where everything is printed: the pages as they will be, whom they are for, what may be chosen,
 * and out through the door.  To be pushed with way_page_push().
 *
 * kind: static.  params: a GObject that never changes, for who makes the document; may be NULL.  A
 * lock takes the page away with them; when it is made again without, it leaves. */
WayPage *way_paper_page_new (const WayPaperKind *kind, gpointer params) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
