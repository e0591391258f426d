/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Words on paper, one paragraph below the other, over as many pages as they need.  The same for a
 * printer, a PDF and a test: it draws on any context, and opens nothing. */
typedef struct _WaySheet WaySheet;

typedef enum {
  WAY_SHEET_TITLE,
  WAY_SHEET_SUBTITLE, /* below a title */
  WAY_SHEET_QUOTE,    /* somebody’s own words, large */
  WAY_SHEET_HEADING,
  WAY_SHEET_BODY,
  WAY_SHEET_DETAIL, /* small, below what it is about */
} WaySheetStyle;

/* text: the size of the body in points, of which every length is a multiple.  mirrored: read from
 * right to left.  font may be NULL. */
WaySheet *way_sheet_new (const char *font,
                         double      text,
                         gboolean    mirrored) G_GNUC_WARN_UNUSED_RESULT;
void      way_sheet_free (WaySheet *self);

/* indent is in sizes of the body. */
void way_sheet_add (WaySheet *self, WaySheetStyle style, double indent, const char *words);

/* Before the first line of the paragraph that was added last, in a column so wide. */
void way_sheet_lead (WaySheet *self, const char *words, double width);
void way_sheet_lead_box (WaySheet *self, gboolean ticked); /* a box to tick */

/* Letters in discs before it: filled where the bit is set, else dashed rings. */
void way_sheet_lead_marks (WaySheet *self, const char *const *letters, guint n, guint set);

void way_sheet_add_rule (WaySheet *self);

/* The paragraph that was added last stays on the page of the next one. */
void way_sheet_keep (WaySheet *self);

/* Lays it out on paper of that size, in points, leaving “foot” free at the lower edge.  Returns the
 * number of pages. */
guint way_sheet_paginate (WaySheet *self, double width, double height, double foot);

/* Pages count from 0. */
void way_sheet_draw (WaySheet *self, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySheet, way_sheet_free)

G_END_DECLS
