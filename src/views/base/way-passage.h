/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-disclosure.h"
#include "way-page.h"
#include "way-sheet.h"

G_BEGIN_DECLS

/* The way of a sheet of paper out by the one door (way-disclosure.h): asks whether it may, then
 * asks where to, as a PDF or a printer.  A page has one and goes one way at a time. */
#define WAY_TYPE_PASSAGE (way_passage_get_type ())
G_DECLARE_FINAL_TYPE (WayPassage, way_passage, WAY, PASSAGE, GObject)

/* What it is called: an English word for file names and the log (“plan”), and in words for people a
 * job of printing, the title of the dialog, and what is said when the file is there. */
typedef struct {
  const char *what;
  const char *job;
  const char *title;
  const char *saved;
} WayPassageWords;

/* The page outlives it; the words are literals. */
WayPassage *way_passage_new (WayPage *page, const WayPassageWords *words) G_GNUC_WARN_UNUSED_RESULT;

/* format: PDF or print.  Takes the sheet, which was not laid out yet. */
void way_passage_go (WayPassage *self, WaySheet *sheet, WayRecipient recipient, WayFormat format);

/* The page was left or locked: no dialog stays, and nothing goes out any more. */
void way_passage_stop (WayPassage *self);

G_END_DECLS
