/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-consent-gate.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAPER (way_paper_get_type ())
G_DECLARE_FINAL_TYPE (WayPaper, way_paper, WAY, PAPER, GObject)

/* A document that flows over pages.  It is filled with blocks in reading order, laid out for a size
 * of page, and drawn page by page on any Cairo context: screen, print, PDF and tests draw the same.
 * No block is cut: one that does not fit begins the next page, and only words that are longer than
 * a page go on over its end, between two lines.  Lengths are points.
 *
 * Filling belongs to one thread, laying out and drawing to the main one. */

/* large: large print, 16 points instead of 10. */
WayPaper *way_paper_new (gboolean large) G_GNUC_WARN_UNUSED_RESULT;
gboolean  way_paper_is_large (WayPaper *self);

/* For a table that needs the long side of the page. */
void     way_paper_set_landscape (WayPaper *self, gboolean landscape);
gboolean way_paper_is_landscape (WayPaper *self);

/* What stands small at the upper edge of every page; either may be NULL. */
void way_paper_set_head (WayPaper *self, const char *left, const char *right);

/* --- blocks --- */

typedef enum {
  WAY_PAPER_PLAIN = 0,
  WAY_PAPER_BOLD = 1 << 0,
  WAY_PAPER_DIM = 1 << 1,
  WAY_PAPER_SMALL = 1 << 2,
  WAY_PAPER_BIG = 1 << 3,
} WayPaperHow;

void way_paper_add_title (WayPaper *self, const char *text);
void way_paper_add_heading (WayPaper *self, const char *text); /* stays with what follows it */

/* A paragraph, so many levels in from the left. */
void way_paper_add_text (WayPaper *self, guint level, WayPaperHow how, const char *text);

/* A caption and what it is of, side by side.  NULL or "" adds a line to write on. */
void way_paper_add_pair (WayPaper *self, guint level, const char *caption, const char *text);

void way_paper_add_rule (WayPaper *self);
void way_paper_add_space (WayPaper *self, double lines);

/* So many lines to write on. */
void way_paper_add_lines (WayPaper *self, guint level, guint lines);

/* --- of which class of information it is --- */

/* What is added from here on is of this class, until the next call.  At first everything is of
 * WAY_INFO_WHOLE, of no class that could be told, so that nothing goes to somebody outside that
 * nobody thought about.  The head of the page says who it is about: WAY_INFO_IDENTITY. */
void way_paper_set_class (WayPaper *self, WayInfoClass info_class);

/* The classes of all that it says.  Lines, rules and space say nothing. */
WaySet way_paper_get_classes (WayPaper *self);

/* Leaves out every block that is of no class in “allowed”, and keeps why (copied; may be NULL). */
void                 way_paper_filter (WayPaper *self, WaySet allowed, const WayGateResult *gate);
const WayGateResult *way_paper_get_gate (WayPaper *self); /* NULL: nobody asked the gate */

/* Adds, at the end, what the law wants said to who receives it: the long statement, and the scope
 * of each consent.  It is of no class, and is added once. */
void way_paper_add_notice (WayPaper *self, const char *statement, const char *const *scopes);

/* --- tables: the head is repeated on every page --- */

typedef struct {
  const char *title; /* of the column; NULL in all: no head */
  double      share; /* of the width, beside the others */
  gboolean    centered;
} WayPaperColumn;

/* For a cell: an empty box to tick, or a ticked one.  Compared as pointers. */
extern const char way_paper_box[];
extern const char way_paper_ticked_box[];

void way_paper_begin_table (WayPaper *self, const WayPaperColumn *columns, guint n_columns);
/* As many cells as there are columns; NULL is an empty one. */
void way_paper_add_row (WayPaper *self, WayPaperHow how, const char *const *cells);
void way_paper_end_table (WayPaper *self);

/* The cells (GStrv) of all tables, the head of each before its rows. */
GPtrArray *way_paper_list_rows (WayPaper *self) G_GNUC_WARN_UNUSED_RESULT;

/* --- drawings --- */

/* What it needs for that width; at most the height of a page is given. */
typedef double (*WayPaperMeasure) (double width, double height, gpointer user_data);
typedef void (*WayPaperDraw) (cairo_t *cr, double width, double height, gpointer user_data);

/* measure: NULL for a page of its own.  words: what it says, for who reads the text; may be NULL.
 */
void way_paper_add_drawing (WayPaper       *self,
                            WayPaperMeasure measure,
                            WayPaperDraw    draw,
                            const char     *words,
                            gpointer        user_data,
                            GDestroyNotify  destroy);

/* Blocks between the two stay on one page, where one page can hold them. */
void way_paper_begin_group (WayPaper *self);
void way_paper_end_group (WayPaper *self);

/* --- pages --- */

/* foot: what is left free at the lower edge for the mark of the passage.  Returns the number of
 * pages, at least 1. */
guint way_paper_layout (WayPaper *self, double width, double height, double foot);

/* One page of the last layout, from 0 on, with “Page 2 of 3” at its foot. */
void way_paper_draw (WayPaper *self, cairo_t *cr, guint page);

/* All words in reading order, a line for each block or row; boxes are “[ ]” and “[x]”. */
char *way_paper_dup_text (WayPaper *self) G_GNUC_WARN_UNUSED_RESULT;

/* Those of one page of the last layout; words that go on from a page are told once, on the first.
 */
char *way_paper_dup_page_text (WayPaper *self, guint page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
